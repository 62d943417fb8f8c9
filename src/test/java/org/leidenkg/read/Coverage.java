package org.leidenkg.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.leidenkg.model.Agenda;
import org.leidenkg.model.source.SourceText;
import org.leidenkg.model.source.TextPart;

/** Whether the parts of an agenda hold every character of its text that is no white space, and each one once. */
public final class Coverage {
    private Coverage() {}

    /** What is wrong; empty when nothing is. */
    public static List<String> problems(Agenda agenda) {
        SourceText source = agenda.source();
        List<String> problems = new ArrayList<>();
        BitSet held = new BitSet(source.length());
        for (TextPart part : agenda.parts()) {
            if (part.span().end() > source.length()) {
                problems.add("beyond the text: " + part);
                continue;
            }
            int again = held.nextSetBit(part.span().start());
            if (again >= 0 && again < part.span().end()) {
                problems.add("held twice: " + part + " \"" + source.exact(part.span()) + "\"");
            }
            held.set(part.span().start(), part.span().end());
        }
        for (int i = held.nextClearBit(0); i < source.length(); i = held.nextClearBit(i + 1)) {
            char c = source.text().charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                problems.add("not held: \"" + source.text().charAt(i) + "\" at " + i + ", line " + source.line(i) + ": "
                        + source.lineText(i));
            }
        }
        return problems;
    }
}
