package org.leidenkg.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words that lists of parties are made of. All are keys as {@link Tokens#key(String)} makes them. */
public final class Phrases {
    /** What parts two parties of a list on a line. */
    public static final Pattern BETWEEN_PARTIES = Pattern.compile("[,;/]|\\s(?:en|&)\\s");

    private static final Map<String, List<List<String>>> OPEN_LIST = phrases("open-list.txt");
    private static final Set<String> OPEN_LIST_NOUNS = WordList.keys(Phrases.class, "open-list-nouns.txt");
    /** "onder andere": names some and leaves others out. */
    private static final Map<String, List<List<String>>> AMONG_OTHERS = phrases("among-others.txt");

    private static final Map<String, List<List<String>>> COOPERATION = phrases("cooperation.txt");
    private static final Map<String, List<List<String>>> HEADED_BY = phrases("headed-by.txt");

    private static final Set<String> ARTICLES = WordList.keys(Phrases.class, "articles.txt");
    private static final Set<String> UNIT_NOUNS = WordList.keys(Phrases.class, "unit-nouns.txt");
    private static final Set<String> DOUBT = Set.copyOf(WordList.read(Phrases.class, "doubt.txt"));

    private Phrases() {}

    /** Phrases by their first words. */
    private static Map<String, List<List<String>>> phrases(String file) {
        return WordList.read(Phrases.class, file).stream()
                .map(p -> List.of(p.split(" ")))
                .collect(Collectors.groupingBy(words -> words.get(0)));
    }

    /** How many tokens from an index on are words that only leave a list open; 0 for none. */
    public static int openList(Tokens tokens, int at, int end) {
        int length = longest(OPEN_LIST, tokens, at, end);
        if (length == 0) {
            return 0;
        }
        int next = tokens.skipBreaks(at + length);
        if (next < end && OPEN_LIST_NOUNS.contains(tokens.key(next)) && !tokens.isWord(next + 1)) {
            // "nog vele andere partners" / "buiten Leiden" is a group.
            int after = tokens.skipBreaks(next + 1);
            boolean goesOn = after < end && tokens.isLowerCase(after) && !tokens.isAnd(after);
            return goesOn ? 0 : next + 1 - at;
        }
        // "nog vele andere zorgpartijen" is a group: only before nothing does "andere" leave a list open by itself.
        boolean needsNothing = tokens.key(at + length - 1).equals("andere");
        return needsNothing && next < end && tokens.isWord(next) ? 0 : length;
    }

    /** How many tokens from an index on are words that tie parties together or leave a list open; 0 for none. */
    public static int connective(Tokens tokens, int at, int end) {
        return Math.max(
                Math.max(openList(tokens, at, end), amongOthers(tokens, at, end)),
                Math.max(cooperation(tokens, at, end), headedBy(tokens, at, end)));
    }

    public static int amongOthers(Tokens tokens, int at, int end) {
        return longest(AMONG_OTHERS, tokens, at, end);
    }

    public static int cooperation(Tokens tokens, int at, int end) {
        return longest(COOPERATION, tokens, at, end);
    }

    public static int headedBy(Tokens tokens, int at, int end) {
        return longest(HEADED_BY, tokens, at, end);
    }

    public static boolean isArticle(String key) {
        return ARTICLES.contains(key);
    }

    /** Whether an article goes with no plural. */
    public static boolean isSingular(String article) {
        return article.equals("het") || article.equals("een");
    }

    public static boolean isUnitNoun(String key) {
        return UNIT_NOUNS.contains(key);
    }

    public static boolean isDoubt(String words) {
        return DOUBT.contains(words);
    }

    /** The length in tokens, line breaks included, of the longest phrase that stands at an index. */
    private static int longest(Map<String, List<List<String>>> phrases, Tokens tokens, int at, int end) {
        int longest = 0;
        for (List<String> phrase : phrases.getOrDefault(tokens.key(at), List.of())) {
            int i = at;
            int matched = 0;
            while (matched < phrase.size() && i < end) {
                i = matched == 0 ? i : tokens.skipBreaks(i);
                if (i >= end || !tokens.key(i).equals(phrase.get(matched))) {
                    break;
                }
                matched++;
                i++;
            }
            if (matched == phrase.size()) {
                longest = Math.max(longest, i - at);
            }
        }
        return longest;
    }
}
