package org.leidenkg.model;

/** Argument checks of the domain records. */
final class Check {
    private Check() {}

    /** Fails on a blank text or one with white space at its ends. */
    static void text(String value, String name) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " is empty");
        }
        if (!value.equals(value.strip())) {
            throw new IllegalArgumentException(name + " has white space at an end: \"" + value + "\"");
        }
    }

    /** Fails on a key that is not lower-case letters, digits and hyphens. */
    static void key(String value, String name) {
        if (!value.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    name + " \"" + value + "\" is not a key: use lower-case letters, digits and single hyphens");
        }
    }

    /** Fails on what is no absolute http(s) IRI. */
    static void webAddress(String value, String name) {
        if (!value.matches("https?://[^\\s<>\"{}|^`\\\\]+")) {
            throw new IllegalArgumentException(
                    name + " \"" + value + "\" is no web address: it begins with http:// or https://, without spaces");
        }
    }
}
