package org.leidenkg.generate;

import java.util.List;
import java.util.Random;

/** Slips of OCR: now and then one character of a name is taken for one that looks like it. Abbreviations are left alone. */
final class OcrSlips {
    private static final int SHORTEST = 12;
    private static final List<String[]> ALIKE = List.of(
            new String[] {"l", "1"},
            new String[] {"g", "9"},
            new String[] {"e", "c"},
            new String[] {"o", "0"},
            new String[] {"rn", "m"},
            new String[] {"i", "l"});

    private final double share;

    /** @param share of the names that get a slip, from 0 to 1 */
    OcrSlips(double share) {
        this.share = share;
    }

    String applyTo(String words, Random random) {
        if (share == 0 || random.nextDouble() >= share || words.length() < SHORTEST) {
            return words;
        }
        String[] slip = ALIKE.get(random.nextInt(ALIKE.size()));
        // Not the first letter of the name, by which a reader tells that it is one.
        int at = words.indexOf(slip[0], 1 + random.nextInt(words.length() / 2));
        return at < 0 ? words : words.substring(0, at) + slip[1] + words.substring(at + slip[0].length());
    }
}
