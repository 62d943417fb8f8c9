package org.leidenkg.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.nquads.NQuadsWriter;
import org.eclipse.rdf4j.rio.ntriples.NTriplesWriter;
import org.junit.jupiter.api.Test;

/** Rio's own writers are the measure: the lines must be theirs to the byte. */
class LinesWriterTest {
    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();
    private static final String CHARACTERS = "abc \"\\\n\r\tëé€\u00A0\uFEFF\u7F51\uD83D\uDE00'<>{}";
    private static final int STATEMENTS = 3_000;

    private final Random random = new Random(7);

    @Test
    void triplesAreWrittenAsRioWritesThem() {
        List<Statement> statements = statements(false);

        assertThat(written(statements, LinesWriter::new)).isEqualTo(rio(statements, out -> {
            NTriplesWriter writer = new NTriplesWriter(out);
            writer.getWriterConfig().set(BasicWriterSettings.XSD_STRING_TO_PLAIN_LITERAL, true);
            return writer;
        }));
    }

    @Test
    void quadsAreWrittenAsRioWritesThem() {
        List<Statement> statements = statements(true);

        assertThat(written(statements, LinesWriter::new)).isEqualTo(rio(statements, out -> {
            NQuadsWriter writer = new NQuadsWriter(out);
            writer.getWriterConfig().set(BasicWriterSettings.XSD_STRING_TO_PLAIN_LITERAL, true);
            return writer;
        }));
    }

    private List<Statement> statements(boolean graphs) {
        return Stream.generate(() -> graphs
                        ? VALUES.createStatement(iri("s", 40), iri("p", 9), value(), iri("g", 3))
                        : VALUES.createStatement(iri("s", 40), iri("p", 9), value()))
                .limit(STATEMENTS)
                .toList();
    }

    private IRI iri(String kind, int of) {
        return VALUES.createIRI("https://example.org/é/" + kind + random.nextInt(of));
    }

    private Value value() {
        return switch (random.nextInt(5)) {
            case 0 -> iri("o", 100);
            case 1 -> VALUES.createLiteral(text(), "nl");
            case 2 -> VALUES.createLiteral(text(), XSD.STRING);
            case 3 -> VALUES.createLiteral(Integer.toString(random.nextInt()), XSD.INTEGER);
            // Rio escapes what is not ASCII in datatypes alone; nothing else reads differently for it.
            default -> VALUES.createLiteral(text(), VALUES.createIRI("https://example.org/d" + random.nextInt(4)));
        };
    }

    /** Of any length, at times longer than the writer's buffer, with whole characters only. */
    private String text() {
        int[] points = CHARACTERS.codePoints().toArray();
        int length = random.nextInt(100) == 0 ? 50_000 : random.nextInt(40);
        return random.ints(length, 0, points.length)
                .map(at -> points[at])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String written(List<Statement> statements, Function<Utf8Writer, RDFHandler> writer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        handle(statements, writer.apply(new Utf8Writer(bytes)));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String rio(List<Statement> statements, Function<ByteArrayOutputStream, RDFHandler> writer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        handle(statements, writer.apply(bytes));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static void handle(List<Statement> statements, RDFHandler writer) {
        writer.startRDF();
        statements.forEach(writer::handleStatement);
        writer.endRDF();
    }
}
