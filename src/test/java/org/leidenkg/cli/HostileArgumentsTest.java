package org.leidenkg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arguments that nobody should give: one clear message, the right exit code, nothing written, no stack trace. */
class HostileArgumentsTest {
    private static final List<String> COMMANDS =
            List.of("build", "serve", "query", "export", "load", "diff", "resolve", "no-such-command", "");
    private static final List<String> WORDS = List.of(
            "--no-such-option",
            "--out",
            "--port",
            "-1",
            "99999",
            "--seeds",
            "--base",
            "::",
            "--sparql",
            "file:///etc/passwd",
            "\u0000",
            "\ud800",
            "'; rm -rf /",
            "*",
            "--",
            "-",
            "=",
            "--out=",
            "@missing",
            "\u202e",
            "naïve name",
            "%s");

    @TempDir
    private Path temp;

    @Test
    void noChoiceOfArgumentsEndsInAStackTrace() {
        Random random = new Random(7);
        for (int n = 0; n < 300; n++) {
            Object[] arguments = new Object[2 + random.nextInt(4)];
            arguments[0] = COMMANDS.get(random.nextInt(COMMANDS.size()));
            arguments[1] = "--no-such-option-either";
            for (int i = 2; i < arguments.length; i++) {
                arguments[i] = WORDS.get(random.nextInt(WORDS.size()));
            }
            Program run = Program.run(arguments);
            assertThat(run.exitCode()).as(List.of(arguments).toString()).isEqualTo(2);
            assertThat(run.err()).as(List.of(arguments).toString()).isNotBlank().doesNotContain("\tat ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", "a file", "seeds with no agenda"})
    void aFolderOfSeedsThatIsNoneIsNamed(String name) throws IOException {
        Files.writeString(temp.resolve("a file"), "");
        Files.createDirectory(temp.resolve("seeds with no agenda"));
        for (String command : List.of("build", "serve")) {
            Program run = Program.run(command, "--seeds", temp.resolve(name), "--out", temp.resolve("data"));

            assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
            assertThat(run.err()).contains(temp.resolve(name).toString()).doesNotContain("\tat ");
            assertThat(temp.resolve("data")).doesNotExist();
        }
    }

    @Test
    void anOutputFolderInTheSeedsIsRefusedAlsoThroughALink() throws IOException {
        SeedsCopy seeds = new SeedsCopy(temp.resolve("seeds"));
        Path link = Files.createSymbolicLink(temp.resolve("link"), seeds.folder());
        for (Path out : List.of(seeds.folder(), seeds.folder().resolve("data"), link.resolve("a/b"))) {
            Program run = Program.run("build", "--seeds", seeds.folder(), "--out", out);

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err())
                    .contains(out + ": the output folder is the folder of seeds or in it")
                    .contains("--out");
        }
        try (Stream<Path> files = Files.list(seeds.folder())) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void foldersMayHaveAnyNamesAndBeLinks() throws IOException {
        Path odd = Files.createDirectories(temp.resolve("met spatie, 'quote' \"en\" é € 𝄞 %20 #?"));
        SeedsCopy seeds = new SeedsCopy(odd.resolve("seeds"));
        Path link = Files.createSymbolicLink(temp.resolve("link to seeds"), seeds.folder());
        Files.createDirectory(odd.resolve("real"));
        Path out = Files.createSymbolicLink(odd.resolve("data"), Path.of("real"));

        Program build = Program.run("build", "--seeds", link, "--out", out);

        assertThat(build.err()).isEmpty();
        assertThat(build.exitCode()).isZero();
        assertThat(odd.resolve("real/report.md")).exists();
        assertThat(Program.run("query", "key-figures", "--out", out).exitCode()).isZero();
    }
}
