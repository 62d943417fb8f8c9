package org.leidenkg.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.leidenkg.model.Basis;
import org.leidenkg.model.ProjectCode;

/**
 * Codes of rows: the theme's code and a letter ({@code 1a}) or a number ({@code 1.2}, {@code A3}). A damaged code is
 * read when OCR confusions alone lead to one that fits the sequence; a lone remnant is read the same way.
 */
final class Codes {
    private static final Pattern EXACT = Pattern.compile("\\d{1,2}[a-z]|\\d{1,2}\\.\\d{1,6}|[A-Z]\\d{1,2}");
    private static final int REACH = 4;

    private Codes() {}

    static boolean isExact(String token) {
        return EXACT.matcher(token).matches();
    }

    static boolean mayBeCode(String token) {
        return !token.isEmpty() && token.length() <= 4 && token.chars().noneMatch(Character::isWhitespace);
    }

    /**
     * Reads a token as a code of a theme.
     *
     * @param previous the last code read in the theme, if any
     * @param rowsSince how many rows without a code were read since
     */
    static Optional<ProjectCode> read(String token, String theme, Optional<String> previous, int rowsSince) {
        if (isExact(token) && themeOf(token).equals(theme)) {
            return Optional.of(new ProjectCode(token, token, Basis.STATED));
        }
        if (!mayBeCode(token)) {
            return Optional.empty();
        }
        List<String> expected = following(theme, previous, REACH + rowsSince);
        String folded = fold(token);
        for (String code : expected) {
            boolean remnant = token.length() == code.length() - theme.length()
                    && !Character.isDigit(token.charAt(0))
                    && folded.equals(fold(code.substring(theme.length())));
            if (folded.equals(fold(code)) || remnant) {
                return Optional.of(new ProjectCode(code, token, Basis.BY_RULE));
            }
        }
        return Optional.empty();
    }

    /** The next codes of a theme, nearest first. */
    static List<String> following(String theme, Optional<String> previous, int count) {
        List<String> codes = new ArrayList<>();
        String code = previous.orElse("");
        for (int i = 0; i < count; i++) {
            Optional<String> next = code.isEmpty() ? Optional.of(theme + "a") : successor(code);
            if (next.isEmpty()) {
                break;
            }
            code = next.get();
            codes.add(code);
        }
        return codes;
    }

    static Optional<String> successor(String code) {
        int tail = code.length() - 1;
        char last = code.charAt(tail);
        if (last >= 'a' && last < 'z') {
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
        if (code.contains(".")) {
            return code.substring(0, code.indexOf('.'));
        }
        int end = 0;
        boolean digit = Character.isDigit(code.charAt(0));
        while (end < code.length() && Character.isDigit(code.charAt(end)) == digit) {
            end++;
        }
        return code.substring(0, end);
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
