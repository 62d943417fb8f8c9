package org.leidenkg.pipeline;

import java.util.List;
import org.leidenkg.model.Finding.Kind;

/** The sections of a report, in its order. What each asks of a curator is told in {@code docs/curating.md}. */
enum ReportSection {
    UNRESOLVED("Unresolved mentions"),
    AMBIGUOUS("Ambiguous mentions"),
    NEARLY("Read by likeness or by what OCR confuses"),
    GUESSES("Guesses about columns and titles"),
    NOT_READ("Text that was left out or not read"),
    CODES("Codes read by rule or inferred"),
    WITHOUT_LEAD("Projects without a lead"),
    WITHOUT_PARTNER("Projects without a partner"),
    REPEATED("Parties named twice in one role"),
    LOCAL_NAMES("Local names that the agenda does not use"),
    PROJECTS("Projects and their parties"),
    CORRECTIONS("Editorial corrections"),
    NEAR_DUPLICATES("Entries with almost the same name"),
    SEEN_ONCE("Abbreviations seen once"),
    WITHOUT_IDENTIFIER("Organisations without an external identifier");

    private final String title;

    ReportSection(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** The kinds of findings it lists; none where it lists something else. */
    List<Kind> kinds() {
        return switch (this) {
            case UNRESOLVED -> List.of(Kind.UNRESOLVED);
            case AMBIGUOUS -> List.of(Kind.AMBIGUOUS);
            case NEARLY -> List.of(Kind.SIMILARITY, Kind.OCR_CONFUSION);
            case GUESSES ->
                List.of(
                        Kind.TITLE_END_GUESSED,
                        Kind.COLUMN_CUT_GUESSED,
                        Kind.ROW_WITHOUT_TITLE,
                        Kind.THEME_UNDECLARED,
                        Kind.HEADING_UNDECLARED);
            case NOT_READ ->
                List.of(
                        Kind.TEXT_OUTSIDE_ROWS,
                        Kind.STRAY_TEXT,
                        Kind.ROW_LEFT_OUT,
                        Kind.COLUMN_LEFT_OUT,
                        Kind.REMARK_NOT_READ,
                        Kind.MARK_UNKNOWN,
                        Kind.CONTACT_LEFT_OUT,
                        Kind.PERSON_LEFT_OUT);
            case CODES -> List.of(Kind.CODE_BY_RULE, Kind.CODE_INFERRED);
            case WITHOUT_LEAD -> List.of(Kind.NO_LEAD);
            case WITHOUT_PARTNER -> List.of(Kind.NO_PARTNER);
            case REPEATED -> List.of(Kind.REPEATED_PARTY);
            case LOCAL_NAMES -> List.of(Kind.LOCAL_NAME_UNUSED);
            case PROJECTS, CORRECTIONS, NEAR_DUPLICATES, SEEN_ONCE, WITHOUT_IDENTIFIER -> List.of();
        };
    }
}
