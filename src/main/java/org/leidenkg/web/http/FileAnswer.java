package org.leidenkg.web.http;

import io.javalin.http.Context;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends a file, or one range of its bytes, RFC 9110, 14. A request for several ranges gets the whole file, which is allowed
 * and what nearly all downloaders take.
 */
public final class FileAnswer {
    private static final Pattern RANGE = Pattern.compile("bytes\\s*=\\s*([0-9]{0,18})-([0-9]{0,18})\\s*");

    private FileAnswer() {}

    /** Bytes from the first to the last, both included. */
    private record Range(long first, long last) {
        long length() {
            return last - first + 1;
        }
    }

    /**
     * Sends a file, or the range of it that the request asks for.
     *
     * @param file is closed here or when it has been sent
     * @param tag the strong ETag with its quotes
     */
    public static void send(Context context, InputStream file, long size, String tag, String mediaType)
            throws IOException {
        context.header("ETag", tag).header("Accept-Ranges", "bytes");
        if (context.res().getHeader("Cache-Control") == null) {
            context.header("Cache-Control", "no-cache");
        }
        // Packed on its way it would be other bytes under the same tag.
        context.disableCompression();
        if (Answers.isKnown(context, tag)) {
            file.close();
            context.status(304);
            return;
        }
        context.contentType(mediaType);
        Optional<Range> range = asked(context, size, tag);
        if (range.isEmpty()) {
            context.header("Content-Length", Long.toString(size)).result(file);
            return;
        }
        Range part = range.get();
        if (part.first > part.last) {
            file.close();
            context.status(416).header("Content-Range", "bytes */" + size).result(new byte[0]);
            return;
        }
        file.skipNBytes(part.first);
        context.status(206)
                .header("Content-Range", "bytes " + part.first + "-" + part.last + "/" + size)
                .header("Content-Length", Long.toString(part.length()))
                .result(new Part(file, part.length()));
    }

    /** Empty for the whole file; a range that ends before it begins for one that the file does not have. */
    private static Optional<Range> asked(Context context, long size, String tag) {
        String header = context.header("Range");
        String condition = context.header("If-Range");
        if (header == null || (condition != null && !condition.equals(tag))) {
            return Optional.empty();
        }
        Matcher range = RANGE.matcher(header);
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (range.group(1).isEmpty()) {
            long length = Math.min(size, Long.parseLong(range.group(2)));
            return Optional.of(length == 0 ? new Range(1, 0) : new Range(size - length, size - 1));
        }
        long first = Long.parseLong(range.group(1));
        long last = range.group(2).isEmpty() ? size - 1 : Long.parseLong(range.group(2));
        if (last < first && !range.group(2).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(first >= size ? new Range(1, 0) : new Range(first, Math.min(last, size - 1)));
    }

    /** The next so many bytes of a stream. */
    private static final class Part extends FilterInputStream {
        private long left;

        Part(InputStream in, long length) {
            super(in);
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            int value = left == 0 ? -1 : super.read();
            left -= value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int count = super.read(buffer, offset, (int) Math.min(length, left));
            left -= Math.max(0, count);
            return count;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
