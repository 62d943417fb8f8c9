package org.leidenkg.query;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.leidenkg.model.Level;
import org.leidenkg.model.Role;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Lkg;

/** Where the graph's IRIs live; takes them apart, and finds the one of a slug that a reader asked for. */
record IriSpace(Base base) {
    /** What cannot stand in an IRI is encoded: a text that is no slug names nothing, and cannot end the IRI in a query. */
    Node node(Kind kind, String slug) {
        String encoded = URLEncoder.encode(slug, StandardCharsets.UTF_8);
        return NodeFactory.createURI(base.iri() + "id/" + kind.path() + "/" + encoded);
    }

    /** One of our own terms, which the constants give under the default base. */
    Node own(Node term) {
        return base.rewrite(term);
    }

    Node level(Level level) {
        return NodeFactory.createURI(base.iri() + "id/level/" + level.slug());
    }

    Node certainty(String key) {
        return NodeFactory.createURI(base.iri() + "id/certainty/" + key);
    }

    /** Of two organisations, which its IRI has in their order. */
    Node collaboration(Level level, String one, String other) {
        boolean inOrder = one.compareTo(other) < 0;
        return NodeFactory.createURI(base.iri() + "id/collaboration/" + level.slug() + "/" + slug(inOrder ? one : other)
                + "/" + slug(inOrder ? other : one));
    }

    /** The participation that a row of ?project, ?relation and ?party is the short cut of. */
    Node participation(Row row) {
        return NodeFactory.createURI(base.iri() + "id/participation/" + slug(row.text("project")) + "/"
                + role(row.node("relation")).name().toLowerCase(Locale.ROOT) + "/" + slug(row.text("party")));
    }

    /** The short cut from project to party that tells a role. */
    Node relation(Role role) {
        return own(
                switch (role) {
                    case LEAD -> Lkg.HAS_LEAD;
                    case PARTNER -> Lkg.HAS_PARTNER;
                });
    }

    /** The role as participations have it. */
    private Node concept(Role role) {
        return own(
                switch (role) {
                    case LEAD -> Lkg.LEAD;
                    case PARTNER -> Lkg.PARTNER;
                });
    }

    /** The role that a short cut from project to party tells, or that is said of a participation; empty for any other term. */
    Optional<Role> findRole(Node term) {
        return Arrays.stream(Role.values())
                .filter(role -> term.equals(relation(role)) || term.equals(concept(role)))
                .findFirst();
    }

    /** @throws QueryFault for a term that tells none */
    Role role(Node term) {
        return findRole(term).orElseThrow(() -> new QueryFault("\"" + term + "\" tells no role"));
    }

    Ref ref(String iri, Text name) {
        return new Ref(iri, kind(iri), slug(iri), name);
    }

    /** The known one, or one that goes by its slug. */
    Ref refIn(Map<String, Ref> refs, String iri) {
        Ref known = refs.get(iri);
        return known != null ? known : ref(iri, new Text(List.of()));
    }

    Kind kind(String iri) {
        String rest = rest(iri);
        int slash = rest.indexOf('/');
        return slash < 0
                ? Kind.OTHER
                : Kind.findByPath(rest.substring(0, slash)).orElse(Kind.OTHER);
    }

    private String slug(String iri) {
        String rest = rest(iri);
        int slash = rest.indexOf('/');
        return slash < 0 ? iri : rest.substring(slash + 1);
    }

    private String rest(String iri) {
        String start = base.iri() + "id/";
        return iri.startsWith(start) ? iri.substring(start.length()) : "";
    }
}
