package org.leidenkg.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.leidenkg.model.source.SourceFile;
import org.leidenkg.model.source.SourceText;

/** The text of a file in one of the encodings that cities have: UTF-8, UTF-16, or Windows-1252. */
final class TextDecoder {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextDecoder() {}

    static SourceText decode(SourceFile file) throws UnreadableException {
        // A plain text is UTF-8, which its reader has checked.
        if (file.name().endsWith(".txt")) {
            return new SourceText(file, new String(file.bytes(), StandardCharsets.UTF_8));
        }
        String text = text(file);
        int from = text.startsWith(String.valueOf(BYTE_ORDER_MARK)) ? 1 : 0;
        if (text.chars().anyMatch(TextDecoder::isNoText)) {
            throw new UnreadableException(
                    "is no text: it holds characters that no text has",
                    "save the table as .xlsx or as CSV in UTF-8, and take that file");
        }
        return new SourceText(file, text.substring(from));
    }

    private static boolean isNoText(int c) {
        return c == 0xFFFD || (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') || (c >= 0x7F && c < 0xA0);
    }

    private static String text(SourceFile file) throws UnreadableException {
        byte[] bytes = file.bytes();
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        }
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        if (hasZeros(bytes, 1)) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        }
        if (hasZeros(bytes, 0)) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return windows(bytes);
        }
    }

    /** Whether every second byte, from one of the first two on, is nearly always nought: UTF-16 without its mark. */
    private static boolean hasZeros(byte[] bytes, int from) {
        int zeros = 0;
        int others = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                zeros += i % 2 == from ? 1 : 0;
                others += i % 2 == from ? 0 : 1;
            }
        }
        return others == 0 && zeros * 10L > bytes.length * 4L;
    }

    /** A text in UTF-8 of which a few bytes are damaged is not one in Windows-1252. */
    private static String windows(byte[] bytes) throws UnreadableException {
        String text = new String(bytes, WINDOWS);
        long pairs = text.chars().filter(c -> c == 'Ã' || c == 'â').count();
        String tolerant = new String(bytes, StandardCharsets.UTF_8);
        long damaged = tolerant.chars().filter(c -> c == 0xFFFD).count();
        long foreign = tolerant.chars().filter(c -> c > 0x7F && c != 0xFFFD).count();
        if (pairs > 0 && foreign > damaged) {
            throw new UnreadableException(
                    "is damaged UTF-8: " + damaged + " of its characters cannot be read",
                    "save the file in the encoding UTF-8");
        }
        return text;
    }
}
