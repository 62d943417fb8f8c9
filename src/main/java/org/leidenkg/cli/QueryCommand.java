package org.leidenkg.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import org.leidenkg.model.LocalText;
import org.leidenkg.publish.dump.DocumentSyntax;
import org.leidenkg.publish.dump.DocumentWriter;
import org.leidenkg.publish.table.CsvTable;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.library.NamedQueries;
import org.leidenkg.query.library.NamedQuery;
import org.leidenkg.query.library.NetworkTooLargeException;
import org.leidenkg.query.library.ParameterReading;
import org.leidenkg.query.library.QueryParameter;
import org.leidenkg.query.library.QueryRuns;
import org.leidenkg.query.library.ResultFormat;
import org.leidenkg.query.library.ResultTable;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.store.Release;
import org.leidenkg.vocab.Base;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The library of questions. */
@Command(
        name = "query",
        description = "Ask a question of the library; without a name, list them. It is asked of the graph that was"
                + " built, in memory, from the dump, so that a server may be running.")
final class QueryCommand implements Callable<Integer> {
    private static final String TABLE = "table";
    private static final String TURTLE = "ttl";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "The question; see the list.")
    private Optional<String> name = Optional.empty();

    @Option(
            names = {"-p", "--param"},
            paramLabel = "NAME=VALUE",
            description = "A parameter: a thing by its slug, IRI, abbreviation or name; a number; or a text.")
    private Map<String, String> given = new LinkedHashMap<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "table, csv, tsv, json or xml; for a question that gives a graph ttl (default: table or ttl). A"
                            + " table leaves out IRIs that have their name beside them.")
    private Optional<String> format = Optional.empty();

    @Option(names = "--explain", description = "Say what the question asks, its parameters, and its SPARQL.")
    private boolean explain;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            description =
                    "The language of titles, headings and names, nl or en (default: en). csv, tsv, json and xml keep"
                            + " the names of the columns, and Dutch, unless this is given.")
    private Optional<String> chosenLanguage = Optional.empty();

    @Mixin
    private ReleaseOptions built = new ReleaseOptions();

    @Override
    public Integer call() {
        chosenLanguage
                .filter(chosen -> !chosen.equals("nl") && !chosen.equals("en"))
                .ifPresent(wrong -> {
                    throw new UsageFault("--lang: \"" + wrong + "\" is not nl or en.");
                });
        if (name.isEmpty()) {
            return list(new NamedQueries(Base.standard()));
        }
        Release release = built.release();
        Base base = release.base();
        NamedQueries library = new NamedQueries(base);
        NamedQuery query = library.find(name.get()).orElseThrow(() -> unknown(library, name.get()));
        requireParameters(query);
        String as = format(query);
        DumpInMemory dump = DumpInMemory.of(release);
        Lookup lookup = dump.lookup();
        Map<String, Node> values = values(query, lookup);
        if (explain) {
            return explain(query, values);
        }
        byte[] answer = query.form() == NamedQuery.Form.CONSTRUCT
                ? new DocumentWriter(base).write(dump.runs().triples(query, values), DocumentSyntax.TURTLE, "")
                : rows(dump.runs(), query, values, as);
        PrintWriter writer = spec.commandLine().getOut();
        writer.print(new String(answer, StandardCharsets.UTF_8));
        writer.flush();
        return ExitCode.DONE;
    }

    private String language() {
        return chosenLanguage.orElse("en");
    }

    private String text(LocalText text) {
        return text.in(language());
    }

    private int list(NamedQueries library) {
        PrintWriter writer = spec.commandLine().getOut();
        int width = library.names().stream().mapToInt(String::length).max().orElse(0);
        for (NamedQuery query : library.list()) {
            writer.println(query.name() + " ".repeat(width - query.name().length() + 2) + text(query.title()));
        }
        writer.flush();
        return ExitCode.DONE;
    }

    private static UsageFault unknown(NamedQueries library, String name) {
        return new UsageFault("There is no question \"" + name + "\"."
                + library.nearest(name).map(n -> " Did you mean " + n + "?").orElse(" \"leidenkg query\" lists them."));
    }

    private void requireParameters(NamedQuery query) {
        List<String> known =
                query.parameters().stream().map(QueryParameter::name).toList();
        given.keySet().stream().filter(p -> !known.contains(p)).findFirst().ifPresent(p -> {
            throw new UsageFault("The question " + query.name() + " has no parameter \"" + p + "\". It has "
                    + (known.isEmpty() ? "none." : String.join(", ", known) + "."));
        });
    }

    private String format(NamedQuery query) {
        boolean graph = query.form() == NamedQuery.Form.CONSTRUCT;
        String as = format.orElse(graph ? TURTLE : TABLE);
        boolean fits = graph
                ? as.equals(TURTLE)
                : as.equals(TABLE) || ResultFormat.find(as).isPresent();
        if (!fits) {
            throw new UsageFault("--format: \"" + as + "\" is not possible for " + query.name() + ", which gives "
                    + (graph ? "a graph: ttl." : "rows: table, csv, tsv, json, xml."));
        }
        return as;
    }

    private Map<String, Node> values(NamedQuery query, Lookup lookup) {
        Map<String, Node> values = new LinkedHashMap<>();
        given.forEach((parameter, text) -> values.put(
                parameter, value(lookup, query.findParameter(parameter).orElseThrow(), text)));
        return values;
    }

    private Node value(Lookup lookup, QueryParameter parameter, String text) {
        ParameterReading reading = lookup.parameterReader().read(parameter, text);
        if (reading instanceof ParameterReading.Value value) {
            return value.node();
        }
        String start = "-p " + parameter.name() + ": ";
        if (reading instanceof ParameterReading.Ambiguous ambiguous) {
            throw new UsageFault(start + "\"" + text + "\" may be several: " + names(ambiguous.candidates()) + ".");
        }
        if (reading instanceof ParameterReading.Unknown unknown) {
            throw new UsageFault(start + "nothing is called \"" + text + "\"."
                    + (unknown.nearest().isEmpty() ? "" : " Nearest: " + names(unknown.nearest()) + "."));
        }
        throw new UsageFault(start + "\"" + text + "\" is not possible; it takes "
                + (parameter.choices().isEmpty()
                        ? "a value of the type " + parameter.type().key()
                        : String.join(", ", parameter.choices()))
                + ".");
    }

    private String names(List<Ref> things) {
        return String.join(
                ", ",
                things.stream()
                        .map(thing -> thing.slug() + " ("
                                + thing.name().in(language()).text() + ")")
                        .toList());
    }

    private int explain(NamedQuery query, Map<String, Node> values) {
        PrintWriter writer = spec.commandLine().getOut();
        writer.println(text(query.title()));
        writer.println();
        writer.println(text(query.description()));
        writer.println();
        for (QueryParameter parameter : query.parameters()) {
            writer.println("-p " + parameter.name() + "=" + parameter.type().key() + "  " + text(parameter.label())
                    + parameter.defaultText().map(d -> "; default " + d).orElse("; may be left out")
                    + (parameter.choices().isEmpty() ? "" : "; one of " + String.join(", ", parameter.choices())));
        }
        writer.println();
        writer.print(query.text(values));
        writer.flush();
        return ExitCode.DONE;
    }

    private byte[] rows(QueryRuns runs, NamedQuery query, Map<String, Node> values, String as) {
        ResultTable table = table(runs, query, values);
        Optional<ResultFormat> format = ResultFormat.find(as);
        if (format.isEmpty()) {
            return TextTable.write(runs.inLanguage(table, language()), language())
                    .getBytes(StandardCharsets.UTF_8);
        }
        if (format.get() != ResultFormat.CSV || chosenLanguage.isEmpty()) {
            return runs.write(table, format.get(), chosenLanguage);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            CsvTable.write(runs.forPeople(query, table, language()), language(), out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a table to memory", e);
        }
        return out.toByteArray();
    }

    private static ResultTable table(QueryRuns runs, NamedQuery query, Map<String, Node> values) {
        try {
            return runs.table(query, values);
        } catch (NetworkTooLargeException e) {
            throw new UsageFault(String.valueOf(e.getMessage()));
        }
    }
}
