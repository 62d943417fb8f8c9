package org.leidenkg.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.leidenkg.model.Agenda;
import org.leidenkg.model.Cell;
import org.leidenkg.model.Finding;
import org.leidenkg.model.Project;
import org.leidenkg.model.source.SourceSpan;
import org.leidenkg.resolve.ResolvedAgenda.ResolvedProject;

/** Resolves the parties of all projects of an agenda and says what a curator should look at. */
public final class AgendaResolver {
    private final PartyResolver resolver;
    private final LocalNameUse localNames;
    private final List<Finding> findings = new ArrayList<>();

    private AgendaResolver(PartyResolver resolver, LocalNameUse localNames) {
        this.resolver = resolver;
        this.localNames = localNames;
    }

    /** The agenda with its parties, read by a resolver made for that agenda. */
    public static ResolvedAgenda resolve(Agenda agenda, PartyResolver resolver) {
        AgendaResolver run = new AgendaResolver(
                resolver, new LocalNameUse(agenda.description().localNames()));
        run.findings.addAll(agenda.findings());
        List<ResolvedProject> projects =
                agenda.projects().stream().map(run::resolve).toList();
        run.findings.addAll(run.localNames.findings());
        run.findings.sort(
                Comparator.comparingInt(f -> f.span().map(SourceSpan::start).orElse(Integer.MAX_VALUE)));
        return new ResolvedAgenda(agenda, projects, run.findings);
    }

    private ResolvedProject resolve(Project project) {
        List<Mention> mentions = new ArrayList<>();
        boolean openEnded = false;
        Set<String> met = new HashSet<>();
        for (Cell cell : project.cells()) {
            localNames.see(cell.text().toString());
            CellReading reading = resolver.read(cell);
            openEnded |= reading.openEnded();
            for (Mention mention : reading.mentions()) {
                mentions.add(mention);
                find(project, mention, met);
            }
            for (CellReading.Remark remark : reading.remarks()) {
                findings.add(new Finding(
                        Finding.Kind.REMARK_NOT_READ,
                        remark.spans().stream().findFirst(),
                        Optional.of(project.label()),
                        remark.words(),
                        "These words between parentheses name no known party and say nothing about the party before them"
                                + " that could be read."));
            }
        }
        return new ResolvedProject(project, mentions, openEnded);
    }

    private void find(Project project, Mention mention, Set<String> met) {
        Resolution resolution = mention.resolution();
        if (resolution instanceof Resolution.Unknown unknown) {
            add(
                    Finding.Kind.UNRESOLVED,
                    project,
                    mention,
                    unknown.evidence() + near(unknown.near()) + ". " + remedy(unknown));
        } else if (resolution instanceof Resolution.Ambiguous ambiguous) {
            add(Finding.Kind.AMBIGUOUS, project, mention, ambiguous.evidence() + " All candidates are kept.");
        } else if (resolution.method() == Method.SIMILARITY) {
            add(
                    Finding.Kind.SIMILARITY,
                    project,
                    mention,
                    resolution.evidence() + ". If it is right, add the spelling to organisations.json.");
        } else if (resolution.method() == Method.OCR_CONFUSION) {
            add(Finding.Kind.OCR_CONFUSION, project, mention, resolution.evidence() + ".");
        }
        if (resolution instanceof Resolution.Resolved resolved
                && !met.add(mention.role() + " " + resolved.organisation())) {
            add(
                    Finding.Kind.REPEATED_PARTY,
                    project,
                    mention,
                    "The source names this party more than once in the same role; it is counted once.");
        }
    }

    private static String remedy(Resolution.Unknown unknown) {
        return unknown.within().isEmpty()
                ? "Add the organisation, or this spelling of one, to organisations.json."
                : "If it is a part of that organisation, add it to organisations.json as a unit of it; if it is another"
                        + " organisation, or another spelling of the same, add that.";
    }

    private static String near(List<Resolution.Near> near) {
        return near.isEmpty()
                ? ""
                : "; nearest: "
                        + near.stream()
                                .map(n -> String.format(
                                        java.util.Locale.ROOT, "\"%s\" (likeness %.2f)", n.form(), n.similarity()))
                                .collect(Collectors.joining(", "));
    }

    private void add(Finding.Kind kind, Project project, Mention mention, String message) {
        findings.add(new Finding(
                kind, mention.spans().stream().findFirst(), Optional.of(project.label()), mention.words(), message));
    }
}
