package org.leidenkg.publish.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leidenkg.vocab.Base;

class FeedWriterTest {
    private static final String MEMBER = "<http://x/changes/7#";

    @TempDir
    private Path temp;

    private Path dump(String name, String... lines) throws IOException {
        return Files.writeString(temp.resolve(name), String.join(" .\n", lines) + " .\n");
    }

    private FeedEntry write(Optional<Path> before, Path quads) throws IOException {
        Path folder = Files.createDirectory(temp.resolve("changes"));
        FeedEntry entry = new FeedEntry(7, "v7", Optional.empty(), "2026-01-01T00:00:00Z", 0, Optional.empty());
        FeedWriter.write(entry, before, quads, new Base("http://x/"), folder);
        return FeedEntry.read(folder);
    }

    private List<String> page(int page) throws IOException {
        try (InputStream plain =
                new GZIPInputStream(Files.newInputStream(FeedEntry.page(temp.resolve("changes"), page)))) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    /** The lines of the graphs of members. */
    private List<String> contents() throws IOException {
        return page(1).stream()
                .filter(line -> line.matches(".* " + MEMBER + "\\d+> \\.") && !line.contains("tree#member"))
                .toList();
    }

    /** What happened to which subject. */
    private List<String> events() throws IOException {
        List<String> lines = page(1);
        return IntStream.range(0, lines.size())
                .filter(at -> lines.get(at).startsWith("<http://x/changes> "))
                .mapToObj(at -> lines.get(at + 1).replaceFirst(".*#(\\w+)> \\.", "$1") + " "
                        + lines.get(at + 2).replaceFirst(".*<(.*)> \\.", "$1"))
                .toList();
    }

    @Test
    void onlyWhatChangedIsAMemberWithAllThatItsSubjectHasNow() throws IOException {
        Path before = dump(
                "before.nq",
                "<http://x/a> <http://x/p> \"1\" <http://x/g>",
                "<http://x/a/b> <http://x/p> \"1\" <http://x/g>",
                "<http://x/c> <http://x/p> \"1\" <http://x/g>",
                "<http://x/d> <http://x/p> \"1\" <http://x/g>");
        Path now = dump(
                "now.nq",
                "<http://x/a> <http://x/p> \"1\" <http://x/g>",
                "<http://x/a> <http://x/q> \"in <two> graphs\" <http://x/g>",
                "<http://x/a> <http://x/q> \"in <two> graphs\" <http://x/h>",
                "<http://x/c> <http://x/p> \"1\" <http://x/other>",
                "<http://x/d> <http://x/p> \"2\" <http://x/g>",
                "<http://x/e> <http://x/p> \"1\" <http://x/g>");

        assertThat(write(Optional.of(before), now).pages()).isEqualTo(1);
        assertThat(events())
                .containsExactly("Update http://x/a", "Delete http://x/a/b", "Update http://x/d", "Create http://x/e");
        assertThat(contents())
                .containsExactly(
                        "<http://x/a> <http://x/p> \"1\" " + MEMBER + "1> .",
                        "<http://x/a> <http://x/q> \"in <two> graphs\" " + MEMBER + "1> .",
                        "<http://x/d> <http://x/p> \"2\" " + MEMBER + "3> .",
                        "<http://x/e> <http://x/p> \"1\" " + MEMBER + "4> .");
    }

    /** The order of the chars of a string is another one. */
    @Test
    void subjectsFollowEachOtherByCodePoint() throws IOException {
        String last = "<http://x/\uD83D\uDE00> <http://x/p> \"1\" <http://x/g>";
        Path before = dump("before.nq", "<http://x/\uFB00> <http://x/p> \"1\" <http://x/g>", last);

        write(Optional.of(before), dump("now.nq", last));

        assertThat(events()).containsExactly("Delete http://x/\uFB00");
    }

    @Test
    void theFeedBeginsWithEverythingInPagesOfAThousand() throws IOException {
        String[] lines = IntStream.range(10_000, 12_001)
                .mapToObj(n -> "<http://x/" + n + "> <http://x/p> \"1\" <http://x/g>")
                .toArray(String[]::new);

        FeedEntry entry = write(Optional.empty(), dump("now.nq", lines));

        assertThat(entry.pages()).isEqualTo(3);
        assertThat(entry.path(3)).isEqualTo("changes/7/3");
        assertThat(events()).hasSize(1000).allMatch(event -> event.startsWith("Create "));
        assertThat(page(3))
                .hasSize(5)
                .contains("<http://x/12000> <http://x/p> \"1\" <http://x/changes/7/3#1> .")
                .contains("<http://x/changes> <https://w3id.org/tree#member> <http://x/changes/7/3#1> .");
    }

    @Test
    void aVersionThatChangesNothingIsAnEmptyPage() throws IOException {
        Path same = dump("same.nq", "<http://x/a> <http://x/p> \"1\" <http://x/g>");

        assertThat(write(Optional.of(same), same).pages()).isEqualTo(1);
        assertThat(page(1)).isEmpty();
    }
}
