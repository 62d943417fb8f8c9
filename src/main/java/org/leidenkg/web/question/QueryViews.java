package org.leidenkg.web.question;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.leidenkg.model.Certainty;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.library.Audience;
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

    /** The questions that some people ask. */
    public record Group(Audience audience, List<Listed> queries) {
        public Group {
            queries = List.copyOf(queries);
        }

        /** How many of them the reader looks for. */
        public int found() {
            return (int) queries.stream().filter(Listed::found).count();
        }
    }

    /**
     * A question in the list.
     *
     * @param found whether it holds all words that the reader looks for
     */
    public record Listed(NamedQuery query, boolean found) {}

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

        /** What is in it, as people read it: the name of a thing instead of its slug. */
        public String text() {
            return choices.stream()
                    .filter(choice -> choice.value().equals(value))
                    .map(Choice::label)
                    .findFirst()
                    .orElse(value);
        }

        /** Which numbers it takes, as a form says it; empty for what is no number. */
        public Optional<String> step() {
            return switch (parameter.type()) {
                case INTEGER -> Optional.of("1");
                case DECIMAL -> Optional.of("any");
                default -> Optional.empty();
            };
        }
    }

    /**
     * One value of a table.
     *
     * @param link where the thing is explained; empty for what is no thing
     */
    public record Cell(String text, String language, String link, boolean number) {}

    /** Rows as people see them. */
    public record Table(List<String> columns, List<List<Cell>> rows, int total, int page, int lastPage) {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * The chart of an answer.
     *
     * @param wide the element {@code svg}
     * @param narrow the same for a phone
     * @param scrolls whether it may be wider than the page
     * @param told what it shows, and of how many
     */
    public record Figure(String wide, String narrow, boolean scrolls, String told, Download file) {}

    /** A link to the answer in a format. */
    public record Download(String label, String address) {}

    /** The page of a question. */
    public record Question(
            NamedQuery query,
            List<Field> fields,
            Optional<Table> table,
            OptionalInt next,
            Optional<Figure> figure,
            boolean part,
            Optional<RequestProblem> problem,
            List<Download> downloads,
            List<ProgramCode> code,
            String sparql,
            List<String> parameters) {
        public Question {
            fields = List.copyOf(fields);
            downloads = List.copyOf(downloads);
            code = List.copyOf(code);
            parameters = List.copyOf(parameters);
        }

        /** What was chosen, but for the part of the answer. */
        public List<String> chosen() {
            return parameters.stream().filter(one -> !one.startsWith("offset=")).toList();
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

    /**
     * By who asks; within a group those with the same first tag together.
     *
     * @param sought the words that the reader looks for
     */
    static List<Group> groups(List<NamedQuery> queries, String sought, Language language) {
        return Arrays.stream(Audience.values())
                .map(audience -> new Group(
                        audience,
                        queries.stream()
                                .filter(query -> query.audience() == audience)
                                .sorted(Comparator.comparing(
                                        query -> query.tags().get(0)))
                                .map(query -> new Listed(query, query.speaksOf(sought, language.tag())))
                                .toList()))
                .toList();
    }

    /** What is asked, in words. */
    static List<String> asked(QueryRequest request, Lookup lookup, Language language) {
        return request.query().parameters().stream()
                .flatMap(parameter -> Optional.ofNullable(request.given().get(parameter.name()))
                        .or(parameter::defaultText)
                        .map(text -> asked(parameter, text, lookup, language))
                        .stream())
                .toList();
    }

    private static String asked(QueryParameter parameter, String text, Lookup lookup, Language language) {
        String shown = choices(parameter, lookup, language.tag()).stream()
                .filter(choice -> choice.value().equals(text))
                .map(Choice::label)
                .findFirst()
                .orElse(text);
        return isOfCounting(parameter)
                ? Messages.in(language).find("network.level." + text).orElse(shown)
                : parameter.label().in(language.tag()) + ": " + shown;
    }

    static List<Field> fields(NamedQuery query, Map<String, String> given, Lookup lookup, String language) {
        return query.parameters().stream()
                .filter(parameter -> !isOfCounting(parameter))
                .map(parameter -> new Field(
                        parameter,
                        shown(
                                parameter,
                                given.getOrDefault(
                                        parameter.name(),
                                        parameter.defaultText().orElse(""))),
                        parameter.defaultText(),
                        choices(parameter, lookup, language).stream()
                                .limit(MOST_SUGGESTIONS)
                                .toList(),
                        isClosed(parameter)))
                .toList();
    }

    /** Fields for numbers take a point only. */
    private static String shown(QueryParameter parameter, String text) {
        return parameter.type() == QueryParameter.Type.DECIMAL ? text.replace(',', '.') : text;
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
            case ROLE, LEVEL, INTEGER, DECIMAL, STRING -> List.of();
        };
    }

    private static List<Choice> things(List<Ref> things, String language) {
        return things.stream()
                .map(thing -> new Choice(thing.slug(), thing.name().in(language).text()))
                .toList();
    }
}
