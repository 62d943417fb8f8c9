package org.leidenkg.query.lookup;

import java.util.List;
import org.leidenkg.query.Row;

/** IRIs of the classes and properties that the data uses, each in alphabetical order. */
public record UsedTerms(List<String> classes, List<String> properties) {
    public UsedTerms {
        classes = List.copyOf(classes);
        properties = List.copyOf(properties);
    }

    public static UsedTerms of(List<Row> rows) {
        return new UsedTerms(of(rows, "class"), of(rows, "property"));
    }

    private static List<String> of(List<Row> rows, String kind) {
        return rows.stream()
                .filter(row -> row.text("kind").equals(kind))
                .map(row -> row.text("term"))
                .sorted()
                .toList();
    }
}
