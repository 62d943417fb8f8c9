package org.leidenkg.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leidenkg.model.AmbiguousName;
import org.leidenkg.model.Authority;
import org.leidenkg.model.Finding;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.ProjectCode;
import org.leidenkg.model.Role;
import org.leidenkg.model.UnnamedParty;
import org.leidenkg.model.source.SourceText;
import org.leidenkg.resolve.Mention;
import org.leidenkg.resolve.Resolution;
import org.leidenkg.resolve.ResolvedAgenda;

/** How the rows of one agenda were read. They are made when they are asked for, since an agenda may be large. */
final class ProjectReadings {
    private final ResolvedAgenda agenda;
    private final Authority authority;
    private final Set<String> warned;

    ProjectReadings(ResolvedAgenda agenda, Authority authority) {
        this.agenda = agenda;
        this.authority = authority;
        this.warned = agenda.findings().stream()
                .filter(f -> f.kind().severity() == Finding.Severity.WARNING)
                .flatMap(f -> f.project().stream())
                .collect(Collectors.toSet());
    }

    /** In text order. */
    Stream<ProjectReading> stream() {
        return agenda.projects().stream().map(this::reading);
    }

    /** The words by which the source says that its partners may be only intended. */
    Optional<String> partnersIntended() {
        return agenda.agenda().description().partnersIntended();
    }

    private ProjectReading reading(ResolvedAgenda.ResolvedProject resolved) {
        SourceText source = agenda.agenda().source();
        List<PartyReading> leads = parties(resolved, Role.LEAD);
        List<PartyReading> partners = parties(resolved, Role.PARTNER);
        boolean toCheck = warned.contains(resolved.project().label())
                || Stream.concat(leads.stream(), partners.stream()).anyMatch(PartyReading::toCheck);
        return new ProjectReading(
                resolved.project().passages().stream()
                        .findFirst()
                        .map(s -> source.line(s.start()))
                        .orElse(0),
                resolved.project().code().map(ProjectCode::value).orElse(""),
                resolved.project().title(),
                leads,
                partners,
                resolved.openEnded(),
                toCheck);
    }

    private List<PartyReading> parties(ResolvedAgenda.ResolvedProject resolved, Role role) {
        return resolved.mentions().stream()
                .filter(m -> m.role() == role)
                .map(this::reading)
                .toList();
    }

    private PartyReading reading(Mention mention) {
        int line = mention.spans().stream()
                .findFirst()
                .map(s -> agenda.agenda().source().line(s.start()))
                .orElse(0);
        Meaning meaning = meaning(mention);
        return new PartyReading(
                mention.words(),
                line,
                meaning.kind(),
                meaning.names(),
                mention.resolution().method(),
                mention.doubtful(),
                mention.relation(),
                mention.during());
    }

    private record Meaning(PartyReading.Meaning kind, List<String> names) {}

    private Meaning meaning(Mention mention) {
        Resolution resolution = mention.resolution();
        if (resolution instanceof Resolution.Resolved r) {
            return new Meaning(PartyReading.Meaning.ORGANISATION, List.of(name(r.organisation())));
        }
        if (resolution instanceof Resolution.Group g) {
            String name = g.key().flatMap(this::groupName).orElse(mention.words());
            return new Meaning(PartyReading.Meaning.GROUP, List.of(name));
        }
        if (resolution instanceof Resolution.Ambiguous a) {
            return new Meaning(
                    PartyReading.Meaning.AMBIGUOUS,
                    a.candidates().stream().map(this::name).toList());
        }
        return new Meaning(PartyReading.Meaning.UNRESOLVED, List.of());
    }

    private String name(String organisation) {
        return authority.getOrganisation(organisation).name().nl();
    }

    private String name(AmbiguousName.Candidate candidate) {
        return candidate
                .organisation()
                .map(this::name)
                .or(() -> candidate.description().map(LocalText::nl))
                .orElseThrow();
    }

    private Optional<String> groupName(String key) {
        return authority.unnamedParties().stream()
                .filter(u -> u.key().equals(key))
                .findFirst()
                .map(UnnamedParty::name)
                .map(LocalText::nl);
    }
}
