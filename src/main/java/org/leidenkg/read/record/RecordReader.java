package org.leidenkg.read.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.leidenkg.model.Basis;
import org.leidenkg.model.Cell;
import org.leidenkg.model.Finding;
import org.leidenkg.model.Project;
import org.leidenkg.model.ProjectCode;
import org.leidenkg.model.Role;
import org.leidenkg.model.Theme;
import org.leidenkg.model.Wording;
import org.leidenkg.model.source.Field;
import org.leidenkg.model.source.SourceCell;
import org.leidenkg.model.source.SourceSpan;
import org.leidenkg.model.source.SpannedText;
import org.leidenkg.model.source.TextPart;
import org.leidenkg.read.person.ContactWords;

/** Makes projects of records, and keeps where each of their values stands. */
public final class RecordReader {
    private static final int TITLE_WORDS = 8;

    private static final Pattern CODE_BEFORE_TITLE = Pattern.compile(
            "^((?:[A-Z]{1,3}[-.]?)?\\d{1,3}(?:[-.]\\d{1,3})*[-.]?[a-z]?|[IVX]{1,4}[-.]\\d{1,2}|[A-Z]\\d{0,2})[.):]?\\s+(?=\\S)");

    private static final Pattern NAME_GOES_ON = Pattern.compile(
            ".*(?:[,;/(&-]|\\b(?:en|of|van|de|der|den|het|voor|and|of|the|for))\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final boolean linesPart;
    private final ContactWords contacts;
    private final Themes themes;
    private final Roles roles;
    private final List<Project> projects = new ArrayList<>();
    private final List<TextPart> parts = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<SourceCell> cells = new ArrayList<>();

    /**
     * A reader of the records of one file.
     *
     * @param linesPart whether a line break within a cell parts parties, and is not only where a line was full
     * @param contacts tells what is left out of the names of themes
     */
    public RecordReader(List<Theme> declared, FieldNames names, boolean linesPart, ContactWords contacts) {
        this.linesPart = linesPart;
        this.contacts = contacts;
        this.themes = new Themes(declared);
        this.roles = new Roles(names);
    }

    /** Reads the records of a file, in its order. */
    public void read(List<ProjectRecord> records) {
        boolean leads = records.stream().anyMatch(r -> r.has(Field.LEAD) || r.has(Field.LEAD_AND_PARTNERS));
        boolean codes = records.stream().noneMatch(r -> r.has(Field.CODE)) && titlesBeginWithCodes(records);
        records.forEach(record -> read(codes ? withCode(record) : record, leads));
    }

    public List<Project> projects() {
        return projects;
    }

    public List<TextPart> parts() {
        return parts;
    }

    public List<Finding> findings() {
        return findings;
    }

    public List<SourceCell> cells() {
        return cells;
    }

    /** The themes that projects have, in source order. */
    public List<Theme> themes() {
        return themes.met();
    }

    /** Whether words are those of a declared theme or section. */
    public boolean isDeclared(String words) {
        return themes.isDeclared(words) || themes.findSection(words).isPresent();
    }

    /** Leaves a line out that is no heading and only says who is to be asked; false where it says something else. */
    public boolean leaveOutContact(SpannedText line) {
        boolean contact = !isDeclared(line.toString()) && contacts.are(line.toString());
        if (contact) {
            note(TextPart.Kind.STRAY, line);
            find(Finding.Kind.CONTACT_LEFT_OUT, line, Finding.Kind.CONTACT_LEFT_OUT.wording());
        }
        return contact;
    }

    /** Notes what words of the file are that belong to no project. */
    public void note(TextPart.Kind kind, SpannedText text) {
        Running.passages(text).forEach(span -> parts.add(new TextPart(kind, span)));
    }

    public void find(Finding.Kind kind, SpannedText text, Wording message) {
        findings.add(new Finding(
                kind,
                Running.passages(text).stream().findFirst(),
                Optional.empty(),
                kind.isSecret() ? "" : Running.oneLine(text),
                message));
    }

    /** Tells of columns and fields that mean nothing that is read. */
    public void tellLeftOut(List<String> names) {
        if (!names.isEmpty()) {
            find(
                    Finding.Kind.COLUMN_LEFT_OUT,
                    SpannedText.inserted(String.join(", ", names)),
                    Finding.Kind.COLUMN_LEFT_OUT.wording());
        }
    }

    private static boolean titlesBeginWithCodes(List<ProjectRecord> records) {
        Set<String> codes = new HashSet<>();
        long coded = records.stream()
                .flatMap(r -> r.of(Field.TITLE).limit(1))
                .map(v -> CODE_BEFORE_TITLE.matcher(v.text().strip().toString()))
                .filter(m -> m.find() && codes.add(m.group(1)))
                .count();
        return coded > 1 && coded * 5 >= records.size() * 4L;
    }

    private static ProjectRecord withCode(ProjectRecord record) {
        List<LabelledValue> values = new ArrayList<>();
        for (LabelledValue value : record.values()) {
            SpannedText text = value.text().strip();
            Matcher code = CODE_BEFORE_TITLE.matcher(text.toString());
            boolean begins = value.field() == Field.TITLE && !has(values, Field.CODE) && code.find();
            if (begins) {
                values.add(new LabelledValue(Field.CODE, value.label(), text.sub(0, code.end(1)), value.reference()));
                text = text.sub(code.end(), text.length());
            }
            values.add(new LabelledValue(value.field(), value.label(), text, value.reference()));
        }
        return new ProjectRecord(record.theme(), values, record.singleParties());
    }

    private static boolean has(List<LabelledValue> values, Field field) {
        return values.stream().anyMatch(v -> v.field() == field);
    }

    private void read(ProjectRecord record, boolean leadsElsewhere) {
        Placed placed = place(record);
        List<SourceSpan> passages = new ArrayList<>();
        record.values().forEach(value -> passages.addAll(note(value)));
        Optional<ProjectCode> code = record.of(Field.CODE).findFirst().map(RecordReader::code);
        String title = title(record, code);
        Project project = new Project(
                projects.size() + 1,
                code,
                title,
                Optional.empty(),
                String.join(
                        "\n\n",
                        record.of(Field.DESCRIPTION)
                                .map(v -> Running.paragraphs(v.text()))
                                .toList()),
                placed.theme(),
                placed.section(),
                parties(record, leadsElsewhere),
                details(record),
                passages.stream().sorted().toList());
        projects.add(project);
        find(project, record);
    }

    private record Placed(String theme, Optional<String> section) {}

    private Placed place(ProjectRecord record) {
        Optional<LabelledValue> section = record.of(Field.SECTION).findFirst();
        Optional<SpannedText> words = record.of(Field.THEME)
                .findFirst()
                .map(LabelledValue::text)
                .or(record::theme)
                .map(contacts::leaveOut)
                .filter(name -> !name.isBlank());
        for (String name : List.of(
                section.map(s -> Running.oneLine(s.text())).orElse(""),
                words.map(Running::oneLine).orElse(""))) {
            Optional<Theme.Section> declared = themes.findSection(name);
            if (declared.isPresent()) {
                Theme theme = themes.themeOf(declared.get());
                themes.enter(theme);
                return new Placed(theme.code(), Optional.of(declared.get().key()));
            }
        }
        // A column of sections in a file that has no themes is its column of themes.
        Optional<SpannedText> named = words.or(() -> section.map(LabelledValue::text));
        return new Placed(named.map(this::enter).orElse(""), Optional.empty());
    }

    private String enter(SpannedText words) {
        int before = themes.met().size();
        Theme theme = themes.theme(words);
        if (themes.met().size() > before && !themes.isDeclared(theme.heading())) {
            find(Finding.Kind.THEME_UNDECLARED, words, Finding.Kind.THEME_UNDECLARED.wording());
        }
        return theme.code();
    }

    /** Where a value stands; a contact's place is kept only as a part of the text. */
    private List<SourceSpan> note(LabelledValue value) {
        TextPart.Kind kind = switch (value.field()) {
            case CODE, PROJECT -> TextPart.Kind.CODE;
            case TITLE, ACRONYM -> TextPart.Kind.TITLE;
            case THEME, SECTION -> TextPart.Kind.HEADING;
            case LEAD, PARTNER, LEAD_AND_PARTNERS, PARTY, ROLE -> TextPart.Kind.PARTIES;
            case CONTACT -> TextPart.Kind.CONTACT;
            case OTHER -> TextPart.Kind.LEFT_OUT;
            case DESCRIPTION, START, END, PERIOD, STATUS, BUDGET, PAGE -> TextPart.Kind.DESCRIPTION;
        };
        List<SourceSpan> spans = Running.passages(value.text());
        spans.forEach(span -> parts.add(new TextPart(kind, span)));
        if (kind == TextPart.Kind.CONTACT || kind == TextPart.Kind.LEFT_OUT) {
            return List.of();
        }
        spans.forEach(span -> cells.add(new SourceCell(span, value.label(), value.reference())));
        return spans;
    }

    private static ProjectCode code(LabelledValue value) {
        String written = Running.oneLine(value.text());
        String code = written.replaceAll("[.):]+$", "").strip();
        return new ProjectCode(code.isEmpty() ? written : code, written, Basis.STATED);
    }

    private static String title(ProjectRecord record, Optional<ProjectCode> code) {
        return record.of(Field.TITLE)
                .findFirst()
                .or(() -> record.of(Field.ACRONYM).findFirst())
                .map(v -> Running.oneLine(v.text()))
                .or(() -> code.map(ProjectCode::value))
                .or(() -> record.of(Field.DESCRIPTION).findFirst().map(v -> firstWords(Running.oneLine(v.text()))))
                .orElse("?");
    }

    private static String firstWords(String text) {
        String[] words = text.split(" ");
        String start = String.join(" ", List.of(words).subList(0, Math.min(TITLE_WORDS, words.length)));
        return start + (words.length > TITLE_WORDS ? " …" : "");
    }

    private List<Cell> parties(ProjectRecord record, boolean leadsElsewhere) {
        List<Cell> parties = new ArrayList<>();
        for (LabelledValue value : record.values()) {
            SpannedText text =
                    EmptyWords.leaveOut(parted(value.text().withPlainBlanks().strip()));
            if (EmptyWords.are(text.toString())) {
                continue;
            }
            switch (value.field()) {
                case LEAD -> parties.addAll(roles.of(Role.LEAD, text, record.singleParties()));
                case PARTNER -> {
                    if (leadsElsewhere) {
                        parties.addAll(roles.of(Role.PARTNER, text, record.singleParties()));
                    } else {
                        parties.addAll(roles.partners(text));
                    }
                }
                case LEAD_AND_PARTNERS -> parties.addAll(roles.both(text));
                default -> {
                    // no party
                }
            }
        }
        return parties;
    }

    /** With a semicolon for each line break that parts parties; each keeps its place. */
    private SpannedText parted(SpannedText text) {
        SpannedText parted = text;
        for (int i = 0; linesPart && i < text.length(); i++) {
            if (text.charAt(i) == '\n' && !goesOn(text.toString(), i)) {
                parted = parted.withCharacter(i, ';');
            }
        }
        return parted;
    }

    /** Whether a name goes over a line break. */
    private static boolean goesOn(String text, int at) {
        String before = text.substring(0, at);
        String after = text.substring(at).strip();
        return after.isEmpty()
                || Character.isLowerCase(after.charAt(0))
                || "(/&,;".indexOf(after.charAt(0)) >= 0
                || NAME_GOES_ON.matcher(before).matches()
                || before.chars().filter(c -> c == '(').count()
                        > before.chars().filter(c -> c == ')').count();
    }

    private static List<Project.Detail> details(ProjectRecord record) {
        return record.values().stream()
                .filter(v -> switch (v.field()) {
                    case ACRONYM, START, END, PERIOD, STATUS, BUDGET, PAGE -> true;
                    default -> false;
                })
                .filter(v -> !EmptyWords.are(v.text().toString()))
                .map(v -> new Project.Detail(v.field(), Running.oneLine(v.text())))
                .flatMap(detail -> detail.field() == Field.PERIOD ? Periods.ends(detail.value()) : Stream.of(detail))
                .distinct()
                .toList();
    }

    private void find(Project project, ProjectRecord record) {
        Optional<SourceSpan> place = project.passages().stream().findFirst();
        if (!record.has(Field.TITLE)) {
            find(project, Finding.Kind.ROW_WITHOUT_TITLE, place);
        }
        if (project.cells().stream().noneMatch(c -> c.role() == Role.LEAD)) {
            find(project, Finding.Kind.NO_LEAD, place);
        }
        if (project.cells().stream().noneMatch(c -> c.role() == Role.PARTNER)) {
            find(project, Finding.Kind.NO_PARTNER, place);
        }
        if (record.has(Field.CONTACT)) {
            find(project, Finding.Kind.CONTACT_LEFT_OUT, place);
        }
    }

    private void find(Project project, Finding.Kind kind, Optional<SourceSpan> place) {
        String words = kind.isSecret() ? "" : project.title();
        findings.add(new Finding(kind, place, Optional.of(project.label()), words, kind.wording()));
    }
}
