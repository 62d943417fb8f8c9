package org.leidenkg.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Slips of OCR: with a given probability a character is taken for one that looks like it (l/1/I, g/9, e/c, o/0, é/e,
 * rn/m), is lost, or is doubled; each of these that can happen to the character is as likely as the others.
 */
final class OcrNoise {
    private static final Map<Character, String> ALIKE = Map.ofEntries(
            Map.entry('l', "1I"),
            Map.entry('1', "lI"),
            Map.entry('I', "l1"),
            Map.entry('g', "9"),
            Map.entry('9', "g"),
            Map.entry('e', "c"),
            Map.entry('c', "e"),
            Map.entry('o', "0"),
            Map.entry('0', "o"),
            Map.entry('O', "0"),
            Map.entry('é', "e"),
            Map.entry('ö', "o"));

    private final double rate;
    private final Random random;

    OcrNoise(double rate, Random random) {
        this.rate = rate;
        this.random = random;
    }

    String applyTo(String words) {
        StringBuilder read = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            if (!Character.isLetterOrDigit(words.charAt(i)) || random.nextDouble() >= rate) {
                read.append(words.charAt(i));
            } else if (words.startsWith("rn", i) && random.nextInt(3) == 0) {
                read.append('m');
                i++;
            } else {
                List<String> slips = slips(words.charAt(i));
                read.append(slips.get(random.nextInt(slips.size())));
            }
        }
        return read.toString().isBlank() ? words : read.toString();
    }

    private List<String> slips(char c) {
        List<String> slips = new ArrayList<>(List.of("", "" + c + c));
        String alike = ALIKE.getOrDefault(c, "");
        if (!alike.isEmpty()) {
            slips.add(String.valueOf(alike.charAt(random.nextInt(alike.length()))));
        }
        if (c == 'm') {
            slips.add("rn");
        }
        return slips;
    }
}
