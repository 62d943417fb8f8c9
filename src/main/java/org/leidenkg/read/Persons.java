package org.leidenkg.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leidenkg.model.Agenda;
import org.leidenkg.model.Cell;
import org.leidenkg.model.Finding;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.Project;
import org.leidenkg.model.Role;
import org.leidenkg.model.Theme;
import org.leidenkg.model.Wording;
import org.leidenkg.model.source.SourceCell;
import org.leidenkg.model.source.SourceSpan;
import org.leidenkg.model.source.SourceText;
import org.leidenkg.model.source.SpannedText;
import org.leidenkg.model.source.TextPart;
import org.leidenkg.read.person.ContactWords;
import org.leidenkg.read.person.PersonNames;

/**
 * Leaves the names of persons, mail addresses and telephone numbers out of all that is published: the parties' cells, what no
 * row holds, themes, quoted rows, and findings; of titles and descriptions the addresses and who is named beside one, since
 * another name in prose cannot be told. The organisation in whose name a person leads stays.
 */
final class Persons {
    private static final Pattern ENDS = Pattern.compile("[,;\\n()\\[\\]]|\\s[–—-]\\s|\\s/\\s|\\b(?:namens|vanuit)\\b");

    /** Before the name or address of a contact. */
    private static final Pattern LABEL =
            Pattern.compile("(?iu)^(?:contact(?:persoon|personen)?|tel(?:efoon)?|(?:e-?)?mail)\\s*[.:]\\s*");

    /** One lead in so many is enough to tell that a column names persons. */
    private static final int FEW = 5;

    private final PersonNames names;
    private final ContactWords contacts;
    private final boolean leadsArePersons;
    private final List<Finding> findings = new ArrayList<>();
    private final BitSet secret = new BitSet();

    private Persons(PersonNames names, ContactWords contacts, List<Project> projects) {
        this.names = names;
        this.contacts = contacts;
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

    static ShapeReading leaveOut(ShapeReading reading, SourceText source, PersonNames names, ContactWords contacts) {
        Persons persons = new Persons(names, contacts, reading.projects());
        List<Project> projects =
                reading.projects().stream().map(persons::leaveOut).toList();
        reading.parts().forEach(part -> persons.findIn(part, source.exact(part.span())));
        List<Finding> findings = new ArrayList<>(
                reading.findings().stream().map(persons::withoutWords).toList());
        findings.addAll(persons.findings);
        return new ShapeReading(
                reading.themes().stream().map(persons::withoutWords).toList(),
                projects.stream().map(persons::withoutWords).toList(),
                persons.withoutParts(reading.parts()),
                findings,
                persons.withoutCells(reading.cells()));
    }

    /** Parties' words were looked at in their cells; codes and marks are none. */
    private void findIn(TextPart part, String text) {
        BitSet found = switch (part.kind()) {
            case PREAMBLE, HEADING, CORRECTED, STRAY -> contacts.find(text);
            case TITLE, DESCRIPTION -> contacts.findInProse(text);
            case CODE, MARKER, PARTIES, CONTACT, LEFT_OUT -> new BitSet();
        };
        found.stream().forEach(i -> secret.set(part.span().start() + i));
    }

    private Theme withoutWords(Theme theme) {
        if (contacts.find(theme.heading()).isEmpty()) {
            return theme;
        }
        LocalText name = new LocalText(
                withoutWords(theme.name().nl()), withoutWords(theme.name().en()));
        return new Theme(theme.code(), withoutWords(theme.heading()), name, name, theme.sections());
    }

    private Finding withoutWords(Finding finding) {
        UnaryOperator<String> cut = finding.project().isPresent() ? this::withoutWordsInProse : this::withoutWords;
        List<Object> values = finding.message().values().stream()
                .map(value -> value instanceof String words ? cut.apply(words) : value)
                .toList();
        return new Finding(
                finding.kind(),
                finding.span(),
                finding.project().map(this::withoutWordsInProse),
                cut.apply(finding.words()),
                new Wording(finding.message().key(), values));
    }

    private String withoutWords(String line) {
        return blanked(line, contacts.find(line));
    }

    private String withoutWordsInProse(String prose) {
        return blanked(prose, contacts.findInProse(prose));
    }

    private static String blanked(String text, BitSet found) {
        StringBuilder blanked = new StringBuilder(text);
        found.stream()
                .filter(i -> !Character.isWhitespace(text.charAt(i)))
                .forEach(i -> blanked.setCharAt(i, Agenda.BLANK));
        return blanked.toString();
    }

    private Project leaveOut(Project project) {
        List<Cell> cells = new ArrayList<>();
        List<SourceSpan> persons = new ArrayList<>();
        for (Cell cell : project.cells()) {
            SpannedText kept = kept(cell, persons);
            if (kept.toString().chars().anyMatch(Character::isLetterOrDigit)) {
                cells.add(new Cell(cell.role(), kept, cell.single()));
            }
        }
        if (persons.isEmpty()) {
            return project;
        }
        persons.forEach(span -> secret.set(span.start(), span.end()));
        find(
                project,
                Finding.Kind.PERSON_LEFT_OUT,
                Optional.of(persons.get(0)),
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

    /** The words of a cell without those that are persons, whose places are added to others. */
    private SpannedText kept(Cell cell, List<SourceSpan> persons) {
        SpannedText text = cell.text();
        List<SpannedText> pieces = new ArrayList<>();
        Matcher ends = ENDS.matcher(text.toString());
        int at = 0;
        boolean left = false;
        while (at <= text.length()) {
            boolean more = ends.find(at);
            int end = more ? ends.start() : text.length();
            SpannedText words = withoutAddresses(text.sub(at, end), persons);
            boolean person = !words.isBlank() && isPerson(words.strip().toString(), cell);
            left |= person || words.length() < end - at;
            if (person) {
                persons.addAll(words.spans());
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
        return left ? ContactWords.tidied(SpannedText.concat(pieces)) : text;
    }

    /** Where many leads are persons, so is a name of that form beside a known party. */
    private boolean isPerson(String words, Cell cell) {
        String named = LABEL.matcher(words).replaceFirst("");
        boolean beside = leadsArePersons
                && cell.role() == Role.LEAD
                && names.mayBePerson(named)
                && pieces(cell.text()).stream().anyMatch(names::isKnown);
        return beside || named.isEmpty() || names.isPerson(named);
    }

    /** "J. de Bruin namens HHD",  "J. de Bruin - HHD". */
    private static boolean isJoint(String sign) {
        return sign.chars().anyMatch(c -> Character.isLetter(c) || c == '-' || c == '–' || c == '—');
    }

    private static SpannedText withoutAddresses(SpannedText words, List<SourceSpan> addresses) {
        Matcher address = ContactWords.ADDRESS.matcher(words.toString());
        List<SpannedText> pieces = new ArrayList<>();
        int at = 0;
        while (address.find()) {
            addresses.addAll(words.sub(address.start(), address.end()).spans());
            pieces.add(words.sub(at, address.start()));
            at = address.end();
        }
        pieces.add(words.sub(at, words.length()));
        return at == 0 ? words : SpannedText.concat(pieces);
    }

    /** The project without what was found, in its words and in the row as it is quoted. */
    private Project withoutWords(Project project) {
        return new Project(
                project.sequence(),
                project.code(),
                withoutWordsInProse(project.title()),
                project.titleAsWritten().map(this::withoutWordsInProse),
                withoutWordsInProse(project.description()),
                project.theme(),
                project.section(),
                project.cells(),
                project.details().stream()
                        .map(d -> new Project.Detail(d.field(), withoutWordsInProse(d.value())))
                        .toList(),
                project.passages().stream().flatMap(s -> without(s).stream()).toList());
    }

    private List<TextPart> withoutParts(List<TextPart> parts) {
        List<TextPart> open = new ArrayList<>();
        for (TextPart part : parts) {
            without(part.span()).forEach(s -> open.add(new TextPart(part.kind(), s)));
        }
        for (int at = secret.nextSetBit(0); at >= 0; at = secret.nextSetBit(secret.nextClearBit(at))) {
            open.add(new TextPart(TextPart.Kind.CONTACT, new SourceSpan(at, secret.nextClearBit(at))));
        }
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
        for (int at = secret.nextClearBit(span.start()); at < span.end(); ) {
            int next = secret.nextSetBit(at);
            int end = next < 0 ? span.end() : Math.min(next, span.end());
            rest.add(new SourceSpan(at, end));
            at = secret.nextClearBit(end);
        }
        return rest;
    }
}
