package org.leidenkg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, with a Java and a Maven that only tell how they were called. */
class LauncherTest {
    @TempDir
    private Path temp;

    private Path home = Path.of("");
    private Path calls = Path.of("");

    @BeforeEach
    void install() throws IOException {
        home = Files.createDirectories(temp.resolve("leidenkg-1.0"));
        calls = temp.resolve("calls.txt");
        Files.copy(Path.of("leidenkg"), home.resolve("leidenkg"), StandardCopyOption.COPY_ATTRIBUTES);
        program(temp.resolve("java/bin/java"), java("java"));
        program(temp.resolve("maven/mvn"), """
                echo "mvn $*" >>"$CALLS"
                mkdir -p target && echo jar >target/leidenkg-all.jar
                """);
    }

    private static String java(String name) {
        return """
                for word in "$@"; do
                  case $word in -XX:ArchiveClassesAtExit=*) echo archive >"${word#*=}" ;; esac
                done
                echo "NAME $*" >>"$CALLS"
                echo "$LC_ALL" >"$CALLS.locale"
                """.replace("NAME", name);
    }

    private static void program(Path file, String script) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, "#!/usr/bin/env bash\n" + script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** What it called, and the words that it said. */
    private record Run(int exitCode, String said, List<String> calls) {}

    private Run run(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("bash", home.resolve("leidenkg").toString()));
        command.addAll(List.of(arguments));
        return runAll(command);
    }

    private Run runAll(List<String> command) throws IOException, InterruptedException {
        Files.deleteIfExists(calls);
        Path said = temp.resolve("said.txt");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", temp.resolve("java").toString());
        builder.environment().put("CALLS", calls.toString());
        builder.environment().compute("PATH", (name, path) -> temp.resolve("maven") + ":" + path);
        builder.environment().keySet().removeIf(name -> name.startsWith("LEIDENKG_"));
        Process process =
                builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(
                process.exitValue(),
                Files.readString(said),
                Files.exists(calls) ? Files.readAllLines(calls) : List.of());
    }

    private void unpack() throws IOException {
        Files.createDirectories(home.resolve("lib"));
        Files.writeString(home.resolve("lib/leidenkg-all.jar"), "jar");
    }

    @Test
    void anUnpackedReleaseIsRunAndNeverBuilt() throws IOException, InterruptedException {
        unpack();

        Run first = run("serve", "--port", "0");
        Run second = run("serve", "--port", "0");

        assertThat(first.exitCode()).as(first.said()).isZero();
        assertThat(first.calls()).hasSize(2).noneMatch(call -> call.startsWith("mvn"));
        assertThat(first.calls().get(0))
                .contains("-XX:ArchiveClassesAtExit=" + home + "/lib/")
                .endsWith(" warm-up");
        assertThat(second.calls())
                .singleElement()
                .asString()
                .contains("-XX:SharedArchiveFile=" + home + "/lib/leidenkg-")
                .endsWith("-jar " + home + "/lib/leidenkg-all.jar serve --port 0");
        assertThat(home.resolve("target")).doesNotExist();
    }

    @Test
    void aReleaseThatBringsItsOwnJavaTakesThat() throws IOException, InterruptedException {
        unpack();
        program(home.resolve("runtime/bin/java"), java("own"));

        assertThat(run("serve").calls()).hasSize(2).allMatch(call -> call.startsWith("own "));
        assertThat(run("serve").calls())
                .singleElement()
                .asString()
                .contains("-XX:SharedArchiveFile=" + home + "/lib/leidenkg-");
    }

    @Test
    void allButServeRunWithTheFastCompilerAlone() throws IOException, InterruptedException {
        unpack();
        run("query", "list");

        assertThat(run("query", "list").calls()).singleElement().asString().contains(" -XX:TieredStopAtLevel=1 ");
        assertThat(run("build").calls()).singleElement().asString().contains(" -XX:TieredStopAtLevel=1 ");
        assertThat(run("serve").calls()).singleElement().asString().doesNotContain("-XX:Tiered", "-Xm");
    }

    @Test
    void longWorkIsToldToATerminalByItsWidthAndToALogAndNotToAPipe() throws IOException, InterruptedException {
        unpack();
        String launcher = home.resolve("leidenkg").toString();
        run("build");

        assertThat(run("build").calls()).singleElement().asString().contains(" -Dleidenkg.progress=log ");
        assertThat(runAll(List.of("bash", "-c", launcher + " build 2>&1 | cat")).calls())
                .singleElement()
                .asString()
                .doesNotContain("leidenkg.progress");
        assertThat(runAll(List.of("script", "-qec", "stty cols 100; " + launcher + " build", "/dev/null"))
                        .calls())
                .singleElement()
                .asString()
                .contains(" -Dleidenkg.progress=100 ");
    }

    @Test
    void aServerWithoutMemoryLeftEnds() throws IOException, InterruptedException {
        unpack();
        run("serve");

        assertThat(run("serve").calls()).singleElement().asString().contains(" -XX:+ExitOnOutOfMemoryError ");
        assertThat(run("build").calls()).singleElement().asString().doesNotContain("OutOfMemory");
    }

    /** In the plain locale Java cannot name a folder such as {@code café}. */
    @Test
    void javaCanNameEveryFile() throws IOException, InterruptedException {
        unpack();
        String launcher = home.resolve("leidenkg").toString();

        runAll(List.of("env", "LC_ALL=C", "bash", launcher, "build"));
        assertThat(Files.readString(Path.of(calls + ".locale"))).isEqualTo("C.UTF-8\n");
        runAll(List.of("env", "LC_ALL=C.utf8", "bash", launcher, "build"));
        assertThat(Files.readString(Path.of(calls + ".locale"))).isEqualTo("C.utf8\n");
    }

    @Test
    void aReleaseWithoutItsProgramSaysSo() throws IOException, InterruptedException {
        Run run = run("serve");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.said()).contains("lib/leidenkg-all.jar is missing; unpack the release again.");
        assertThat(run.calls()).isEmpty();
    }

    @Test
    void sourcesAreBuiltOnFirstUseAndWhenTheyChanged() throws IOException, InterruptedException {
        for (String folder : List.of("src/main", "ontology", "queries", "fuseki-config")) {
            Files.createDirectories(home.resolve(folder));
        }
        Path pom = Files.writeString(home.resolve("pom.xml"), "<project/>");

        Run first = run("build");
        Run second = run("build");
        Files.setLastModifiedTime(pom, FileTime.from(Instant.now().plusSeconds(5)));
        Run changed = run("build");

        assertThat(first.calls()).hasSize(3).first().asString().isEqualTo("mvn -q -B -DskipTests package");
        assertThat(second.calls())
                .singleElement()
                .asString()
                .endsWith("-jar " + home + "/target/leidenkg-all.jar build");
        assertThat(changed.calls()).hasSize(3).first().asString().startsWith("mvn ");
    }
}
