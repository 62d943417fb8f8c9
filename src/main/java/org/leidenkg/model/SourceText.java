package org.leidenkg.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The text of an agenda as received, unchanged.
 *
 * <p>{@code name} is the file's name, {@code sha256} the SHA-256 of the text's UTF-8 bytes in lower-case hexadecimal.
 */
public final class SourceText {
    private final String name;
    private final String text;
    private final String sha256;
    private final int[] lineStarts;
    private final boolean codePointsAreChars;

    public SourceText(String name, String text) {
        this.name = name;
        this.text = text;
        this.sha256 = digest(text);
        this.lineStarts = lineStarts(text);
        this.codePointsAreChars = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
    }

    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    public String sha256() {
        return sha256;
    }

    public int length() {
        return text.length();
    }

    /** The characters of a span, line breaks included. */
    public String exact(SourceSpan span) {
        return text.substring(span.start(), span.end());
    }

    /** The line that holds a character, counted from 1. */
    public int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The text of a line (counted from 1) without its line break. */
    public String lineText(int line) {
        int end = line < lineStarts.length ? lineStarts[line] - 1 : text.length();
        return text.substring(lineStarts[line - 1], Math.max(lineStarts[line - 1], end));
    }

    /**
     * The offset of a character in Unicode code points, the unit of {@code oa:TextPositionSelector} (Web Annotation
     * Data Model, section 4.2.5).
     */
    public int codePoint(int offset) {
        return codePointsAreChars ? offset : text.codePointCount(0, offset);
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[(int) text.chars().filter(c -> c == '\n').count() + 1];
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                starts[line++] = i + 1;
            }
        }
        return starts;
    }

    private static String digest(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
