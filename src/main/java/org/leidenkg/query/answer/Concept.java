package org.leidenkg.query.answer;

/**
 * A word of a controlled list, such as "possibly intended".
 *
 * @param key last part of its IRI
 * @param definition may be empty
 */
public record Concept(String iri, String key, Text name, Text definition) {}
