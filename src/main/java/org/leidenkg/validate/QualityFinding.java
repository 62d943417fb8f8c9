package org.leidenkg.validate;

import org.apache.jena.graph.Node;

/**
 * Something that a quality check found.
 *
 * @param check the check's name, that of its file in {@code ontology/quality}
 * @param subject the thing at fault, an IRI
 * @param value what is wrong about it, or ""
 * @param rule what holds where nothing is wrong
 */
public record QualityFinding(
        String check, Severity severity, String subject, String value, String rule, String remedy) {
    /** How much a finding weighs. */
    public enum Severity {
        /** The graph must not be published so. */
        ERROR,
        /** It can be, but someone should look. */
        WARNING,
        /** Good to know. */
        INFO
    }

    /**
     * What holds of a graph that may be published.
     *
     * @param check the name by which a finding is told
     */
    public record Rule(String check, String rule, String remedy) {
        /** The finding that a thing breaks it by a value. */
        public QualityFinding brokenBy(Node subject, Node value) {
            return of(check, Severity.ERROR, subject, value, rule, remedy);
        }
    }

    private static final int LONGEST_VALUE = 120;

    /** Something found, by its nodes: a literal is in quotes with its language, and cut when it is long. */
    static QualityFinding of(String check, Severity severity, Node subject, Node value, String rule, String remedy) {
        return new QualityFinding(check, severity, text(subject), text(value), rule, remedy);
    }

    private static String text(Node node) {
        if (!node.isLiteral()) {
            return node.toString();
        }
        String text = "\"" + node.getLiteralLexicalForm() + "\""
                + (node.getLiteralLanguage().isEmpty() ? "" : "@" + node.getLiteralLanguage());
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }

    /** For people, on one line. */
    public String message() {
        String about = value.isEmpty() ? "" : " (" + value + ")";
        return "<" + subject + ">" + about + ": " + rule + " — " + remedy + " [" + check + "]";
    }
}
