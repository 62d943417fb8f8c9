package org.leidenkg.read.fields;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.leidenkg.model.PartyLexicon;
import org.leidenkg.model.source.Field;
import org.leidenkg.model.source.SpannedText;
import org.leidenkg.model.source.TextPart;
import org.leidenkg.read.record.FieldNames;
import org.leidenkg.read.record.Lines;
import org.leidenkg.read.record.ProjectRecord;
import org.leidenkg.read.record.RecordReader;

/** A list of projects: each with a title, text, and labelled fields of which some name its parties. */
public final class FieldList {
    private static final int FEW = 2;
    private static final int MANY = 4;
    private static final double HALF = 0.5;

    private final List<ListLine> lines;

    private FieldList(List<ListLine> lines) {
        this.lines = lines;
    }

    public static FieldList of(SpannedText text, FieldNames names) {
        List<ListLine> lines = underlined(Lines.of(text.withPlainBlanks()).stream()
                .map(line -> ListLine.of(line, names))
                .toList());
        Map<String, Integer> counts = new HashMap<>();
        lines.forEach(line -> line.unknown().ifPresent(label -> counts.merge(label, 1, Integer::sum)));
        return new FieldList(lines.stream()
                .map(line ->
                        line.unknown().map(l -> counts.getOrDefault(l, 0) > FEW).orElse(false) ? line.asOther() : line)
                .toList());
    }

    /** With a heading for each line that has signs below it: "=" below titles of the whole, "-" below those of parts. */
    private static List<ListLine> underlined(List<ListLine> lines) {
        List<ListLine> all = new ArrayList<>(lines);
        for (int i = 1; i < all.size(); i++) {
            ListLine above = all.get(i - 1);
            String signs = all.get(i).words().toString();
            if (signs.matches("={3,}|-{3,}")
                    && !above.isBlank()
                    && above.fields().isEmpty()
                    && !above.bulleted()) {
                all.set(i - 1, above.asHeading(signs.charAt(0) == '=' ? 1 : 2));
                all.set(i, all.get(i).asBlank());
            }
        }
        return all;
    }

    /** What looks like a label and is not known, with how many lines begin with it; only such as come back. */
    public Map<String, Integer> unknownLabels() {
        Map<String, Integer> counts = new TreeMap<>();
        lines.forEach(line -> line.unknown().ifPresent(label -> counts.merge(label, 1, Integer::sum)));
        counts.values().removeIf(count -> count <= FEW);
        return counts;
    }

    /**
     * A label that is not known though it may hold parties: many of its values are known ones, or no other label has
     * leads, or partners.
     */
    public Optional<String> unknownPartyLabel(PartyLexicon lexicon) {
        long projects = Math.max(count(Field.LEAD), count(Field.PARTNER));
        boolean lacking = count(Field.LEAD_AND_PARTNERS) == 0 && (count(Field.LEAD) == 0 || count(Field.PARTNER) == 0);
        return unknownLabels().entrySet().stream()
                .filter(e -> e.getValue() * MANY >= projects)
                .filter(e -> lacking || known(e.getKey(), lexicon) * MANY >= e.getValue())
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    private long count(Field field) {
        return lines.stream().filter(line -> line.has(field)).count();
    }

    private long known(String label, PartyLexicon lexicon) {
        return lines.stream()
                .filter(line -> line.unknown().equals(Optional.of(label)))
                .flatMap(line -> line.fields().stream())
                .filter(f ->
                        f.label().equals(label) && lexicon.knownShare(f.value().toString()) >= HALF)
                .count();
    }

    /** How many of its lines have a label that names leads or partners with a word. */
    public long labelled() {
        return lines.stream()
                .filter(line -> line.namesParties(label -> label.length() > 1))
                .count();
    }

    /**
     * Whether the columns of a printed table run together on its lines: the labels of leads and partners stand on lines
     * of their own, each behind words that go on in the next line.
     */
    public boolean isFlattened() {
        long flattened = lines.stream().filter(ListLine::isFlattened).count();
        return flattened * 3 >= labelled();
    }

    /** How many of its lines have a letter for that, as printed tables have. */
    public long lettered() {
        return lines.stream()
                .filter(line -> line.namesParties(label -> label.length() == 1))
                .count();
    }

    /** Reads its projects. */
    public void read(RecordReader reader) {
        ListSections sections = new ListSections(lines, reader);
        boolean blanksPart = blanksPart(sections);
        List<ListEntry> entries = new ArrayList<>();
        Optional<ListEntry> open = Optional.empty();
        Optional<SpannedText> theme = Optional.empty();
        boolean blank = true;
        for (int i = 0; i < lines.size(); i++) {
            ListLine line = lines.get(i);
            if (line.isBlank()) {
                blank = true;
                continue;
            }
            if (sections.isDocumentTitle(i)) {
                reader.note(TextPart.Kind.PREAMBLE, line.words());
            } else if (sections.isTheme(i)) {
                SpannedText words = sections.words(i);
                if (!reader.leaveOutContact(words)) {
                    theme = Optional.of(words);
                    reader.note(TextPart.Kind.HEADING, words);
                }
                open = Optional.empty();
            } else if (!sections.isUnderline(i)) {
                if (open.isEmpty()
                        || open.get().endsBefore(line, blank, sections.titlesAreHeadings(), titled())
                        || (blanksPart
                                && blank
                                && open.get().hasFields()
                                && !line.words().isBlank())) {
                    ListEntry begun = new ListEntry(theme);
                    entries.add(begun);
                    open = Optional.of(begun);
                }
                open.get().add(line, blank);
            }
            blank = false;
        }
        lines.stream().flatMap(l -> l.fields().stream()).forEach(f -> reader.note(TextPart.Kind.MARKER, f.name()));
        tellLabels(reader);
        ListTitles titles = new ListTitles(entries);
        List<ProjectRecord> records = new ArrayList<>();
        for (ListEntry entry : entries) {
            if (entry.namesParties() || entry.hasField(Field.TITLE) || (blanksPart && entry.hasFields())) {
                records.add(titles.record(entry));
            } else {
                entry.words().forEach(words -> reader.note(TextPart.Kind.PREAMBLE, words));
            }
        }
        reader.read(records);
    }

    /** Whether a project is a block between blank lines: nearly every block of parties begins with a title. */
    private boolean blanksPart(ListSections sections) {
        int parties = 0;
        int whole = 0;
        boolean titled = false;
        boolean named = false;
        for (int i = 0; i <= lines.size(); i++) {
            if (i == lines.size() || lines.get(i).isBlank() || sections.isTheme(i)) {
                parties += named ? 1 : 0;
                whole += named && titled ? 1 : 0;
                titled = false;
                named = false;
            } else {
                ListLine line = lines.get(i);
                titled |= !named && !line.words().isBlank();
                named |= line.has(Field.LEAD) || line.has(Field.PARTNER) || line.has(Field.LEAD_AND_PARTNERS);
            }
        }
        return parties > FEW && whole * 10 >= parties * 9;
    }

    private void tellLabels(RecordReader reader) {
        List<String> others = lines.stream()
                .flatMap(line -> line.fields().stream())
                .filter(f -> f.field() == Field.OTHER)
                .map(ListLine.Labelled::label)
                .distinct()
                .toList();
        reader.tellLeftOut(others);
    }

    /** Whether titles have a label. */
    private boolean titled() {
        long titles = lines.stream().filter(l -> l.has(Field.TITLE)).count();
        long leads = lines.stream()
                .filter(l -> l.has(Field.LEAD) || l.has(Field.LEAD_AND_PARTNERS))
                .count();
        return titles >= FEW && titles * 2 >= leads;
    }
}
