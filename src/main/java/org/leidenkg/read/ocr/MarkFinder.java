package org.leidenkg.read.ocr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.leidenkg.model.PartyLexicon;
import org.leidenkg.model.Role;
import org.leidenkg.read.ocr.Marks.Candidate;
import org.leidenkg.read.ocr.Marks.Name;
import org.leidenkg.text.Phrases;
import org.leidenkg.text.RoleWords;

/**
 * Finds the marks of a text's lines, also those that OCR damaged: {@code P. HHd}, {@code T.GL}, {@code F: inwoners},
 * {@code Partncrs:}. The same letters may begin a person's name ("P. de Vries") or a title ("T. Rex"), so the words behind
 * them and the lines around them decide. A word with a colon that stands where a mark is due, but is none that is known,
 * is a mark without a role: what follows it is no party of the cell before.
 */
public final class MarkFinder {
    /** A further initial, or a name's particle and a capital. */
    private static final Pattern PERSON =
            Pattern.compile("^(?:\\p{Lu}\\.|(?:(?:van|von|de|den|der|ten|ter|te|'t)\\s)+\\p{Lu})");
    /** What an initial follows. */
    private static final Pattern TITLE_OF_PERSON =
            Pattern.compile("(?:\\(|\\b(?i:dhr|heer|mevr|mevrouw|mw|prof|dr|drs|mr|ir|ing)\\.?|\\b\\p{Lu}\\.)\\s*$");

    private static final Pattern INITIAL = Pattern.compile("^[|¦\\s]*[TP]\\s?[.,·•…]\\s?\\p{Lu}");

    /** So many lines at the most a lead's cell has. */
    private static final int CELL_LINES = 8;

    private static final int LONGEST_CODE = 4;
    private static final int LONGEST_LABEL = 30;
    private static final int NONE = -1;
    /** So often at the least a text has a label of its own. */
    private static final int USUAL = 3;

    private final List<Line> lines;
    private final List<List<Candidate>> candidates;
    /** Labels that this text has for marks, though no list has them; without a role where it is not known. */
    private final Map<String, Optional<Role>> usual;

    private final PartyLexicon lexicon;
    /** The line and the place in it of the last mark of a lead, as long as partners may follow. */
    private int leadLine = NONE;

    private int leadAt;
    /** Whether all lines since a mark of partners may be words of their cell. */
    private boolean amongPartners;

    private MarkFinder(
            List<Line> lines,
            List<List<Candidate>> candidates,
            Map<String, Optional<Role>> usual,
            PartyLexicon lexicon) {
        this.lexicon = lexicon;
        this.candidates = candidates;
        this.usual = usual;
        this.lines = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            this.lines.add(lines.get(i)
                    .withMarks(candidates.get(i).stream()
                            .filter(this::isSure)
                            .map(c -> c.as(role(c)))
                            .toList()));
        }
    }

    /** The lines with their marks. */
    public static List<Line> find(List<Line> lines, RoleWords words, PartyLexicon lexicon) {
        Marks marks = new Marks(words);
        List<List<Candidate>> candidates =
                lines.stream().map(l -> marks.in(l.toString())).toList();
        MarkFinder first = new MarkFinder(lines, candidates, Map.of(), lexicon);
        first.decideAll();
        Map<String, Optional<Role>> usual = first.usualLabels();
        if (usual.isEmpty()) {
            return first.lines;
        }
        MarkFinder second = new MarkFinder(lines, candidates, usual, lexicon);
        second.decideAll();
        return second.lines;
    }

    private void decideAll() {
        for (int i = 0; i < lines.size(); i++) {
            for (Candidate candidate : candidates.get(i)) {
                decide(i, candidate);
            }
            remember(i);
        }
    }

    /** What a text has in the place of the usual words again and again is its own mark, also where nothing else shows it. */
    private Map<String, Optional<Role>> usualLabels() {
        Map<String, Map<Optional<Role>, Integer>> times = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            List<Mark> marks = lines.get(i).marks();
            for (Candidate candidate : candidates.get(i)) {
                if (!candidate.isSure() && candidate.hasColon()) {
                    marks.stream()
                            .filter(m -> m.start() == candidate.start())
                            .forEach(m -> times.computeIfAbsent(candidate.label(), l -> new HashMap<>())
                                    .merge(m.role(), 1, Integer::sum));
                }
            }
        }
        Map<String, Optional<Role>> found = new HashMap<>();
        times.forEach((label, roles) -> roles.forEach((role, count) -> {
            if (roles.size() == 1 && count >= USUAL) {
                found.put(label, role);
            }
        }));
        return found;
    }

    private boolean isSure(Candidate candidate) {
        return candidate.isSure()
                || (candidate.hasColon() && usual.containsKey(candidate.label()) && candidate.isNarrow());
    }

    private Optional<Role> role(Candidate candidate) {
        return candidate.isSure()
                ? Optional.of(candidate.roles().get(0))
                : usual.getOrDefault(candidate.label(), Optional.empty());
    }

    private void decide(int i, Candidate candidate) {
        if (isSure(candidate)
                || Marks.isPageNumber(lines.get(i).text())
                || Marks.isContact(lines.get(i).text())) {
            return;
        }
        boolean atStart = candidate.start() == 0;
        boolean inCell = lines.get(i).startsCell();
        if (!atStart
                && candidate.start() < (inCell ? lines.get(i).marks().get(0).end() : Line.FLAT_FROM)) {
            return;
        }
        if (candidate.name() == Name.UNKNOWN) {
            if (atStart ? isUnknownMark(i, candidate) : isUnknownMarkInside(i, candidate)) {
                add(i, candidate.as(Optional.empty()));
            }
            return;
        }
        for (Role role : candidate.roles()) {
            if (atStart ? startsCell(i, candidate, role) : isMark(i, candidate, role)) {
                add(i, candidate.as(Optional.of(role)));
                return;
            }
        }
    }

    private void add(int i, Mark mark) {
        List<Mark> marks = new ArrayList<>(lines.get(i).marks());
        marks.add((int) marks.stream().filter(m -> m.start() < mark.start()).count(), mark);
        lines.set(i, lines.get(i).withMarks(marks));
    }

    private boolean startsCell(int i, Candidate candidate, Role role) {
        if (TITLE_OF_PERSON.matcher(lineBefore(i)).find()) {
            return false;
        }
        boolean expected = role == Role.PARTNER ? leadLine >= 0 : partnersFollow(i, candidate);
        boolean known = isKnown(candidate);
        if (candidate.name() == Name.LIKE) {
            return expected && (known || candidate.isNarrow()) && (known || !isPerson(candidate));
        }
        if (known && (expected || candidate.hasFullStop())) {
            return expected || candidate.isNarrow() || opensBlock(i);
        }
        boolean bare = candidate.sign().isEmpty() && !(expected && role == Role.PARTNER && leadAt < Line.FLAT_FROM);
        if (!candidate.isNarrow() || (!known && (bare || isPerson(candidate)))) {
            return false;
        }
        boolean initial = INITIAL.matcher(lines.get(i).toString()).find();
        return expected || (standsApart(i) && (known ? role == Role.LEAD : initial));
    }

    private boolean opensBlock(int i) {
        return i == 0 || lines.get(i - 1).isBlank();
    }

    /** Whether a line opens a block where cells stand: not behind a code, where a title is, nor behind a row's last cell. */
    private boolean standsApart(int i) {
        return opensBlock(i) && !amongPartners && lineBefore(i).length() > LONGEST_CODE;
    }

    private boolean isMark(int i, Candidate candidate, Role role) {
        if (!candidate.isNarrow() || TITLE_OF_PERSON.matcher(candidate.before()).find()) {
            return false;
        }
        boolean known = isKnown(candidate);
        boolean like = candidate.name() == Name.LIKE;
        if (known && candidate.hasFullStop() && !like) {
            return true;
        }
        boolean expected = role == Role.LEAD
                ? Codes.isExact(lines.get(i).firstWord()) || (leadLine < 0 && has(i + 1, Role.PARTNER))
                : expectsPartners(i, candidate);
        boolean unknownToo = !candidate.sign().isEmpty()
                && (!like || candidate.hasFullStop())
                && !candidate.words().matches("\\d.*")
                && !isPerson(candidate);
        return expected && !follows(role, i) && (known || unknownToo);
    }

    private boolean expectsPartners(int i, Candidate candidate) {
        boolean leadHere =
                lines.get(i).cellMarks().stream().anyMatch(m -> m.is(Role.LEAD) && m.start() < candidate.start());
        // Before the lead's mark, the code and the title may stand on the line.
        return leadHere || (leadLine >= 0 && candidate.start() >= leadAt - Block.NARROW);
    }

    /** A label among the lines of cells, or one of a cell that a mark of partners ends; a title may stand behind a blank line. */
    private boolean isUnknownMark(int i, Candidate candidate) {
        boolean label =
                candidate.end() <= LONGEST_LABEL && candidate.isNarrow() && (!opensBlock(i) || isKnown(candidate));
        boolean amongCells = (leadLine >= 0 && leadAt < Line.FLAT_FROM) || amongPartners;
        return label && (amongCells || partnersFollow(i, candidate));
    }

    private boolean isUnknownMarkInside(int i, Candidate candidate) {
        return candidate.isNarrow() && expectsPartners(i, candidate) && isKnown(candidate) && !follows(Role.PARTNER, i);
    }

    /** Whether the row has a mark of the same role further on. */
    private boolean follows(Role role, int i) {
        if (has(i, role)) {
            return true;
        }
        for (int j = i + 1; j < lines.size() && j <= i + CELL_LINES; j++) {
            if (lines.get(j).isBlank() || Codes.isExact(lines.get(j).firstWord())) {
                return false;
            }
            if (has(j, role)) {
                return true;
            }
            if (!lines.get(j).cellMarks().isEmpty()) {
                return false;
            }
        }
        return false;
    }

    /** Whether the lines below are a cell that a mark of partners ends. */
    private boolean partnersFollow(int i, Candidate lead) {
        boolean known = isKnown(lead);
        int next = i + 1;
        while (next < lines.size() && next <= i + CELL_LINES && isCellLine(next) && !beginsPartners(next, known)) {
            next++;
        }
        next = next < lines.size() && lines.get(next).isBlank() ? next + 1 : next;
        return next < lines.size() && beginsPartners(next, known);
    }

    private boolean isCellLine(int i) {
        return !lines.get(i).isBlank()
                && lines.get(i).length() <= Block.NARROW
                && !lines.get(i).startsCell();
    }

    private boolean beginsPartners(int i, boolean known) {
        boolean damaged = !candidates.get(i).isEmpty()
                && candidates.get(i).get(0).start() == 0
                && candidates.get(i).get(0).mayBe(Role.PARTNER)
                && !candidates.get(i).get(0).isSure();
        return damaged
                ? known || isKnown(candidates.get(i).get(0))
                : lines.get(i).startsCell() && has(i, Role.PARTNER);
    }

    /** Whether the first party behind a mark is known, or breaks off at the line's end in the middle of a known name. */
    private boolean isKnown(Candidate candidate) {
        String listed = candidate.words().split("[,;/]", 2)[0].strip();
        String first = Phrases.BETWEEN_PARTIES.split(listed, 2)[0];
        boolean breaksOff = listed.equals(candidate.words().strip())
                && listed.indexOf(' ') > 0
                && lexicon.unfinished(listed).orElse(NONE) == 0;
        return lexicon.knownShare(first) >= 1 || lexicon.knownShare(listed) >= 1 || breaksOff;
    }

    private boolean isPerson(Candidate candidate) {
        return PERSON.matcher(candidate.words()).find() && lexicon.knownShare(candidate.words()) <= 0;
    }

    private boolean has(int i, Role role) {
        return i < lines.size() && lines.get(i).cellMarks().stream().anyMatch(m -> m.is(role));
    }

    /** The last line above that is not blank. */
    private String lineBefore(int i) {
        int before = i - 1;
        while (before >= 0 && lines.get(before).isBlank()) {
            before--;
        }
        return before < 0 ? "" : lines.get(before).toString();
    }

    private void remember(int i) {
        List<Mark> marks = lines.get(i).cellMarks();
        if (!marks.isEmpty()) {
            Mark last = marks.get(marks.size() - 1);
            leadLine = last.is(Role.LEAD) ? i : last.is(Role.PARTNER) ? NONE : leadLine;
            leadAt = last.is(Role.LEAD) ? last.start() : leadAt;
            amongPartners = !last.is(Role.LEAD);
        } else if (lines.get(i).length() > Block.NARROW) {
            amongPartners = false;
            leadLine = leadLine >= 0 && leadAt >= Line.FLAT_FROM && i - leadLine < CELL_LINES ? leadLine : NONE;
        } else if (lines.get(i).isBlank() && leadAt >= Line.FLAT_FROM) {
            leadLine = NONE;
        }
    }
}
