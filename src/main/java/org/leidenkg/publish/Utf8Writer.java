package org.leidenkg.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Text as UTF-8, encoded on its way into one buffer; most of a dump is ASCII, which goes in byte by byte. What is written often
 * can be encoded once, as {@link #encoded}, and then copied. Texts have passed {@link RioValues}: no half of a character comes
 * without the other. For one thread.
 */
final class Utf8Writer extends Writer {
    private static final int SIZE = 1 << 16;
    /** Most bytes that a UTF-16 code unit becomes. */
    private static final int BYTES_PER_UNIT = 3;

    private final OutputStream out;
    private final byte[] buffer = new byte[SIZE];
    private int end;
    /** A first half of a character whose second half was not written yet; 0 when there is none. */
    private char firstHalf;

    Utf8Writer(OutputStream out) {
        this.out = out;
    }

    /** A text as the bytes that {@link #write(byte[])} takes. */
    static byte[] encoded(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Writes what was encoded before. */
    void write(byte[] encoded) throws IOException {
        if (encoded.length > SIZE - end) {
            flushBuffer();
            if (encoded.length > SIZE) {
                out.write(encoded);
                return;
            }
        }
        System.arraycopy(encoded, 0, buffer, end, encoded.length);
        end += encoded.length;
    }

    /** Writes one ASCII character. */
    void writeAscii(char character) throws IOException {
        if (end == SIZE) {
            flushBuffer();
        }
        buffer[end++] = (byte) character;
    }

    @Override
    public void write(int character) throws IOException {
        if (character < 0x80 && firstHalf == 0) {
            writeAscii((char) character);
        } else {
            write(Character.toString((char) character), 0, 1);
        }
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        write(new String(text, from, length), 0, length);
    }

    @Override
    public void write(String text) throws IOException {
        boolean whole =
                firstHalf == 0 && !(text.isEmpty() || Character.isHighSurrogate(text.charAt(text.length() - 1)));
        if (whole) {
            // Java's own way goes over eight and more characters at once.
            write(encoded(text));
        } else {
            write(text, 0, text.length());
        }
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        int to = from + length;
        for (int at = from; at < to; ) {
            if ((SIZE - end) / BYTES_PER_UNIT <= Math.min(to - at, SIZE / BYTES_PER_UNIT)) {
                flushBuffer();
            }
            int stop = Math.min(to, at + SIZE / BYTES_PER_UNIT);
            at = firstHalf == 0 ? ascii(text, at, stop) : at;
            if (at < stop) {
                other(text.charAt(at++));
            }
        }
    }

    /** Writes up to the first character that is not ASCII, whose place it gives. There is room. */
    private int ascii(String text, int from, int to) {
        byte[] bytes = buffer;
        int put = end;
        int at = from;
        for (; at < to; at++) {
            char character = text.charAt(at);
            if (character >= 0x80) {
                break;
            }
            bytes[put++] = (byte) character;
        }
        end = put;
        return at;
    }

    private void other(char character) {
        if (firstHalf != 0) {
            pair(firstHalf, character);
            firstHalf = 0;
        } else if (Character.isHighSurrogate(character)) {
            firstHalf = character;
        } else {
            one(character);
        }
    }

    private void pair(char first, char second) {
        int c = Character.toCodePoint(first, second);
        put(0xF0 | (c >> 18));
        put(0x80 | ((c >> 12) & 0x3F));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    }

    private void one(char c) {
        if (c < 0x80) {
            put(c);
        } else if (c < 0x800) {
            put(0xC0 | (c >> 6));
            put(0x80 | (c & 0x3F));
        } else {
            put(0xE0 | (c >> 12));
            put(0x80 | ((c >> 6) & 0x3F));
            put(0x80 | (c & 0x3F));
        }
    }

    private void put(int octet) {
        buffer[end++] = (byte) octet;
    }

    private void flushBuffer() throws IOException {
        out.write(buffer, 0, end);
        end = 0;
    }

    @Override
    public void flush() throws IOException {
        flushBuffer();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        try (out) {
            flushBuffer();
        }
    }
}
