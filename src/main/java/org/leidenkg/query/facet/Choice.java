package org.leidenkg.query.facet;

import java.util.List;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.Text;

/**
 * A value that a list can be narrowed to.
 *
 * @param key as it stands in an address
 * @param name empty for a word of the program, which pages have in their languages
 */
public record Choice(Facet facet, String key, Text name) {
    public static Choice of(Facet facet, String key) {
        return new Choice(facet, key, new Text(List.of()));
    }

    /** A theme or section. */
    public static Choice of(Ref theme) {
        return new Choice(Facet.THEME, theme.slug(), theme.name());
    }

    /**
     * How many rows a list has when it is narrowed to a value, and by all else as it is now.
     */
    public record Count(Choice choice, int rows) {}
}
