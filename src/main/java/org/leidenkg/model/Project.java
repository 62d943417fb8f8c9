package org.leidenkg.model;

import java.util.List;
import java.util.Optional;

/**
 * A row of an agenda.
 *
 * @param sequence its place in the agenda, from 1
 * @param title as the source means it, on one line
 * @param titleAsWritten as the source writes it, where an editorial correction changed the title
 * @param description on one line, paragraphs parted by a blank line ({@code \n\n}); empty where the source has none
 * @param theme the code of its theme
 * @param section the key of its section within the theme
 * @param cells its parties' cells in reading order
 * @param passages where the row stands in the source, in text order
 */
public record Project(
        int sequence,
        Optional<ProjectCode> code,
        String title,
        Optional<String> titleAsWritten,
        String description,
        String theme,
        Optional<String> section,
        List<Cell> cells,
        List<SourceSpan> passages) {
    public Project {
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence " + sequence + " is not counted from 1");
        }
        Check.text(title, "title");
        cells = List.copyOf(cells);
        passages = List.copyOf(passages);
    }

    /** How people point at the row: its code and title, or its title. */
    public String label() {
        return code.map(c -> c.value() + " " + title).orElse(title);
    }
}
