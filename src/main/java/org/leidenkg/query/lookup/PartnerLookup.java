package org.leidenkg.query.lookup;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leidenkg.model.Level;
import org.leidenkg.query.Session;
import org.leidenkg.query.answer.Page;
import org.leidenkg.query.answer.Partner;
import org.leidenkg.query.answer.ProjectCard;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.SharedProject;
import org.leidenkg.query.network.Participations;

/** With whom an organisation works. */
final class PartnerLookup {
    private static final Comparator<Found> MOST_FIRST = Comparator.comparingInt(
                    (Found found) -> found.projects().size())
            .thenComparing(Found::weight)
            .reversed()
            .thenComparing(Found::partner);

    private final Session session;
    private final Participations participations;
    private final SharedProjects shared;
    private final Level level;
    private final Set<String> themes;

    private record Found(String partner, List<ProjectCard> projects, BigDecimal weight) {}

    /** @param themes IRIs of all themes, without their sections */
    PartnerLookup(
            Session session, ConceptIndex concepts, Participations participations, Level level, Set<String> themes) {
        this.session = session;
        this.participations = participations;
        this.shared = new SharedProjects(session, concepts, participations, level);
        this.level = level;
        this.themes = themes;
    }

    /** Those with the most shared projects first. */
    Page<Partner> partnersOf(String organisation, int page, int size) {
        List<Found> all = participations.partners(organisation, level).entrySet().stream()
                .map(entry ->
                        new Found(entry.getKey(), entry.getValue(), participations.weight(entry.getValue(), level)))
                .sorted(MOST_FIRST)
                .toList();
        Page<Found> found = Page.of(all, page, size);
        Ref own = ref(organisation);
        List<Partner> partners = found.items().stream()
                .map(one -> partner(own, ref(one.partner()), one))
                .toList();
        return new Page<>(partners, page, size, found.total());
    }

    private Ref ref(String organisation) {
        return session.space().refIn(session.refs(List.of(organisation)), organisation);
    }

    private Partner partner(Ref own, Ref partner, Found found) {
        List<SharedProject> projects = shared.unfolded(own.iri(), partner.iri(), found.projects());
        int total = found.projects().size();
        return new Partner(
                partner,
                total,
                found.weight(),
                projects,
                themes(found.projects()),
                SharedProject.intended(own, partner, total, projects));
    }

    /** Each once and by IRI. */
    private List<Ref> themes(List<ProjectCard> projects) {
        SortedMap<String, Ref> shared = new TreeMap<>();
        projects.forEach(card -> card.topics().forEach(topic -> shared.put(topic.iri(), topic)));
        shared.keySet().retainAll(themes);
        return List.copyOf(shared.values());
    }
}
