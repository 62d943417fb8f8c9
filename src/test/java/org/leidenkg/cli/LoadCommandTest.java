package org.leidenkg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leidenkg.FreePorts;

/** Loading reads the release that is there, whatever it was built from. A store that takes anything stands for the real ones. */
class LoadCommandTest {
    private static final String BASE = "https://example.org/other/";

    @TempDir
    private static Path temp;

    private static Path out = Path.of("");

    /** From seeds and with a base that no command would take by itself. */
    @BeforeAll
    static void build() throws IOException {
        out = temp.resolve("built");
        SeedsCopy seeds = new SeedsCopy(temp.resolve("seeds"))
                .replace(
                        SeedsCopy.ORGANISATIONS,
                        "\"nl\": \"Naturalis Biodiversity Center\"",
                        "\"nl\": \"Naturalis Museum\"");
        Program build = Program.run("build", "--seeds", seeds.folder(), "--out", out, "--base", BASE);
        assertThat(build.exitCode()).as(build.err()).isZero();
    }

    /** Every file and link below a folder, with the digest of its content or its target. */
    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.toList()) {
                String name = folder.relativize(one).toString();
                if (Files.isSymbolicLink(one)) {
                    contents.put(name, "-> " + Files.readSymbolicLink(one));
                } else if (Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS)) {
                    contents.put(name, digest(one));
                } else {
                    contents.put(name, "a folder");
                }
            }
        }
        return contents;
    }

    /** The files of a store are large. */
    private static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java lacks SHA-256", e);
        }
    }

    @Test
    void theReleaseIsLoadedAsItIsAndStaysAsItIs() throws IOException {
        List<String> taken = Collections.synchronizedList(new ArrayList<>());
        HttpServer store = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        store.createContext("/", exchange -> {
            taken.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        store.start();
        Map<String, String> before = contents(out);
        try {
            String address = "http://127.0.0.1:" + store.getAddress().getPort() + "/update";
            Program load = Program.run("load", address, "--out", out);

            assertThat(load.err()).isEmpty();
            assertThat(load.exitCode()).isZero();
            assertThat(load.out()).isEqualTo("Loaded the graph into " + address + ".\n");
        } finally {
            store.stop(0);
        }
        assertThat(taken)
                .singleElement()
                .asString()
                .contains("GRAPH <" + BASE + "graph/organisations> {", "Naturalis Museum");
        assertThat(taken.get(0)).contains("STRSTARTS(STR(?graph), \"" + BASE + "graph/\")");
        assertThat(contents(out)).isEqualTo(before);
    }

    @Test
    void aStoreThatCannotBeReachedChangesNothing() throws IOException {
        Map<String, String> before = contents(out);
        String address = "http://127.0.0.1:" + FreePorts.take() + "/update";

        Program load = Program.run("load", address, "--out", out);

        assertThat(load.exitCode()).isEqualTo(3);
        assertThat(load.err()).contains("cannot reach the store at " + address);
        assertThat(contents(out)).isEqualTo(before);
    }

    @Test
    void withoutAReleaseTheFolderAndTheRemedyAreNamed(@TempDir Path empty) throws IOException {
        Path missing = empty.resolve("missing");
        for (Path folder : List.of(empty, missing)) {
            Program load = Program.run("load", "http://127.0.0.1:" + FreePorts.take() + "/update", "--out", folder);

            assertThat(load.exitCode()).isEqualTo(1);
            assertThat(load.err())
                    .isEqualTo("leidenkg: there is no graph in " + folder + ". Make it with: ./leidenkg build --out "
                            + folder + "\n");
        }
        assertThat(contents(empty)).containsOnlyKeys("");
    }

    @Test
    void aDamagedReleaseIsNotLoadedAndNotBuiltAgain(@TempDir Path other) throws IOException {
        Program.run("build", "--out", other);
        Path dump = other.resolve("dumps/leidenkg.nq");
        Files.writeString(dump, Files.readString(dump).replace("Naturalis", "naturalis"));
        Map<String, String> before = contents(other);

        Program load = Program.run("load", "http://127.0.0.1:" + FreePorts.take() + "/update", "--out", other);

        assertThat(load.exitCode()).isEqualTo(1);
        assertThat(load.err())
                .startsWith("leidenkg: the graph in " + other + " is damaged: the content of dumps/leidenkg.nq is not ")
                .endsWith(". Make it again with: ./leidenkg build --out " + other + "\n");
        assertThat(contents(other)).isEqualTo(before);
    }

    @Test
    void whatABuildReadsIsNoOptionOfIt() {
        assertThat(Program.run("load", "http://127.0.0.1:9/", "--seeds", temp).exitCode())
                .isEqualTo(2);
        assertThat(Program.run("load", "http://127.0.0.1:9/", "--base", BASE).exitCode())
                .isEqualTo(2);
    }
}
