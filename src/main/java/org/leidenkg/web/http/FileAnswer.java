package org.leidenkg.web.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
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
     * @param tag the strong ETag with its quotes
     * @throws java.nio.file.NoSuchFileException when the file is not there any more
     */
    public static void send(Context context, Path file, long size, String tag, String mediaType) throws IOException {
        context.header("ETag", tag).header("Accept-Ranges", "bytes");
        if (context.res().getHeader("Cache-Control") == null) {
            context.header("Cache-Control", "no-cache");
        }
        // Packed on its way it would be other bytes under the same tag.
        context.disableCompression();
        if (Answers.isKnown(context, tag)) {
            context.status(304);
            return;
        }
        context.contentType(mediaType);
        Optional<Range> range = asked(context, size, tag);
        if (range.isEmpty()) {
            context.header("Content-Length", Long.toString(size)).result(Files.newInputStream(file));
            return;
        }
        Range part = range.get();
        if (part.first > part.last) {
            context.status(416).header("Content-Range", "bytes */" + size).result(new byte[0]);
            return;
        }
        try (FileChannel channel = FileChannel.open(file)) {
            context.status(206)
                    .header("Content-Range", "bytes " + part.first + "-" + part.last + "/" + size)
                    .header("Content-Length", Long.toString(part.length()));
            channel.transferTo(part.first, part.length(), Channels.newChannel(context.outputStream()));
        }
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
}
