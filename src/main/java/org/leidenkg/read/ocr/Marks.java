package org.leidenkg.read.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leidenkg.model.Role;
import org.leidenkg.model.SpannedText;

/**
 * The marks of the table: {@code T:} and {@code P:} with their colon ({@code T : GL}, {@code P;}), the words that stand for
 * them, and the borders between columns. {@link DamagedMarks} gives marks back a colon that they lost.
 */
final class Marks {
    /** Ends the code's or the title's column; only editorial corrections write it. */
    static final char COLUMN = '¦';

    /** What OCR makes of a column's border; an editorial correction writes it where the parties' column begins. */
    static final char BORDER = '|';

    static final String LEAD_WORDS = "(?:(?:Kart|T)rekker|Penvoerder|Initiatiefnemer|Lead)(?:s|\\(s\\))?";
    static final String PARTNER_WORDS =
            "(?:Partner|Projectpartner|Samenwerkingspartner|(?:Overige|Andere|Beoogde)\\s(?:\\(?beoogde\\)?\\s)?[Pp]artner)"
                    + "(?:s|\\(s\\))?|Deelnemers|(?:Betrokken|Deelnemende)\\s(?:partijen|organisaties)";

    /** "Partners;" may be the end of a name in a list: a mark in full has a colon. */
    private static final String NAMES = "(?:(T|" + LEAD_WORDS + "(?=\\s?:))|(P|(?:" + PARTNER_WORDS + ")(?=\\s?:)))";

    private static final Pattern AT_START = Pattern.compile("^[|¦\\s]*" + NAMES + "\\s?[:;]+\\s*");
    private static final Pattern INSIDE = Pattern.compile("(?<=[\\s|,])(?:\\|\\s*)?" + NAMES + "\\s?[:;]+\\s*");

    /** Of all names. */
    private static final String FIRST_LETTERS = "TPKILSOABD";

    private static final String BEHIND_A_LETTER = " \t\n\u000B\f\r:;";

    /** What can stand before a mark inside a line. */
    private static final String WORD_STARTS = " \t\n\u000B\f\r|,";

    private static final Pattern CONTACT = Pattern.compile("^Contact(?:persoon|personen)?\\s*:.*");

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-–—]\\s*\\d{1,4}\\s*[-–—]|(?i:pagina|pag\\.?|blz\\.?|page|p\\.)\\s*\\d{1,4}(?:\\s*(?:van|of|/)\\s*\\d{1,4})?"
                    + "|\\d{1,4}\\s*(?:van|of|/)\\s*\\d{1,4}");

    private Marks() {}

    /** A mark in a line: its role, and where it starts and ends. */
    record Mark(Role role, int start, int end) {}

    static List<Mark> inCellLine(SpannedText line) {
        List<Mark> marks = new ArrayList<>();
        Matcher start = AT_START.matcher(line.toString());
        if (start.find()) {
            marks.add(mark(start));
        }
        marks.addAll(inside(line, marks.isEmpty() ? 0 : marks.get(0).end()));
        return marks;
    }

    /** The marks from a column on. */
    static List<Mark> inside(SpannedText line, int from) {
        List<Mark> marks = new ArrayList<>();
        if (!mayHold(line)) {
            return marks;
        }
        Matcher inside = INSIDE.matcher(line.toString());
        while (inside.find()) {
            if (inside.start() >= from) {
                marks.add(mark(inside));
            }
        }
        return marks;
    }

    /**
     * Whether somewhere a word begins as a mark does, and what comes behind it may be that of a mark: a colon, or for a single
     * letter another sign. Most lines have no such place and need no closer look.
     */
    private static boolean mayHold(SpannedText line) {
        String text = line.toString();
        int colon = text.lastIndexOf(':');
        for (int i = 1; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            if (c <= 'T' && FIRST_LETTERS.indexOf(c) >= 0 && WORD_STARTS.indexOf(text.charAt(i - 1)) >= 0) {
                boolean letter = (c == 'T' || c == 'P') && BEHIND_A_LETTER.indexOf(text.charAt(i + 1)) >= 0;
                if (letter || i < colon) {
                    return true;
                }
            }
        }
        return false;
    }

    static boolean startsCell(SpannedText line) {
        return AT_START.matcher(line.toString()).find();
    }

    static boolean isContact(SpannedText line) {
        return CONTACT.matcher(line.toString()).matches();
    }

    /** Whether a line is the number of a page: "- 2 -", "Pagina 3 van 12", "3/12". */
    static boolean isPageNumber(SpannedText line) {
        return PAGE_NUMBER.matcher(line.toString()).matches();
    }

    private static Mark mark(Matcher m) {
        return new Mark(m.group(1) != null ? Role.LEAD : Role.PARTNER, m.start(), m.end());
    }
}
