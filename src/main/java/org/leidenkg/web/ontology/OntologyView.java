package org.leidenkg.web.ontology;

import java.util.List;
import java.util.Optional;
import org.leidenkg.query.answer.Tagged;
import org.leidenkg.web.resource.ResourceView;

/** What the page of the ontology shows. */
public record OntologyView(
        String iri,
        String versionIri,
        String version,
        Tagged title,
        Tagged description,
        List<Term> classes,
        List<Term> properties,
        List<Scheme> schemes) {
    /**
     * A class or a property.
     *
     * @param id the fragment of its IRI
     * @param compact with its prefix
     */
    public record Term(String id, String compact, Tagged label, Tagged definition, List<ResourceView.Row> rows) {
        public Term {
            rows = List.copyOf(rows);
        }
    }

    /** A list of concepts, the broader before the narrower. */
    public record Scheme(Tagged title, Optional<Tagged> description, String address, List<Concept> concepts) {
        public Scheme {
            concepts = List.copyOf(concepts);
        }
    }

    /**
     * A concept of a scheme.
     *
     * @param id the fragment of its IRI, for the few that are terms of the ontology
     * @param depth 0 for a top concept
     */
    public record Concept(Optional<String> id, Tagged label, Tagged definition, String address, int depth) {}

    public OntologyView {
        classes = List.copyOf(classes);
        properties = List.copyOf(properties);
        schemes = List.copyOf(schemes);
    }
}
