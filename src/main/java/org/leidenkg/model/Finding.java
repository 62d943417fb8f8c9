package org.leidenkg.model;

import java.util.Locale;
import java.util.Optional;
import org.leidenkg.model.source.SourceSpan;

/**
 * Something that a curator should know: text that could not be read, a mention that could not be resolved, a guess.
 *
 * @param project the label of the project it is about
 * @param words the words it is about, on one line
 * @param message what is the matter and what can be done
 */
public record Finding(Kind kind, Optional<SourceSpan> span, Optional<String> project, String words, Wording message) {
    /** How much a finding matters. */
    public enum Severity {
        /** Good to know. */
        NOTE,
        /** A person should look. */
        WARNING
    }

    /** The closed list of findings. */
    public enum Kind {
        CODE_BY_RULE(Severity.NOTE),
        CODE_INFERRED(Severity.NOTE),
        TITLE_END_GUESSED(Severity.WARNING),
        COLUMN_CUT_GUESSED(Severity.WARNING),
        ROW_WITHOUT_TITLE(Severity.WARNING),
        TEXT_OUTSIDE_ROWS(Severity.WARNING),
        STRAY_TEXT(Severity.NOTE),
        CONTACT_LEFT_OUT(Severity.NOTE),
        PERSON_LEFT_OUT(Severity.NOTE),
        ROW_LEFT_OUT(Severity.WARNING),
        COLUMN_LEFT_OUT(Severity.NOTE),
        MARK_UNKNOWN(Severity.WARNING),
        THEME_UNDECLARED(Severity.WARNING),
        HEADING_UNDECLARED(Severity.WARNING),
        NO_LEAD(Severity.NOTE),
        NO_PARTNER(Severity.NOTE),
        UNRESOLVED(Severity.WARNING),
        AMBIGUOUS(Severity.WARNING),
        SIMILARITY(Severity.WARNING),
        OCR_CONFUSION(Severity.NOTE),
        REMARK_NOT_READ(Severity.WARNING),
        REPEATED_PARTY(Severity.NOTE),
        LOCAL_NAME_UNUSED(Severity.NOTE);

        private final Severity severity;

        Kind(Severity severity) {
            this.severity = severity;
        }

        public Severity severity() {
            return severity;
        }

        /** Its name in the data, such as "no-lead". */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** What is said of every finding of this kind. */
        public Wording wording(Object... values) {
            return Wording.of("finding." + key(), values);
        }

        /** Whether the words it is about are a person's name, which is repeated nowhere. */
        public boolean isSecret() {
            return this == CONTACT_LEFT_OUT || this == PERSON_LEFT_OUT;
        }
    }
}
