package org.leidenkg.web.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leidenkg.model.Certainty;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.library.NamedQuery;
import org.leidenkg.query.library.QueryParameter;
import org.leidenkg.query.library.Words;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.web.http.Language;
import org.leidenkg.web.http.Links;
import org.leidenkg.web.http.RequestProblem;
import org.leidenkg.web.page.Messages;

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
            Optional<RequestProblem> problem,
            List<Download> downloads,
            String sparql,
            List<String> parameters) {
        public Question {
            fields = List.copyOf(fields);
            downloads = List.copyOf(downloads);
            parameters = List.copyOf(parameters);
        }

        /** Whether its numbers can be counted otherwise. */
        public boolean counts(String parameter) {
            return query.findParameter(parameter)
                    .filter(QueryViews::isOfCounting)
                    .isPresent();
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
                .filter(parameter -> !isOfCounting(parameter))
                .map(parameter -> new Field(
                        parameter,
                        given.getOrDefault(
                                parameter.name(), parameter.defaultText().orElse("")),
                        parameter.defaultText(),
                        choices(parameter, lookup, language),
                        isClosed(parameter)))
                .toList();
    }

    /** Whether the page has a switch for it, as all pages have. */
    private static boolean isOfCounting(QueryParameter parameter) {
        return parameter.type() == QueryParameter.Type.LEVEL
                || parameter.choices().contains(Certainty.SETTLED.key());
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
                            messages.find(parameter.type().key() + "." + one)
                                    .or(() -> Words.standard()
                                            .find(parameter.name(), one)
                                            .map(text -> text.in(language)))
                                    .orElse(one)))
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
}
