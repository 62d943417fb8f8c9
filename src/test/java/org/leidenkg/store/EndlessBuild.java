package org.leidenkg.store;

import java.io.IOException;
import java.nio.file.Path;

/** A process that publishes one release after the other until it is killed or nobody listens. */
final class EndlessBuild {
    private EndlessBuild() {}

    public static void main(String[] arguments) throws IOException {
        OutputFolder output = OutputFolder.open(Path.of(arguments[0]));
        for (int n = 10_000_000; !System.out.checkError(); n++) {
            Releases.publish(output, Integer.toString(n));
            System.out.println(n);
        }
    }

    static Process start(Path folder) throws IOException {
        return java(EndlessBuild.class, folder);
    }

    static Process java(Class<?> main, Path argument) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        argument.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
