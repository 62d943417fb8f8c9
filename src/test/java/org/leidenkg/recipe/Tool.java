package org.leidenkg.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.leidenkg.ProgramCondition;
import org.leidenkg.Programs;

/** A program that runs recipes, as the machine has it, in a process of its own. */
record Tool(List<String> command) {
    private static final String NOT_RUN = "The recipes for %s were NOT RUN: %s. %s";
    /** Far more than any recipe needs. */
    private static final int MINUTES = 5;

    private static final Path JARS = Path.of("target/recipe-tools");

    static Optional<Tool> python() {
        return find(
                "python3",
                "-c",
                "from importlib.util import find_spec; import sys;"
                        + " sys.exit(not all(map(find_spec, ('networkx', 'pandas', 'rdflib', 'SPARQLWrapper'))))");
    }

    static Optional<Tool> r() {
        return find("Rscript", "-e", "invisible(lapply(c('httr2', 'igraph'), packageVersion))");
    }

    /** Java over the jars of Gephi and OpenRefine. */
    static Optional<Tool> jars() {
        return Optional.of(JARS)
                .filter(Files::isDirectory)
                .map(jars -> new Tool(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        "-cp",
                        jars + "/*")));
    }

    /** The first of a name with which a check ends well: a machine may have several, not all with the libraries. */
    private static Optional<Tool> find(String name, String... check) {
        return Programs.all(name)
                .map(program -> new Tool(List.of(program.toString())))
                .filter(tool -> tool.start(List.of(check)).code() == 0)
                .findFirst();
    }

    /** What it printed; it must end well. */
    String run(String... arguments) {
        Ended ended = start(List.of(arguments));
        assertThat(ended.code()).as(ended.err()).isZero();
        return ended.out();
    }

    private record Ended(int code, String out, String err) {}

    private Ended start(List<String> arguments) {
        try {
            Path out = Files.createTempFile("leidenkg-recipe", ".out");
            Path err = Files.createTempFile("leidenkg-recipe", ".err");
            List<String> all = new ArrayList<>(command);
            all.addAll(arguments);
            ProcessBuilder builder =
                    new ProcessBuilder(all).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().put("LC_ALL", "C.UTF-8");
            // A proxy that the machine goes through does not know the loopback address.
            builder.environment().put("no_proxy", "127.0.0.1");
            Process process = builder.start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly().waitFor();
            }
            Ended ended = new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return ended;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Lets recipes run where Python has the libraries. */
    static final class PythonCondition extends ProgramCondition {
        PythonCondition() {
            super(
                    "leidenkg.python",
                    NOT_RUN.formatted(
                            "Python",
                            "no python3 on the PATH has their libraries",
                            "On Debian and Ubuntu: apt install python3-networkx python3-pandas python3-rdflib"
                                    + " python3-sparqlwrapper"));
        }

        @Override
        protected boolean isThere() {
            return python().isPresent();
        }
    }

    /** Lets recipes run where R has the libraries. */
    static final class RCondition extends ProgramCondition {
        RCondition() {
            super(
                    "leidenkg.r",
                    NOT_RUN.formatted(
                            "R",
                            "Rscript is not on the PATH or lacks their libraries",
                            "On Debian and Ubuntu: apt install r-cran-httr2 r-cran-igraph"));
        }

        @Override
        protected boolean isThere() {
            return r().isPresent();
        }
    }

    /** Lets recipes run where the jars of Gephi and OpenRefine are. */
    static final class JarsCondition extends ProgramCondition {
        JarsCondition() {
            super(
                    "leidenkg.recipe-tools",
                    NOT_RUN.formatted(
                            "Gephi and OpenRefine",
                            JARS + " is not there",
                            "mvn -f src/test/resources/recipe dependency:copy-dependencies"));
        }

        @Override
        protected boolean isThere() {
            return jars().isPresent();
        }
    }
}
