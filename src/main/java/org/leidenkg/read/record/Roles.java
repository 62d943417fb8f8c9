package org.leidenkg.read.record;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leidenkg.model.Cell;
import org.leidenkg.model.Role;
import org.leidenkg.model.source.Field;
import org.leidenkg.model.source.SpannedText;

/** Tells leads from partners in one cell: by marks within it, by a word after the lead, or the first named leads. */
final class Roles {
    private static final Pattern MARK = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(\\p{Lu}|\\p{L}[\\p{L} ()-]{2,38}\\p{L}\\)?)\\s?:\\s*",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern BESIDE = Pattern.compile("\\s*[(\\[]\\s*([\\p{L} -]{1,30})\\s*[)\\]]");
    private static final Pattern PARTY_END = Pattern.compile("\\n|;|,|\\s/\\s");

    private final FieldNames names;

    Roles(FieldNames names) {
        this.names = names;
    }

    /** Of a cell that holds leads and partners. */
    List<Cell> both(SpannedText text) {
        List<Cell> marked = marked(text);
        if (!marked.isEmpty()) {
            return marked;
        }
        List<Cell> told = besides(text);
        if (!told.isEmpty()) {
            return told;
        }
        Matcher end = PARTY_END.matcher(text.toString());
        return end.find()
                ? List.of(
                        new Cell(Role.LEAD, text.sub(0, end.start()).strip()),
                        new Cell(
                                Role.PARTNER, text.sub(end.end(), text.length()).strip()))
                : List.of(new Cell(Role.LEAD, text.strip()));
    }

    /** Of a cell of parties in a file that has no leads beside it: the leads that a word tells, or all are partners. */
    List<Cell> partners(SpannedText text) {
        List<Cell> marked = marked(text);
        List<Cell> told = marked.isEmpty() ? besides(text) : marked;
        return told.isEmpty() ? List.of(new Cell(Role.PARTNER, text)) : told;
    }

    /** Of a cell of one role, which may say it again: "T: GL". */
    List<Cell> of(Role role, SpannedText text, boolean single) {
        List<Cell> marked = single ? List.of() : marked(text);
        return marked.isEmpty() ? List.of(new Cell(role, text, single)) : marked;
    }

    /** "T: GL P: UL, HsL". */
    private List<Cell> marked(SpannedText text) {
        List<Cell> cells = new ArrayList<>();
        Matcher marks = MARK.matcher(text.toString());
        int from = -1;
        int at = 0;
        Role role = Role.PARTNER;
        while (marks.find(at)) {
            Field field = names.find(marks.group(1)).orElse(Field.OTHER);
            if (field != Field.LEAD && field != Field.PARTNER) {
                // "GL P:" is no mark, but its last word is one.
                int blank = marks.group(1).indexOf(' ');
                at = blank < 0 ? marks.end() : marks.start(1) + blank + 1;
                continue;
            }
            at = marks.end();
            if (from >= 0) {
                cells.add(new Cell(role, text.sub(from, marks.start()).strip()));
            } else if (!text.sub(0, marks.start()).isBlank()) {
                return List.of();
            }
            role = field == Field.LEAD ? Role.LEAD : Role.PARTNER;
            from = marks.end();
        }
        if (from >= 0) {
            cells.add(new Cell(role, text.sub(from, text.length()).strip()));
        }
        return cells;
    }

    /** "GL (trekker), UL, HsL". */
    private List<Cell> besides(SpannedText text) {
        List<SpannedText> leads = new ArrayList<>();
        List<SpannedText> partners = new ArrayList<>();
        Matcher beside = BESIDE.matcher(text.toString());
        int at = 0;
        while (beside.find()) {
            if (!names.names(Field.LEAD, beside.group(1))) {
                continue;
            }
            int start = at;
            Matcher ends = PARTY_END.matcher(text.toString()).region(at, beside.start());
            while (ends.find()) {
                start = ends.end();
            }
            add(partners, text.sub(at, start));
            add(leads, text.sub(start, beside.start()));
            at = beside.end();
        }
        if (leads.isEmpty()) {
            return List.of();
        }
        add(partners, text.sub(at, text.length()));
        List<Cell> cells = new ArrayList<>();
        leads.forEach(lead -> cells.add(new Cell(Role.LEAD, lead)));
        partners.forEach(partner -> cells.add(new Cell(Role.PARTNER, partner)));
        return cells;
    }

    private static void add(List<SpannedText> cells, SpannedText text) {
        if (text.toString().chars().anyMatch(Character::isLetterOrDigit)) {
            cells.add(text.strip());
        }
    }
}
