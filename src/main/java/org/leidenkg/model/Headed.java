package org.leidenkg.model;

/** A part of an agenda that stands under a heading of its own. */
public sealed interface Headed permits Theme, Theme.Section {
    /** Its line in the source, as written. */
    String heading();
}
