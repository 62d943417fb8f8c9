package org.leidenkg.read.ocr;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the headings of an agenda's themes are numbered, where its editor declares none. */
enum Numbering {
    /** {@code 2. Wonen}. */
    NUMBER("(\\d{1,2})\\.\\s+"),
    /** {@code B. Wonen}. */
    LETTER("([A-Z])\\.\\s+"),
    /** {@code II. Wonen}. */
    ROMAN("([IVX]{1,5})\\.\\s+"),
    /** {@code Thema 2: Wonen}. */
    WORD_AND_NUMBER(Words.KIND + "(\\d{1,2})\\s?" + Words.SIGN),
    /** {@code Thema B - Wonen}. */
    WORD_AND_LETTER(Words.KIND + "([A-Z])\\s?" + Words.SIGN),
    /** {@code Thema II: Wonen}. */
    WORD_AND_ROMAN(Words.KIND + "([IVX]{1,5})\\s?" + Words.SIGN);

    private static final String[] TENS = {"", "X", "XX", "XXX"};
    private static final String[] ONES = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
    private static final int MOST_ROMAN = 39;
    private static final int MOST_LETTERS = 26;

    private final Pattern heading;

    Numbering(String number) {
        heading = Pattern.compile(number + "(\\p{Lu}.{1,58}[^.:;,])");
    }

    private static final class Words {
        static final String KIND =
                "(?iu:thema|programma|programmalijn|hoofdstuk|opgave|pijler|speerpunt|theme|pillar)\\s+";
        static final String SIGN = "[.:|–—-]\\s*";
    }

    /** The numbering of which a text has most headings in sequence; plain numbers unless there are more of another. */
    static Numbering of(List<Line> lines) {
        Map<Numbering, Integer> met = new EnumMap<>(Numbering.class);
        for (Line line : lines) {
            for (Numbering numbering : values()) {
                int next = met.getOrDefault(numbering, 0) + 1;
                if (numbering.name(line, numbering.code(next)).isPresent()) {
                    met.put(numbering, next);
                }
            }
        }
        Numbering most = NUMBER;
        for (Map.Entry<Numbering, Integer> entry : met.entrySet()) {
            if (entry.getValue() > met.getOrDefault(most, 0)) {
                most = entry.getKey();
            }
        }
        return most;
    }

    /** The number of the theme at a place, counted from 1; empty where this numbering goes no further. */
    String code(int place) {
        return switch (this) {
            case NUMBER, WORD_AND_NUMBER -> Integer.toString(place);
            case LETTER, WORD_AND_LETTER -> place > MOST_LETTERS ? "" : Character.toString('A' + place - 1);
            case ROMAN, WORD_AND_ROMAN -> place > MOST_ROMAN ? "" : TENS[place / 10] + ONES[place % 10];
        };
    }

    /** The number after another of this numbering. */
    Optional<String> next(String code) {
        for (int place = 1; !code(place).isEmpty() && place <= MOST_ROMAN; place++) {
            if (code(place).equals(code)) {
                return Optional.of(code(place + 1)).filter(next -> !next.isEmpty());
            }
        }
        return Optional.empty();
    }

    /** The name in a line that is the heading of the theme with a code. */
    Optional<String> name(Line line, String code) {
        Matcher matcher = heading.matcher(line.toString());
        return matcher.matches() && matcher.group(1).equals(code)
                ? Optional.of(matcher.group(2).strip())
                : Optional.empty();
    }
}
