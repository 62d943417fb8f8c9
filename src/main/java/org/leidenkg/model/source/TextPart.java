package org.leidenkg.model.source;

/** A piece of the source and what the reader took it for. */
public record TextPart(Kind kind, SourceSpan span) {
    public enum Kind {
        /** Before the first theme: the document's title and the table's head. */
        PREAMBLE,
        HEADING,
        CODE,
        TITLE,
        DESCRIPTION,
        /** {@code T:} or {@code P:}. */
        MARKER,
        /** Words of the parties' column. */
        PARTIES,
        /** A contact person; not a party, and never published. */
        CONTACT,
        /** Characters that an editorial correction replaced or took out. */
        CORRECTED,
        /** Cells of columns, and values of fields, for which there is no term. */
        LEFT_OUT,
        /** Marks without meaning: column borders, stray characters. */
        STRAY
    }
}
