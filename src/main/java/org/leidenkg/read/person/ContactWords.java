package org.leidenkg.read.person;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leidenkg.model.Headed;
import org.leidenkg.model.Theme;
import org.leidenkg.model.source.SpannedText;

/** Finds the names of persons, the mail addresses and the telephone numbers in words that are no party's. */
public final class ContactWords {
    private static final String MAIL =
            "<?(?:mailto:)?(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]++@[\\p{L}\\p{N}.-]+\\.\\p{L}{2,}>?";

    /** After a plus, or ten digits from 0 on that begin neither with a date nor within a number or the path of a page. */
    private static final String TELEPHONE = "(?:\\+|\\b00)[1-9]\\d(?:[ \\u00A0()./-]{0,3}\\d){8,10}(?!\\d)"
            + "|(?<![\\p{L}\\p{N}]|\\d[.,-]|[\\p{L}\\d][/=])\\(?0(?!\\d?[-./ ](?:\\d{1,2}[-./ ])?(?:19|20)\\d\\d\\b)"
            + "\\)?[1-9](?:[ \\u00A0()./-]{0,3}\\d){8}(?![-/]?\\d)"
            + "|\\b(?i:tel|telefoon|telefoonnummer)\\b[.:]?\\s?\\(?\\d(?:[ \\u00A0()./-]{0,2}\\d){6,11}(?!\\d)";

    /** A mail address or a telephone number. */
    public static final Pattern ADDRESS = Pattern.compile(MAIL + "|" + TELEPHONE);

    private static final Pattern CONTACT = Pattern.compile("(?iu)\\bcontact(?:persoon|personen|\\s*:)");

    /** How lines begin that say who is to be asked. */
    private static final Pattern ASKING = Pattern.compile(
            "(?ius)\\P{L}*(?:(?:contact(?:persoon|personen)?|vragen|inlichtingen"
                    + "|(?:heeft|hebt|heb) (?:u|je)|(?:meer|nadere|voor) (?:meer )?(?:vragen|weten|info|informatie)"
                    + "|bel|belt|bellen|(?:e-?)?mail|tel|telefoon|aanmelden|questions|call|phone)\\b|info(?:rmatie)?\\s*(?::|bij|via)).*");

    /** What stands between signs that end a name. */
    private static final Pattern PIECE = Pattern.compile("[^,;:|\\n\\t()\\[\\]]+");

    private static final Pattern WORD = Pattern.compile("[^\\s,;:|()\\[\\]<>]*[^\\s,;:|()\\[\\]<>.]");
    private static final int LONGEST_NAME = 6;
    private static final int NEAR = 40;

    private static final String EDGES = " \n\t,;:/–—-";
    private static final Pattern EMPTY = Pattern.compile("[(\\[]\\s*[;,]?\\s*[)\\]]");
    /** At the start, or after a sign that ends a party. */
    private static final Pattern PARTY = Pattern.compile("(?:^|[,;\\n])\\s*([(\\[])([^()\\[\\]]*)[)\\]]");

    private final PersonNames names;
    private final Set<String> declared;

    /** @param themes those that the description declares, whose words are its editor's */
    public ContactWords(PersonNames names, List<Theme> themes) {
        this.names = names;
        this.declared = themes.stream()
                .flatMap(theme -> Stream.<Headed>concat(Stream.of(theme), theme.sections().stream()))
                .map(Headed::heading)
                .collect(Collectors.toSet());
    }

    /** Whether a line only says who is to be asked, such as "Bel 071-5165165, of kom langs". */
    public boolean are(String line) {
        BitSet found = find(line);
        Matcher first = PIECE.matcher(line);
        int at = found.nextSetBit(0);
        return at >= 0 && (ASKING.matcher(line).matches() || (first.find() && at < first.end()));
    }

    /** Where they are in a line of its own: beside an address, rare names are persons' too, and its piece goes as a whole. */
    public BitSet find(String line) {
        if (declared.contains(line.strip())) {
            return new BitSet();
        }
        BitSet found = findInProse(line);
        boolean beside = ADDRESS.matcher(line).find();
        for (Matcher words = PIECE.matcher(line); words.find(); ) {
            String piece = words.group().strip();
            if (names.isPerson(piece)
                    || (beside && names.mayBePerson(piece))
                    || ADDRESS.matcher(piece).find()) {
                found.set(words.start(), words.end());
            }
        }
        return found;
    }

    /** Where they are in a title or in prose: the addresses, and the persons named near one or near the word "contact". */
    public BitSet findInProse(String text) {
        BitSet found = new BitSet();
        ADDRESS.matcher(text).results().forEach(a -> found.set(a.start(), a.end()));
        BitSet near = new BitSet();
        Stream.of(ADDRESS, CONTACT)
                .flatMap(pattern -> pattern.matcher(text).results())
                .forEach(m -> near.set(Math.max(0, m.start() - NEAR), m.end() + NEAR));
        List<MatchResult> words =
                near.isEmpty() ? List.of() : WORD.matcher(text).results().toList();
        for (int first = 0; first < words.size(); first++) {
            int start = words.get(first).start();
            for (int last = first; near.get(start) && last < Math.min(first + LONGEST_NAME, words.size()); last++) {
                int end = words.get(last).end();
                boolean place = last + 1 < words.size()
                        && names.isPlace(words.get(last + 1).group());
                if (!place && names.isPerson(text.substring(start, end))) {
                    found.set(start, end);
                }
            }
        }
        return found;
    }

    /** Words without them, and without the signs and parentheses that are left. */
    public SpannedText leaveOut(SpannedText words) {
        BitSet found = find(words.toString());
        List<SpannedText> kept = new ArrayList<>();
        for (int at = found.nextClearBit(0); at < words.length(); ) {
            int next = found.nextSetBit(at);
            int end = next < 0 ? words.length() : next;
            kept.add(words.sub(at, end));
            at = found.nextClearBit(end);
        }
        return found.isEmpty() ? words : tidied(SpannedText.concat(kept));
    }

    /** Without parentheses that hold nothing, or that hold the party that a person was named for. */
    public static SpannedText tidied(SpannedText text) {
        SpannedText tidy = text.strip();
        for (Matcher empty = EMPTY.matcher(tidy.toString()); empty.find(); empty = EMPTY.matcher(tidy.toString())) {
            tidy = SpannedText.concat(List.of(tidy.sub(0, empty.start()), tidy.sub(empty.end(), tidy.length())));
        }
        for (Matcher party = PARTY.matcher(tidy.toString()); party.find(); party = PARTY.matcher(tidy.toString())) {
            tidy = SpannedText.concat(List.of(
                    tidy.sub(0, party.start(1)),
                    tidy.sub(party.start(2), party.end(2)),
                    tidy.sub(party.end(), tidy.length())));
        }
        int start = 0;
        int end = tidy.length();
        while (start < end && EDGES.indexOf(tidy.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && EDGES.indexOf(tidy.charAt(end - 1)) >= 0) {
            end--;
        }
        return tidy.sub(start, end);
    }
}
