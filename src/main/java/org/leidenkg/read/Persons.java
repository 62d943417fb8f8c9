package org.leidenkg.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leidenkg.model.Cell;
import org.leidenkg.model.FileShape;
import org.leidenkg.model.Finding;
import org.leidenkg.model.PartyLexicon;
import org.leidenkg.model.Project;
import org.leidenkg.model.Role;
import org.leidenkg.model.Wording;
import org.leidenkg.model.source.SourceCell;
import org.leidenkg.model.source.SourceSpan;
import org.leidenkg.model.source.SourceText;
import org.leidenkg.model.source.SpannedText;
import org.leidenkg.model.source.TextPart;

/**
 * Leaves the names of persons out of what is published: of the parties' cells, of the quoted row, and of the findings. The
 * organisation in whose name a person leads stays.
 */
final class Persons {
    private static final Pattern ENDS = Pattern.compile("[,;\\n()\\[\\]]|\\s[–—-]\\s|\\s/\\s|\\b(?:namens|vanuit)\\b");
    private static final Pattern ADDRESS = Pattern.compile(
            "<?(?:mailto:)?[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+\\.\\p{L}{2,}>?|(?:tel(?:efoon)?\\.?:?\\s*)?(?:\\+31|\\b0)[\\d\\s()-]{8,14}\\d");

    /** What stands between signs that end a name. */
    private static final Pattern WORDS = Pattern.compile("[^,;:|\\n\\t()\\[\\]]+");

    private static final String EDGES = " \n\t,;/–—-";
    private static final Pattern EMPTY = Pattern.compile("[(\\[]\\s*[;,]?\\s*[)\\]]");
    /** At the start, or after a sign that ends a party. */
    private static final Pattern PARTY = Pattern.compile("(?:^|[,;\\n])\\s*([(\\[])([^()\\[\\]]*)[)\\]]");

    /** One lead in so many is enough to tell that a column names persons. */
    private static final int FEW = 5;

    private final PersonNames names;
    private final boolean leadsArePersons;
    private final List<Finding> findings = new ArrayList<>();
    private final List<SourceSpan> secret = new ArrayList<>();

    private Persons(PartyLexicon lexicon, FileShape shape, List<Project> projects) {
        this.names = new PersonNames(lexicon, shape == FileShape.OCR);
        List<Cell> leads = projects.stream()
                .flatMap(p -> p.cells().stream())
                .filter(c -> c.role() == Role.LEAD)
                .toList();
        long persons = leads.stream()
                .filter(c -> pieces(c.text()).stream().anyMatch(names::isPerson))
                .count();
        this.leadsArePersons = persons > 0 && persons * FEW >= leads.size();
    }

    private static List<String> pieces(SpannedText text) {
        return Arrays.stream(ENDS.split(text.toString()))
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .toList();
    }

    static ShapeReading leaveOut(ShapeReading reading, FileShape shape, PartyLexicon lexicon) {
        Persons persons = new Persons(lexicon, shape, reading.projects());
        List<Project> projects =
                reading.projects().stream().map(persons::leaveOut).toList();
        if (persons.secret.isEmpty()) {
            return reading;
        }
        List<Finding> findings = new ArrayList<>(reading.findings());
        findings.addAll(persons.findings);
        return new ShapeReading(
                reading.themes(),
                projects.stream().map(persons::withoutPassages).toList(),
                persons.withoutParts(reading.parts()),
                findings,
                persons.withoutCells(reading.cells()));
    }

    /** Leaves them out of what no row holds, such as a title page. */
    static List<TextPart> leaveOutOfRest(
            SourceText source, List<TextPart> parts, FileShape shape, PartyLexicon lexicon) {
        Persons persons = new Persons(lexicon, shape, List.of());
        parts.stream()
                .filter(p -> p.kind() == TextPart.Kind.PREAMBLE || p.kind() == TextPart.Kind.STRAY)
                .forEach(p -> persons.findIn(p.span(), source.exact(p.span())));
        return persons.secret.isEmpty() ? parts : persons.withoutParts(parts);
    }

    private void findIn(SourceSpan span, String text) {
        Matcher words = WORDS.matcher(text);
        while (words.find()) {
            String piece = words.group().strip();
            if (names.isPerson(piece) || ADDRESS.matcher(piece).find()) {
                secret.add(new SourceSpan(span.start() + words.start(), span.start() + words.end()));
            }
        }
    }

    private Project leaveOut(Project project) {
        List<Cell> cells = new ArrayList<>();
        int before = secret.size();
        for (Cell cell : project.cells()) {
            SpannedText kept = kept(cell);
            if (kept.toString().chars().anyMatch(Character::isLetterOrDigit)) {
                cells.add(new Cell(cell.role(), kept, cell.single()));
            }
        }
        if (secret.size() == before) {
            return project;
        }
        find(
                project,
                Finding.Kind.PERSON_LEFT_OUT,
                Optional.of(secret.get(before)),
                "",
                Finding.Kind.PERSON_LEFT_OUT.wording());
        boolean led = project.cells().stream().anyMatch(c -> c.role() == Role.LEAD);
        if (led && cells.stream().noneMatch(c -> c.role() == Role.LEAD)) {
            find(
                    project,
                    Finding.Kind.NO_LEAD,
                    project.passages().stream().findFirst(),
                    project.title(),
                    Wording.of("finding.no-lead.person"));
        }
        return project.withCells(cells);
    }

    private void find(Project project, Finding.Kind kind, Optional<SourceSpan> place, String words, Wording message) {
        findings.add(new Finding(kind, place, Optional.of(project.label()), words, message));
    }

    /** The words of a cell without those that are persons. */
    private SpannedText kept(Cell cell) {
        SpannedText text = cell.text();
        List<SpannedText> pieces = new ArrayList<>();
        Matcher ends = ENDS.matcher(text.toString());
        int at = 0;
        boolean left = false;
        while (at <= text.length()) {
            boolean more = ends.find(at);
            int end = more ? ends.start() : text.length();
            SpannedText words = withoutAddresses(text.sub(at, end));
            boolean person = !words.isBlank() && isPerson(words.strip().toString(), cell);
            left |= person || words.length() < end - at;
            if (person) {
                secret.addAll(words.spans());
            } else {
                pieces.add(words);
            }
            if (!more) {
                break;
            }
            pieces.add(
                    person && isJoint(ends.group()) ? SpannedText.inserted(";") : text.sub(ends.start(), ends.end()));
            at = Math.max(ends.end(), at + 1);
        }
        return left ? tidied(SpannedText.concat(pieces)) : text;
    }

    /** Without parentheses that hold nothing, or that hold the party that a person was named for. */
    private static SpannedText tidied(SpannedText text) {
        SpannedText tidy = text.strip();
        Matcher empty = EMPTY.matcher(tidy.toString());
        while (empty.find()) {
            tidy = SpannedText.concat(List.of(tidy.sub(0, empty.start()), tidy.sub(empty.end(), tidy.length())));
            empty = EMPTY.matcher(tidy.toString());
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

    /** Where many leads are persons, so is a name of that form beside a known party. */
    private boolean isPerson(String words, Cell cell) {
        boolean beside = leadsArePersons
                && cell.role() == Role.LEAD
                && names.mayBePerson(words)
                && pieces(cell.text()).stream().anyMatch(names::isKnown);
        return beside || names.isPerson(words);
    }

    /** "J. de Bruin namens HHD",  "J. de Bruin - HHD". */
    private static boolean isJoint(String sign) {
        return sign.chars().anyMatch(c -> Character.isLetter(c) || c == '-' || c == '–' || c == '—');
    }

    private SpannedText withoutAddresses(SpannedText words) {
        Matcher address = ADDRESS.matcher(words.toString());
        List<SpannedText> pieces = new ArrayList<>();
        int at = 0;
        while (address.find()) {
            secret.addAll(words.sub(address.start(), address.end()).spans());
            pieces.add(words.sub(at, address.start()));
            at = address.end();
        }
        pieces.add(words.sub(at, words.length()));
        return at == 0 ? words : SpannedText.concat(pieces);
    }

    private Project withoutPassages(Project project) {
        return project.withPassages(
                project.passages().stream().flatMap(s -> without(s).stream()).toList());
    }

    private List<TextPart> withoutParts(List<TextPart> parts) {
        List<TextPart> open = new ArrayList<>();
        for (TextPart part : parts) {
            without(part.span()).forEach(s -> open.add(new TextPart(part.kind(), s)));
        }
        secret.forEach(s -> open.add(new TextPart(TextPart.Kind.CONTACT, s)));
        return open;
    }

    private List<SourceCell> withoutCells(List<SourceCell> cells) {
        return cells.stream()
                .flatMap(c -> without(c.span()).stream().map(s -> new SourceCell(s, c.column(), c.reference())))
                .toList();
    }

    /** What is left of a span. */
    private List<SourceSpan> without(SourceSpan span) {
        List<SourceSpan> rest = new ArrayList<>();
        int at = span.start();
        for (SourceSpan person : secret.stream().sorted().toList()) {
            if (person.end() > at && person.start() < span.end()) {
                if (person.start() > at) {
                    rest.add(new SourceSpan(at, person.start()));
                }
                at = person.end();
            }
        }
        if (at < span.end()) {
            rest.add(new SourceSpan(at, span.end()));
        }
        return rest;
    }
}
