package org.leidenkg.read.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leidenkg.model.source.Field;
import org.leidenkg.model.source.SpannedText;
import org.leidenkg.read.record.LabelledValue;
import org.leidenkg.read.record.ProjectRecord;

/** Parts the titles of a list's projects from the text after them. */
final class ListTitles {
    /** What ends a title on the line of its text; a full stop is tried last. */
    private static final List<Pattern> SIGNS = List.of(
            Pattern.compile("\\s?:\\s+"),
            Pattern.compile("\\s+[–—-]\\s+"),
            Pattern.compile("\\s*\\|\\s*"),
            Pattern.compile(";\\s+"),
            Pattern.compile("[.?!](?:\\s+|$)"));

    private static final Pattern CODE =
            Pattern.compile("(?:[A-Z]{0,3}[-.]?\\d{1,3}(?:[-.]\\d{1,3})*[a-z]?|[A-Z]\\d{0,2})[.):]?");
    /** "Project 3: ", "Actie 2b - ". */
    private static final Pattern NUMBERED =
            Pattern.compile("(?iu:project|actie|maatregel|initiatief|activiteit|fiche|action|measure|initiative)\\s+"
                    + "([A-Z]{0,2}\\d{1,3}(?:\\.\\d{1,3})*[a-z]?|[A-Z])(?:\\s?[.:)]|\\s+[–—-])\\s+(?=\\S)");

    private static final double MOST = 0.7;
    private static final double WIDE = 0.75;
    private static final int LONGEST_TITLE = 160;

    private final boolean onOneLine;
    private final int sign;
    private final int extra;

    ListTitles(List<ListEntry> entries) {
        List<ListEntry> untitled = entries.stream()
                .filter(e -> e.namesParties()
                        && !e.hasField(Field.TITLE)
                        && !e.blocks().isEmpty())
                .toList();
        // Where the first one has more paragraphs than any other, they introduce the list.
        int usual =
                untitled.stream().skip(1).mapToInt(e -> e.blocks().size()).max().orElse(Integer.MAX_VALUE);
        extra = untitled.isEmpty() ? 0 : Math.max(0, untitled.get(0).blocks().size() - usual);
        int width = untitled.stream()
                .flatMap(e -> e.words().stream())
                .mapToInt(SpannedText::length)
                .max()
                .orElse(0);
        long single = untitled.stream()
                .filter(e -> !e.hasHeading() && isOneParagraph(e, width))
                .count();
        onOneLine = single >= untitled.size() * MOST && single > 0;
        sign = onOneLine ? sign(untitled) : -1;
    }

    /** One paragraph whose first line is as wide as others, so that its title is not on a line of its own. */
    private static boolean isOneParagraph(ListEntry entry, int width) {
        return entry.blocks().size() == 1
                && (entry.blocks().get(0).size() == 1
                        || entry.isBulleted()
                        || entry.blocks().get(0).get(0).length() > width * WIDE);
    }

    /** The sign that ends most titles: of those that most have, the one that is met first. */
    private static int sign(List<ListEntry> entries) {
        for (int i = 0; i < SIGNS.size(); i++) {
            Pattern sign = SIGNS.get(i);
            long met = entries.stream()
                    .map(e -> withoutNumber(joined(e.blocks().get(0))))
                    .filter(text -> {
                        Matcher end = sign.matcher(text);
                        return end.find(afterCode(text)) && end.start() <= LONGEST_TITLE && end.end() < text.length();
                    })
                    .count();
            if (met >= entries.size() * MOST) {
                return i;
            }
        }
        return -1;
    }

    private static String withoutNumber(SpannedText words) {
        Matcher numbered = NUMBERED.matcher(words.toString());
        return words.toString().substring(numbered.lookingAt() ? numbered.end() : 0);
    }

    /** Where the words begin that follow a code: "1. Slim laden. Overal laadpalen". */
    private static int afterCode(String text) {
        int blank = text.indexOf(' ');
        return blank > 0 && CODE.matcher(text.substring(0, blank)).matches() ? blank : 0;
    }

    private static SpannedText joined(List<SpannedText> lines) {
        List<SpannedText> pieces = new ArrayList<>();
        for (SpannedText line : lines) {
            if (!pieces.isEmpty()) {
                pieces.add(SpannedText.inserted("\n"));
            }
            pieces.add(line);
        }
        return SpannedText.concat(pieces);
    }

    ProjectRecord record(ListEntry entry) {
        List<LabelledValue> values = new ArrayList<>();
        List<List<SpannedText>> blocks = new ArrayList<>(entry.blocks());
        if (!entry.hasField(Field.TITLE) && !blocks.isEmpty()) {
            if (blocks.size() > extra && extra > 0 && entry.theme().isEmpty()) {
                blocks = blocks.subList(Math.min(extra, blocks.size() - 1), blocks.size());
            }
            addTitle(entry, blocks, values);
        }
        blocks.forEach(block -> values.add(value(Field.DESCRIPTION, "", joined(block))));
        entry.fields().forEach(f -> values.add(value(f.field(), f.label(), f.value())));
        return new ProjectRecord(entry.theme(), values);
    }

    private void addTitle(ListEntry entry, List<List<SpannedText>> blocks, List<LabelledValue> values) {
        List<SpannedText> first = blocks.remove(0);
        SpannedText line = first.get(0).strip();
        if (CODE.matcher(line.toString()).matches() && (first.size() > 1 || !blocks.isEmpty())) {
            values.add(value(Field.CODE, "", line));
            first = first.size() > 1 ? first.subList(1, first.size()) : blocks.remove(0);
        }
        Matcher numbered = NUMBERED.matcher(first.get(0).toString());
        if (numbered.lookingAt()) {
            SpannedText before = first.get(0);
            values.add(value(Field.CODE, "", before.sub(numbered.start(1), numbered.end(1))));
            first = new ArrayList<>(first);
            first.set(0, before.sub(numbered.end(), before.length()));
        }
        SpannedText whole = joined(first);
        Optional<Integer> bold = entry.bold().map(SpannedText::length).filter(n -> n < whole.length());
        if (bold.isPresent()) {
            String rest = whole.sub(bold.get(), whole.length()).toString();
            int at = bold.get()
                    + rest.length()
                    - rest.replaceFirst("^[\\s.:;–—|-]+", "").length();
            cut(values, blocks, whole, withoutSign(whole.sub(0, bold.get())), at);
        } else if (entry.hasHeading() || (!onOneLine && first.size() > 1) || sign < 0) {
            SpannedText title = onOneLine ? whole : first.get(0);
            cut(values, blocks, whole, title, title.length());
        } else {
            Matcher end = SIGNS.get(sign).matcher(whole.toString());
            boolean found = end.find(afterCode(whole.toString())) && end.start() > 0;
            cut(
                    values,
                    blocks,
                    whole,
                    whole.sub(0, found ? end.start() : whole.length()),
                    found ? end.end() : whole.length());
        }
    }

    private static SpannedText withoutSign(SpannedText title) {
        SpannedText words = title.strip();
        return words.length() > 1 && ".:;".indexOf(words.charAt(words.length() - 1)) >= 0
                ? words.sub(0, words.length() - 1)
                : words;
    }

    private static void cut(
            List<LabelledValue> values,
            List<List<SpannedText>> blocks,
            SpannedText whole,
            SpannedText title,
            int from) {
        values.add(value(Field.TITLE, "", withoutSign(title)));
        SpannedText rest =
                whole.sub(Math.min(from, whole.length()), whole.length()).strip();
        if (!rest.isBlank()) {
            blocks.add(0, List.of(rest));
        }
    }

    private static LabelledValue value(Field field, String label, SpannedText text) {
        return new LabelledValue(field, label, text, Optional.empty());
    }
}
