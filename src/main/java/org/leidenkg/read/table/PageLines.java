package org.leidenkg.read.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.leidenkg.model.source.SpannedText;
import org.leidenkg.read.record.Lines;

/** The lines of each page of a text, without what stands on every page's foot, each tab as blanks. */
final class PageLines {
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?i)[-–—]?\\s*\\d{1,4}\\s*[-–—]?|(?:pagina|pag\\.?|blz\\.?|page|p\\.)\\s*\\d{1,4}(?:\\s*(?:van|of|/)\\s*\\d{1,4})?"
                    + "|\\d{1,4}\\s*(?:van|of|/)\\s*\\d{1,4}");

    private PageLines() {}

    static List<List<SpannedText>> of(SpannedText text) {
        List<List<SpannedText>> pages = new ArrayList<>(List.of(new ArrayList<>()));
        for (SpannedText line : Lines.of(text.withPlainBlanks())) {
            int end = line.toString().lastIndexOf('\f');
            if (end >= 0) {
                pages.get(pages.size() - 1).add(line.sub(0, line.toString().indexOf('\f')));
                pages.add(new ArrayList<>());
            }
            pages.get(pages.size() - 1).add(line.sub(end + 1, line.length()));
        }
        Map<String, Integer> feet = new HashMap<>();
        pages.forEach(page -> lastLine(page, feet));
        Set<String> running = new HashSet<>();
        feet.forEach((foot, count) -> {
            if (count > 1) {
                running.add(foot);
            }
        });
        return pages.stream().map(page -> withoutFoot(page, running)).toList();
    }

    private static void lastLine(List<SpannedText> page, Map<String, Integer> feet) {
        int last = last(page);
        if (last >= 0) {
            feet.merge(shape(page.get(last)), 1, Integer::sum);
        }
    }

    private static int last(List<SpannedText> page) {
        int last = page.size() - 1;
        while (last >= 0 && page.get(last).isBlank()) {
            last--;
        }
        return last;
    }

    private static String shape(SpannedText line) {
        return line.toString().strip().replaceAll("\\d+", "#").replaceAll("\\s+", " ");
    }

    /** A page without the number at its foot. */
    static List<SpannedText> withoutFoot(List<SpannedText> page) {
        return withoutFoot(page, Set.of());
    }

    private static List<SpannedText> withoutFoot(List<SpannedText> page, Set<String> running) {
        int last = last(page);
        boolean foot = last >= 0
                && (running.contains(shape(page.get(last)))
                        || PAGE_NUMBER
                                .matcher(page.get(last).toString().strip())
                                .matches());
        return foot ? page.subList(0, last) : page;
    }
}
