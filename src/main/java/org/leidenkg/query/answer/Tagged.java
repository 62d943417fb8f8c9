package org.leidenkg.query.answer;

/**
 * A text and the language it is in.
 *
 * @param language a language tag such as "nl"; empty where the data gives none
 */
public record Tagged(String text, String language) {}
