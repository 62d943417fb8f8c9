package org.leidenkg.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leidenkg.model.source.SpannedText;

/** A cell cut into words and the signs between them. Indices count tokens from 0. */
public final class Tokens {
    /** What a token is. */
    public enum Kind {
        WORD,
        /** Comma, semicolon, list bullet. */
        COMMA,
        SLASH,
        OPEN,
        CLOSE,
        QUESTION,
        LINE_BREAK,
        /** Marks without meaning. */
        NOISE
    }

    /** A token: its kind, where it stands in the cell, and for words the key by which names are compared. */
    private record Token(Kind kind, int start, int end, String key) {}

    /** A date is one word, such as 1/9/2024 or 01-09-24; an underscore in a word is a part of it. */
    private static final Pattern TOKEN = Pattern.compile("\\n|[0-9]{1,2}+[/-][0-9]{1,2}+[/-][0-9]{2,4}"
            + "|(?<bullet>(?<=\\s)[-–*](?=\\s))|[,;•/()\\[\\]?]|[\\\\|¦_~]+"
            + "|[^ \\t\\n\\x0B\\f\\r,;•/()\\[\\]?\\\\|¦~]+");

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int DEEPEST = 8;
    /** "h.k." and the like: its last full stop is the abbreviation's. */
    private static final Pattern LETTERS_WITH_STOPS = Pattern.compile("(?s).*\\b\\p{L}\\.\\p{L}\\.");

    private final SpannedText cell;
    private final List<Token> tokens = new ArrayList<>();
    private final int[] closes;

    public Tokens(SpannedText cell) {
        this.cell = cell;
        Matcher found = TOKEN.matcher(cell.toString());
        while (found.find()) {
            Kind kind = found.group("bullet") == null ? kind(found.group().charAt(0)) : Kind.COMMA;
            String key = kind == Kind.WORD ? key(found.group()) : "";
            Kind known = kind == Kind.WORD && key.isEmpty() ? Kind.NOISE : kind;
            tokens.add(new Token(known, found.start(), found.end(), key));
        }
        closes = closes();
    }

    private static Kind kind(char first) {
        return switch (first) {
            case '\n' -> Kind.LINE_BREAK;
            case ',', ';', '•' -> Kind.COMMA;
            case '/' -> Kind.SLASH;
            case '(', '[' -> Kind.OPEN;
            case ')', ']' -> Kind.CLOSE;
            case '?' -> Kind.QUESTION;
            case '\\', '|', '¦', '_', '~' -> Kind.NOISE;
            default -> Kind.WORD;
        };
    }

    /**
     * Finds the pairs of parentheses. Those nested deeper than any list is written become noise, so that reading them
     * takes neither long nor deep.
     */
    private int[] closes() {
        int[] closes = new int[tokens.size()];
        Arrays.fill(closes, tokens.size());
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).kind() == Kind.OPEN) {
                if (open.size() >= DEEPEST) {
                    Token token = tokens.get(i);
                    tokens.set(i, new Token(Kind.NOISE, token.start(), token.end(), ""));
                } else {
                    open.push(i);
                }
            } else if (tokens.get(i).kind() == Kind.CLOSE && !open.isEmpty()) {
                closes[open.pop()] = i;
            }
        }
        return closes;
    }

    /** Where the parenthesis that a token opens closes, or the number of tokens when it does not. */
    public int close(int open) {
        return closes[open];
    }

    public int size() {
        return tokens.size();
    }

    /** Whether no blank stands between a token and the one before it. */
    public boolean isTight(int index) {
        return tokens.get(index).start() == tokens.get(index - 1).end();
    }

    public Kind kind(int index) {
        return index < tokens.size() ? tokens.get(index).kind() : Kind.COMMA;
    }

    public boolean isWord(int index) {
        return kind(index) == Kind.WORD;
    }

    /** The key of a word, or "" for anything else or beyond the end. */
    public String key(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index).key() : "";
    }

    /** Whether a token is a word that begins with a small letter. */
    public boolean isLowerCase(int index) {
        return isWord(index) && Character.isLowerCase(text(index, index + 1).charAt(0));
    }

    public boolean isAnd(int index) {
        return key(index).equals("en") || key(index).equals("and") || key(index).equals("alsmede");
    }

    /** The next token that is no line break, from an index on. */
    public int skipBreaks(int index) {
        int at = index;
        while (at < tokens.size() && (kind(at) == Kind.LINE_BREAK || kind(at) == Kind.NOISE)) {
            at++;
        }
        return at;
    }

    /** The characters from the first token (inclusive) to the last (exclusive), as written. */
    public SpannedText text(int from, int to) {
        if (from >= to) {
            return SpannedText.empty();
        }
        return cell.sub(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    /**
     * The words of a mention on one line. The full stop at the end of a cell is the sentence's; one before a comma is the
     * abbreviation's.
     */
    public SpannedText mention(int from, int to) {
        SpannedText text = text(from, to);
        int next = skipBreaks(to);
        boolean sentenceEnd = next >= size() || kind(next) == Kind.WORD || kind(next) == Kind.OPEN;
        String words = text.toString();
        if (sentenceEnd
                && words.endsWith(".")
                && !LETTERS_WITH_STOPS.matcher(words).matches()) {
            text = text.sub(0, text.length() - 1);
        }
        while (text.length() > 1 && text.charAt(text.length() - 1) == ':') {
            text = text.sub(0, text.length() - 1);
        }
        return text;
    }

    public static String oneLine(SpannedText text) {
        return BLANKS.matcher(text.toString()).replaceAll(" ").strip();
    }

    /** What names are compared by: lower case, without accents, full stops, quotes and hyphens; "&" is "en". */
    public static String key(String word) {
        if (word.equals("&") || word.equals("+")) {
            return "en";
        }
        String plain = PlainLetters.of(word).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '&' || c == '+') {
                key.append(c);
            }
        }
        return key.toString();
    }
}
