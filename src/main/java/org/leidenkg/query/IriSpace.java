package org.leidenkg.query;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.leidenkg.model.Level;
import org.leidenkg.model.Role;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.Text;
import org.leidenkg.query.network.Participations;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Lkg;

/** Where the graph's IRIs live; takes them apart, and finds the one of a slug that a reader asked for. */
public record IriSpace(Base base) {
    /** What cannot stand in an IRI is encoded: a text that is no slug names nothing, and cannot end the IRI in a query. */
    public Node node(Kind kind, String slug) {
        String encoded = URLEncoder.encode(slug, StandardCharsets.UTF_8);
        return NodeFactory.createURI(base.iri() + "id/" + kind.path() + "/" + encoded);
    }

    /** One of our own terms, which the constants give under the default base. */
    public Node own(Node term) {
        return base.rewrite(term);
    }

    public Node level(Level level) {
        return NodeFactory.createURI(base.iri() + "id/level/" + level.slug());
    }

    /** The IRI of the place of an organisation in the network of a level. */
    public String position(Level level, String organisation) {
        return base.iri() + "id/measures/" + level.slug() + "/" + slug(organisation);
    }

    /** The IRI of a participation. */
    public String participation(Participations.Participation one) {
        return base.iri() + "id/participation/" + one.project().ref().slug() + "/"
                + one.role().name().toLowerCase(Locale.ROOT) + "/" + slug(one.party());
    }

    /**
     * The role that is said of a participation.
     *
     * @throws QueryFault for a term that tells none
     */
    public Role role(Node term) {
        return Arrays.stream(Role.values())
                .filter(role -> term.equals(own(role == Role.LEAD ? Lkg.LEAD : Lkg.PARTNER)))
                .findFirst()
                .orElseThrow(() -> new QueryFault("\"" + term + "\" tells no role"));
    }

    public Ref ref(String iri, Text name) {
        return new Ref(iri, kind(iri), slug(iri), name);
    }

    public Kind kind(String iri) {
        String rest = rest(iri);
        int slash = rest.indexOf('/');
        return slash < 0
                ? Kind.OTHER
                : Kind.findByPath(rest.substring(0, slash)).orElse(Kind.OTHER);
    }

    /** What follows the kind in an IRI of ours. */
    public String slug(String iri) {
        String rest = rest(iri);
        int slash = rest.indexOf('/');
        return slash < 0 ? iri : rest.substring(slash + 1);
    }

    private String rest(String iri) {
        String start = base.iri() + "id/";
        return iri.startsWith(start) ? iri.substring(start.length()) : "";
    }
}
