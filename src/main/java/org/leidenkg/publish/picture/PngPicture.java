package org.leidenkg.publish.picture;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** An {@link SvgPicture} in pixels, light, for programs that read no SVG. Names are in a font that the machine has. */
public final class PngPicture {
    public static final String MEDIA_TYPE = "image/png";

    /** So that it is sharp on paper. */
    private static final int PIXELS_PER_UNIT = 2;

    /** One name only: JSVG 2.1 takes a list with quotation marks for none. */
    private static final String FONT = "sans-serif";

    private PngPicture() {}

    /**
     * The picture in pixels.
     *
     * @param svg as {@link SvgPicture} writes it
     * @return empty where this Java, or the machine, has nothing to draw letters with
     */
    public static Optional<byte[]> of(byte[] svg) {
        return canDraw() ? Optional.of(draw(svg)) : Optional.empty();
    }

    private static boolean canDraw() {
        // Also where somebody is at a screen: what is drawn is a file.
        System.setProperty("java.awt.headless", "true");
        try {
            return GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames().length > 0;
        } catch (LinkageError | InternalError | RuntimeException e) {
            // A Java without its desktop, or a machine without font configuration: each fails in its own way.
            return false;
        }
    }

    private static byte[] draw(byte[] svg) {
        String text = new String(svg, StandardCharsets.UTF_8)
                .replace(PictureStyle.FONT, FONT)
                .replace("<style>" + PictureStyle.styleSheet() + "</style>", "");
        SVGDocument document = new SVGLoader()
                .load(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        null,
                        LoaderContext.createDefault());
        FloatSize size = document.size();
        BufferedImage image = new BufferedImage(
                Math.round(size.width * PIXELS_PER_UNIT),
                Math.round(size.height * PIXELS_PER_UNIT),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.scale(PIXELS_PER_UNIT, PIXELS_PER_UNIT);
            document.renderWithPlatform(
                    NullPlatformSupport.INSTANCE, graphics, new ViewBox(0, 0, size.width, size.height));
        } finally {
            graphics.dispose();
        }
        return encode(image);
    }

    private static byte[] encode(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a picture to memory", e);
        }
        return bytes.toByteArray();
    }
}
