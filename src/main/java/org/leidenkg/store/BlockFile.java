package org.leidenkg.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.jena.dboe.sys.SystemIndex;

/** A file of TDB2's blocks that is written from a block on to its last one. */
final class BlockFile implements AutoCloseable {
    static final int BLOCK = SystemIndex.BlockSize;

    private static final int IN_BUFFER = 128;
    /** TDB2 maps its files in pieces of this size, and makes them as large when it opens them. */
    private static final long PIECE = SystemIndex.SegmentSize;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(IN_BUFFER * BLOCK);

    /** Opens a file to be written from a block on; what it held is gone. */
    BlockFile(Path file, int first) throws IOException {
        channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        channel.position((long) first * BLOCK);
    }

    /** Where the next block is to be put, to be filled with exactly {@link #BLOCK} bytes. */
    ByteBuffer next() throws IOException {
        if (!buffer.hasRemaining()) {
            flush();
        }
        return buffer;
    }

    /** Fills a block with zeros from where it is up to where it ends. */
    static void fill(ByteBuffer block, int end) {
        while (block.position() < end) {
            block.put((byte) 0);
        }
    }

    private void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    /** Puts a block at a place, whatever was there. */
    void put(byte[] block, int at) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(block);
        while (bytes.hasRemaining()) {
            channel.write(bytes, (long) at * BLOCK + bytes.position());
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            flush();
            long pieces = Math.max(1, (channel.size() + PIECE - 1) / PIECE);
            if (channel.size() < pieces * PIECE) {
                channel.write(ByteBuffer.wrap(new byte[1]), pieces * PIECE - 1);
            }
        }
    }
}
