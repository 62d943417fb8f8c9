package org.leidenkg.model;

import java.util.List;
import java.util.Optional;
import org.leidenkg.model.source.Field;
import org.leidenkg.model.source.SourceSpan;

/**
 * A row of an agenda.
 *
 * @param sequence its place in the agenda, from 1
 * @param title as the source means it, on one line
 * @param titleAsWritten as the source writes it, where an editorial correction changed the title
 * @param description on one line, paragraphs parted by a blank line ({@code \n\n}); empty where the source has none
 * @param theme the code of its theme; empty where the source has none
 * @param section the key of its section within the theme
 * @param cells its parties' cells in reading order
 * @param details what else the source says of it, in columns or fields for which there are terms
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
        List<Detail> details,
        List<SourceSpan> passages) {
    public Project {
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence " + sequence + " is not counted from 1");
        }
        Check.text(title, "title");
        cells = List.copyOf(cells);
        details = List.copyOf(details);
        passages = List.copyOf(passages);
    }

    /** A value as written, on one line. */
    public record Detail(Field field, String value) {}

    public Project withCells(List<Cell> others) {
        return new Project(
                sequence, code, title, titleAsWritten, description, theme, section, others, details, passages);
    }

    /** How people point at the row: its code and title, or its title. */
    public String label() {
        return code.map(c -> c.value() + " " + title).orElse(title);
    }
}
