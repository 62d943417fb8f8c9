package org.leidenkg.query.search;

/** By what a thing was found; where one text is several kinds, the first of these counts. */
public enum LabelKind {
    ABBREVIATION,
    NAME,
    CODE,
    OTHER_NAME,
    /** Words of the source that could not be traced to one organisation. */
    MENTION,
    /** A form that sources write but that is no correct name. */
    SPELLING,
    /** No name, but what a source says the thing is about. */
    DESCRIPTION
}
