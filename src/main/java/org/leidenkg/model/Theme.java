package org.leidenkg.model;

import java.util.List;

/**
 * A theme of an agenda.
 *
 * @param code what the codes of its projects start with, such as {@code 1}
 * @param heading its line in the source, as written
 */
public record Theme(String code, String heading, LocalText name, LocalText definition, List<Section> sections)
        implements Headed {
    public Theme {
        Check.text(code, "code");
        Check.text(heading, "heading");
        sections = List.copyOf(sections);
    }

    /**
     * A part of a theme under a heading of its own.
     *
     * @param heading its line in the source, as written
     */
    public record Section(String key, String heading, LocalText name, LocalText definition) implements Headed {
        public Section {
            Check.key(key, "key");
            Check.text(heading, "heading");
        }
    }
}
