package org.leidenkg.query.lookup;

import java.util.Comparator;
import java.util.List;
import org.leidenkg.query.Row;

/** The classes and properties that the data uses, each in alphabetical order. */
public record UsedTerms(List<Term> classes, List<Term> properties) {
    /**
     * A class or property.
     *
     * @param number of things in the class, or of triples with the property
     */
    public record Term(String iri, int number) {}

    public UsedTerms {
        classes = List.copyOf(classes);
        properties = List.copyOf(properties);
    }

    public static UsedTerms of(List<Row> rows) {
        return new UsedTerms(of(rows, "class"), of(rows, "property"));
    }

    private static List<Term> of(List<Row> rows, String kind) {
        return rows.stream()
                .filter(row -> row.text("kind").equals(kind))
                .map(row -> new Term(row.text("term"), row.number("number")))
                .sorted(Comparator.comparing(Term::iri))
                .toList();
    }
}
