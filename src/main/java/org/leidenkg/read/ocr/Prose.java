package org.leidenkg.read.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.leidenkg.model.source.SpannedText;

/**
 * Joins lines into running text. A hyphen at a line's end is mended by what the rest of the text shows: where most
 * lines end in whole words the layout does not hyphenate, and the hyphen is the word's own ("wifi-" + "toegang");
 * a hanging hyphen before "en" or "of" keeps its blank.
 */
public final class Prose {
    private static final Set<String> AFTER_HANGING = Set.of("en", "of", "als", "and", "or");
    private static final char SOFT_HYPHEN = '\u00AD';
    private static final double HYPHENATING_SHARE = 0.04;

    private final boolean hyphenates;

    /** Looks at the lines of a whole text to tell whether its layout breaks words. */
    public Prose(List<Line> lines) {
        long wide = lines.stream().filter(l -> l.length() > Block.NARROW).count();
        long broken = lines.stream()
                .filter(l -> l.length() > Block.NARROW && endsInHyphen(l.toString()))
                .count();
        hyphenates = broken > 3 && broken > wide * HYPHENATING_SHARE;
    }

    SpannedText join(List<SpannedText> lines) {
        Joined joined = new Joined();
        lines.forEach(joined::add);
        return joined.whole();
    }

    /**
     * A description of paragraphs: parted by {@code \n\n}, list items on lines of their own. A paragraph that stops in
     * the middle of a sentence goes on in the next (a page ended there).
     */
    String paragraphs(List<List<SpannedText>> paragraphs) {
        List<SpannedText> pieces = new ArrayList<>();
        Joined open = new Joined();
        for (List<SpannedText> paragraph : paragraphs) {
            for (int i = 0; i < paragraph.size(); i++) {
                SpannedText line = paragraph.get(i);
                boolean breaks = isListItem(line) || (i == 0 && endsSentence(open.last()));
                if (breaks && !open.isEmpty()) {
                    pieces.add(open.whole());
                    open = new Joined();
                }
                open.add(line);
            }
        }
        if (!open.isEmpty()) {
            pieces.add(open.whole());
        }
        StringBuilder text = new StringBuilder();
        for (SpannedText piece : pieces) {
            if (text.length() > 0) {
                text.append(isListItem(piece) ? "\n" : "\n\n");
            }
            text.append(withoutSoftHyphens(piece.toString()).replaceAll("\\s+", " "));
        }
        return text.toString();
    }

    /** Lines being joined; only the last decides how the next one follows, so that the cost is that of the lines. */
    private final class Joined {
        private final List<SpannedText> pieces = new ArrayList<>();

        boolean isEmpty() {
            return pieces.isEmpty();
        }

        SpannedText last() {
            return isEmpty() ? SpannedText.empty() : pieces.get(pieces.size() - 1);
        }

        SpannedText whole() {
            return SpannedText.concat(pieces);
        }

        void add(SpannedText line) {
            if (line.length() == 0) {
                return;
            }
            if (!isEmpty() && endsInSoftHyphen(last())) {
                pieces.set(pieces.size() - 1, last().sub(0, last().length() - 1));
            } else if (!isEmpty() && !isOneWordWith(line)) {
                pieces.add(SpannedText.inserted(" "));
            } else if (!isEmpty() && isLayoutHyphenBefore(line)) {
                pieces.set(pieces.size() - 1, last().sub(0, last().length() - 1));
            }
            pieces.add(line);
        }

        /** Whether a hyphen at the last line's end is one within a word. */
        private boolean isOneWordWith(SpannedText line) {
            if (!endsInHyphen(last().toString()) || !Character.isLetterOrDigit(line.charAt(0))) {
                return false;
            }
            String next = line.toString().split("[^\\p{L}]", 2)[0].toLowerCase(Locale.ROOT);
            return !AFTER_HANGING.contains(next);
        }

        private boolean isLayoutHyphenBefore(SpannedText line) {
            return hyphenates && Character.isLowerCase(line.charAt(0)) && isLetterBeforeHyphen(last().toString());
        }
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

    private static boolean endsInSoftHyphen(SpannedText text) {
        return text.charAt(text.length() - 1) == SOFT_HYPHEN;
    }

    /** Without soft hyphens, which say only where a word might be broken. */
    static String withoutSoftHyphens(String text) {
        return text.replace(String.valueOf(SOFT_HYPHEN), "");
    }

    private static boolean isLetterBeforeHyphen(String text) {
        return Character.isLetter(text.charAt(text.length() - 2));
    }
}
