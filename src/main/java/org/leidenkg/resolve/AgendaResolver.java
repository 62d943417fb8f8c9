package org.leidenkg.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.leidenkg.model.Agenda;
import org.leidenkg.model.Cell;
import org.leidenkg.model.Finding;
import org.leidenkg.model.Project;
import org.leidenkg.model.Wording;
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
        Stream<Cell> cells = agenda.projects().stream().flatMap(p -> p.cells().stream());
        AgendaResolver run = new AgendaResolver(
                resolver.withDefinitionsOf(cells),
                new LocalNameUse(agenda.description().localNames()));
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
                        Finding.Kind.REMARK_NOT_READ.wording()));
            }
        }
        return new ResolvedProject(project, mentions, openEnded);
    }

    private void find(Project project, Mention mention, Set<String> met) {
        Resolution resolution = mention.resolution();
        if (resolution instanceof Resolution.Unknown unknown) {
            add(Finding.Kind.UNRESOLVED, project, mention, unresolved(unknown));
        } else if (resolution instanceof Resolution.Ambiguous) {
            add(Finding.Kind.AMBIGUOUS, project, mention);
        } else if (resolution.method() == Method.SIMILARITY) {
            add(Finding.Kind.SIMILARITY, project, mention);
        } else if (resolution.method() == Method.OCR_CONFUSION) {
            add(Finding.Kind.OCR_CONFUSION, project, mention);
        }
        if (resolution instanceof Resolution.Resolved resolved
                && !met.add(mention.role() + " " + resolved.organisation())) {
            add(Finding.Kind.REPEATED_PARTY, project, mention);
        }
    }

    private static Wording unresolved(Resolution.Unknown unknown) {
        Wording remedy = Wording.of("finding.unresolved.add" + (unknown.within().isEmpty() ? "" : "-part"));
        List<Wording> near = unknown.near().stream()
                .map(n -> Wording.of("evidence.likeness", n.form(), n.similarity()))
                .toList();
        return near.isEmpty()
                ? Finding.Kind.UNRESOLVED.wording(unknown.evidence(), remedy)
                : Wording.of("finding.unresolved.near", unknown.evidence(), near, remedy);
    }

    private void add(Finding.Kind kind, Project project, Mention mention) {
        add(kind, project, mention, kind.wording(mention.resolution().evidence()));
    }

    private void add(Finding.Kind kind, Project project, Mention mention, Wording message) {
        findings.add(new Finding(
                kind, mention.spans().stream().findFirst(), Optional.of(project.label()), mention.words(), message));
    }
}
