package org.leidenkg.query.lookup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.leidenkg.query.Row;
import org.leidenkg.query.Session;
import org.leidenkg.query.answer.Concept;
import org.leidenkg.query.answer.Tagged;
import org.leidenkg.query.answer.Text;

/** The words of the controlled lists. */
final class ConceptIndex {
    private final Map<String, Concept> byIri;

    private ConceptIndex(Map<String, Concept> byIri) {
        this.byIri = byIri;
    }

    static ConceptIndex load(Session session) {
        Map<String, List<Tagged>> names = new LinkedHashMap<>();
        Map<String, List<Tagged>> definitions = new HashMap<>();
        for (Row row : session.ask("concepts")) {
            String iri = row.text("concept");
            names.computeIfAbsent(iri, key -> new ArrayList<>()).add(row.tagged("name"));
            row.find("definition")
                    .ifPresent(definition -> definitions
                            .computeIfAbsent(iri, key -> new ArrayList<>())
                            .add(Row.tagged(definition)));
        }
        Map<String, Concept> byIri = new HashMap<>();
        names.forEach((iri, name) -> byIri.put(
                iri, new Concept(iri, key(iri), new Text(name), new Text(definitions.getOrDefault(iri, List.of())))));
        return new ConceptIndex(byIri);
    }

    /** The concept; one that no scheme describes goes by the end of its IRI. */
    Concept get(String iri) {
        Concept known = byIri.get(iri);
        return known != null ? known : new Concept(iri, key(iri), Text.untagged(key(iri)), new Text(List.of()));
    }

    List<Concept> of(PropertyValues facts, Node property) {
        return of(facts.texts(property));
    }

    List<Concept> of(Collection<String> iris) {
        return iris.stream()
                .map(this::get)
                .sorted(Comparator.comparing(Concept::key))
                .toList();
    }

    private static String key(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }
}
