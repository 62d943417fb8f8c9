package org.leidenkg.read.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leidenkg.model.PartyLexicon;
import org.leidenkg.model.Role;
import org.leidenkg.model.SpannedText;
import org.leidenkg.text.Phrases;

/**
 * Gives marks their colon that have another sign or none: {@code P. HHd}, {@code T.GL}, {@code P, inwoners}. The same
 * letters may begin a person's name ("P. de Vries") or a title ("T. Rex"), so the words behind them and the lines
 * around them decide.
 */
public final class DamagedMarks {
    private static final String NAMES =
            "(?:(?<lead>T|" + Marks.LEAD_WORDS + ")|(?<partner>P|" + Marks.PARTNER_WORDS + "))";
    private static final String SIGN =
            "(?<sign>\\s?[.,·•…]{1,2}(?=\\s{0,3}[\\p{L}\\p{N}(]|$)|(?<=T|P)\\s(?=\\p{Lu}))\\s*";
    private static final Pattern AT_START = Pattern.compile("^[|¦\\s]*" + NAMES + SIGN);
    private static final Pattern INSIDE = Pattern.compile("(?<=[\\s|,])(?:\\|\\s*)?" + NAMES + SIGN);

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
    private static final int NONE = -1;

    private final List<Line> lines;
    private final PartyLexicon lexicon;
    /** The line and the place in it of the last mark of a lead, as long as partners may follow. */
    private int leadLine = NONE;

    private int leadAt;
    /** Whether all lines since a mark of partners may be words of their cell. */
    private boolean amongPartners;

    private DamagedMarks(List<Line> lines, PartyLexicon lexicon) {
        this.lines = new ArrayList<>(lines);
        this.lexicon = lexicon;
    }

    /** The lines, with a colon in each mark. Every character keeps its place in the source. */
    public static List<Line> mend(List<Line> lines, PartyLexicon lexicon) {
        DamagedMarks marks = new DamagedMarks(lines, lexicon);
        for (int i = 0; i < lines.size(); i++) {
            marks.mendStart(i);
            marks.mendInside(i);
            marks.remember(i);
        }
        return marks.lines;
    }

    private record Candidate(Role role, int start, int sign, int end, String written, String words) {
        static Candidate of(Matcher found, String line) {
            Role role = found.group("lead") != null ? Role.LEAD : Role.PARTNER;
            return new Candidate(
                    role,
                    found.start(),
                    found.start("sign"),
                    found.end("sign"),
                    found.group("sign").strip(),
                    line.substring(found.end()));
        }

        boolean is(Role other) {
            return role == other;
        }

        /** What a colon is often read as, and what is rarely anything else behind a letter. */
        boolean hasFullStop() {
            return !written.isEmpty() && written.indexOf(',') < 0;
        }

        boolean isNarrow() {
            return words.length() <= Block.NARROW;
        }
    }

    private void mendStart(int i) {
        Line line = lines.get(i);
        Matcher found = AT_START.matcher(line.toString());
        if (found.find() && !Marks.isPageNumber(line.text()) && startsCell(i, Candidate.of(found, line.toString()))) {
            mend(i, Candidate.of(found, line.toString()));
        }
    }

    private boolean startsCell(int i, Candidate candidate) {
        if (TITLE_OF_PERSON.matcher(lineBefore(i)).find()) {
            return false;
        }
        boolean expected = candidate.is(Role.PARTNER) ? leadLine >= 0 : partnersFollow(i, candidate);
        boolean known = isKnown(candidate);
        if (known && (expected || candidate.hasFullStop())) {
            return expected || candidate.isNarrow() || opensBlock(i);
        }
        if (!candidate.isNarrow() || (!known && (candidate.written().isEmpty() || isPerson(candidate)))) {
            return false;
        }
        boolean initial = INITIAL.matcher(lines.get(i).toString()).find();
        return expected || (standsApart(i) && (known ? candidate.is(Role.LEAD) : initial));
    }

    private boolean opensBlock(int i) {
        return i == 0 || lines.get(i - 1).isBlank();
    }

    /** Whether a line opens a block where cells stand: not behind a code, where a title is, nor behind a row's last cell. */
    private boolean standsApart(int i) {
        return opensBlock(i) && !amongPartners && lineBefore(i).length() > LONGEST_CODE;
    }

    private void mendInside(int i) {
        String line = lines.get(i).toString();
        Matcher found = INSIDE.matcher(line);
        List<Marks.Mark> marks = marks(i);
        boolean cell = !marks.isEmpty() && Marks.startsCell(lines.get(i).text());
        int from = cell ? marks.get(0).end() : BlockCutter.FLAT_FROM;
        while (found.find()) {
            Candidate candidate = Candidate.of(found, line);
            if (found.start() >= from && isMark(i, candidate)) {
                mend(i, candidate);
            }
        }
    }

    private boolean isMark(int i, Candidate candidate) {
        String before = lines.get(i).toString().substring(0, candidate.start());
        if (!candidate.isNarrow() || TITLE_OF_PERSON.matcher(before).find()) {
            return false;
        }
        boolean known = isKnown(candidate);
        if (known && candidate.hasFullStop()) {
            return true;
        }
        boolean expected = candidate.is(Role.LEAD)
                ? Codes.isExact(lines.get(i).firstWord()) || (leadLine < 0 && has(i + 1, Role.PARTNER))
                : expectsPartners(i, candidate);
        return expected
                && !follows(candidate, i)
                && (known || (!candidate.written().isEmpty() && !isPerson(candidate)));
    }

    private boolean expectsPartners(int i, Candidate candidate) {
        boolean leadHere = marks(i).stream().anyMatch(m -> m.role() == Role.LEAD && m.start() < candidate.start());
        // Before the lead's mark, the code and the title may stand on the line.
        return leadHere || (leadLine >= 0 && candidate.start() >= leadAt - Block.NARROW);
    }

    /** Whether the row has a mark in full of the same role further on. */
    private boolean follows(Candidate candidate, int i) {
        if (marks(i).stream().anyMatch(m -> m.role() == candidate.role())) {
            return true;
        }
        for (int j = i + 1; j < lines.size() && j <= i + CELL_LINES; j++) {
            if (lines.get(j).isBlank() || Codes.isExact(lines.get(j).firstWord())) {
                return false;
            }
            if (has(j, candidate.role())) {
                return true;
            }
            if (!marks(j).isEmpty()) {
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
        return !lines.get(i).isBlank() && lines.get(i).length() <= Block.NARROW;
    }

    private boolean beginsPartners(int i, boolean known) {
        String line = lines.get(i).toString();
        Matcher found = AT_START.matcher(line);
        boolean damaged = found.find() && Candidate.of(found, line).is(Role.PARTNER);
        return damaged
                ? known || isKnown(Candidate.of(found, line))
                : Marks.startsCell(lines.get(i).text()) && has(i, Role.PARTNER);
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
        return i < lines.size() && marks(i).stream().anyMatch(m -> m.role() == role);
    }

    private List<Marks.Mark> marks(int i) {
        SpannedText line = lines.get(i).text();
        return Marks.startsCell(line) ? Marks.inCellLine(line) : Marks.inside(line, BlockCutter.FLAT_FROM);
    }

    /** The last line above that is not blank. */
    private String lineBefore(int i) {
        int before = i - 1;
        while (before >= 0 && lines.get(before).isBlank()) {
            before--;
        }
        return before < 0 ? "" : lines.get(before).toString();
    }

    private void mend(int i, Candidate candidate) {
        SpannedText text = lines.get(i).text();
        for (int at = candidate.sign(); at < candidate.end(); at++) {
            if (candidate.written().isEmpty() || !Character.isWhitespace(text.charAt(at))) {
                text = text.withCharacter(at, ':');
            }
        }
        lines.set(i, new Line(text, lines.get(i).pageStart()));
    }

    private void remember(int i) {
        List<Marks.Mark> marks = marks(i);
        if (!marks.isEmpty()) {
            Marks.Mark last = marks.get(marks.size() - 1);
            leadLine = last.role() == Role.LEAD ? i : NONE;
            leadAt = last.start();
            amongPartners = last.role() == Role.PARTNER;
        } else if (lines.get(i).length() > Block.NARROW) {
            amongPartners = false;
            leadLine = leadLine >= 0 && leadAt >= BlockCutter.FLAT_FROM && i - leadLine < CELL_LINES ? leadLine : NONE;
        } else if (lines.get(i).isBlank() && leadAt >= BlockCutter.FLAT_FROM) {
            leadLine = NONE;
        }
    }
}
