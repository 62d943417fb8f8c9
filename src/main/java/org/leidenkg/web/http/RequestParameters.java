package org.leidenkg.web.http;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.leidenkg.model.Certainty;
import org.leidenkg.model.Counting;
import org.leidenkg.model.Level;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.query.answer.ThemeCard;
import org.leidenkg.query.search.HitGroup;

/** The parameters of a request; a value that cannot be is a {@link RequestProblem} that says what can. */
public record RequestParameters(Context context) {
    private static final int MAX_SIZE = 200;
    private static final int MAX_PAGE = 1_000_000;
    private static final int MAX_TEXT = 200;
    private static final String ROLLUP = "rollup";
    public static final List<String> GROUPS =
            Arrays.stream(HitGroup.values()).map(HitGroup::slug).toList();

    public int page() {
        return page("page");
    }

    /** The page of one of several lists. */
    public int page(String list) {
        return number(list, 1, MAX_PAGE);
    }

    public int size(int usual) {
        return number("size", usual, MAX_SIZE);
    }

    private int number(String name, int usual, int most) {
        String value = context.queryParam(name);
        return value == null ? usual : number(name, value, 1, most);
    }

    /** The number that a parameter has as its value. */
    public static int number(String name, String value, int least, int most) {
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw bad(name, value, least + " … " + most);
        }
        throw bad(name, value, least + " … " + most);
    }

    /**
     * How the request wants things counted.
     *
     * @throws RequestProblem for a value that there is not
     */
    public Counting counting() {
        return new Counting(
                level(),
                find(Counting.CERTAINTY, List.of(Certainty.values()), Certainty::key)
                        .orElse(Counting.USUAL.certainty()));
    }

    /** As all pages call it, or as the command {@code export} does: {@code rollup}. */
    private Level level() {
        Optional<Level> asked = find(Counting.LEVEL, List.of(Level.values()), Level::slug);
        Optional<Level> flagged = Optional.ofNullable(context.queryParam(ROLLUP))
                .map(value -> switch (value) {
                    case "", "true" -> Level.ROLLED_UP;
                    case "false" -> Level.AS_NAMED;
                    default -> throw bad(ROLLUP, value, "true, false");
                });
        if (asked.isPresent() && flagged.isPresent() && !asked.equals(flagged)) {
            throw bad(
                    ROLLUP,
                    String.valueOf(context.queryParam(ROLLUP)),
                    "level=" + asked.get().slug());
        }
        return asked.or(() -> flagged).orElse(Counting.USUAL.level());
    }

    /** One of these; the first when nothing is said. */
    public String choice(String name, List<String> choices) {
        return find(name, choices, Function.identity()).orElse(choices.get(0));
    }

    /** The text that is given; an empty field of a form gives none. */
    public Optional<String> given(String name) {
        return Optional.ofNullable(context.queryParam(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /**
     * The value that is asked for by its key; empty when nothing is asked.
     *
     * @throws RequestProblem that lists the keys, for a value that there is not
     */
    public <T> Optional<T> find(String name, List<T> values, Function<? super T, String> key) {
        return given(name)
                .map(text -> values.stream()
                        .filter(value -> key.apply(value).equals(text))
                        .findFirst()
                        .orElseThrow(
                                () -> bad(name, text, values.stream().map(key).collect(Collectors.joining(", ")))));
    }

    /** The one theme or section that is wanted, by its slug. */
    public Optional<ThemeCard> theme(List<ThemeCard> themes) {
        return find("theme", themes, theme -> theme.ref().slug());
    }

    /** The one group of what is found that is wanted, if it is one only. */
    public Optional<HitGroup> group() {
        return find("kind", List.of(HitGroup.values()), HitGroup::slug);
    }

    /** What is searched for, if anything. */
    public Optional<String> text() {
        return text("q");
    }

    /** A short text under another name, if any. */
    public Optional<String> text(String name) {
        String value = context.queryParam(name);
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        if (value.length() > MAX_TEXT) {
            throw bad(name, value.substring(0, 20) + "…", "1 … " + MAX_TEXT + " characters");
        }
        return Optional.of(value.strip());
    }

    public String requiredText() {
        return text().orElseThrow(() -> bad("q", "", "1 … " + MAX_TEXT + " characters"));
    }

    /** The language that the reader chose. */
    public Optional<Language> chosenLanguage() {
        String value = context.queryParam("lang");
        return value == null
                ? Optional.empty()
                : Optional.of(Language.find(value).orElseThrow(() -> bad("lang", value, "nl, en")));
    }

    /** The chosen language, or else the first of ours that the request prefers; a program mostly says nothing. */
    public Optional<Language> statedLanguage() {
        return chosenLanguage()
                .or(() -> Optional.ofNullable(context.header("Accept-Language")).flatMap(RequestParameters::preferred));
    }

    private static Optional<Language> preferred(String header) {
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> Language.find(range.getRange().split("-", 2)[0]).stream())
                    .findFirst();
        } catch (IllegalArgumentException e) {
            // RFC 9110: a preference that cannot be read is none.
            return Optional.empty();
        }
    }

    /** The chosen language, or else Dutch, whatever the browser prefers: an address shows all readers the same page. */
    public Language language() {
        return chosenLanguage().orElse(Language.NL);
    }

    /** The slug of the path. What is no slug can be no thing, and goes no further. */
    public String slug(Kind kind) {
        String slug = context.pathParam("slug");
        if (!slug.matches("[A-Za-z0-9._~-]{1,300}")) {
            throw RequestProblem.of(RequestProblem.Type.NOT_FOUND, kind.path(), slug);
        }
        return slug;
    }

    boolean wantsJson() {
        String accept = context.header("Accept");
        return accept != null && accept.contains("json") && !accept.contains("text/html");
    }

    /** Whether plain text is asked for before all else. */
    boolean wantsText() {
        String accept = context.header("Accept");
        return accept != null && accept.strip().startsWith("text/plain");
    }

    public static RequestProblem bad(String name, String value, String allowed) {
        return RequestProblem.of(RequestProblem.Type.BAD_PARAMETER, name, RequestProblem.shortened(value), allowed);
    }
}
