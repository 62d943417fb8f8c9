package org.leidenkg.pipeline;

import java.util.List;

/**
 * How a row of an agenda was read, for a person who holds it against the text.
 *
 * @param line where the row begins in the text, from 1
 * @param code empty where it has none
 * @param openEnded whether the text leaves the list of parties open
 * @param toCheck whether something in it was guessed, read by likeness, not understood or has several meanings
 */
record ProjectReading(
        int line,
        String code,
        String title,
        List<PartyReading> leads,
        List<PartyReading> partners,
        boolean openEnded,
        boolean toCheck) {
    ProjectReading {
        leads = List.copyOf(leads);
        partners = List.copyOf(partners);
    }
}
