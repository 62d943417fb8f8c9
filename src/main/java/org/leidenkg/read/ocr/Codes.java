package org.leidenkg.read.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.leidenkg.model.Basis;
import org.leidenkg.model.ProjectCode;

/**
 * Codes of rows: the theme's code and a letter ({@code 1a}, {@code 1A}, {@code A.b}) or a number ({@code 1.2},
 * {@code A3}, {@code IV-2}); a full stop or bracket after it is no part of it. A damaged code is read when OCR confusions
 * alone lead to one that fits the sequence; a lone remnant is read the same way.
 */
final class Codes {
    private static final Pattern EXACT =
            Pattern.compile("(?:\\d{1,2}[a-z]|\\d{1,2}[.-]\\d{1,6}|[A-Z][.-]?\\d{1,3}|[IVX]{2,5}[.-]\\d{1,3})[.)]?");

    /** Forms that are as likely slips of others ("1.I" of 1.1): codes only where the sequence has them. */
    private static final Pattern IN_SEQUENCE =
            Pattern.compile("(?:\\d{1,2}[.-][a-z]|\\d{1,2}[.-]?[A-Z]|[A-Z][.-][a-z]|[IVX]{2,5}[.-][a-z])[.)]?");

    private static final int REACH = 4;
    private static final int LONGEST_DAMAGED = 5;
    private static final List<String> FIRST_AFTER_NUMBER = List.of("a", ".1", ".a", "A", "-1", "-a");
    private static final List<String> FIRST_AFTER_LETTER = List.of("a", "1", ".1", ".a", "-1", "-a");

    private Codes() {}

    static boolean isExact(String token) {
        return EXACT.matcher(token).matches();
    }

    static boolean mayBeCode(String token) {
        return !token.isEmpty()
                && token.length() <= LONGEST_DAMAGED
                && token.chars().noneMatch(Character::isWhitespace);
    }

    /**
     * Reads a token as a code of a theme.
     *
     * @param previous the last code read in the theme, if any
     * @param rowsSince how many rows without a code were read since
     */
    static Optional<ProjectCode> read(String token, String theme, Optional<String> previous, int rowsSince) {
        if (isExact(token) && themeOf(token).equals(theme)) {
            return Optional.of(new ProjectCode(bare(token), token, Basis.STATED));
        }
        if (!mayBeCode(token)) {
            return Optional.empty();
        }
        List<String> expected = following(theme, previous, REACH + rowsSince);
        if (IN_SEQUENCE.matcher(token).matches() && expected.contains(bare(token))) {
            return Optional.of(new ProjectCode(bare(token), token, Basis.STATED));
        }
        String folded = fold(bare(token));
        for (String code : expected) {
            boolean remnant = (previous.isPresent() || code.startsWith("a", theme.length()))
                    && token.length() == code.length() - theme.length()
                    && !Character.isDigit(token.charAt(0))
                    && folded.equals(fold(code.substring(theme.length())));
            if (folded.equals(fold(code)) || remnant) {
                return Optional.of(new ProjectCode(code, token, Basis.BY_RULE));
            }
        }
        return Optional.empty();
    }

    /** The next codes of a theme, nearest first; before its first code those of every form that codes may have. */
    static List<String> following(String theme, Optional<String> previous, int count) {
        List<String> codes = new ArrayList<>();
        if (previous.isPresent()) {
            addSequence(codes, successor(previous.get()), count);
            return codes;
        }
        boolean letter = !theme.isEmpty() && Character.isLetter(theme.charAt(0));
        for (String first : letter ? FIRST_AFTER_LETTER : FIRST_AFTER_NUMBER) {
            addSequence(codes, Optional.of(theme + first), count);
        }
        return codes;
    }

    private static void addSequence(List<String> codes, Optional<String> first, int count) {
        Optional<String> code = first;
        for (int i = 0; i < count && code.isPresent(); i++) {
            codes.add(code.get());
            code = successor(code.get());
        }
    }

    static Optional<String> successor(String code) {
        int tail = code.length() - 1;
        char last = code.charAt(tail);
        if ((last >= 'a' && last < 'z') || (last >= 'A' && last < 'Z')) {
            return Optional.of(code.substring(0, tail) + (char) (last + 1));
        }
        if (!Character.isDigit(last)) {
            return Optional.empty();
        }
        int digits = tail;
        while (digits > 0 && Character.isDigit(code.charAt(digits - 1))) {
            digits--;
        }
        return Optional.of(code.substring(0, digits) + (Integer.parseInt(code.substring(digits)) + 1));
    }

    /** The codes between two others, or empty when they are not of one sequence. */
    static List<String> between(String first, String last) {
        List<String> codes = new ArrayList<>();
        Optional<String> next = successor(first);
        while (next.isPresent() && codes.size() < 100) {
            if (next.get().equals(last)) {
                return codes;
            }
            codes.add(next.get());
            next = successor(next.get());
        }
        return List.of();
    }

    static String themeOf(String code) {
        int end = 0;
        boolean digit = Character.isDigit(code.charAt(0));
        while (end < code.length()
                && Character.isLetterOrDigit(code.charAt(end))
                && Character.isDigit(code.charAt(end)) == digit) {
            end++;
        }
        return code.substring(0, end);
    }

    private static String bare(String token) {
        return token.endsWith(".") || token.endsWith(")") ? token.substring(0, token.length() - 1) : token;
    }

    private static String fold(String token) {
        StringBuilder folded = new StringBuilder();
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            folded.append(
                    switch (c) {
                        case 'l', 'I', 'i', '|', '!' -> '1';
                        case '9', 'q' -> 'g';
                        case '0', 'O' -> 'o';
                        case '5', 'S' -> 's';
                        case '8', 'B' -> 'b';
                        case '2', 'Z' -> 'z';
                        default -> c;
                    });
        }
        return folded.toString();
    }
}
