package org.leidenkg.validate;

import java.util.Comparator;
import java.util.Optional;

/**
 * One place where the data does not conform to a shape.
 *
 * @param focusNode the IRI of the thing that was checked
 * @param path the property that was looked at, as an IRI or a SPARQL property path
 * @param messageNl what is wrong, in Dutch if the shape says it in Dutch
 * @param messageEn what is wrong, in English if the shape says it in English
 * @param value the offending value, an IRI or a literal as in N-Triples
 * @param shape the IRI of the shape, or of the named shape that a nameless one belongs to
 */
public record Violation(
        Severity severity,
        String focusNode,
        Optional<String> path,
        String messageNl,
        String messageEn,
        Optional<String> value,
        Optional<String> shape)
        implements Comparable<Violation> {
    private static final Comparator<Violation> ORDER = Comparator.comparing(Violation::severity)
            .thenComparing(Violation::focusNode)
            .thenComparing(violation -> violation.path.orElse(""))
            .thenComparing(violation -> violation.shape.orElse(""))
            .thenComparing(violation -> violation.value.orElse(""))
            .thenComparing(Violation::messageEn)
            .thenComparing(Violation::messageNl);

    /** How much it matters, the worst first. */
    public enum Severity {
        VIOLATION,
        WARNING,
        INFO
    }

    /**
     * The violation on one line: the thing, the property, the message and the value.
     *
     * @param language "nl" for Dutch, anything else for English
     */
    public String describe(String language) {
        String message = language.equals("nl") ? messageNl : messageEn;
        String where = path.map(property -> focusNode + " " + property).orElse(focusNode);
        String what = value.map(found -> message + " (" + found + ")").orElse(message);
        return (where + ": " + what).replaceAll("\\s*[\\r\\n]+\\s*", " ");
    }

    /** By severity, focus node, path, shape, value and message, in code units. */
    @Override
    public int compareTo(Violation other) {
        return ORDER.compare(this, other);
    }
}
