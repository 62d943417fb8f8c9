package org.leidenkg.query.lookup;

import java.util.HashMap;
import java.util.Map;
import org.leidenkg.query.QueryFault;
import org.leidenkg.query.Session;
import org.leidenkg.query.answer.Concept;

/** What the organisations are: their types, and the sectors above these; in memory. */
public final class Classification {
    private final ConceptIndex concepts;
    private final Map<String, String> types = new HashMap<>();
    private final Map<String, String> sectors = new HashMap<>();

    private Classification(ConceptIndex concepts) {
        this.concepts = concepts;
    }

    static Classification load(Session session, ConceptIndex concepts) {
        Classification loaded = new Classification(concepts);
        session.ask("classifications").forEach(row -> loaded.types.put(row.text("organisation"), row.text("type")));
        session.ask("sectors").forEach(row -> loaded.sectors.put(row.text("type"), row.text("sector")));
        return loaded;
    }

    boolean isClassified(String organisation) {
        return types.containsKey(organisation);
    }

    /**
     * The type of an organisation.
     *
     * @throws QueryFault for an organisation without a type
     */
    public Concept type(String organisation) {
        return concepts.get(typeIri(organisation));
    }

    /** The concept at the top above its type, or the type where it is under none. */
    public Concept sector(String organisation) {
        String type = typeIri(organisation);
        return concepts.get(sectors.getOrDefault(type, type));
    }

    private String typeIri(String organisation) {
        String type = types.get(organisation);
        if (type == null) {
            throw new QueryFault("the graph has no type of <" + organisation + ">");
        }
        return type;
    }
}
