package org.leidenkg.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.leidenkg.model.Correction;
import org.leidenkg.model.LocalName;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.Theme;

/** What the parts of an {@code agenda-*.json} look like; one for each file, for it keeps the sections it has read. */
final class AgendaShapes {
    private static final Pattern DATE = Pattern.compile("[12]\\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");

    private final List<Declared<Theme.Section>> sections = new ArrayList<>();

    record Period(int from, int to) {}

    static Optional<Period> period(JsonValue value, String field, SeedProblems problems) {
        return Entry.of(value, field, problems).flatMap(e -> {
            Optional<Integer> from = e.required("from", JsonShape.YEAR);
            Optional<Integer> to = e.required("to", JsonShape.YEAR);
            return e.build(() -> new Period(from.orElseThrow(), to.orElseThrow()));
        });
    }

    /** A day, a month or a year. */
    static Optional<String> date(JsonValue value, String field, SeedProblems problems) {
        return JsonShape.TEXT.read(value, field, problems).filter(text -> {
            boolean right = DATE.matcher(text).matches();
            if (!right) {
                problems.add(
                        value.place(),
                        field,
                        Quote.of(text) + " is no date",
                        "write a day, month or year, such as \"2024-05-31\", \"2024-05\" or \"2024\"");
            }
            return right;
        });
    }

    /** The entry's key is the theme's code. */
    Optional<Declared<Theme>> theme(JsonValue value, String field, SeedProblems problems) {
        return Entry.of(value, field, problems).map(e -> {
            Optional<String> code = e.required("code", JsonShape.TEXT);
            Optional<String> heading = e.required("heading", JsonShape.TEXT);
            Optional<LocalText> name = e.required("name", JsonShape.LOCAL_TEXT);
            Optional<LocalText> definition = e.required("definition", JsonShape.LOCAL_TEXT);
            List<Declared<Theme.Section>> parts = e.list("sections", AgendaShapes::section);
            sections.addAll(parts);
            return new Declared<>(
                    e.place(),
                    code,
                    e.build(() -> new Theme(
                            code.orElseThrow(),
                            heading.orElseThrow(),
                            name.orElseThrow(),
                            definition.orElseThrow(),
                            Declared.values(parts))));
        });
    }

    /** The themes by their Dutch name as it is compared, which their web addresses are made of. */
    static List<Declared<Theme>> byName(List<Declared<Theme>> themes) {
        return themes.stream()
                .map(t -> new Declared<>(
                        t.place(),
                        t.value().map(theme -> FormClashes.folded(theme.name().nl())),
                        t.value()))
                .toList();
    }

    /** Of every theme read so far. */
    List<Declared<Theme.Section>> sections() {
        return sections;
    }

    private static Optional<Declared<Theme.Section>> section(JsonValue value, String field, SeedProblems problems) {
        return Entry.of(value, field, problems).map(e -> {
            Optional<String> key = e.required("key", JsonShape.TEXT);
            Optional<String> heading = e.required("heading", JsonShape.TEXT);
            Optional<LocalText> name = e.required("name", JsonShape.LOCAL_TEXT);
            Optional<LocalText> definition = e.required("definition", JsonShape.LOCAL_TEXT);
            return new Declared<>(
                    e.place(),
                    key,
                    e.build(() -> new Theme.Section(
                            key.orElseThrow(), heading.orElseThrow(), name.orElseThrow(), definition.orElseThrow())));
        });
    }

    /** The entry's key is the form as it is compared. */
    static Optional<Declared<LocalName>> localName(JsonValue value, String field, SeedProblems problems) {
        return Entry.of(value, field, problems).map(e -> {
            Optional<String> form = e.required("form", WeakForms.FORM);
            Optional<String> organisation = e.required("organisation", JsonShape.TEXT);
            Optional<LocalText> reason = e.required("reason", JsonShape.LOCAL_TEXT);
            return new Declared<>(
                    e.place(),
                    form.map(FormClashes::folded),
                    e.build(() -> new LocalName(form.orElseThrow(), organisation.orElseThrow(), reason.orElseThrow())));
        });
    }

    /** The entry's key is the text it applies to. Its texts are kept to the character: white space may be the very thing that is corrected. */
    static Optional<Declared<Correction>> correction(JsonValue value, String field, SeedProblems problems) {
        return Entry.of(value, field, problems).map(e -> {
            Optional<String> text = e.required("text", JsonShape.RAW);
            Optional<String> reads = e.required("reads", JsonShape.RAW);
            Optional<Map<String, String>> reason = e.required("reason", JsonShape.BY_LANGUAGE);
            return new Declared<>(
                    e.place(),
                    text,
                    e.build(() -> new Correction(text.orElseThrow(), reads.orElseThrow(), reason.orElseThrow())));
        });
    }
}
