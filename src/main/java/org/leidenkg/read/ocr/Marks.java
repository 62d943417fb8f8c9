package org.leidenkg.read.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leidenkg.model.Role;
import org.leidenkg.model.source.SpannedText;
import org.leidenkg.text.RoleWords;

/**
 * What in a line may be the mark of a cell: {@code T:}, {@code Partners:}, and what OCR makes of them. {@link MarkFinder}
 * decides by what stands around it.
 */
final class Marks {
    /** Ends the code's or the title's column; only editorial corrections write it. */
    static final char COLUMN = '¦';

    /** What OCR makes of a column's border; an editorial correction writes it where the parties' column begins. */
    static final char BORDER = '|';

    /** So many words at the most a mark has. */
    private static final int MOST_WORDS = 5;

    private static final String COLONS = ":;";
    /** What OCR makes of a colon. */
    private static final String LIKE_COLONS = ".,·•…=>";

    private static final String BORDERS = "|¦•*·–-";
    private static final String BEFORE_WORDS = " |¦,•*·–-\"'‘’“(";
    /** What OCR makes of a T and of a P. */
    private static final String LIKE_T = "t7I1l|FfYJr+";

    private static final String LIKE_P = "pFRBDfb9?";
    private static final Pattern BORDERS_AT_START = Pattern.compile("[|¦•*·–\\-\"'‘’“\\s]*");

    private static final Pattern CONTACT = Pattern.compile("(?i)Contact(?:persoon|personen)?\\s*:.*");

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-–—]\\s*\\d{1,4}\\s*[-–—]|(?i:pagina|pag\\.?|blz\\.?|page|p\\.)\\s*\\d{1,4}(?:\\s*(?:van|of|/)\\s*\\d{1,4})?"
                    + "|\\d{1,4}\\s*(?:van|of|/)\\s*\\d{1,4}");

    private final RoleWords words;

    Marks(RoleWords words) {
        this.words = words;
    }

    /** How sure the name of a mark is. */
    enum Name {
        /** T, P, or a word for a role. */
        KNOWN,
        /** What OCR makes of one, or a small letter. */
        LIKE,
        /** Any other word with a colon. */
        UNKNOWN
    }

    /**
     * Characters that may be a mark.
     *
     * @param label the name as written
     * @param roles what it stands for: both for some letters, none for an unknown word
     * @param sign what stands behind the name, without blanks; "" for blanks alone
     * @param end where the words behind it begin
     */
    record Candidate(Name name, String label, List<Role> roles, int start, int end, String sign, String line) {
        /** Whether nothing else looks like it. */
        boolean isSure() {
            return name == Name.KNOWN && hasColon();
        }

        boolean hasColon() {
            return !sign.isEmpty() && COLONS.indexOf(sign.charAt(0)) >= 0;
        }

        /** What a colon is often read as, and what is rarely anything else behind a letter. */
        boolean hasFullStop() {
            return !sign.isEmpty() && sign.indexOf(',') < 0;
        }

        String words() {
            return line.substring(end);
        }

        String before() {
            return line.substring(0, start);
        }

        boolean isNarrow() {
            return line.length() - end <= Block.NARROW;
        }

        boolean mayBe(Role role) {
            return roles.contains(role);
        }

        Mark as(Optional<Role> role) {
            return new Mark(role, start, end);
        }
    }

    /** The candidates of a line, from left to right, none within another. */
    List<Candidate> in(String line) {
        List<Candidate> found = new ArrayList<>();
        int start = bordersAtStart(line);
        int from = 0;
        for (int i = start; i < line.length(); i++) {
            boolean sign = COLONS.indexOf(line.charAt(i)) >= 0 || LIKE_COLONS.indexOf(line.charAt(i)) >= 0;
            Optional<Candidate> candidate = sign
                    ? beforeSign(line, from, i, start)
                    : line.charAt(i) == ' ' ? beforeBlank(line, i, start) : Optional.empty();
            if (candidate.isPresent() && candidate.get().start() >= from) {
                found.add(candidate.get());
                from = candidate.get().end();
                i = Math.max(i, from - 1);
            }
        }
        return found;
    }

    /** {@code P HsL}: a letter without a sign. */
    private static Optional<Candidate> beforeBlank(String line, int blank, int start) {
        int at = blank - 1;
        if (at < start || !isWordStart(line, at, start) || "TP".indexOf(line.charAt(at)) < 0) {
            return Optional.empty();
        }
        int end = endOfBlanks(line, blank);
        boolean words = end < line.length() && Character.isLetterOrDigit(line.charAt(end));
        return words
                ? Optional.of(candidate(Name.KNOWN, roles(line.charAt(at)), line, at, blank, end, "", start))
                : Optional.empty();
    }

    private Optional<Candidate> beforeSign(String line, int from, int sign, int start) {
        int end = sign;
        while (end < line.length() && (COLONS + LIKE_COLONS).indexOf(line.charAt(end)) >= 0) {
            end++;
        }
        String signs = line.substring(sign, end);
        end = endOfBlanks(line, end);
        boolean colon = COLONS.indexOf(line.charAt(sign)) >= 0;
        boolean words = end == line.length() || Character.isLetterOrDigit(line.charAt(end)) || line.charAt(end) == '(';
        int nameEnd = sign > 0 && line.charAt(sign - 1) == ' ' ? sign - 1 : sign;
        if (nameEnd <= start || nameEnd <= from || (!colon && (!words || signs.length() > 2))) {
            return Optional.empty();
        }
        Optional<Candidate> letter = letter(line, nameEnd - 1, end, signs, start);
        return letter.isPresent() ? letter : word(line, from, nameEnd, end, signs, start);
    }

    private static Optional<Candidate> letter(String line, int at, int end, String signs, int start) {
        if (!isWordStart(line, at, start)) {
            return Optional.empty();
        }
        char letter = line.charAt(at);
        boolean known = letter == 'T' || letter == 'P';
        boolean like = COLONS.indexOf(signs.charAt(0)) >= 0 || letter == 't' || letter == 'p';
        List<Role> roles = roles(letter);
        return roles.isEmpty() || !(known || like)
                ? Optional.empty()
                : Optional.of(candidate(known ? Name.KNOWN : Name.LIKE, roles, line, at, at + 1, end, signs, start));
    }

    private static List<Role> roles(char letter) {
        List<Role> roles = new ArrayList<>();
        if (letter == 'T' || LIKE_T.indexOf(letter) >= 0) {
            roles.add(Role.LEAD);
        }
        if (letter == 'P' || LIKE_P.indexOf(letter) >= 0) {
            roles.add(Role.PARTNER);
        }
        return roles;
    }

    /** The most words before a sign that are a name of a role; else, before a colon, what is like one or stands like one. */
    private Optional<Candidate> word(String line, int from, int nameEnd, int end, String signs, int start) {
        int least = Math.max(start, from);
        Optional<Candidate> best = Optional.empty();
        int capital = -1;
        int at = nameEnd;
        for (int count = 0; count < MOST_WORDS && at > least; count++) {
            int wordEnd = at;
            at = wordStart(line, wordEnd, least);
            if (at == wordEnd) {
                break;
            }
            String name = line.substring(at, nameEnd);
            boolean begins = Character.isUpperCase(firstLetter(name));
            capital = begins && (capital < 0 || at == start) ? at : capital;
            Optional<Role> role = words.role(name);
            if (role.isPresent()) {
                // "Partners;" within a line may be the end of a name in a list.
                Name how = at == start || (begins && signs.charAt(0) != ';') ? Name.KNOWN : Name.LIKE;
                best = Optional.of(candidate(how, List.of(role.get()), line, at, nameEnd, end, signs, start));
            }
            if (at == least || line.charAt(at - 1) != ' ') {
                break;
            }
            at--;
        }
        return best.isPresent() || capital < 0 || signs.charAt(0) != ':'
                ? best
                : Optional.of(unknown(line, capital, nameEnd, end, signs, start));
    }

    private Candidate unknown(String line, int at, int nameEnd, int end, String signs, int start) {
        Optional<Role> near = words.nearRole(line.substring(at, nameEnd));
        return near.isPresent()
                ? candidate(Name.LIKE, List.of(near.get()), line, at, nameEnd, end, signs, start)
                : candidate(Name.UNKNOWN, List.of(), line, at, nameEnd, end, signs, start);
    }

    /** With the border or the bullet before it. */
    private static Candidate candidate(
            Name name, List<Role> roles, String line, int at, int nameEnd, int end, String sign, int start) {
        int from = at;
        while (from > 0 && (line.charAt(from - 1) == ' ' || BORDERS.indexOf(line.charAt(from - 1)) >= 0)) {
            from--;
        }
        while (from < at && line.charAt(from) == ' ') {
            from++;
        }
        return new Candidate(name, line.substring(at, nameEnd), roles, at == start ? 0 : from, end, sign, line);
    }

    private static int bordersAtStart(String line) {
        Matcher borders = BORDERS_AT_START.matcher(line);
        return borders.lookingAt() ? borders.end() : 0;
    }

    private static int endOfBlanks(String line, int from) {
        int end = from;
        while (end < line.length() && line.charAt(end) == ' ') {
            end++;
        }
        return end;
    }

    private static boolean isWordStart(String line, int at, int start) {
        return at == start || (at > 0 && BEFORE_WORDS.indexOf(line.charAt(at - 1)) >= 0);
    }

    /** Where the word begins that ends at a place, parentheses taken for letters. */
    private static int wordStart(String line, int end, int least) {
        int at = end;
        while (at > least
                && (Character.isLetterOrDigit(line.charAt(at - 1)) || "()-".indexOf(line.charAt(at - 1)) >= 0)) {
            at--;
        }
        return at;
    }

    private static int firstLetter(String words) {
        return words.isBlank() || words.charAt(0) == ' '
                ? ' '
                : words.chars().filter(Character::isLetter).findFirst().orElse(' ');
    }

    static boolean isContact(SpannedText line) {
        return CONTACT.matcher(line.toString()).matches();
    }

    /** Whether a line is the number of a page: "- 2 -", "Pagina 3 van 12", "3/12". */
    static boolean isPageNumber(SpannedText line) {
        return PAGE_NUMBER.matcher(line.toString()).matches();
    }
}
