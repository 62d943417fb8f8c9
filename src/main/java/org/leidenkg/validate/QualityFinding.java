package org.leidenkg.validate;

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

    /** For people, on one line. */
    public String message() {
        String about = value.isEmpty() ? "" : " (" + value + ")";
        return "<" + subject + ">" + about + ": " + rule + " — " + remedy + " [" + check + "]";
    }
}
