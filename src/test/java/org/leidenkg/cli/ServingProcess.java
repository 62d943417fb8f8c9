package org.leidenkg.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code serve} in a process of its own, on free ports, with all that it says. */
record ServingProcess(Process process, String address, Path log) implements AutoCloseable {
    private static final String LAST_OF_THE_START = "Ctrl-C";

    static ServingProcess start(Path folder, String... arguments) throws IOException, InterruptedException {
        return start(folder, Map.of(), arguments);
    }

    static ServingProcess start(Path folder, Map<String, String> variables, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--port",
                "0",
                "--fuseki-port",
                "0"));
        command.addAll(List.of(arguments));
        Path log = Files.createTempFile(folder, "serve-", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(variables);
        Process process = builder.start();
        for (int i = 0; i < 1_800 && process.isAlive(); i++) {
            List<String> said = Files.readAllLines(log);
            if (said.stream().anyMatch(line -> line.startsWith(LAST_OF_THE_START))) {
                String address = said.stream()
                        .filter(line -> line.startsWith("Who works with whom:"))
                        .findFirst()
                        .orElseThrow();
                return new ServingProcess(process, address.substring(address.indexOf("http")), log);
            }
            Thread.sleep(100);
        }
        process.destroyForcibly();
        throw new IllegalStateException("it does not serve: " + Files.readString(log));
    }

    /** All that it said so far. */
    List<String> said() throws IOException {
        return Files.readAllLines(log);
    }

    /** The first line that it says after its start; waits for it. */
    String sayingNext() throws IOException, InterruptedException {
        for (int i = 0; i < 200; i++) {
            List<String> next = said().stream()
                    .dropWhile(line -> !line.startsWith(LAST_OF_THE_START))
                    .skip(1)
                    .toList();
            if (!next.isEmpty()) {
                return next.get(0);
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("it says no more than " + said());
    }

    /** Ends the process as Ctrl-C does; whether it went by itself. */
    boolean stop() throws InterruptedException {
        process.destroy();
        return process.waitFor(20, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        try {
            // What it writes would stand in the way of those who clean up.
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
