import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks one address at fixed times from eight connections, and prints the median and the 99th percentile of the times from
 * when a request was due, not from when it could be sent, to the last byte of its answer. Run from its source:
 * {@code java HalfRate.java URL REQUESTS-A-SECOND SECONDS}; the first fifth does not count.
 */
final class HalfRate {
    private static final int CONNECTIONS = 8;

    private HalfRate() {}

    public static void main(String[] args) throws InterruptedException {
        URI address = URI.create(args[0]);
        int each = Math.max(1, Integer.parseInt(args[1]) / CONNECTIONS);
        int requests = each * Integer.parseInt(args[2]);
        long[][] times = new long[CONNECTIONS][requests];
        Thread[] threads = new Thread[CONNECTIONS];
        long start = System.nanoTime() + 200_000_000L;
        for (int i = 0; i < CONNECTIONS; i++) {
            long[] own = times[i];
            // The connections take turns.
            long first = start + i * 1_000_000_000L / each / CONNECTIONS;
            threads[i] = new Thread(() -> ask(address, first, 1_000_000_000L / each, own));
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        long[] all = Arrays.stream(times)
                .flatMapToLong(own -> Arrays.stream(own, requests / 5, requests))
                .sorted()
                .toArray();
        System.out.printf("median %.1f ms, p99 %.1f ms", millis(all, 50), millis(all, 99));
    }

    private static double millis(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    private static void ask(URI address, long first, long apart, long[] times) {
        String request = "GET " + address.getRawPath() + " HTTP/1.1\r\nHost: " + address.getAuthority()
                + "\r\nAccept-Encoding: gzip\r\n\r\n";
        byte[] bytes = request.getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
            socket.setTcpNoDelay(true);
            Answer answer = new Answer(socket.getInputStream());
            for (int i = 0; i < times.length; i++) {
                long due = first + i * apart;
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                socket.getOutputStream().write(bytes);
                answer.read();
                times[i] = System.nanoTime() - due;
            }
        } catch (IOException e) {
            System.err.println(address + ": " + e);
            System.exit(1);
        }
    }

    /** Reads answers that say their length, one after another. */
    private static final class Answer {
        private final InputStream in;
        private final byte[] buffer = new byte[1 << 16];
        private int from;
        private int to;

        Answer(InputStream in) {
            this.in = in;
        }

        void read() throws IOException {
            long length = -1;
            boolean good = false;
            for (String line = line(); !line.isEmpty(); line = line()) {
                good |= line.startsWith("HTTP/1.1 200");
                if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                    length = Long.parseLong(line.substring(15).strip());
                }
            }
            if (!good || length < 0) {
                throw new IOException("not an answer of a known length");
            }
            while (length > 0) {
                fill();
                int part = (int) Math.min(length, to - from);
                from += part;
                length -= part;
            }
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            while (true) {
                fill();
                char c = (char) buffer[from++];
                if (c == '\n') {
                    return line.toString().strip();
                }
                line.append(c);
            }
        }

        private void fill() throws IOException {
            if (from == to) {
                from = 0;
                to = in.read(buffer);
                if (to < 0) {
                    throw new IOException("the connection was closed");
                }
            }
        }
    }
}
