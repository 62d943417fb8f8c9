package org.leidenkg.read.fields;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.leidenkg.model.source.Field;
import org.leidenkg.model.source.SpannedText;
import org.leidenkg.read.record.RecordReader;
import org.leidenkg.read.record.ThemeWords;

/** Which lines of a list are headings of themes, and which are titles of projects. */
final class ListSections {
    private static final Pattern WORDED = Pattern.compile(
            ThemeWords.ANY + "\\s+(?iu:\\d{1,2}|\\p{L}|[IVX]{1,5})\\b.*|(?iu)(?:thema|theme)\\s+\\p{L}.*[^.:;,]");

    private static final Pattern NUMBERED =
            Pattern.compile("(?:\\d{1,2}|[A-Z]|[IVX]{1,5})\\.\\s+\\p{Lu}.{1,70}[^.:;,]");
    private static final Pattern UNDERLINE = Pattern.compile("[=_~-]{3,}");
    private static final double MOST = 0.8;
    private static final int LONGEST = 80;

    private final List<ListLine> lines;
    private final BitSet themes = new BitSet();
    private final boolean titlesAreHeadings;
    private final int titleLevel;
    private final int documentTitle;

    ListSections(List<ListLine> lines, RecordReader reader) {
        this.lines = lines;
        this.titleLevel = titleLevel();
        this.titlesAreHeadings = titleLevel > 0;
        boolean themeIsField = themeIsField();
        boolean numbered = numberedLinesAreThemes();
        this.documentTitle = documentTitle();
        for (int i = 0; i < lines.size(); i++) {
            ListLine line = lines.get(i);
            boolean declared = (!line.words().isBlank()
                            && line.fields().isEmpty()
                            && reader.isDeclared(line.words().toString()))
                    || (isThemeLabel(line) && reader.isDeclared(words(i).toString()));
            boolean heading = line.isHeading() && line.level() != titleLevel && i != documentTitle;
            boolean plain =
                    !line.isHeading() && !line.bulleted() && line.fields().isEmpty();
            String words = line.words().toString();
            boolean told = plain
                    && words.length() <= LONGEST
                    && (WORDED.matcher(words).matches()
                            || isUpperCase(words)
                            || isUnderline(i + 1)
                            || (numbered && isNumberedTheme(i)));
            boolean labelled = !themeIsField && isThemeLabel(line);
            if (declared || heading || told || labelled) {
                themes.set(i);
            }
        }
    }

    /** The first heading, where no other is of its level: it names the whole. -1 where there is none. */
    private int documentTitle() {
        for (int i = 0; i < lines.size(); i++) {
            int level = lines.get(i).level();
            if (level > 0) {
                boolean alone = lines.stream()
                                .filter(ListLine::isHeading)
                                .filter(l -> l.level() <= level)
                                .count()
                        == 1;
                return alone ? i : -1;
            }
        }
        return -1;
    }

    private static boolean isThemeLabel(ListLine line) {
        return line.words().isBlank() && line.fields().size() == 1 && line.has(Field.THEME);
    }

    boolean isDocumentTitle(int line) {
        return line == documentTitle && !themes.get(line);
    }

    boolean isTheme(int line) {
        return themes.get(line);
    }

    /** A line of signs below a heading. */
    boolean isUnderline(int line) {
        return line < lines.size()
                && lines.get(line).fields().isEmpty()
                && UNDERLINE.matcher(lines.get(line).words().toString().strip()).matches();
    }

    boolean titlesAreHeadings() {
        return titlesAreHeadings;
    }

    SpannedText words(int line) {
        ListLine heading = lines.get(line);
        return isThemeLabel(heading) ? heading.fields().get(0).value() : heading.words();
    }

    private static boolean isUpperCase(String words) {
        long letters = words.chars().filter(Character::isLetter).count();
        return letters > 4
                && words.chars().filter(Character::isLetter).allMatch(Character::isUpperCase)
                && words.contains(" ");
    }

    /** Whether each project says its theme in a field. */
    private boolean themeIsField() {
        long themed = lines.stream().filter(l -> l.has(Field.THEME)).count();
        long parties = lines.stream()
                .filter(l -> l.has(Field.LEAD) || l.has(Field.LEAD_AND_PARTNERS))
                .count();
        return themed >= parties * MOST;
    }

    /** Lines such as "2. Wonen", apart from others, that have several projects below them. */
    private boolean numberedLinesAreThemes() {
        int headings = 0;
        int leads = 0;
        for (int i = 0; i < lines.size(); i++) {
            headings += isNumberedTheme(i) ? 1 : 0;
            leads += lines.get(i).has(Field.LEAD) || lines.get(i).has(Field.LEAD_AND_PARTNERS) ? 1 : 0;
        }
        return headings > 0 && headings * 10 <= leads * 7;
    }

    private boolean isNumberedTheme(int i) {
        ListLine line = lines.get(i);
        boolean apart = (i == 0 || lines.get(i - 1).isBlank())
                && (i + 1 == lines.size() || lines.get(i + 1).isBlank());
        return !line.bulleted()
                && line.fields().isEmpty()
                && apart
                && NUMBERED.matcher(line.words().toString()).matches();
    }

    /** The level of the headings that are titles, each with one project's parties; 0 where no headings are. */
    private int titleLevel() {
        int deepest = lines.stream().mapToInt(ListLine::level).max().orElse(0);
        if (deepest == 0) {
            return 0;
        }
        List<Integer> groups = new ArrayList<>();
        int leads = 0;
        boolean inside = false;
        for (ListLine line : lines) {
            if (line.isHeading()) {
                if (inside) {
                    groups.add(leads);
                }
                inside = line.level() == deepest;
                leads = 0;
            } else if (line.has(Field.LEAD) || line.has(Field.LEAD_AND_PARTNERS)) {
                leads++;
            }
        }
        if (inside) {
            groups.add(leads);
        }
        long single = groups.stream().filter(g -> g <= 1).count();
        long some = groups.stream().filter(g -> g == 1).count();
        return some > 0 && single >= groups.size() * MOST && !isOneList(groups) ? deepest : 0;
    }

    /** One heading above one project may be either: it is a theme unless others have one project, too. */
    private static boolean isOneList(List<Integer> groups) {
        return groups.size() == 1;
    }
}
