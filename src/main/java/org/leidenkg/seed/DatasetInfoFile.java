package org.leidenkg.seed;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.leidenkg.model.DatasetInfo;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.PublisherInfo;

/** The optional {@code dataset.json}: what catalogues are told of the dataset that the numbers cannot tell. */
final class DatasetInfoFile {
    static final String NAME = "dataset.json";

    private static final JsonShape<String> THEME = JsonShape.oneOf(DatasetInfo.KNOWN_THEMES.stream()
            .collect(Collectors.toMap(Function.identity(), Function.identity(), (a, b) -> a, TreeMap::new)));

    private DatasetInfoFile() {}

    /** Empty, with the problems noted, when something is wrong with it. */
    static Optional<DatasetInfo> read(SeedProblems problems) {
        return JsonFile.read(problems)
                .flatMap(json -> Entry.of(json, "", problems))
                .flatMap(DatasetInfoFile::read);
    }

    private static Optional<DatasetInfo> read(Entry entry) {
        Optional<LocalText> title = entry.optional("title", JsonShape.LOCAL_TEXT);
        Optional<LocalText> description = entry.optional("description", JsonShape.LOCAL_TEXT);
        Optional<PublisherInfo.Agent> publisher = entry.optional("publisher", DatasetInfoFile::agent);
        Optional<PublisherInfo.Agent> creator = entry.optional("creator", DatasetInfoFile::agent);
        Optional<PublisherInfo.Contact> contact = entry.optional("contact", DatasetInfoFile::contact);
        List<String> themes = entry.list("themes", THEME);
        List<String> places = entry.list("places", JsonShape.TEXT);
        Optional<String> version = entry.optional("version", JsonShape.TEXT);
        Optional<LocalDate> issued = entry.optional("issued", DatasetInfoFile::date);
        PublisherInfo standard = PublisherInfo.contributors();
        return entry.build(() -> new DatasetInfo(
                title,
                description,
                new PublisherInfo(
                        publisher.orElse(standard.publisher()),
                        creator.orElse(standard.creator()),
                        contact.orElse(standard.contact())),
                themes.isEmpty() ? DatasetInfo.standard().themes() : themes,
                places,
                version,
                issued));
    }

    static Optional<PublisherInfo.Agent> agent(JsonValue value, String field, SeedProblems problems) {
        return Entry.of(value, field, problems).flatMap(e -> {
            Optional<String> iri = e.required("iri", JsonShape.TEXT);
            Optional<LocalText> name = e.required("name", JsonShape.LOCAL_TEXT);
            return e.build(() -> new PublisherInfo.Agent(iri, name.orElseThrow()));
        });
    }

    private static Optional<PublisherInfo.Contact> contact(JsonValue value, String field, SeedProblems problems) {
        return Entry.of(value, field, problems).flatMap(e -> {
            Optional<LocalText> name = e.required("name", JsonShape.LOCAL_TEXT);
            Optional<String> email = e.optional("email", JsonShape.TEXT);
            Optional<String> page = e.optional("page", JsonShape.TEXT);
            return e.build(() -> new PublisherInfo.Contact(name.orElseThrow(), email, page));
        });
    }

    private static Optional<LocalDate> date(JsonValue value, String field, SeedProblems problems) {
        return JsonShape.TEXT.read(value, field, problems).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                problems.add(value.place(), field, Quote.of(text) + " is no date", "write one such as \"2026-11-24\"");
                return Optional.empty();
            }
        });
    }
}
