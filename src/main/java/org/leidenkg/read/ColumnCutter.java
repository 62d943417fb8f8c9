package org.leidenkg.read;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leidenkg.model.PartyLexicon;

/**
 * Finds where columns end in a line in which they run together, by what is known: which words are parties, how wide
 * the description's column is, and with which words sentences begin. Positions count characters of the line from 0.
 */
final class ColumnCutter {
    private static final int SLACK = 12;
    private static final double LOOSE = 1.03;
    private static final double MOSTLY = 0.5;
    private static final double TOO_WIDE = 1.1;
    /** What a cell ends with when more must follow. */
    private static final Pattern JOINT_AT_END =
            Pattern.compile("(?:\\b(?:en|van|voor|in|uit|met|aan|de|het|der|o\\.l\\.v\\.)|[/(&-])$");

    private static final Pattern FIRST_PARTY_END = Pattern.compile("[,;/]|\\s(?:en|&)\\s");
    private static final Pattern OPEN_LIST = Pattern.compile("(?:en\\s+)?(?:e\\.?a|etc|enz|anderen|nog veel|vele)\\b");
    private static final Pattern ARTICLE_AT_END = Pattern.compile("(?:^|\\s)(?:de|het|een)$");
    private static final Pattern SIGN_ALONE = Pattern.compile("(?:^|(?<=\\s))[,;/]\\s+");
    private static final Pattern AND_ALONE = Pattern.compile("(?:^|(?<=\\s))(?:en|&)\\s+");

    private static final Pattern SENTENCE_END = Pattern.compile("[\\p{Ll})]{3,}[.!?] (?=\\p{Lu})");
    private static final Set<String> ARTICLES = Set.of("de", "het", "een", "en", "van", "in", "op", "aan", "voor");

    private final PartyLexicon lexicon;
    private final int descriptionWidth;
    private final int partiesWidth;

    ColumnCutter(PartyLexicon lexicon, ColumnWidths widths) {
        this.lexicon = lexicon;
        this.descriptionWidth = widths.description();
        this.partiesWidth = widths.parties();
    }

    /** Where a cut was made, and whether it was a guess that a person should look at. */
    record Cut(int at, Confidence confidence) {}

    enum Confidence {
        KNOWN,
        GUESSED
    }

    /** How a cell ended on the line before. */
    private enum Opening {
        /** With a comma, "en" or a slash: more must follow. */
        MUST_GO_ON,
        /** With words that are not known as they stand: a name may go on. */
        MAY_GO_ON,
        /** With a known party or "e.a.": only a longer name can follow. */
        MAY_GROW
    }

    /**
     * A line in which columns run together, with what tells where they end.
     *
     * @param text its title and description, and perhaps words of the parties' column
     * @param nextWord the first word of the next line's description, or ""
     * @param cell the words of the cell so far, on one line
     * @param cellLine how long the cell's last line is, its mark included
     */
    record Row(String text, String nextWord, String cell, int cellLine) {}

    /** Where the parties' column begins in a line of description, when it does. */
    Optional<Cut> partiesCut(Row row) {
        if (row.cell().isBlank()) {
            return afterEmptyMark(row);
        }
        String lastMention = lastMention(row.cell());
        Opening opening = opening(row.cell(), lastMention);
        OptionalInt known = opening == Opening.MAY_GROW ? joint(row) : OptionalInt.empty();
        if (known.isEmpty()) {
            known = longestKnown(row, lastMention, opening, 1);
        }
        if (known.isEmpty()) {
            known = joint(row);
        }
        if (known.isEmpty() && opening != Opening.MAY_GROW) {
            known = longestKnown(row, lastMention, opening, PartyLexicon.LIKELY);
        }
        if (known.isPresent()) {
            return Optional.of(new Cut(known.getAsInt(), Confidence.KNOWN));
        }
        boolean tooWide = row.text().length() > descriptionWidth * TOO_WIDE;
        if (opening == Opening.MUST_GO_ON || (opening == Opening.MAY_GO_ON && tooWide)) {
            return guessedParties(row.text());
        }
        return Optional.empty();
    }

    /** A mark with nothing after it names nobody, unless the first word was too long to stand beside it. */
    private Optional<Cut> afterEmptyMark(Row row) {
        OptionalInt known = longestKnown(row, "", Opening.MUST_GO_ON, 1);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        String first = row.text().substring(known.getAsInt()).split(" ", 2)[0];
        boolean fits = row.cellLine() + 1 + first.length() <= partiesWidth;
        return fits ? Optional.empty() : Optional.of(new Cut(known.getAsInt(), Confidence.KNOWN));
    }

    /** Whether the description's line is full: the next line's first word would not have fitted on it. */
    private boolean isFull(Row row, int at) {
        String description = row.text().substring(0, at).strip();
        return description.isEmpty()
                || row.nextWord().isEmpty()
                || ".!?:;".indexOf(description.charAt(description.length() - 1)) >= 0
                || description.length() + 1 + row.nextWord().length() > descriptionWidth - SLACK;
    }

    /** The party that the cell breaks off in; else what stands after the last comma or semicolon. */
    private String lastMention(String cell) {
        int start = lexicon.unfinished(cell).orElse(Math.max(cell.lastIndexOf(','), cell.lastIndexOf(';')) + 1);
        return cell.substring(start).strip();
    }

    /**
     * Where a comma or slash that stands alone goes on with a list of known parties; or else an "en" that did not fit
     * the cell's last line.
     */
    private OptionalInt joint(Row row) {
        OptionalInt sign = joint(row.text(), SIGN_ALONE, this::isMostlyList);
        boolean fits = row.cellLine() + " en".length() <= partiesWidth;
        return sign.isPresent() || fits ? sign : joint(row.text(), AND_ALONE, this::isListAfterAnd);
    }

    private static OptionalInt joint(String line, Pattern pattern, Predicate<String> follows) {
        Matcher joint = pattern.matcher(line);
        while (joint.find()) {
            String tail = line.substring(joint.end());
            if (tail.length() <= Block.NARROW && hasWords(tail) && follows.test(tail)) {
                return OptionalInt.of(joint.start());
            }
        }
        return OptionalInt.empty();
    }

    private boolean isMostlyList(String words) {
        return lexicon.knownShare(words) >= MOSTLY || isList(words, Opening.MUST_GO_ON, 1);
    }

    /** "en" is also a word of descriptions, and so is a single word that some name begins with. */
    private boolean isListAfterAnd(String words) {
        return lexicon.knownShare(words) >= 1
                || (words.strip().indexOf(' ') > 0 && isList(words, Opening.MUST_GO_ON, 1));
    }

    private Opening opening(String cell, String lastMention) {
        boolean inParenthesis = cell.lastIndexOf('(') > cell.lastIndexOf(')');
        if (inParenthesis
                || lastMention.isEmpty()
                || JOINT_AT_END.matcher(lastMention).find()) {
            return Opening.MUST_GO_ON;
        }
        boolean unfinished = lexicon.unfinished(lastMention).isPresent();
        if (lexicon.knownShare(lastMention) >= PartyLexicon.LIKELY
                && (!unfinished || lexicon.parties(lastMention) > 0)) {
            return Opening.MAY_GROW;
        }
        return unfinished ? Opening.MUST_GO_ON : Opening.MAY_GO_ON;
    }

    /** The longest end of the line that, with the mention it goes on with, is a list of known parties. */
    private OptionalInt longestKnown(Row row, String lastMention, Opening opening, double least) {
        String line = row.text();
        OptionalInt notFull = OptionalInt.empty();
        OptionalInt withArticle = OptionalInt.empty();
        int from = Math.max(0, line.length() - 60);
        int first = line.length() <= Block.NARROW ? 0 : nextWord(line, from);
        for (int at = first; at < line.length(); at = nextWord(line, at)) {
            String tail = line.substring(at);
            String joined = lastMention.isEmpty() ? tail : lastMention + " " + tail;
            boolean grows = opening != Opening.MAY_GROW || grows(lastMention, tail);
            boolean breaksOff = opening == Opening.MAY_GROW
                    && lexicon.unfinished(joined).orElse(joined.length()) <= lastMention.length();
            breaksOff |= ARTICLES.contains(firstWord(tail))
                    && ARTICLE_AT_END.matcher(lastMention).find();
            if (!hasWords(tail) || isJoint(tail) || !grows || breaksOff || !isList(joined, opening, least)) {
                continue;
            }
            boolean sure = !lastMention.isEmpty() || !ARTICLES.contains(firstWord(tail));
            if (sure && isFull(row, at)) {
                return OptionalInt.of(at);
            }
            if (sure && notFull.isEmpty()) {
                notFull = OptionalInt.of(at);
            }
            if (!sure && withArticle.isEmpty()) {
                withArticle = OptionalInt.of(at);
            }
        }
        return notFull.isPresent() ? notFull : withArticle;
    }

    /** Whether words are a list of known parties; where more may come, the last of them may break off. */
    private boolean isList(String words, Opening opening, double least) {
        if (lexicon.knownShare(words) >= least) {
            return true;
        }
        OptionalInt unfinished = opening == Opening.MAY_GO_ON ? OptionalInt.empty() : lexicon.unfinished(words);
        if (unfinished.isEmpty()) {
            return false;
        }
        String before = words.substring(0, unfinished.getAsInt());
        // One lower-case word is too little to tell the beginning of a name from any other word.
        return before.isBlank()
                ? Character.isUpperCase(words.charAt(0)) || words.strip().indexOf(' ') > 0
                : lexicon.knownShare(before) >= least;
    }

    /** Whether a finished mention and the first words of a tail are one party together. */
    private boolean grows(String lastMention, String tail) {
        String first = FIRST_PARTY_END.split(tail, 2)[0];
        if (lexicon.parties(tail) == 0 && !OPEN_LIST.matcher(tail).lookingAt()) {
            return false;
        }
        return lexicon.parties(lastMention + " " + first) == lexicon.parties(lastMention);
    }

    private static boolean hasWords(String text) {
        return text.chars().anyMatch(Character::isLetterOrDigit);
    }

    private static boolean isJoint(String tail) {
        return tail.strip().matches("en|of|&|en/of|[-–]");
    }

    private Optional<Cut> guessedParties(String line) {
        if (line.length() <= Block.NARROW) {
            // Too short for a line of the description, unless a paragraph ends here.
            Matcher sentenceEnd = SENTENCE_END.matcher(line);
            return Optional.of(new Cut(sentenceEnd.find() ? sentenceEnd.end() : 0, Confidence.GUESSED));
        }
        int best = -1;
        double bestCost = Double.MAX_VALUE;
        for (int at = nextWord(line, 0); at < line.length(); at = nextWord(line, at)) {
            if (at - 1 > descriptionWidth * LOOSE) {
                break;
            }
            String tail = line.substring(at);
            double cost = Math.abs(descriptionWidth * 0.96 - (at - 1)) / descriptionWidth
                    + (Character.isUpperCase(tail.charAt(0)) ? 0 : 0.15)
                    + (ARTICLES.contains(firstWord(tail)) ? 0.2 : 0)
                    - 0.5 * lexicon.knownShare(tail);
            if (tail.length() <= Block.NARROW && hasWords(tail) && cost < bestCost) {
                bestCost = cost;
                best = at;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(new Cut(best, Confidence.GUESSED));
    }

    static int nextWord(String line, int from) {
        int space = line.indexOf(' ', from);
        return space < 0 ? line.length() : space + 1;
    }

    static String firstWord(String text) {
        return text.split("[\\s,;/]", 2)[0].toLowerCase(Locale.ROOT);
    }
}
