package org.leidenkg.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.CRC32C;
import org.apache.jena.dboe.sys.SystemIndex;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The blocks are those that were put in, also where they go past the page cache; with their checksum. */
class BlockFileTest {
    @TempDir
    private Path temporary;

    @ParameterizedTest
    @CsvSource({"1, 0", "255, 0", "256, 0", "257, 0", "1500, 0", "1, 1", "256, 1", "257, 1", "1500, 1"})
    void whatIsWrittenIsThere(int blocks, int large) throws IOException {
        Path path = temporary.resolve("blocks");
        BlockFile file = new BlockFile(path, 0, large * BlockFile.LARGE);
        byte[] expected = new byte[blocks * BlockFile.BLOCK];
        new Random(blocks).nextBytes(expected);
        try (file) {
            for (int block = 0; block < blocks; block++) {
                file.next().put(expected, block * BlockFile.BLOCK, BlockFile.BLOCK);
            }
        }
        byte[] found = Files.readAllBytes(path);
        assertThat(found.length % SystemIndex.SegmentSize).isZero();
        assertThat(ByteBuffer.wrap(found, 0, expected.length)).isEqualTo(ByteBuffer.wrap(expected));
        CRC32C crc = new CRC32C();
        crc.update(expected);
        assertThat(file.written()).isEqualTo(new WrittenFiles.Written(ReleaseFiles.hex(crc), expected.length));
    }
}
