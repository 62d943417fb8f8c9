package org.leidenkg.model;

import org.leidenkg.model.source.SpannedText;

/**
 * A cell of the parties' column: all words under one marker of one row, in reading order. Line breaks of the source are
 * kept as {@code \n}.
 *
 * @param single whether it names one party, whatever commas and "en" are in its name
 */
public record Cell(Role role, SpannedText text, boolean single) {
    public Cell(Role role, SpannedText text) {
        this(role, text, false);
    }
}
