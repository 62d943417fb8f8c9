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
final class DatasetFile {
    static final String NAME = "dataset.json";

    private static final Shape<String> THEME = Shape.oneOf(DatasetInfo.KNOWN_THEMES.stream()
            .collect(Collectors.toMap(Function.identity(), Function.identity(), (a, b) -> a, TreeMap::new)));

    private DatasetFile() {}

    /** Empty, with the problems noted, when something is wrong with it. */
    static Optional<DatasetInfo> read(Problems problems) {
        return JsonFile.read(problems)
                .flatMap(json -> Entry.of(json, "", problems))
                .flatMap(DatasetFile::read);
    }

    private static Optional<DatasetInfo> read(Entry entry) {
        Optional<LocalText> title = entry.optional("title", Shape.LOCAL_TEXT);
        Optional<LocalText> description = entry.optional("description", Shape.LOCAL_TEXT);
        Optional<PublisherInfo.Agent> publisher = entry.optional("publisher", DatasetFile::agent);
        Optional<PublisherInfo.Agent> creator = entry.optional("creator", DatasetFile::agent);
        Optional<PublisherInfo.Contact> contact = entry.optional("contact", DatasetFile::contact);
        List<String> themes = entry.list("themes", THEME);
        List<String> places = entry.list("places", Shape.TEXT);
        Optional<String> version = entry.optional("version", Shape.TEXT);
        Optional<LocalDate> issued = entry.optional("issued", DatasetFile::date);
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

    private static Optional<PublisherInfo.Agent> agent(Json value, String field, Problems problems) {
        return Entry.of(value, field, problems).flatMap(e -> {
            Optional<String> iri = e.required("iri", Shape.TEXT);
            Optional<LocalText> name = e.required("name", Shape.LOCAL_TEXT);
            return e.build(() -> new PublisherInfo.Agent(iri, name.orElseThrow()));
        });
    }

    private static Optional<PublisherInfo.Contact> contact(Json value, String field, Problems problems) {
        return Entry.of(value, field, problems).flatMap(e -> {
            Optional<LocalText> name = e.required("name", Shape.LOCAL_TEXT);
            Optional<String> email = e.optional("email", Shape.TEXT);
            Optional<String> page = e.optional("page", Shape.TEXT);
            return e.build(() -> new PublisherInfo.Contact(name.orElseThrow(), email, page));
        });
    }

    private static Optional<LocalDate> date(Json value, String field, Problems problems) {
        return Shape.TEXT.read(value, field, problems).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                problems.add(value.place(), field, Quote.of(text) + " is no date", "write one such as \"2026-11-24\"");
                return Optional.empty();
            }
        });
    }
}
