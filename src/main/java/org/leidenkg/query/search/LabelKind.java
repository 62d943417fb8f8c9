package org.leidenkg.query.search;

/** What kind of name a thing was found by; where one text is several kinds, the first of these counts. */
public enum LabelKind {
    ABBREVIATION,
    NAME,
    CODE,
    OTHER_NAME,
    /** Words of the source that could not be traced to one organisation. */
    MENTION,
    /** A form that sources write but that is no correct name. */
    SPELLING
}
