package org.leidenkg.pipeline;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leidenkg.model.Agenda;
import org.leidenkg.model.Finding;
import org.leidenkg.model.Project;
import org.leidenkg.model.Role;
import org.leidenkg.model.source.FileShape;
import org.leidenkg.model.source.ReadingHints;
import org.leidenkg.model.source.TextPart;
import org.leidenkg.resolve.Mention;
import org.leidenkg.resolve.ResolvedAgenda;

/**
 * Tells what was read from a file that is no agenda in the shape that was taken. Of such a file some lines always look like
 * projects. The checks and their thresholds are stated in {@code docs/reading.md}; an editor may let a file fail one.
 */
final class Plausibility {
    private static final int TITLES = 3;
    /** A page break may part a project's cell of leads in two. */
    private static final int LEAD_CELLS = 2;
    /** So many words of a table's head in a row begin no title. */
    private static final int HEAD = 3;

    private static final int LONG_TITLE = 200;
    private static final int LONG_NAME = 12;

    /** The words of a table's head. */
    private static final Set<String> HEAD_WORDS = Set.of(
            "nr",
            "no",
            "nummer",
            "number",
            "code",
            "project",
            "projecten",
            "projectnaam",
            "projects",
            "naam",
            "name",
            "titel",
            "title",
            "omschrijving",
            "beschrijving",
            "toelichting",
            "description",
            "doel",
            "trekker",
            "trekkers",
            "kartrekker",
            "penvoerder",
            "lead",
            "leads",
            "partner",
            "partners",
            "thema",
            "theme",
            "status",
            "contactpersoon");

    private static final Pattern MARKUP = Pattern.compile("</?\\p{Alpha}[^<>]*>|^\\|.*\\||^#+\\s");

    private Plausibility() {}

    /** A check and what it found; empty where nothing is wrong. */
    private record Check(String name, Optional<String> found) {}

    /** The names of the checks that an editor may let a file fail. */
    static List<String> names(ResolvedAgenda agenda) {
        return checks(agenda).map(Check::name).toList();
    }

    /** What is wrong with a reading that has projects; empty where it may be right. */
    static Optional<String> fault(ResolvedAgenda agenda) {
        Set<String> accepted = agenda.agenda().description().hints().accepted().stream()
                .map(ReadingHints.Accepted::check)
                .collect(Collectors.toSet());
        List<Check> failed = checks(agenda)
                .filter(check -> check.found().isPresent() && !accepted.contains(check.name()))
                .toList();
        if (failed.isEmpty()) {
            return Optional.empty();
        }
        List<String> titles =
                agenda.projects().stream().map(p -> p.project().title()).toList();
        return Optional.of("was read as " + titles.size() + " projects, " + count(agenda, Role.LEAD) + " leads and "
                + count(agenda, Role.PARTNER) + " partners, but "
                + failed.stream()
                        .map(check -> check.found().orElseThrow() + " (" + check.name() + ")")
                        .collect(Collectors.joining(", "))
                + leftOut(agenda)
                + "; the first titles are "
                + titles.stream().limit(TITLES).map(Plausibility::quote).collect(Collectors.joining(", ")));
    }

    /** What may be a column of parties under a name that is not known. */
    private static String leftOut(ResolvedAgenda agenda) {
        String columns = agenda.findings().stream()
                .filter(f -> f.kind() == Finding.Kind.COLUMN_LEFT_OUT)
                .map(Finding::words)
                .distinct()
                .collect(Collectors.joining(", "));
        return columns.isEmpty() ? "" : "; not known are the columns or fields " + columns;
    }

    private static Stream<Check> checks(ResolvedAgenda agenda) {
        List<Project> projects = agenda.projects().stream()
                .map(ResolvedAgenda.ResolvedProject::project)
                .toList();
        return Stream.of(
                new Check(
                        "no-leads",
                        count(agenda, Role.LEAD) == 0 ? Optional.of("no project has a lead") : Optional.empty()),
                new Check(
                        "no-partners",
                        count(agenda, Role.PARTNER) == 0 ? Optional.of("no project has a partner") : Optional.empty()),
                new Check("few-leads", fewLeads(agenda)),
                new Check("few-titles", fewTitles(agenda)),
                new Check("head-as-title", title(projects, Plausibility::isHead, " is the head of a table")),
                new Check(
                        "markup-as-title",
                        title(projects, t -> MARKUP.matcher(t).find(), " is markup")),
                new Check("long-titles", longTitles(projects)),
                new Check("long-names", longNames(agenda)),
                new Check(
                        "several-lead-cells",
                        agenda.agenda().shape() == FileShape.OCR ? severalLeadCells(projects) : Optional.empty()),
                new Check("unread-text", unread(agenda.agenda())));
    }

    private static Optional<String> title(
            List<Project> projects, java.util.function.Predicate<String> wrong, String what) {
        return projects.stream().map(Project::title).filter(wrong).findFirst().map(title -> quote(title) + what);
    }

    private static Optional<String> fewLeads(ResolvedAgenda agenda) {
        long led = agenda.projects().stream()
                .filter(p -> p.mentions().stream().anyMatch(m -> m.role() == Role.LEAD))
                .count();
        return led > 0 && led * 2 < agenda.projects().size()
                ? Optional.of("only " + led + " projects have a lead")
                : Optional.empty();
    }

    private static Optional<String> fewTitles(ResolvedAgenda agenda) {
        long untitled = agenda.findings().stream()
                .filter(f -> f.kind() == Finding.Kind.ROW_WITHOUT_TITLE)
                .count();
        return untitled * 2 > agenda.projects().size()
                ? Optional.of(untitled + " projects have no title")
                : Optional.empty();
    }

    private static Optional<String> longTitles(List<Project> projects) {
        long longOnes =
                projects.stream().filter(p -> p.title().length() > LONG_TITLE).count();
        return longOnes * 2 > projects.size()
                ? Optional.of(longOnes + " titles have more than " + LONG_TITLE + " characters")
                : Optional.empty();
    }

    private static Optional<String> longNames(ResolvedAgenda agenda) {
        List<Mention> mentions =
                agenda.projects().stream().flatMap(p -> p.mentions().stream()).toList();
        long longOnes = mentions.stream()
                .filter(m -> m.words().split(" ").length > LONG_NAME)
                .count();
        return longOnes * 3 > mentions.size()
                ? Optional.of(longOnes + " parties have names of more than " + LONG_NAME + " words")
                : Optional.empty();
    }

    private static Optional<String> severalLeadCells(List<Project> projects) {
        return projects.stream()
                .filter(project -> leadCells(project) > LEAD_CELLS)
                .findFirst()
                .map(project -> quote(project.title()) + " has " + leadCells(project)
                        + " cells of leads, as of several projects");
    }

    /** More than half of a text's letters, or more rows of a table than were read, belong to no project. */
    private static Optional<String> unread(Agenda agenda) {
        if (agenda.shape() == FileShape.TABLE || agenda.shape() == FileShape.PARTY_ROWS) {
            long rows = agenda.findings().stream()
                    .filter(f -> f.kind() == Finding.Kind.ROW_LEFT_OUT)
                    .count();
            return rows > agenda.projects().size()
                    ? Optional.of(rows + " rows of its tables were left out")
                    : Optional.empty();
        }
        Map<Boolean, Integer> letters = new TreeMap<>(Map.of(true, 0, false, 0));
        for (TextPart part : agenda.parts()) {
            boolean unread = part.kind() == TextPart.Kind.STRAY || part.kind() == TextPart.Kind.PREAMBLE;
            int count = (int) agenda.source()
                    .exact(part.span())
                    .chars()
                    .filter(Character::isLetterOrDigit)
                    .count();
            letters.merge(unread, count, Integer::sum);
        }
        return letters.getOrDefault(true, 0) > letters.getOrDefault(false, 0)
                ? Optional.of("more than half of its text belongs to no project")
                : Optional.empty();
    }

    private static long count(ResolvedAgenda agenda, Role role) {
        return agenda.projects().stream()
                .flatMap(p -> p.mentions().stream())
                .filter(m -> m.role() == role)
                .count();
    }

    private static long leadCells(Project project) {
        return project.cells().stream().filter(cell -> cell.role() == Role.LEAD).count();
    }

    private static boolean isHead(String title) {
        List<String> words = Arrays.stream(title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        long first = words.stream().takeWhile(HEAD_WORDS::contains).count();
        return first > 0 && (first == words.size() || first >= HEAD);
    }

    private static String quote(String title) {
        return '"' + title + '"';
    }
}
