package org.leidenkg.resolve;

import java.util.List;
import java.util.Set;
import org.leidenkg.model.source.SpannedText;
import org.leidenkg.text.Phrases;
import org.leidenkg.text.Tokens;
import org.leidenkg.text.WordList;

/**
 * Groups by their wording: a quantifier or an adjective of kind before a plural of people or bodies ("diverse
 * werkgevers", "lokale ondernemers"), or such a plural by itself ("inwoners", "partijen in de ouderenzorg").
 */
final class GroupWords {
    private static final Set<String> QUANTIFIERS = WordList.keys(GroupWords.class, "group-quantifiers.txt");
    /** What a word for people or bodies in the plural ends in. */
    private static final List<String> PLURALS = WordList.read(GroupWords.class, "group-plurals.txt");

    private static final Set<String> QUALIFIERS = WordList.keys(GroupWords.class, "group-qualifiers.txt");
    private static final Set<String> ALONE = WordList.keys(GroupWords.class, "groups.txt");

    private GroupWords() {}

    /** Whether the words from one token (inclusive) to another (exclusive) name a group. */
    static boolean nameGroup(Tokens tokens, int from, int to) {
        int at = from;
        while (at < to && (Phrases.isArticle(tokens.key(at)) || tokens.kind(at) == Tokens.Kind.LINE_BREAK)) {
            at++;
        }
        if (isPluralAfterSingular(tokens, from, to)) {
            return false;
        }
        boolean quantified = false;
        while (at < to && QUANTIFIERS.contains(tokens.key(at))) {
            quantified = true;
            at = tokens.skipBreaks(at + 1);
        }
        if (at >= to || !tokens.isWord(at)) {
            return false;
        }
        String head = tokens.key(at);
        if (ALONE.contains(head)) {
            return at + 1 == to;
        }
        if (holdsSentenceEnd(tokens, from, to)) {
            return false;
        }
        if (isPlural(head)) {
            boolean named = quantified || tokens.isLowerCase(at) || isQualified(tokens, at + 1, to) || at + 1 == to;
            return named && mayGoOn(tokens, at + 1, to);
        }
        // "Leidse musea", "jonge ondernemers": one adjective that is no name of its own
        int next = tokens.skipBreaks(at + 1);
        boolean adjective = (head.endsWith("e") || head.endsWith("s")) && !isAbbreviation(tokens, at);
        return adjective
                && next < to
                && isPlural(tokens.key(next))
                && tokens.isLowerCase(next)
                && mayGoOn(tokens, next + 1, to);
    }

    /** After the plural comes nothing, a word that qualifies it, "en", or another word without a capital. */
    private static boolean mayGoOn(Tokens tokens, int at, int to) {
        int next = tokens.skipBreaks(at);
        return next >= to
                || !tokens.isWord(next)
                || tokens.isAnd(next)
                || QUALIFIERS.contains(tokens.key(next))
                || tokens.isLowerCase(next);
    }

    /** Words of a description: a full stop after a word that is too long for an abbreviation, and more words. */
    private static boolean holdsSentenceEnd(Tokens tokens, int from, int to) {
        for (int at = from; at < to - 1; at++) {
            if (tokens.isWord(at)
                    && tokens.key(at).length() > 4
                    && tokens.text(at, at + 1).toString().endsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAbbreviation(Tokens tokens, int at) {
        return tokens.text(at, at + 1)
                        .toString()
                        .chars()
                        .filter(Character::isUpperCase)
                        .count()
                > 1;
    }

    /** Whether words are a group's beginning: a quantifier without its noun, or a plural that ends in a preposition. */
    static boolean breaksOff(String words) {
        Tokens tokens = new Tokens(SpannedText.inserted(words));
        int last = tokens.size() - 1;
        if (last < 0 || !tokens.isWord(last)) {
            return false;
        }
        boolean onlyQuantifiers = true;
        for (int i = 0; i <= last; i++) {
            if (tokens.isAnd(i) || (!tokens.isWord(i) && tokens.kind(i) != Tokens.Kind.LINE_BREAK)) {
                return false;
            }
            onlyQuantifiers &= QUANTIFIERS.contains(tokens.key(i));
        }
        int at = last;
        while (at > 0 && (QUALIFIERS.contains(tokens.key(at)) || Phrases.isArticle(tokens.key(at)))) {
            at--;
        }
        return onlyQuantifiers || (at < last && isPlural(tokens.key(at)) && nameGroup(tokens, 0, at + 1));
    }

    /** "het musea": words of two columns. */
    static boolean isPluralAfterSingular(Tokens tokens, int from, int to) {
        int next = tokens.skipBreaks(from + 1);
        return next < to && Phrases.isSingular(tokens.key(from)) && isPlural(tokens.key(next));
    }

    /** Whether a word is a plural of people or bodies. */
    static boolean isPlural(String key) {
        for (String plural : PLURALS) {
            if (key.endsWith(plural)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isQualified(Tokens tokens, int at, int to) {
        return at < to && QUALIFIERS.contains(tokens.key(tokens.skipBreaks(at)));
    }
}
