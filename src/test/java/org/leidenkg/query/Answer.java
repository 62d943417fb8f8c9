package org.leidenkg.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.atlas.csv.CSVParser;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * An answer as a table of texts, so that answers of engines of different make, and files, can be compared: numbers
 * without needless noughts, an empty text where there is no value. A graph is a table of its triples, sorted.
 */
public record Answer(List<String> columns, List<List<String>> rows) {
    private static final List<String> TRIPLE = List.of("subject", "predicate", "object");

    static Answer of(RowSet answers) {
        List<Var> variables = answers.getResultVars();
        List<List<String>> rows = new ArrayList<>();
        while (answers.hasNext()) {
            Binding row = answers.next();
            rows.add(variables.stream().map(v -> text(row.get(v))).toList());
        }
        return new Answer(variables.stream().map(Var::getVarName).toList(), rows);
    }

    static Answer of(Graph graph) {
        List<List<String>> rows = new ArrayList<>();
        Iterator<Triple> triples = graph.find();
        triples.forEachRemaining(
                t -> rows.add(List.of(text(t.getSubject()), text(t.getPredicate()), tagged(t.getObject()))));
        return new Answer(TRIPLE, rows).sorted();
    }

    static Answer ofTriples(List<List<String>> rows) {
        return new Answer(TRIPLE, rows).sorted();
    }

    private static String text(@org.jspecify.annotations.Nullable Node node) {
        if (node == null) {
            return "";
        }
        if (node.isURI()) {
            return node.getURI();
        }
        return literal(node.getLiteralLexicalForm(), node.getLiteralDatatypeURI());
    }

    /** In a graph, texts that differ in their language alone are two. */
    private static String tagged(Node node) {
        return node.isLiteral() && !node.getLiteralLanguage().isEmpty()
                ? node.getLiteralLexicalForm() + "@" + node.getLiteralLanguage()
                : text(node);
    }

    static String literal(String text, String type) {
        boolean number = type.endsWith("#integer") || type.endsWith("#decimal") || type.endsWith("#int");
        return number ? new BigDecimal(text).stripTrailingZeros().toPlainString() : text;
    }

    /** The expected answer on the class path. */
    public static Answer read(String resource) {
        try (InputStream in = Answer.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + resource);
            }
            List<List<String>> lines = new ArrayList<>();
            CSVParser.create(in).forEach(lines::add);
            return new Answer(lines.get(0), lines.subList(1, lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes it as a file that can be looked at, and put in the place of an outdated expectation. */
    public void write(Path file) {
        List<String> lines = new ArrayList<>(List.of(String.join(",", columns)));
        rows.forEach(row -> lines.add(row.stream().map(Answer::quoted).collect(Collectors.joining(","))));
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\\r\\n].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }

    Answer sorted() {
        return new Answer(
                columns,
                rows.stream().sorted(Comparator.comparing(List::toString)).toList());
    }
}
