package org.leidenkg.read.ocr;

import java.util.Locale;
import java.util.Set;
import org.leidenkg.text.WordList;

/**
 * A line in which columns run together, with what tells where they end. Positions count its characters from 0.
 *
 * @param text its description, and perhaps words of the parties' column
 * @param nextWord the first word of the next line's description, or ""
 * @param cell the words of the cell so far, on one line
 * @param cellLine how long the cell's last line is, its mark included
 * @param afterGap whether no words of the cell were found on the line above
 * @param titleRoom how many characters at its beginning may be words of the title
 */
record FlatLine(String text, String nextWord, String cell, int cellLine, boolean afterGap, int titleRoom) {
    private static final String SENTENCE_ENDS = ".!?:;";
    /** Small words that seldom begin a party. */
    private static final Set<String> ARTICLES = Set.copyOf(WordList.read(FlatLine.class, "small-words.txt"));

    int length() {
        return text.length();
    }

    String from(int at) {
        return text.substring(at);
    }

    /** Where the word after a position begins, or the line's length. */
    int nextWord(int from) {
        return nextWord(text, from);
    }

    /** The first word start from which on the line is no longer than a column of that width; 0 for a short line. */
    int lastWords(int width) {
        return text.length() <= width ? 0 : nextWord(Math.max(0, text.length() - width - 1));
    }

    /**
     * Whether the description, if it ended before a position, is a full line: it ends a sentence, nothing follows, or
     * the next line's first word would have made it wider than a line may be.
     */
    boolean isFull(int at, int width) {
        String description = text.substring(0, at).strip();
        return isWide(at, width) || SENTENCE_ENDS.indexOf(description.charAt(description.length() - 1)) >= 0;
    }

    /** The same, where no sentence ends. */
    boolean isWide(int at, int width) {
        String description = text.substring(0, at).strip();
        return description.isEmpty() || nextWord.isEmpty() || description.length() + 1 + nextWord.length() > width;
    }

    static int nextWord(String line, int from) {
        int space = line.indexOf(' ', from);
        return space < 0 ? line.length() : space + 1;
    }

    /** The first word, in lower case. */
    static String firstWord(String text) {
        return text.split("[\\s,;/]", 2)[0].toLowerCase(Locale.ROOT);
    }

    static boolean startsWithArticle(String text) {
        return isArticle(firstWord(text));
    }

    static boolean isArticle(String lowerCaseWord) {
        return ARTICLES.contains(lowerCaseWord);
    }

    static boolean hasWords(String text) {
        return text.chars().anyMatch(Character::isLetterOrDigit);
    }
}
