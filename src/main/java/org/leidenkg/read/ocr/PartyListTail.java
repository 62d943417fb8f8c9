package org.leidenkg.read.ocr;

import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leidenkg.model.PartyLexicon;
import org.leidenkg.read.ocr.CellEnd.Opening;
import org.leidenkg.text.Phrases;

/** Finds the words at a line's end that, with the cell they go on with, are a list of known parties. */
final class PartyListTail {
    private static final int SLACK = 12;
    private static final int FARTHEST = 60;
    private static final double MOSTLY = 0.5;
    private static final Pattern OPEN_LIST = Pattern.compile("(?:en\\s+)?(?:e\\.?a|etc|enz|anderen|nog veel|vele)\\b");
    /** "nog vele andere partners" leaves a list open, but is a group when "buiten de stad" follows. */
    private static final Pattern OTHERS_AT_END = Pattern.compile("\\b(?:andere|vele|meer)\\s+\\p{L}+$");

    private static final Pattern ARTICLE_AT_END = Pattern.compile("(?:^|\\s)(?:de|het|een)$");
    private static final Set<String> JOINTS = Set.of("en", "of", "&", "en/of", "-", "–");
    private static final Pattern SIGN_ALONE = Pattern.compile("(?:^|(?<=\\s))[,;/]\\s+");
    private static final Pattern AND_ALONE = Pattern.compile("(?:^|(?<=\\s))(?:en|&)\\s+");
    /** Words that tie a party to the one before it. */
    private static final Pattern TIE = Pattern.compile("(?:^|(?<=\\s))(?:o\\.l\\.v\\.|i\\.s\\.m\\.)\\s+");

    private final PartyLexicon lexicon;
    private final ColumnWidths widths;

    PartyListTail(PartyLexicon lexicon, ColumnWidths widths) {
        this.lexicon = lexicon;
        this.widths = widths;
    }

    /** Where it begins. */
    OptionalInt find(FlatLine line, CellEnd end) {
        OptionalInt known = longest(line, end, 1);
        OptionalInt joint = joint(line);
        if (end.is(Opening.MAY_GROW)) {
            if (known.isEmpty() && joint.isEmpty()) {
                return onALineOfItsOwn(line);
            }
            return known.isPresent() && joint.isPresent()
                    ? OptionalInt.of(Math.min(known.getAsInt(), joint.getAsInt()))
                    : joint.isPresent() ? joint : known;
        }
        if (known.isPresent()) {
            return known;
        }
        return joint.isPresent()
                ? joint
                : longest(line, end, end.is(Opening.MUST_GO_ON) ? PartyLexicon.GROUPS : PartyLexicon.LIKELY);
    }

    /** In a list that line breaks part, a known party that the description's column would have no room for. */
    private OptionalInt onALineOfItsOwn(FlatLine line) {
        if (line.length() <= widths.widest() || CellEnd.isComplete(line.cell())) {
            return OptionalInt.empty();
        }
        for (int at = line.lastWords(Block.NARROW); at < line.length(); at = line.nextWord(at)) {
            String tail = line.from(at);
            if (line.isWide(at, widths.full())
                    && !FlatLine.startsWithArticle(tail)
                    && lexicon.parties(tail) > 0
                    && lexicon.knownShare(tail) >= 1) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    /** A mark with nothing after it names no party, unless the first word was too long to stand beside it. */
    OptionalInt afterEmptyMark(FlatLine line) {
        OptionalInt known = longest(line, new CellEnd("", Opening.MUST_GO_ON), 1);
        if (known.isEmpty()) {
            return known;
        }
        String first = line.from(known.getAsInt()).split(" ", 2)[0];
        boolean fits = line.cellLine() + 1 + first.length() <= widths.parties();
        return fits ? OptionalInt.empty() : known;
    }

    /**
     * Where a comma or slash that stands alone goes on with a list of known parties; or else an "en" that did not fit
     * the cell's last line.
     */
    private OptionalInt joint(FlatLine line) {
        OptionalInt sign = joint(line.text(), SIGN_ALONE, this::isMostlyList);
        sign = sign.isPresent() ? sign : joint(line.text(), TIE, words -> lexicon.knownShare(words) >= 1);
        boolean fits = line.cellLine() + " en".length() <= widths.parties();
        return sign.isPresent() || fits ? sign : joint(line.text(), AND_ALONE, this::isListAfterAnd);
    }

    private static OptionalInt joint(String line, Pattern pattern, Predicate<String> follows) {
        Matcher joint = pattern.matcher(line);
        while (joint.find()) {
            if (line.length() - joint.end() > Block.NARROW) {
                continue;
            }
            String tail = line.substring(joint.end());
            if (FlatLine.hasWords(tail) && follows.test(tail)) {
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

    /** The longest end of the line that, with the mention it goes on with, is a list of known parties. */
    private OptionalInt longest(FlatLine line, CellEnd end, double least) {
        OptionalInt notFull = OptionalInt.empty();
        OptionalInt withArticle = OptionalInt.empty();
        int first = line.length() <= Block.NARROW ? 0 : line.nextWord(Math.max(0, line.length() - FARTHEST));
        for (int at = first; at < line.length(); at = line.nextWord(at)) {
            String tail = line.from(at);
            // Most tails are words of the description: what tells those soonest is asked first.
            if (!mayFollow(line, tail, end)
                    || !isList(end.joinedWith(tail), end.opening(), least)
                    || (end.is(Opening.MAY_GROW) && !makesGrow(tail, end))) {
                continue;
            }
            boolean sure = !end.lastMention().isEmpty() || !FlatLine.startsWithArticle(tail);
            if (sure && line.isFull(at, widths.description() - SLACK)) {
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

    /** Whether, by their signs and articles, words can follow a cell that ended so. */
    private static boolean mayFollow(FlatLine line, String tail, CellEnd end) {
        if (!FlatLine.hasWords(tail) || isJoint(tail) || (startsWithSign(tail) && CellEnd.endsWithSign(line.cell()))) {
            return false;
        }
        return !(FlatLine.startsWithArticle(tail)
                && ARTICLE_AT_END.matcher(end.lastMention()).find());
    }

    /** Whether words make a longer name of the party that a cell ended with. */
    private boolean makesGrow(String tail, CellEnd end) {
        String joined = end.joinedWith(tail);
        boolean breaksOff = lexicon.unfinished(joined).orElse(joined.length())
                <= end.lastMention().length();
        return !breaksOff && grows(end.lastMention(), tail);
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
        String first = Phrases.BETWEEN_PARTIES.split(tail, 2)[0];
        if (lexicon.parties(tail) == 0 && !OPEN_LIST.matcher(tail).lookingAt()) {
            return false;
        }
        int parties = lexicon.parties(lastMention + " " + first) - lexicon.parties(lastMention);
        return parties == 0
                || (parties == 1 && OTHERS_AT_END.matcher(lastMention).find());
    }

    private static boolean startsWithSign(String tail) {
        return ",;/".indexOf(tail.charAt(0)) >= 0;
    }

    private static boolean isJoint(String tail) {
        return JOINTS.contains(tail.strip());
    }
}
