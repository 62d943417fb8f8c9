package org.leidenkg.cli;

import java.nio.file.Path;

/**
 * Where things are when a command does not say: beside the launcher, or in the working folder without one. Data are where the
 * launcher says, when it may not write beside itself.
 */
final class Defaults {
    private Defaults() {}

    static Path seeds() {
        return home().resolve("seeds");
    }

    static Path out() {
        String data = System.getProperty("leidenkg.data");
        return data == null ? home().resolve("data") : Path.of(data);
    }

    private static Path home() {
        Path home = Path.of(System.getProperty("leidenkg.home", ""));
        Path here = Path.of("").toAbsolutePath();
        // A short path reads better in messages.
        return home.isAbsolute() && home.equals(here) ? Path.of("") : home;
    }
}
