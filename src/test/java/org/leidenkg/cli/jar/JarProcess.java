package org.leidenkg.cli.jar;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as users have it: the jar, in a process of its own. It is killed when it is closed, if it still runs. */
record JarProcess(Process process, Path log) implements AutoCloseable {
    private static final Path JAR = Path.of("target", "leidenkg-all.jar");

    /** Starts it; what it says on both streams goes to a file. */
    static JarProcess start(Path folder, Object... arguments) throws IOException {
        return start(folder, List.of(), arguments);
    }

    /**
     * Starts it where no file may be larger than a limit, as on a disk that fills up.
     *
     * @param blocks of 1,024 bytes
     */
    static JarProcess startWithSmallFiles(Path folder, int blocks, Object... arguments) throws IOException {
        return start(folder, List.of("bash", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "bash"), arguments);
    }

    private static JarProcess start(Path folder, List<String> before, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-Xlog:disable", "-jar"));
        command.add(JAR.toAbsolutePath().toString());
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        Path log = Files.createTempFile(folder, "said-", ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new JarProcess(process, log);
    }

    /** Waits for its end and gives its exit code. */
    int await() throws InterruptedException, IOException {
        if (!process.waitFor(180, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("it does not end: " + said());
        }
        return process.exitValue();
    }

    /** SIGKILL after some time, or nothing when it has ended by then. */
    void killAfter(long millis) throws InterruptedException {
        if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    /** Waits until it serves and gives its address. */
    String address() throws IOException, InterruptedException {
        for (int i = 0; i < 1800 && process.isAlive(); i++) {
            try (BufferedReader lines = Files.newBufferedReader(log)) {
                List<String> said = lines.lines().toList();
                if (said.stream().anyMatch(line -> line.startsWith("Ctrl-C"))) {
                    return said.stream()
                            .filter(line -> line.startsWith("Who works with whom:"))
                            .map(line -> line.substring(line.indexOf("http")))
                            .findFirst()
                            .orElseThrow();
                }
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("it does not serve: " + said());
    }

    String said() throws IOException {
        return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
    }

    /** Kills it and waits for its end, with which its locks go. */
    @Override
    public void close() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
