package org.leidenkg.store;

import java.io.IOException;
import java.nio.file.Path;

/** A process that starts a build, and opens the store of the current release if there is one, and then waits. */
final class HoldingProcess {
    private HoldingProcess() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        if (folder.endsWith("store")) {
            Tdb2Store.open(folder);
        } else {
            OutputFolder.open(folder).stage(Releases.THIRD);
        }
        System.out.println("holding");
        int end = System.in.read();
        System.exit(end);
    }

    /** Starts the process and waits until it holds what it was started for. */
    static Process start(Path argument) throws IOException {
        Process process = EndlessBuild.java(HoldingProcess.class, argument);
        String line = process.inputReader().readLine();
        if (!"holding".equals(line)) {
            throw new IllegalStateException("the other process did not get there: " + line);
        }
        return process;
    }
}
