package org.leidenkg.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.leidenkg.model.Project;
import org.leidenkg.model.Role;
import org.leidenkg.resolve.ResolvedAgenda;

/**
 * Tells what was read from a text that is no agenda in the shape that is read: a table in tabs or pipes, the layout of a
 * PDF, Markdown, HTML. Of such a text some lines always look like projects.
 */
final class Plausibility {
    private static final int TITLES = 3;
    /** A page break may part a project's cell of leads in two. */
    private static final int LEAD_CELLS = 2;
    /** So many words of a table's head in a row begin no title. */
    private static final int HEAD = 3;

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

    /** What is wrong with a reading that has projects; empty where it may be right. */
    static Optional<String> fault(ResolvedAgenda agenda) {
        List<String> titles =
                agenda.projects().stream().map(p -> p.project().title()).toList();
        long leads = count(agenda, Role.LEAD);
        long partners = count(agenda, Role.PARTNER);
        List<String> reasons = new ArrayList<>();
        if (leads == 0) {
            reasons.add("no project has a lead");
        }
        if (partners == 0) {
            reasons.add("no project has a partner");
        }
        titles.stream()
                .filter(Plausibility::isHead)
                .findFirst()
                .ifPresent(title -> reasons.add(quote(title) + " is the head of a table"));
        titles.stream()
                .filter(title -> MARKUP.matcher(title).find())
                .findFirst()
                .ifPresent(title -> reasons.add(quote(title) + " is markup"));
        agenda.projects().stream()
                .map(ResolvedAgenda.ResolvedProject::project)
                .filter(project -> leadCells(project) > LEAD_CELLS)
                .findFirst()
                .ifPresent(project -> reasons.add(quote(project.title()) + " has " + leadCells(project)
                        + " cells of leads, as of several projects"));
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of("was read as " + titles.size() + " projects, " + leads + " leads and " + partners
                        + " partners, but " + String.join(", ", reasons) + "; the first titles are "
                        + titles.stream().limit(TITLES).map(Plausibility::quote).collect(Collectors.joining(", ")));
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
