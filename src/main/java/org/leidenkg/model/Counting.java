package org.leidenkg.model;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * For whom, and which participations, numbers count: the same on every page, in every answer and in every file, unless one of the
 * two is asked for otherwise.
 */
public record Counting(Level level, Certainty certainty) {
    /** Units with their organisation, and every participation. */
    public static final Counting USUAL = new Counting(Level.ROLLED_UP, Certainty.ALL);

    /** The names of the two in addresses, commands and questions. */
    public static final String LEVEL = "level";

    public static final String CERTAINTY = "certainty";

    /** What is asked for otherwise, by its name. */
    public Map<String, String> choices() {
        Map<String, String> choices = new LinkedHashMap<>();
        if (level != USUAL.level) {
            choices.put(LEVEL, level.slug());
        }
        if (certainty != USUAL.certainty) {
            choices.put(CERTAINTY, certainty.key());
        }
        return choices;
    }

    public Counting with(Level other) {
        return new Counting(other, certainty);
    }
}
