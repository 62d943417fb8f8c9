package org.leidenkg.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.leidenkg.model.Agenda;
import org.leidenkg.model.Headed;
import org.leidenkg.read.AgendaReader;
import org.leidenkg.read.CorrectionException;
import org.leidenkg.resolve.ResolvedAgenda;
import org.leidenkg.seed.AgendaPlaces;
import org.leidenkg.seed.SeedProblem;
import org.leidenkg.vocab.Graphs;

/** What is wrong with an agenda's description as reading the text by it shows; each at its place in the description. */
final class AgendaProblems {
    private static final String SUPPORTED =
            "save the agenda as plain text in the shape that docs/curating.md shows: the heading of a theme, then each"
                    + " project's code, title, description and cells that begin with T: and P:, with blank lines between"
                    + " them and no head of a table; tables in tabs or pipes, Markdown and HTML are not read";

    private AgendaProblems() {}

    static List<SeedProblem> of(CorrectionException fault, AgendaPlaces places) {
        return fault.problems().stream()
                .map(p -> places.problem(p.correction(), "text", p.message(), p.remedy()))
                .toList();
    }

    static List<SeedProblem> of(ResolvedAgenda resolved, AgendaPlaces places) {
        List<SeedProblem> problems = new ArrayList<>();
        Agenda agenda = resolved.agenda();
        String text = agenda.source().name();
        if (!Graphs.isFree(agenda.slug())) {
            problems.add(places.problem(
                    "slug", "\"" + agenda.slug() + "\" is the name of another graph", "give the agenda another slug"));
        }
        for (Headed missing : AgendaReader.missingHeadings(agenda)) {
            problems.add(places.problem(
                    missing,
                    "heading",
                    "\"" + missing.heading() + "\" is no line of " + text + ", or has no project under it",
                    "copy the line as it stands there, or take the entry out"));
        }
        if (agenda.projects().isEmpty()) {
            problems.add(places.problem(
                    "themes",
                    "no project was found in " + text,
                    "an agenda has lines that are headings of themes, and under them rows with a title, a description"
                            + " and cells that begin with T: and P:; declare each heading under \"themes\""));
        } else {
            Plausibility.fault(resolved)
                    .ifPresent(fault -> problems.add(places.problem("text", text + " " + fault, SUPPORTED)));
        }
        return problems;
    }
}
