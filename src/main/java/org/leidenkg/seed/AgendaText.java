package org.leidenkg.seed;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.leidenkg.model.SourceText;

/** The text that an agenda's description names; keeps what is wrong with that file. */
final class AgendaText {
    private List<SeedProblem> problems = List.of();
    private Optional<String> file = Optional.empty();

    /** A {@link JsonShape}: the name of the text's file, which is then read as it is. */
    Optional<SourceText> read(JsonValue value, String field, SeedProblems description) {
        return JsonShape.TEXT
                .read(value, field, description)
                .filter(name -> isTextOfFolder(name, value.place(), field, description))
                .flatMap(name -> find(name, value.place(), field, description))
                .flatMap(this::read);
    }

    /** A {@link JsonShape}: the checksum of the text; any where the text could not be read. */
    static JsonShape<String> checksumOf(Optional<SourceText> source) {
        return (value, field, problems) -> JsonShape.TEXT
                .read(value, field, problems)
                .filter(given -> {
                    if (source.isEmpty() || given.equalsIgnoreCase(source.get().sha256())) {
                        return true;
                    }
                    problems.add(
                            value.place(),
                            field,
                            "the text " + source.get().name() + " has the checksum "
                                    + source.get().sha256() + ", not " + Quote.cut(given, 100),
                            "if the text was meant to change, put its checksum in; if not, restore the text");
                    return false;
                });
    }

    /** A {@link JsonShape}: words that the text holds, but for case and line breaks; any where it could not be read. */
    static JsonShape<String> quoteOf(Optional<SourceText> source) {
        return (value, field, problems) -> JsonShape.TEXT
                .read(value, field, problems)
                .filter(quote -> {
                    if (source.isEmpty() || holds(source.get(), quote)) {
                        return true;
                    }
                    problems.add(
                            value.place(),
                            field,
                            "the text " + source.get().name() + " does not hold the words " + Quote.of(quote),
                            "copy them as they stand there, or leave the field out when the text does not say that"
                                    + " partners may be only intended");
                    return false;
                });
    }

    private static boolean holds(SourceText source, String quote) {
        String words = Arrays.stream(quote.split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(source.text())
                .find();
    }

    /** The name of the text's file, whether or not it can be read; empty where there is no such file. */
    Optional<String> file() {
        return file;
    }

    /** What is wrong with the text's file. */
    List<SeedProblem> problems() {
        return problems;
    }

    /** Only such a name is among {@link SeedFolder#inputs}, so only then is a change of the text noticed. */
    private static boolean isTextOfFolder(String name, Place place, String field, SeedProblems description) {
        boolean plain = name.indexOf('/') < 0 && name.indexOf('\\') < 0;
        if (!plain) {
            description.add(
                    place,
                    field,
                    Quote.of(name) + " is a path",
                    "write the plain name of a file in the same folder, such as \"agenda-2023-2027.txt\"");
        } else if (!SeedFolder.isAgendaText(name)) {
            description.add(
                    place,
                    field,
                    Quote.of(name) + " is not the name of an agenda's text",
                    "give the text a name that begins with \"agenda-\" and ends with \".txt\"");
        }
        return plain && SeedFolder.isAgendaText(name);
    }

    private static Optional<Path> find(String name, Place place, String field, SeedProblems description) {
        try {
            Path file = description.file().resolveSibling(name);
            if (Files.exists(file)) {
                return Optional.of(file);
            }
            description.add(
                    place,
                    field,
                    "there is no file " + Quote.of(name) + " in this folder",
                    "put the text there or correct the name");
        } catch (InvalidPathException e) {
            description.add(
                    place,
                    field,
                    Quote.of(name) + " cannot be a file name here: " + e.getReason(),
                    "rename the text, or run with a UTF-8 locale");
        }
        return Optional.empty();
    }

    private Optional<SourceText> read(Path file) {
        String name = String.valueOf(file.getFileName());
        this.file = Optional.of(name);
        SeedProblems ofText = new SeedProblems(file);
        Optional<String> text = SeedFile.read(ofText);
        if (text.isPresent() && text.get().charAt(0) == SeedFile.BYTE_ORDER_MARK) {
            ofText.add(
                    new Place(1, 1),
                    "begins with a byte order mark, which is no part of the text but would count in its offsets",
                    "save it as UTF-8 without a byte order mark and put the new checksum in "
                            + "the agenda's description");
        }
        problems = ofText.list();
        return problems.isEmpty() ? text.map(t -> new SourceText(name, t)) : Optional.empty();
    }
}
