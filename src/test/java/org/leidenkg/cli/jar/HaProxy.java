package org.leidenkg.cli.jar;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.leidenkg.FreePorts;
import org.leidenkg.Programs;

/** HAProxy with the configuration that operators copy, in a process of its own. */
record HaProxy(Process process, Path folder, int plainPort, int port) implements AutoCloseable {
    private static final Path CONFIGURATION = Path.of("src", "deploy", "haproxy.cfg");
    private static final String FILE = "haproxy.cfg";

    /**
     * Only addresses and files are other ones, and what only root may do is left out.
     *
     * @param services the ports of as many services as the configuration has
     */
    static HaProxy start(Path folder, Path certificate, int port, List<Integer> services)
            throws IOException, InterruptedException {
        int plainPort = FreePorts.take();
        String text = Files.readString(CONFIGURATION)
                .replace("bind :80\n", "bind 127.0.0.1:" + plainPort + "\n")
                .replace("bind :443 ", "bind 127.0.0.1:" + port + " ")
                .replace("/etc/haproxy/leidenkg.pem", certificate.toString())
                .replace("/run/haproxy/", folder + "/")
                .replaceAll("(?m)^ +(chroot|user|group) .*$", "");
        for (int i = 0; i < services.size(); i++) {
            text = text.replace("127.0.0.1:" + (7071 + i) + "\n", "127.0.0.1:" + services.get(i) + "\n");
        }
        Files.writeString(folder.resolve(FILE), text);
        Process check = run(folder, "-c");
        if (!check.waitFor(60, TimeUnit.SECONDS) || check.exitValue() != 0) {
            throw new IllegalStateException("it refuses its configuration: " + said(folder));
        }
        return new HaProxy(run(folder, "-db"), folder, plainPort, port);
    }

    /** A warning is a fault. */
    private static Process run(Path folder, String how) throws IOException {
        return new ProcessBuilder(Programs.find("haproxy").orElseThrow().toString(), "-dW", how, "-f", FILE)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("haproxy.log").toFile())
                .start();
    }

    private static String said(Path folder) throws IOException {
        return Files.readString(folder.resolve("haproxy.log"));
    }

    /** Where readers ask; ends in a slash. */
    String address() {
        return "https://127.0.0.1:" + port + "/";
    }

    /** What it thinks of a service, such as {@code UP} or {@code DOWN}. */
    String status(char service) throws IOException {
        return statistics(service).get(17);
    }

    /** How many requests it has given to a service that are not answered yet. */
    int underWay(char service) throws IOException {
        return Integer.parseInt(statistics(service).get(4));
    }

    private List<String> statistics(char service) throws IOException {
        try (SocketChannel socket = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.connect(UnixDomainSocketAddress.of(folder.resolve("admin.sock")));
            socket.write(ByteBuffer.wrap("show stat\n".getBytes(StandardCharsets.US_ASCII)));
            String answer = new String(Channels.newInputStream(socket).readAllBytes(), StandardCharsets.US_ASCII);
            return answer.lines()
                    .filter(line -> line.startsWith("leidenkg," + service + ","))
                    .map(line -> List.of(line.split(",", -1)))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
