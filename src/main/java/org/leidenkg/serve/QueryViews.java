package org.leidenkg.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.leidenkg.query.Kind;
import org.leidenkg.query.Lookup;
import org.leidenkg.query.NamedQuery;
import org.leidenkg.query.QueryParameter;
import org.leidenkg.query.Ref;
import org.leidenkg.query.ResultTable;

/** What the pages of the library's questions show. */
public final class QueryViews {
    private static final int MOST_SUGGESTIONS = 500;

    private QueryViews() {}

    /** Questions with a tag in common. */
    public record Group(String tag, List<NamedQuery> queries) {
        public Group {
            queries = List.copyOf(queries);
        }
    }

    /** A value to choose, and what people see. */
    public record Choice(String value, String label) {}

    /**
     * A parameter as a field of a form.
     *
     * @param value what is in it
     * @param fallback the value when it is empty; none means that the query does without
     * @param choices what to choose from
     * @param closed whether only these choices are possible
     */
    public record Field(
            QueryParameter parameter, String value, Optional<String> fallback, List<Choice> choices, boolean closed) {
        public Field {
            choices = List.copyOf(choices);
        }

        public String name() {
            return parameter.name();
        }

        public boolean isNumber() {
            return parameter.type() == QueryParameter.Type.INTEGER;
        }
    }

    /**
     * One value of a table.
     *
     * @param link where the thing is explained; empty for what is no thing
     * @param share of the largest value of its column, from 0 to 1, where that is worth a bar
     */
    public record Cell(String text, String language, String link, boolean number, Optional<Double> share) {}

    /** Rows as people see them. */
    public record Table(List<String> columns, List<List<Cell>> rows, int total, int page, int lastPage) {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** A link to the answer in a format. */
    public record Download(String label, String address) {}

    /** The page of a question. */
    public record Question(
            NamedQuery query,
            List<Field> fields,
            Optional<Table> table,
            Optional<Views.ProblemView> problem,
            List<Download> downloads,
            String sparql,
            List<String> parameters) {
        public Question {
            fields = List.copyOf(fields);
            downloads = List.copyOf(downloads);
            parameters = List.copyOf(parameters);
        }

        /** The fragment by which the editor takes a query. */
        public String editorFragment() {
            return "#query=" + Links.encoded(sparql);
        }
    }

    /** By their first tag, in the order in which the tags first come up. */
    static List<Group> groups(List<NamedQuery> queries) {
        Map<String, List<NamedQuery>> byTag = new LinkedHashMap<>();
        for (NamedQuery query : queries) {
            byTag.computeIfAbsent(query.tags().get(0), tag -> new ArrayList<>()).add(query);
        }
        return byTag.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .toList();
    }

    static List<Field> fields(NamedQuery query, Map<String, String> given, Lookup lookup, String language) {
        return query.parameters().stream()
                .map(parameter -> new Field(
                        parameter,
                        given.getOrDefault(
                                parameter.name(), parameter.defaultText().orElse("")),
                        parameter.defaultText(),
                        choices(parameter, lookup, language),
                        isClosed(parameter)))
                .toList();
    }

    private static boolean isClosed(QueryParameter parameter) {
        return !parameter.choices().isEmpty() || parameter.type() == QueryParameter.Type.THEME;
    }

    private static List<Choice> choices(QueryParameter parameter, Lookup lookup, String language) {
        if (!parameter.choices().isEmpty()) {
            Messages messages = Messages.in(Language.find(language).orElse(Language.NL));
            return parameter.choices().stream()
                    .map(one -> new Choice(
                            one,
                            messages.find(parameter.type().key() + "." + one).orElse(one)))
                    .toList();
        }
        return switch (parameter.type()) {
            case ORGANISATION -> things(lookup.listThings(Kind.ORGANISATION), language);
            case PROJECT -> things(lookup.listThings(Kind.PROJECT), language);
            case THEME ->
                things(lookup.listThemes().stream().map(theme -> theme.ref()).toList(), language);
            case ROLE, LEVEL, INTEGER, STRING -> List.of();
        };
    }

    private static List<Choice> things(List<Ref> things, String language) {
        return things.stream()
                .limit(MOST_SUGGESTIONS)
                .map(thing -> new Choice(thing.slug(), thing.name().in(language).text()))
                .toList();
    }

    /** The rows of one page, with a bar beside the first column of numbers. */
    static Table table(ResultTable all, int page, int size, Links links, String base) {
        List<String> columns = all.columnsForPeople();
        Optional<String> bars = columns.stream()
                .filter(column -> largest(all, column).filter(most -> most > 0).isPresent())
                .findFirst();
        double most = bars.flatMap(column -> largest(all, column)).orElse(1.0);
        ResultTable shown = all.page(page, size);
        List<List<Cell>> rows = new ArrayList<>();
        for (int row = 0; row < shown.rows().size(); row++) {
            List<Cell> cells = new ArrayList<>();
            for (String column : columns) {
                Optional<Double> share = bars.filter(column::equals).isPresent()
                        ? shown.find(row, column).flatMap(QueryViews::number).map(value -> value / most)
                        : Optional.empty();
                cells.add(cell(shown, row, column, share, new Addresses(links, base)));
            }
            rows.add(List.copyOf(cells));
        }
        int total = all.rows().size();
        int last = Math.max(1, (total + size - 1) / size);
        return new Table(columns.stream().map(QueryViews::words).toList(), rows, total, page, last);
    }

    /** The largest number of a column that has nothing but numbers from zero, and not the same one everywhere. */
    private static Optional<Double> largest(ResultTable table, String column) {
        double most = 0;
        double least = Double.MAX_VALUE;
        for (int row = 0; row < table.rows().size(); row++) {
            Optional<Double> value = table.find(row, column).flatMap(QueryViews::number);
            if (value.isEmpty() || value.get() < 0) {
                return Optional.empty();
            }
            most = Math.max(most, value.get());
            least = Math.min(least, value.get());
        }
        return most > least ? Optional.of(most) : Optional.empty();
    }

    private static Optional<Double> number(Node node) {
        return node.isLiteral()
                        && node.getLiteralDatatype().isValid(node.getLiteralLexicalForm())
                        && node.getLiteralValue() instanceof Number number
                ? Optional.of(number.doubleValue())
                : Optional.empty();
    }

    private static Cell cell(ResultTable table, int row, String column, Optional<Double> share, Addresses addresses) {
        Optional<Node> node = table.find(row, column);
        String text = node.map(n -> n.isLiteral() ? n.getLiteralLexicalForm() : n.toString())
                .orElse("");
        String language =
                node.filter(Node::isLiteral).map(Node::getLiteralLanguage).orElse("");
        String link = node.filter(Node::isURI)
                .or(() -> thing(table, row, column))
                .map(addresses::of)
                .orElse("");
        boolean number = node.flatMap(QueryViews::number).isPresent();
        return new Cell(addresses.shortened(text), language, link, number, share);
    }

    /** The thing whose name a column has. */
    private static Optional<Node> thing(ResultTable table, int row, String column) {
        String of = column.replaceFirst("(Name|Title)$", "");
        return of.equals(column) ? Optional.empty() : table.find(row, of).filter(Node::isURI);
    }

    /** Where things are explained: ours by us, others where they are. */
    private record Addresses(Links links, String base) {
        String of(Node thing) {
            String iri = thing.getURI();
            if (iri.startsWith(base + "id/")) {
                return links.at("/doc/" + iri.substring(base.length() + "id/".length()));
            }
            return iri.startsWith("http://") || iri.startsWith("https://") ? iri : "";
        }

        String shortened(String text) {
            return text.startsWith(base) ? text.substring(base.length()) : text;
        }
    }

    /** Such as "shared projects" for sharedProjects. */
    private static String words(String column) {
        return column.replaceFirst("(?<=.)(Name|Title)$", "")
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }
}
