package org.leidenkg.model;

/**
 * The code of a project's row.
 *
 * @param value as it is meant, such as {@code 1a}
 * @param asWritten as the source has it, empty where the source lost it
 */
public record ProjectCode(String value, String asWritten, Basis basis) {
    public ProjectCode {
        Check.text(value, "code");
    }
}
