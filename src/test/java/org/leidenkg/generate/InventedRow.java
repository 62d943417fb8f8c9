package org.leidenkg.generate;

import java.util.List;

/**
 * An invented row of an agenda.
 *
 * @param openEnded whether the partners end in words such as "e.a."
 */
record InventedRow(
        String code, String title, String description, List<Named> leads, List<Named> partners, boolean openEnded) {
    InventedRow {
        leads = List.copyOf(leads);
        partners = List.copyOf(partners);
    }

    /**
     * A party in the words of a row, slips and all.
     *
     * @param remark what is said beside the name: nothing, "?" or a time in parentheses
     */
    record Named(Party party, String words, String remark) {
        String text() {
            return words + remark;
        }
    }
}
