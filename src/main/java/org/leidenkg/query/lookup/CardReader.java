package org.leidenkg.query.lookup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.leidenkg.query.IriSpace;
import org.leidenkg.query.Row;
import org.leidenkg.query.Session;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.query.answer.OrganisationCard;
import org.leidenkg.query.answer.ProjectCard;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.ThemeCard;
import org.leidenkg.vocab.Dct;
import org.leidenkg.vocab.Lkg;
import org.leidenkg.vocab.Org;
import org.leidenkg.vocab.Skos;

/** Short descriptions of many things at once, with a fixed number of questions however many there are. */
public final class CardReader {
    public static final Comparator<ProjectCard> IN_AGENDA_ORDER = Comparator.comparing(
                    (ProjectCard card) -> card.agenda().map(Ref::iri).orElse(""))
            .thenComparingInt(ProjectCard::sequence)
            .thenComparing(card -> card.ref().iri());

    private final Session session;
    private final ConceptIndex concepts;

    public CardReader(Session session, ConceptIndex concepts) {
        this.session = session;
        this.concepts = concepts;
    }

    static ProjectCard project(IriSpace space, String iri, PropertyValues facts, Map<String, Ref> refs) {
        return new ProjectCard(
                space.ref(iri, facts.text(Skos.PREF_LABEL)),
                facts.find(Dct.IDENTIFIER),
                facts.find(space.own(Lkg.SEQUENCE)).map(Integer::parseInt).orElse(0),
                facts.findRef(Dct.IS_PART_OF, refs),
                facts.refs(Dct.SUBJECT, refs));
    }

    /**
     * By IRI, in the order asked.
     *
     * @param sizes of each the number of projects to tell
     */
    Map<String, OrganisationCard> organisations(Map<String, Integer> sizes) {
        Map<String, PropertyValues> facts = PropertyValues.byThing(
                session.askEach("organisation-cards", "organisation", nodes(sizes.keySet())), "organisation");
        Map<String, Ref> refs = session.refs(PropertyValues.iris(facts.values(), Org.UNIT_OF, Dct.IS_PART_OF));
        Map<String, OrganisationCard> cards = new LinkedHashMap<>();
        for (String iri : sizes.keySet()) {
            PropertyValues known = facts.getOrDefault(iri, PropertyValues.of(List.of()));
            Optional<Ref> parent = known.findRef(Org.UNIT_OF, refs).or(() -> known.findRef(Dct.IS_PART_OF, refs));
            cards.put(
                    iri,
                    new OrganisationCard(
                            session.space().ref(iri, known.text(Skos.PREF_LABEL)),
                            known.texts(session.space().own(Lkg.ABBREVIATION)),
                            known.find(Org.CLASSIFICATION).map(concepts::get),
                            parent,
                            sizes.getOrDefault(iri, 0)));
        }
        return cards;
    }

    /** All themes and sections, each theme before its sections, in the order of their notation, or of their first project in the agenda. */
    List<ThemeCard> themes() {
        Map<String, Integer> sizes = new HashMap<>();
        Map<String, Integer> firsts = new HashMap<>();
        for (Row row : session.ask("themes")) {
            if (session.space().kind(row.text("theme")) == Kind.THEME) {
                sizes.put(row.text("theme"), row.findNumber("projects").orElse(0));
                row.findNumber("first").ifPresent(first -> firsts.put(row.text("theme"), first));
            }
        }
        Map<String, PropertyValues> facts =
                PropertyValues.byThing(session.askEach("theme-cards", "theme", nodes(sizes.keySet())), "theme");
        Map<String, Ref> refs = session.refs(PropertyValues.iris(facts.values(), Skos.BROADER));
        List<ThemeCard> cards = new ArrayList<>();
        facts.forEach((iri, known) -> cards.add(new ThemeCard(
                session.space().ref(iri, known.text(Skos.PREF_LABEL)),
                known.find(Skos.NOTATION),
                known.text(Skos.DEFINITION),
                known.findRef(Skos.BROADER, refs),
                sizes.getOrDefault(iri, 0))));
        return inOrder(cards, firsts);
    }

    private static List<ThemeCard> inOrder(List<ThemeCard> cards, Map<String, Integer> firsts) {
        Comparator<ThemeCard> order = Comparator.comparing(
                        (ThemeCard card) -> card.notation().orElse("~"))
                .thenComparing(card -> firsts.getOrDefault(card.ref().iri(), Integer.MAX_VALUE))
                .thenComparing(card -> card.ref().iri());
        List<ThemeCard> ordered = new ArrayList<>();
        cards.stream().filter(card -> card.broader().isEmpty()).sorted(order).forEach(theme -> {
            ordered.add(theme);
            cards.stream()
                    .filter(card -> isSectionOf(card, theme))
                    .sorted(order)
                    .forEach(ordered::add);
        });
        return ordered;
    }

    static boolean isSectionOf(ThemeCard section, ThemeCard theme) {
        return section.broader().map(Ref::iri).filter(theme.ref().iri()::equals).isPresent();
    }

    public static List<Node> nodes(Collection<String> iris) {
        return new TreeSet<>(iris).stream().map(NodeFactory::createURI).toList();
    }
}
