package org.leidenkg.web.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import org.leidenkg.web.Published;
import org.leidenkg.web.Served;
import org.leidenkg.web.dump.DumpEdition;

/**
 * The sample with its dumps and one large file, served by a process of its own until its input ends. It says its port, and for each
 * line of its input what it holds.
 */
final class LoadedServer {
    /** Larger than what lies between a writer and a reader who does not read. */
    static final int LARGE = 24 << 20;

    static final String LARGE_FILE = "large.gz";

    private LoadedServer() {}

    public static void main(String[] arguments) throws IOException {
        Path dumps = Published.dumps(Published.data(), Files.createDirectories(Path.of(arguments[0])));
        addLargeFile(dumps);
        ServedData data = new ServedData.Dataset(Published.store(Published.data()), "digest-1");
        try (Served served = Served.of(data, Published.editions(dumps))) {
            System.out.println("port " + served.service().port());
            BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            while (asked.readLine() != null) {
                System.out.println(held(served));
            }
        }
    }

    private static void addLargeFile(Path dumps) throws IOException {
        byte[] bytes = new byte[LARGE];
        new Random(7).nextBytes(bytes);
        Files.write(dumps.resolve(LARGE_FILE), bytes);
        Path sums = dumps.resolve(DumpEdition.SUMS);
        try (OutputStream out = Files.newOutputStream(sums, java.nio.file.StandardOpenOption.APPEND)) {
            String line = HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    + "  " + LARGE_FILE + "\n";
            out.write(line.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Bytes of heap after a collection, threads, connections, requests being answered. */
    private static String held(Served served) {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        LookupService service = served.service();
        return heap + " " + threads + " " + service.connections() + " " + service.requestsInFlight();
    }
}
