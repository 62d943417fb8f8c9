package org.leidenkg.cli.progress;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** How much of some files was read, by their bytes. */
public final class ReadBytes implements UnaryOperator<InputStream>, Progress.Work {
    private final AtomicLong read = new AtomicLong();
    private final long size;

    /** A file that is not there counts as empty: its reader says so. */
    public ReadBytes(Path... files) {
        long bytes = 0;
        for (Path file : files) {
            bytes += file.toFile().length();
        }
        this.size = bytes;
    }

    /** The same bytes, counted when they are read. */
    @Override
    public InputStream apply(InputStream file) {
        return new FilterInputStream(file) {
            @Override
            public int read() throws IOException {
                int one = super.read();
                read.addAndGet(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int count = super.read(into, from, length);
                read.addAndGet(Math.max(0, count));
                return count;
            }
        };
    }

    @Override
    public String doing() {
        return "reading the graph";
    }

    @Override
    public OptionalDouble share() {
        return OptionalDouble.of(size == 0 ? 0 : Math.min(1, (double) read.get() / size));
    }
}
