package org.leidenkg.seed;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leidenkg.model.source.Field;
import org.leidenkg.model.source.FileShape;
import org.leidenkg.model.source.ReadingHints;

/** What an {@code agenda-*.json} says of its file: the shape, further names of columns, and the checks that it may fail. */
final class HintShapes {
    private static final JsonShape<FileShape> SHAPE = JsonShape.oneOf(Arrays.stream(FileShape.values())
            .collect(Collectors.toMap(FileShape::key, s -> s, (a, b) -> a, LinkedHashMap::new)));

    private HintShapes() {}

    /** Empty, with the problems noted, where one of them is at fault. */
    static Optional<ReadingHints> read(Entry entry) {
        Optional<FileShape> shape = entry.optional("shape", SHAPE);
        Optional<Map<Field, List<String>>> columns = entry.optional("columns", HintShapes::columns);
        List<ReadingHints.Accepted> accepted = entry.list("accepted", HintShapes::accepted);
        return Optional.of(new ReadingHints(shape, columns.orElse(Map.of()), accepted));
    }

    private static Optional<Map<Field, List<String>>> columns(JsonValue value, String field, SeedProblems problems) {
        return Entry.of(value, field, problems).flatMap(e -> {
            Map<Field, List<String>> columns = new LinkedHashMap<>();
            for (Field one : Field.values()) {
                e.optional(one.key(), JsonShape.listOf(JsonShape.TEXT)).ifPresent(names -> columns.put(one, names));
            }
            return e.build(() -> columns);
        });
    }

    private static Optional<ReadingHints.Accepted> accepted(JsonValue value, String field, SeedProblems problems) {
        return Entry.of(value, field, problems).flatMap(e -> {
            Optional<String> check = e.required("check", JsonShape.TEXT);
            Optional<String> reason = e.required("reason", JsonShape.TEXT);
            return e.build(() -> new ReadingHints.Accepted(check.orElseThrow(), reason.orElseThrow()));
        });
    }
}
