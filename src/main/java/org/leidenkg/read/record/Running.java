package org.leidenkg.read.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leidenkg.model.source.SourceSpan;
import org.leidenkg.model.source.SpannedText;

/** The words of a cell as running text, and where they stand. */
final class Running {
    /** Soft hyphens, and characters without width. */
    private static final Pattern UNSEEN = Pattern.compile("[\u00AD\u200B\u200C\u200D\u2060\uFEFF]");

    private static final Pattern PARAGRAPHS = Pattern.compile("\\n\\s*\\n");
    private static final Pattern LINE_END = Pattern.compile("\\s*\\n\\s*");
    private static final Set<String> AFTER_HANGING = Set.of("en", "of", "als", "and", "or");

    private Running() {}

    /** On one line. A hyphen at a line's end is the word's own, and one before "en" or "of" keeps its blank. */
    static String oneLine(SpannedText text) {
        StringBuilder line = new StringBuilder();
        String plain =
                UNSEEN.matcher(text.withPlainBlanks().toString()).replaceAll("").strip();
        for (String part : LINE_END.split(plain, -1)) {
            String next = part.split("[^\\p{L}]", 2)[0];
            boolean oneWord = line.length() > 1
                    && line.charAt(line.length() - 1) == '-'
                    && Character.isLetter(line.charAt(line.length() - 2))
                    && !next.isEmpty()
                    && !AFTER_HANGING.contains(next);
            line.append(oneWord || line.length() == 0 ? "" : " ").append(part);
        }
        return line.toString().replaceAll("\\s+", " ").strip();
    }

    /** On one line for each paragraph, with a blank line between them. */
    static String paragraphs(SpannedText text) {
        List<String> paragraphs = new ArrayList<>();
        Matcher breaks = PARAGRAPHS.matcher(text.toString());
        int at = 0;
        while (breaks.find()) {
            paragraphs.add(oneLine(text.sub(at, breaks.start())));
            at = breaks.end();
        }
        paragraphs.add(oneLine(text.sub(at, text.length())));
        return String.join("\n\n", paragraphs.stream().filter(p -> !p.isEmpty()).toList());
    }

    /** Where the words stand: what only white space parts, in the text as in the source, taken together. */
    static List<SourceSpan> passages(SpannedText text) {
        List<SourceSpan> passages = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < text.length(); i++) {
            int at = text.sourceOffset(i);
            if (at < 0 || Character.isWhitespace(text.charAt(i))) {
                continue;
            }
            int open = passages.size() - 1;
            if (last >= 0 && at - text.sourceOffset(last) == i - last) {
                passages.set(open, new SourceSpan(passages.get(open).start(), at + 1));
            } else {
                passages.add(new SourceSpan(at, at + 1));
            }
            last = i;
        }
        return passages;
    }
}
