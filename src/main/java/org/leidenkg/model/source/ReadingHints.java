package org.leidenkg.model.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an editor says of the file itself, where the reader cannot tell or would tell wrongly.
 *
 * @param shape the shape to read it in; empty to find out
 * @param names further names of columns and labels of fields
 * @param accepted the checks of plausibility that this file may fail, each with the reason
 */
public record ReadingHints(Optional<FileShape> shape, Map<Field, List<String>> names, List<Accepted> accepted) {
    /** A check that a file may fail. */
    public record Accepted(String check, String reason) {}

    public ReadingHints {
        names = names.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> List.copyOf(e.getValue())));
        accepted = List.copyOf(accepted);
    }

    /** Nothing is said. */
    public static ReadingHints none() {
        return new ReadingHints(Optional.empty(), Map.of(), List.of());
    }
}
