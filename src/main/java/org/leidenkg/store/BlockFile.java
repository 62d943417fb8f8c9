package org.leidenkg.store;

import com.sun.nio.file.ExtendedOpenOption;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import org.apache.jena.dboe.sys.SystemIndex;

/**
 * A file of TDB2's blocks that is written from a block on to its last one. A large one goes past the page cache where the
 * platform allows it: most of its pages will not be read soon, and to find room for each takes longer than to write it.
 */
final class BlockFile implements AutoCloseable {
    static final int BLOCK = SystemIndex.BlockSize;
    /** Smaller files stay in the page cache, where the first answers find them. */
    static final long LARGE = 1L << 28;

    private static final int IN_BUFFER = 256;
    /** TDB2 maps its files in pieces of this size, and makes them as large when it opens them. */
    private static final long PIECE = SystemIndex.SegmentSize;

    private final Path file;
    private final FileChannel channel;
    private final CRC32C sum = new CRC32C();
    private long written;
    /** Begins at a multiple of a block in memory, as what goes past the page cache must. */
    private final ByteBuffer buffer = ByteBuffer.allocateDirect((IN_BUFFER + 1) * BLOCK)
            .alignedSlice(BLOCK)
            .limit(IN_BUFFER * BLOCK)
            .slice();

    /**
     * Opens a file to be written from a block on; what it held is gone.
     *
     * @param bytes how many will be written, about
     */
    BlockFile(Path file, int first, long bytes) throws IOException {
        this.file = file;
        boolean direct = bytes >= LARGE
                && isMultiple(Files.getFileStore(file.getParent()).getBlockSize());
        channel = direct ? openLarge(file) : openCached(file);
        channel.position((long) first * BLOCK);
    }

    private static boolean isMultiple(long deviceBlock) {
        return BLOCK % deviceBlock == 0;
    }

    private static FileChannel openCached(Path file) throws IOException {
        return FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    private static FileChannel openLarge(Path file) throws IOException {
        try {
            return FileChannel.open(
                    file,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    ExtendedOpenOption.DIRECT);
        } catch (IOException | UnsupportedOperationException e) {
            // Not every file system can. Whatever else may be wrong shows again when it is opened as usual.
            return openCached(file);
        }
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
        written += buffer.remaining();
        sum.update(buffer.duplicate());
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    /** What was written one block after the other; to be asked when it is closed. */
    WrittenFiles.Written written() {
        return new WrittenFiles.Written(ReleaseFiles.hex(sum), written);
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
        }
        // Past the page cache only whole blocks can be written, so the last byte goes by another way.
        try (FileChannel plain = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long pieces = Math.max(1, (plain.size() + PIECE - 1) / PIECE);
            if (plain.size() < pieces * PIECE) {
                plain.write(ByteBuffer.wrap(new byte[1]), pieces * PIECE - 1);
            }
        }
    }
}
