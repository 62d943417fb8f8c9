package org.leidenkg.query.lookup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leidenkg.query.Facts;
import org.leidenkg.query.Session;
import org.leidenkg.query.answer.Concept;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.query.answer.Text;
import org.leidenkg.query.answer.ThemeCard;
import org.leidenkg.vocab.Lkg;
import org.leidenkg.vocab.Skos;

/** The words of the controlled lists, and the themes. */
public final class ConceptIndex {
    private final Map<String, Facts> facts = new HashMap<>();
    private final Map<String, Concept> concepts = new HashMap<>();
    private final List<ThemeCard> themes = new ArrayList<>();

    ConceptIndex(Session session) {
        for (Facts one : session.instances(Skos.CONCEPT_CLASS)) {
            facts.put(one.iri(), one);
            concepts.put(
                    one.iri(),
                    new Concept(one.iri(), key(one.iri()), one.text(Skos.PREF_LABEL), one.text(Skos.DEFINITION)));
        }
        Comparator<Facts> order = Comparator.comparing(
                        (Facts theme) -> theme.find(Skos.NOTATION).orElse("~"))
                .thenComparing(theme ->
                        theme.find(Lkg.FIRST_SEQUENCE).map(Integer::valueOf).orElse(Integer.MAX_VALUE))
                .thenComparing(Facts::iri);
        List<Facts> ordered = facts.values().stream()
                .filter(one -> one.space().kind(one.iri()) == Kind.THEME)
                .sorted(order)
                .toList();
        for (Facts theme : ordered) {
            if (!theme.has(Skos.BROADER)) {
                themes.add(theme(theme));
                ordered.stream()
                        .filter(section -> section.find(Skos.BROADER)
                                .filter(theme.iri()::equals)
                                .isPresent())
                        .forEach(section -> themes.add(theme(section)));
            }
        }
    }

    private ThemeCard theme(Facts theme) {
        return new ThemeCard(
                theme.space().ref(theme.iri(), theme.text(Skos.PREF_LABEL)),
                theme.find(Skos.NOTATION),
                theme.text(Skos.DEFINITION),
                theme.find(Skos.BROADER).map(iri -> theme.space().ref(iri, get(iri).name())),
                theme.find(Lkg.THEME_PROJECTS).map(Integer::valueOf).orElse(0));
    }

    /** All themes, each before its sections, in the order of their notation, or of their first project in the agenda. */
    public List<ThemeCard> themes() {
        return List.copyOf(themes);
    }

    /** The concept; one that no scheme describes goes by the end of its IRI. */
    Concept get(String iri) {
        Concept known = concepts.get(iri);
        return known != null ? known : new Concept(iri, key(iri), Text.untagged(key(iri)), new Text(List.of()));
    }

    List<Concept> of(Collection<String> iris) {
        return iris.stream()
                .map(this::get)
                .sorted(Comparator.comparing(Concept::key))
                .toList();
    }

    /** The concept at the top above a type of organisations, or the type where it is under none. */
    public Concept sector(Concept type) {
        Set<String> seen = new HashSet<>();
        String above = type.iri();
        while (seen.add(above)) {
            Optional<Facts> one = Optional.ofNullable(facts.get(above));
            if (one.filter(concept -> concept.has(Skos.TOP_CONCEPT_OF)).isPresent()) {
                return get(above);
            }
            above = one.flatMap(concept -> concept.find(Skos.BROADER)).orElse(above);
        }
        return type;
    }

    private static String key(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }
}
