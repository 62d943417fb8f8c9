package org.leidenkg.read.record;

import java.util.ArrayList;
import java.util.List;
import org.leidenkg.model.source.SpannedText;

/** The lines of a text, without their line breaks. */
public final class Lines {
    private Lines() {}

    public static List<SpannedText> of(SpannedText text) {
        List<SpannedText> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n') {
                boolean returns = i > start && text.charAt(i - 1) == '\r';
                lines.add(text.sub(start, returns ? i - 1 : i));
                start = i + 1;
            }
        }
        return lines;
    }
}
