package org.leidenkg.pipeline;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leidenkg.model.Agenda;
import org.leidenkg.model.Authority;
import org.leidenkg.model.Correction;
import org.leidenkg.model.Finding;
import org.leidenkg.model.Organisation;
import org.leidenkg.model.Role;
import org.leidenkg.model.source.SourceText;
import org.leidenkg.resolve.Mention;
import org.leidenkg.resolve.Method;
import org.leidenkg.resolve.NearDuplicates;
import org.leidenkg.resolve.Resolution;
import org.leidenkg.resolve.ResolvedAgenda;
import org.leidenkg.resolve.ResolvedAgenda.ResolvedProject;

/** What a curator wants to know of a build: totals, what was corrected, and what to look at. */
record Report(
        Totals totals,
        List<AgendaReport> agendas,
        List<String> withoutIdentifier,
        List<AbbreviationUse> abbreviationsSeenOnce,
        List<NearDuplicates.Pair> nearDuplicates) {

    /**
     * Counts over all agendas.
     *
     * @param leads mentions in the role of lead
     * @param partners mentions in the role of partner
     * @param organisations organisations that take part in a project
     * @param unresolved mentions that mean nothing known
     * @param ambiguous mentions with several candidates
     * @param groups mentions of unnamed parties
     */
    record Totals(
            int projects, int leads, int partners, int organisations, int unresolved, int ambiguous, int groups) {}

    /**
     * One agenda.
     *
     * @param readings how each of its projects was read
     */
    record AgendaReport(
            String slug,
            String title,
            String file,
            String shape,
            String why,
            int projects,
            List<CorrectionLine> corrections,
            List<FindingLine> findings,
            ProjectReadings readings) {
        /** The findings of a section, in text order. */
        List<FindingLine> findings(ReportSection section) {
            return findings.stream()
                    .filter(f -> section.kinds().contains(f.finding().kind()))
                    .toList();
        }
    }

    /** A correction and the line it begins on (from 1). */
    record CorrectionLine(int line, String text, String reads, String reason) {}

    /** A finding, the line it begins on (from 1; 0 for none) and that line's text. */
    record FindingLine(Finding finding, int line, String context) {}

    /** An abbreviation that only one mention uses. */
    record AbbreviationUse(String form, String organisation) {}

    static Report of(List<ResolvedAgenda> agendas, Authority authority) {
        return new Report(
                totals(agendas),
                agendas.stream().map(a -> agenda(a, authority)).toList(),
                authority.organisations().stream()
                        .filter(o -> o.form() != Organisation.Form.UNIT)
                        .filter(o -> o.identifiers().stream()
                                .allMatch(i -> i.scheme() == Organisation.Scheme.WEBSITE || !i.exact()))
                        .map(o -> o.name().nl())
                        .sorted()
                        .toList(),
                seenOnce(agendas, authority),
                NearDuplicates.find(authority));
    }

    /** Writes {@code report.json} and {@code report.md} into a folder, and gives the totals. */
    Totals write(Path folder) throws IOException {
        try (Writer json = Files.newBufferedWriter(folder.resolve("report.json"))) {
            ReportJson.write(this, json);
        }
        Files.writeString(folder.resolve("report.md"), ReportMarkdown.write(this));
        return totals;
    }

    private static Stream<Mention> mentions(List<ResolvedAgenda> agendas) {
        return agendas.stream().flatMap(a -> a.projects().stream()).flatMap(p -> p.mentions().stream());
    }

    private static Totals totals(List<ResolvedAgenda> agendas) {
        int[] counts = new int[5];
        Set<String> organisations = new HashSet<>();
        mentions(agendas).forEach(m -> {
            counts[m.role() == Role.LEAD ? 0 : 1]++;
            if (m.resolution() instanceof Resolution.Resolved r) {
                organisations.add(r.organisation());
            } else if (m.resolution() instanceof Resolution.Unknown) {
                counts[2]++;
            } else if (m.resolution() instanceof Resolution.Ambiguous) {
                counts[3]++;
            } else {
                counts[4]++;
            }
        });
        int projects = agendas.stream().mapToInt(a -> a.projects().size()).sum();
        return new Totals(projects, counts[0], counts[1], organisations.size(), counts[2], counts[3], counts[4]);
    }

    private static AgendaReport agenda(ResolvedAgenda resolved, Authority authority) {
        SourceText source = resolved.agenda().published();
        List<CorrectionLine> corrections = new ArrayList<>();
        for (Correction.Applied applied : resolved.agenda().corrections()) {
            Correction c = applied.correction();
            corrections.add(new CorrectionLine(
                    source.line(applied.span().start()),
                    c.text(),
                    c.reads(),
                    c.reason().getOrDefault("en", c.reason().getOrDefault("nl", ""))));
        }
        List<FindingLine> findings = new ArrayList<>();
        for (Finding finding : resolved.findings()) {
            int line = finding.span().map(s -> source.line(s.start())).orElse(0);
            findings.add(new FindingLine(
                    finding,
                    line,
                    finding.span()
                            .filter(s -> !finding.kind().isSecret())
                            .map(source::context)
                            .orElse("")));
        }
        return new AgendaReport(
                resolved.agenda().slug(),
                resolved.agenda().description().title().en(),
                source.parts().stream().map(SourceText.Part::name).collect(Collectors.joining(", ")),
                resolved.agenda().shape().key(),
                why(resolved.agenda()),
                resolved.projects().size(),
                corrections,
                findings,
                new ProjectReadings(resolved, authority));
    }

    /** Why the shape was taken, and what the editor accepts of it. */
    private static String why(Agenda agenda) {
        return agenda.why()
                + agenda.description().hints().accepted().stream()
                        .map(a -> "; " + a.check() + " is accepted, because " + a.reason())
                        .collect(Collectors.joining());
    }

    private static List<AbbreviationUse> seenOnce(List<ResolvedAgenda> agendas, Authority authority) {
        Map<String, List<String>> uses = new TreeMap<>();
        for (ResolvedAgenda agenda : agendas) {
            for (ResolvedProject project : agenda.projects()) {
                for (Mention mention : project.mentions()) {
                    if (mention.resolution() instanceof Resolution.Resolved resolved) {
                        Organisation o = authority.getOrganisation(resolved.organisation());
                        abbreviation(mention, o)
                                .ifPresent(form -> uses.computeIfAbsent(form, k -> new ArrayList<>())
                                        .add(o.name().nl()));
                    }
                }
            }
        }
        return uses.entrySet().stream()
                .filter(e -> e.getValue().size() == 1)
                .map(e -> new AbbreviationUse(e.getKey(), e.getValue().get(0)))
                .toList();
    }

    /** The abbreviation that a mention uses, also as the end of a path ("UL/FSW") or in glued words. */
    private static Optional<String> abbreviation(Mention mention, Organisation organisation) {
        return organisation.abbreviations().stream()
                .map(Organisation.Abbreviation::form)
                .filter(form -> mention.words().equals(form)
                        || (mention.resolution().method() == Method.UNIT_PATH
                                && mention.words().endsWith(form)))
                .findFirst();
    }
}
