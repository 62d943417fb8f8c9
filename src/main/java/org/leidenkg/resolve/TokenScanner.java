package org.leidenkg.resolve;

import org.leidenkg.resolve.Tokens.Kind;

/** Goes through the characters of a cell from token to token. Blanks other than line breaks stand between tokens. */
final class TokenScanner {
    private static final String NOISE = "\\|¦_~";
    /** What ends a word, besides blanks; an underscore in a word is a part of it. */
    private static final String WORD_ENDS = ",;•/()[]?\\|¦~";

    private static final int DATE_PARTS = 3;
    private static final int DAY_DIGITS = 2;
    private static final int YEAR_DIGITS = 4;

    private final String text;
    private Kind kind = Kind.NOISE;
    private int start;
    private int end;

    TokenScanner(String text) {
        this.text = text;
    }

    /** Moves to the next token; false if there is none. */
    boolean next() {
        start = end;
        while (start < text.length() && isBlank(start) && text.charAt(start) != '\n') {
            start++;
        }
        if (start >= text.length()) {
            return false;
        }
        int date = dateEnd(start);
        if (date > start) {
            kind = Kind.WORD;
            end = date;
        } else {
            kind = sign(start);
            end = switch (kind) {
                case NOISE -> noiseEnd();
                case WORD -> wordEnd();
                default -> start + 1;
            };
        }
        return true;
    }

    Kind kind() {
        return kind;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    private Kind sign(int at) {
        return switch (text.charAt(at)) {
            case '\n' -> Kind.LINE_BREAK;
            case ',', ';', '•' -> Kind.COMMA;
            case '-', '–', '*' -> isBullet(at) ? Kind.COMMA : Kind.WORD;
            case '/' -> Kind.SLASH;
            case '(', '[' -> Kind.OPEN;
            case ')', ']' -> Kind.CLOSE;
            case '?' -> Kind.QUESTION;
            case '\\', '|', '¦', '_', '~' -> Kind.NOISE;
            default -> Kind.WORD;
        };
    }

    private boolean isBullet(int at) {
        return at > 0 && isBlank(at - 1) && at + 1 < text.length() && isBlank(at + 1);
    }

    private int noiseEnd() {
        int at = start + 1;
        while (at < text.length() && NOISE.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private int wordEnd() {
        int at = start + 1;
        while (at < text.length() && !isBlank(at) && WORD_ENDS.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** Where a date ends that begins here, such as 1/9/2024 or 01-09-24; the place itself if none does. */
    private int dateEnd(int from) {
        int at = from;
        for (int part = 1; part < DATE_PARTS; part++) {
            int digits = digits(at, DAY_DIGITS);
            at += digits;
            if (digits == 0 || at >= text.length() || (text.charAt(at) != '/' && text.charAt(at) != '-')) {
                return from;
            }
            at++;
        }
        int digits = digits(at, YEAR_DIGITS);
        return digits < DAY_DIGITS ? from : at + digits;
    }

    private int digits(int from, int most) {
        int at = from;
        while (at < text.length() && at - from < most && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - from;
    }

    private boolean isBlank(int at) {
        return Blanks.isBlank(text.charAt(at));
    }
}
