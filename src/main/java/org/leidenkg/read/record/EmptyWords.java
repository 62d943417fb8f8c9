package org.leidenkg.read.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leidenkg.model.source.SpannedText;
import org.leidenkg.text.WordList;

/** What people write into a cell that has nothing to say, such as "n.v.t." and "nog te bepalen": {@code nothing.txt}. */
final class EmptyWords {
    private static final Set<String> NOTHING = Set.copyOf(WordList.read(EmptyWords.class, "nothing.txt"));
    /** What a list names, with the sign after it. */
    private static final Pattern LISTED = Pattern.compile("([^,;\\n]*)(?:[,;\\n]|$)");

    private EmptyWords() {}

    /** Whether a text has no words, or only such. */
    static boolean are(String text) {
        String plain = text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return plain.isEmpty() || NOTHING.contains(plain);
    }

    /** A list without those of its words that name no party. */
    static SpannedText leaveOut(SpannedText list) {
        List<SpannedText> kept = new ArrayList<>();
        Matcher listed = LISTED.matcher(list.toString());
        while (listed.find()) {
            if (!are(listed.group(1)) || listed.group(1).isBlank()) {
                kept.add(list.sub(listed.start(), listed.end()));
            }
        }
        return SpannedText.concat(kept).strip();
    }
}
