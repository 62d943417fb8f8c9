package org.leidenkg.seed;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.leidenkg.model.source.SourceFile;

/** The files that an agenda's description names; keeps what is wrong with them. */
final class AgendaText {
    private final List<SeedProblem> problems = new ArrayList<>();
    private final List<String> files = new ArrayList<>();

    /** A {@link JsonShape}: the name of the agenda's file, or a list of two, which are then read as they are. */
    Optional<List<SourceFile>> read(JsonValue value, String field, SeedProblems description) {
        return value instanceof JsonValue.Items
                ? JsonShape.listOf(this::readOne).read(value, field, description)
                : readOne(value, field, description).map(List::of);
    }

    private Optional<SourceFile> readOne(JsonValue value, String field, SeedProblems description) {
        return JsonShape.TEXT
                .read(value, field, description)
                .filter(name -> isTextOfFolder(name, value.place(), field, description))
                .flatMap(name -> find(name, value.place(), field, description))
                .flatMap(this::read);
    }

    /** A {@link JsonShape}: the checksum of the file, or those of its files; any where they could not be read. */
    static JsonShape<List<String>> checksumOf(Optional<List<SourceFile>> files) {
        return (value, field, problems) -> {
            Optional<List<String>> given = value instanceof JsonValue.Items
                    ? JsonShape.listOf(JsonShape.TEXT).read(value, field, problems)
                    : JsonShape.TEXT.read(value, field, problems).map(List::of);
            return given.filter(
                    sums -> files.isEmpty() || areThoseOf(files.get(), sums, value.place(), field, problems));
        };
    }

    private static boolean areThoseOf(
            List<SourceFile> files, List<String> sums, Place place, String field, SeedProblems problems) {
        boolean right = true;
        for (int i = 0; i < files.size(); i++) {
            String given = i < sums.size() ? sums.get(i) : "";
            if (!given.equalsIgnoreCase(files.get(i).sha256())) {
                problems.add(
                        place,
                        field,
                        "the text " + files.get(i).name() + " has the checksum "
                                + files.get(i).sha256() + ", not " + Quote.cut(given, 100),
                        "if the text was meant to change, put its checksum in; if not, restore the text");
                right = false;
            }
        }
        return right;
    }

    /** A {@link JsonShape}: words that a plain text holds, but for case and line breaks; any where there is none. */
    static JsonShape<String> quoteOf(Optional<List<SourceFile>> files) {
        return (value, field, problems) -> JsonShape.TEXT
                .read(value, field, problems)
                .filter(quote -> {
                    Optional<SourceFile> without = files.stream()
                            .flatMap(List::stream)
                            .filter(file -> isPlain(file.name()) && !holds(file, quote))
                            .findFirst();
                    without.ifPresent(file -> problems.add(
                            value.place(),
                            field,
                            "the text " + file.name() + " does not hold the words " + Quote.of(quote),
                            "copy them as they stand there, or leave the field out when the text does not say that"
                                    + " partners may be only intended"));
                    return without.isEmpty();
                });
    }

    private static boolean isPlain(String name) {
        return name.endsWith(".txt");
    }

    private static boolean holds(SourceFile file, String quote) {
        String words = Arrays.stream(quote.split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(new String(file.bytes(), StandardCharsets.UTF_8))
                .find();
    }

    /** The names of the files, whether or not they can be read; empty where there is no such file. */
    List<String> files() {
        return files;
    }

    /** What is wrong with the files. */
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
            Optional<OtherDocuments> other = OtherDocuments.find(name);
            description.add(
                    place,
                    field,
                    Quote.of(name)
                            + other.map(kind -> " is " + kind.shown()).orElse(" is not the name of an agenda's file"),
                    other.map(OtherDocuments::remedy)
                            .orElse("give the file a name that begins with \"agenda-\" and ends with one of "
                                    + String.join(", ", SeedFolder.ENDINGS)));
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

    private Optional<SourceFile> read(Path file) {
        files.add(String.valueOf(file.getFileName()));
        SeedProblems ofFile = new SeedProblems(file);
        Optional<SourceFile> read = read(ofFile);
        problems.addAll(ofFile.list());
        return read;
    }

    /** The file with its bytes; empty, with the problems noted, where it cannot be an agenda's. */
    static Optional<SourceFile> read(SeedProblems ofFile) {
        String name = String.valueOf(ofFile.file().getFileName());
        Optional<byte[]> bytes = SeedFile.bytes(ofFile);
        if (bytes.isPresent() && isPlain(name)) {
            checkText(bytes.get(), ofFile);
        }
        return ofFile.isEmpty() ? bytes.map(b -> new SourceFile(name, b)) : Optional.empty();
    }

    /** A plain text is UTF-8; of other files the encoding is found out when they are read. */
    private static void checkText(byte[] bytes, SeedProblems ofText) {
        Optional<OtherDocuments> other = OtherDocuments.find(bytes);
        if (other.isPresent()) {
            ofText.add(
                    "is " + other.get().shown() + ", whatever its name says",
                    other.get().remedy());
            return;
        }
        Optional<String> text = SeedFile.text(bytes, ofText);
        if (text.isPresent() && text.get().charAt(0) == SeedFile.BYTE_ORDER_MARK) {
            ofText.add(
                    new Place(1, 1),
                    "begins with a byte order mark, which is no part of the text but would count in its offsets",
                    "save it as UTF-8 without a byte order mark and put the new checksum in "
                            + "the agenda's description");
        }
    }
}
