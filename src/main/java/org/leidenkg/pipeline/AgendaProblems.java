package org.leidenkg.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
            "hold the file against the shapes of docs/reading.md: a table with a head that names the columns, a list with"
                    + " labels, or rows of cells that begin with T: and P:; say under \"shape\" and \"columns\" what the"
                    + " reader cannot know, or under \"accepted\" why the file is right as it is";

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
        List<String> checks = Plausibility.names(resolved);
        agenda.description().hints().accepted().stream()
                .filter(accepted -> !checks.contains(accepted.check()))
                .forEach(accepted -> problems.add(places.problem(
                        "accepted",
                        "\"" + accepted.check() + "\" is no check of what was read",
                        "use one of " + String.join(", ", checks))));
        if (agenda.projects().isEmpty()) {
            problems.add(places.problem(
                    "themes",
                    "no project was found in " + text,
                    "an agenda has lines that are headings of themes, and under them rows with a title, a description"
                            + " and cells that begin with T: and P:; declare each heading under \"themes\""
                            + labels(agenda)));
        } else {
            Plausibility.fault(resolved)
                    .ifPresent(fault ->
                            problems.add(places.problem("text", text + " " + fault, SUPPORTED + labels(agenda))));
        }
        return problems;
    }

    /** The label that comes back most often among those that are not known. */
    private static String labels(Agenda agenda) {
        return AgendaReader.unknownLabels(agenda).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(label -> "; the label \"" + label.getKey() + ":\" on " + label.getValue()
                        + " lines is not known: if it names the leads, add \"columns\": { \"lead\": [\""
                        + label.getKey()
                        + "\"] } to the description, if the partners \"partner\"")
                .orElse("");
    }
}
