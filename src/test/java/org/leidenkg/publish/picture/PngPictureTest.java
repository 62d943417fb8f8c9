package org.leidenkg.publish.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.leidenkg.SmallNetwork;
import org.leidenkg.model.Level;
import org.leidenkg.model.network.Excerpt;
import org.leidenkg.model.network.Measure;
import org.leidenkg.model.network.Network;
import org.leidenkg.model.network.Weight;

/** Runs where the machine has fonts, as every one with Chromium has. */
class PngPictureTest {
    private static final Network WHOLE = SmallNetwork.network(Level.AS_NAMED);
    private static final Excerpt ALL = Excerpt.of(WHOLE, Weight.RAW, 100, 100);

    @Test
    void thePictureIsLightWithItsColoursAndTwiceAsManyPixels() throws IOException {
        byte[] svg = SvgPicture.file(
                Scene.ofOrganisations(
                        ALL, Measure.PROJECTS, Palette.of(Colouring.SECTOR, WHOLE, ALL.members()), new PlainWording()),
                600,
                PlainWording.CAPTIONS,
                "nl");
        Optional<byte[]> png = PngPicture.of(svg);
        assumeThat(png).as("fonts to draw with").isPresent();

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png.orElseThrow()));

        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(new String(svg, StandardCharsets.UTF_8)).contains("height=\"" + image.getHeight() / 2);
        assertThat(colour(image.getRGB(2, 2))).isEqualTo(PictureStyle.PAPER);
        assertThat(colours(image))
                .contains(PictureStyle.INK)
                .containsAnyElementsOf(Series.all().stream().map(Series::light).toList());
    }

    private static Iterable<String> colours(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.stream(pixels).distinct().mapToObj(PngPictureTest::colour).collect(Collectors.toSet());
    }

    private static String colour(int pixel) {
        return String.format(Locale.ROOT, "#%06x", pixel & 0xffffff);
    }
}
