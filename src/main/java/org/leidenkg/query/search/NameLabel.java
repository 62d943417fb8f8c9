package org.leidenkg.query.search;

import java.util.Optional;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.Tagged;
import org.leidenkg.text.FoldedText;

/**
 * A name of a thing that can be found, or its description.
 *
 * @param projects in how many projects the thing takes part; 0 for what takes part in none, or is no organisation
 */
record NameLabel(
        Ref thing, Optional<Ref> unitOf, int projects, Tagged text, FoldedText folded, String joined, LabelKind kind) {
    boolean isShort() {
        return kind == LabelKind.ABBREVIATION || kind == LabelKind.CODE;
    }
}
