package org.leidenkg.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.leidenkg.model.SpannedText;

/**
 * Joins lines into running text. A hyphen at a line's end is mended by what the rest of the text shows: where most
 * lines end in whole words the layout does not hyphenate, and the hyphen is the word's own ("wifi-" + "toegang");
 * a hanging hyphen before "en" or "of" keeps its blank.
 */
final class Prose {
    private static final Set<String> AFTER_HANGING = Set.of("en", "of", "als", "and", "or");
    private static final double HYPHENATING_SHARE = 0.04;

    private final boolean hyphenates;

    /** Looks at the lines of a whole text to tell whether its layout breaks words. */
    Prose(List<Line> lines) {
        long wide = lines.stream().filter(l -> l.length() > Block.NARROW).count();
        long broken = lines.stream()
                .filter(l -> l.length() > Block.NARROW && endsInHyphen(l.toString()))
                .count();
        hyphenates = broken > 3 && broken > wide * HYPHENATING_SHARE;
    }

    SpannedText join(SpannedText head, SpannedText tail) {
        if (head.length() == 0) {
            return tail;
        }
        if (tail.length() == 0) {
            return head;
        }
        String text = head.toString();
        if (!endsInHyphen(text) || !Character.isLetterOrDigit(tail.charAt(0))) {
            return SpannedText.concat(List.of(head, SpannedText.inserted(" "), tail));
        }
        String next = tail.toString().split("[^\\p{L}]", 2)[0].toLowerCase(Locale.ROOT);
        if (AFTER_HANGING.contains(next)) {
            return SpannedText.concat(List.of(head, SpannedText.inserted(" "), tail));
        }
        boolean soft = hyphenates && Character.isLowerCase(tail.charAt(0)) && isLetterBeforeHyphen(text);
        return SpannedText.concat(List.of(soft ? head.sub(0, head.length() - 1) : head, tail));
    }

    SpannedText join(List<SpannedText> lines) {
        SpannedText whole = SpannedText.empty();
        for (SpannedText line : lines) {
            whole = join(whole, line);
        }
        return whole;
    }

    /**
     * A description of paragraphs: parted by {@code \n\n}, list items on lines of their own. A paragraph that stops in
     * the middle of a sentence goes on in the next (a page ended there).
     */
    String paragraphs(List<List<SpannedText>> paragraphs) {
        StringBuilder text = new StringBuilder();
        SpannedText open = SpannedText.empty();
        List<SpannedText> joined = new ArrayList<>();
        for (List<SpannedText> paragraph : paragraphs) {
            for (int i = 0; i < paragraph.size(); i++) {
                SpannedText line = paragraph.get(i);
                boolean breaks = isListItem(line) || (i == 0 && endsSentence(open));
                if (breaks && open.length() > 0) {
                    joined.add(open);
                    open = line;
                } else {
                    open = join(open, line);
                }
            }
        }
        if (open.length() > 0) {
            joined.add(open);
        }
        for (SpannedText piece : joined) {
            if (text.length() > 0) {
                text.append(isListItem(piece) ? "\n" : "\n\n");
            }
            text.append(piece.toString().replaceAll("\\s+", " "));
        }
        return text.toString();
    }

    static boolean isListItem(SpannedText line) {
        return line.length() > 2 && "-•*–".indexOf(line.charAt(0)) >= 0 && line.charAt(1) == ' ';
    }

    static boolean endsSentence(SpannedText text) {
        String t = text.toString().strip();
        return !t.isEmpty() && ".!?:;”\"’)".indexOf(t.charAt(t.length() - 1)) >= 0;
    }

    private static boolean endsInHyphen(String text) {
        return text.length() > 1 && text.endsWith("-") && !Character.isWhitespace(text.charAt(text.length() - 2));
    }

    private static boolean isLetterBeforeHyphen(String text) {
        return Character.isLetter(text.charAt(text.length() - 2));
    }
}
