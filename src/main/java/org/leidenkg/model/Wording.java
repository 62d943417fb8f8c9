package org.leidenkg.model;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * What the program says of what it read: a sentence of {@code wording_nl.properties} and {@code wording_en.properties}, which is
 * made when it is asked for.
 *
 * @param values what stands in its gaps: words of the source, numbers, texts in both languages, other wordings, or lists of these
 */
public record Wording(String key, List<Object> values) {
    private static final ResourceBundle.Control FILES =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public Wording {
        values = List.copyOf(values);
    }

    public static Wording of(String key, Object... values) {
        return new Wording(key, List.of(values));
    }

    /** In Dutch and in English. */
    public LocalText text() {
        return new LocalText(in("nl"), in("en"));
    }

    /** In one of the two languages. */
    public String in(String language) {
        Locale locale = Locale.forLanguageTag(language);
        String sentence = ResourceBundle.getBundle("org.leidenkg.model.wording", locale, FILES)
                .getString(key);
        return new MessageFormat(sentence, locale)
                .format(values.stream().map(value -> said(value, language)).toArray());
    }

    private static Object said(Object value, String language) {
        if (value instanceof List<?> list) {
            return list.stream().map(one -> said(one, language).toString()).collect(Collectors.joining(", "));
        }
        if (value instanceof Wording wording) {
            return wording.in(language);
        }
        return value instanceof LocalText text ? text.in(language) : value;
    }
}
