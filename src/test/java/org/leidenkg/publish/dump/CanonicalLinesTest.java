package org.leidenkg.publish.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leidenkg.publish.Examples.iri;
import static org.leidenkg.publish.Examples.text;
import static org.leidenkg.publish.Examples.typed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leidenkg.publish.Examples;

/** RDFC-1.0, section 5: the serialised canonical form. */
class CanonicalLinesTest {
    private static final Node P = iri("https://example.org/p");

    @TempDir
    private Path folder;

    private List<String> lines(Quad... quads) throws IOException {
        Dumps.write(Examples.dataset(List.of(quads)), Map.of(), folder);
        return Files.readAllLines(folder.resolve("leidenkg.nq"));
    }

    private static Quad quad(String subject, Node object) {
        return new Quad(Quad.defaultGraphIRI, iri("https://example.org/" + subject), P, object);
    }

    @Test
    void linesAreInTheOrderOfCodePoints() throws IOException {
        assertThat(lines(
                        quad("a", text("x")),
                        quad("a", text("x", "nl")),
                        quad("a", text("x y")),
                        quad("a/b", text("x")),
                        quad("\uD83C\uDFD9", text("x")),
                        quad("\uFF21", text("x")),
                        new Quad(iri("https://example.org/g"), iri("https://example.org/a"), P, text("x"))))
                .containsExactly(
                        "<https://example.org/a/b> <https://example.org/p> \"x\" .",
                        "<https://example.org/a> <https://example.org/p> \"x y\" .",
                        "<https://example.org/a> <https://example.org/p> \"x\" .",
                        "<https://example.org/a> <https://example.org/p> \"x\" <https://example.org/g> .",
                        "<https://example.org/a> <https://example.org/p> \"x\"@nl .",
                        "<https://example.org/\uFF21> <https://example.org/p> \"x\" .",
                        "<https://example.org/\uD83C\uDFD9> <https://example.org/p> \"x\" .");
    }

    @Test
    void onlyWhatMustBeEscapedIs() throws IOException {
        assertThat(lines(
                        quad("a", text("\t\n\r\"\\ \u007F \u0085 é \uD83C\uDFD9")),
                        quad("b", typed("1", "https://example.org/é"))))
                .containsExactly(
                        "<https://example.org/a> <https://example.org/p> \"\\t\\n\\r\\\"\\\\ \\u007F \u0085 é \uD83C\uDFD9\" .",
                        "<https://example.org/b> <https://example.org/p> \"1\"^^<https://example.org/é> .");
    }
}
