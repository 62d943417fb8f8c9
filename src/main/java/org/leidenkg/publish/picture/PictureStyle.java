package org.leidenkg.publish.picture;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.stream.Stream;

/**
 * The colours of a picture that stands alone. It is light by its attributes, which every program that opens SVG knows; where
 * the reader prefers dark, browsers take the colours of its style sheet.
 */
public final class PictureStyle {
    static final String FONT = "Arial, Helvetica, 'Liberation Sans', sans-serif";
    static final String PAPER = "#ffffff";
    static final String INK = "#1d2733";
    static final String FAINT = "#55616f";
    static final String STROKE = "#66727f";
    static final String RULE = "#dfe4ea";

    private static final String STYLE = style();

    private PictureStyle() {}

    private static String style() {
        StringBuilder style = new StringBuilder("@media (prefers-color-scheme: dark) {"
                + " .paper { fill: #11161d }"
                + " .ink { fill: #e8edf3 }"
                + " .faint { fill: #9aa7b6 }"
                + " .halo, .dots { stroke: #11161d }"
                + " .mark { stroke: #e8edf3 }"
                + " .ties, .tie { stroke: #8f9bab }"
                + " .ring { fill: #11161d; stroke: #9aa7b6 }"
                + " .rule { stroke: #2a333f }"
                + " .s0 { fill: " + Series.OTHER.dark() + " }");
        for (Series series :
                Stream.concat(Series.all().stream(), Series.scale().stream()).toList()) {
            style.append(" .s")
                    .append(series.number())
                    .append(" { fill: ")
                    .append(series.dark())
                    .append(" }");
        }
        return style.append(" }").toString();
    }

    static String styleSheet() {
        return STYLE;
    }

    /** The source that a Content-Security-Policy must allow for the style sheet of a picture to count. */
    public static String policySource() {
        return policySource(STYLE);
    }

    /** The same for the style sheet of a page. */
    public static String policySource(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
