package org.leidenkg.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.leidenkg.model.SpannedText;

/** A cell cut into words and the signs between them. Indices count tokens from 0. */
final class Tokens {
    enum Kind {
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
    record Token(Kind kind, int start, int end, String key) {}

    private static final int DEEPEST = 8;
    /** "h.k." and the like: its last full stop is the abbreviation's. */
    private static final Pattern LETTERS_WITH_STOPS = Pattern.compile("(?s).*\\b\\p{L}\\.\\p{L}\\.");

    private final SpannedText cell;
    private final List<Token> tokens = new ArrayList<>();
    private final int[] closes;

    Tokens(SpannedText cell) {
        this.cell = cell;
        String text = cell.toString();
        TokenScanner scanner = new TokenScanner(text);
        while (scanner.next()) {
            Kind kind = scanner.kind();
            String key = kind == Kind.WORD ? key(text.substring(scanner.start(), scanner.end())) : "";
            Kind known = kind == Kind.WORD && key.isEmpty() ? Kind.NOISE : kind;
            tokens.add(new Token(known, scanner.start(), scanner.end(), key));
        }
        closes = closes();
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
    int close(int open) {
        return closes[open];
    }

    int size() {
        return tokens.size();
    }

    Token get(int index) {
        return tokens.get(index);
    }

    Kind kind(int index) {
        return index < tokens.size() ? tokens.get(index).kind() : Kind.COMMA;
    }

    boolean isWord(int index) {
        return kind(index) == Kind.WORD;
    }

    /** The key of a word, or "" for anything else or beyond the end. */
    String key(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index).key() : "";
    }

    /** Whether a token is a word that begins with a small letter. */
    boolean isLowerCase(int index) {
        return isWord(index) && Character.isLowerCase(text(index, index + 1).charAt(0));
    }

    boolean isAnd(int index) {
        return key(index).equals("en") || key(index).equals("and") || key(index).equals("alsmede");
    }

    /** The next token that is no line break, from an index on. */
    int skipBreaks(int index) {
        int at = index;
        while (at < tokens.size() && (kind(at) == Kind.LINE_BREAK || kind(at) == Kind.NOISE)) {
            at++;
        }
        return at;
    }

    /** The characters from the first token (inclusive) to the last (exclusive), as written. */
    SpannedText text(int from, int to) {
        if (from >= to) {
            return SpannedText.empty();
        }
        return cell.sub(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    /**
     * The words of a mention on one line. The full stop at the end of a cell is the sentence's; one before a comma is the
     * abbreviation's.
     */
    SpannedText mention(int from, int to) {
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

    static String oneLine(SpannedText text) {
        return Blanks.single(text.toString(), Blanks::isBlank);
    }

    /** What names are compared by: lower case, without accents, full stops, quotes and hyphens; "&" is "en". */
    static String key(String word) {
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
