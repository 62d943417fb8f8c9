package org.leidenkg.publish.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Schema;
import org.leidenkg.vocab.Skos;

/**
 * The links of one property into the IRIs of one authority.
 *
 * @param target the name of the authority in IRIs
 * @param uriSpace what its IRIs begin with
 */
record Linkset(String target, String uriSpace, String property) implements Comparable<Linkset> {
    private static final List<String> LINKING = List.of(
            Skos.EXACT_MATCH.getURI(),
            Skos.CLOSE_MATCH.getURI(),
            Skos.NS + "broadMatch",
            Skos.NS + "narrowMatch",
            Skos.NS + "relatedMatch",
            OWL.sameAs.getURI(),
            Schema.SAME_AS.getURI(),
            RDFS.seeAlso.getURI());

    private static final Map<String, String> AUTHORITIES = new TreeMap<>(Map.of(
            "https://ror.org/", "ror",
            "http://www.wikidata.org/entity/", "wikidata",
            "https://isni.org/isni/", "isni",
            "https://identifier.overheid.nl/tooi/id/", "tooi",
            "https://identifier.overheid.nl/tooi/def/ont/", "tooi-ontology",
            "http://data.europa.eu/s66#", "eurio"));

    private static final Pattern HOST = Pattern.compile("https?://([^/?#]+)/?");

    private static final Comparator<Linkset> ORDER = Comparator.comparing(Linkset::target)
            .thenComparing(Linkset::property)
            .thenComparing(Linkset::uriSpace);

    /** What a triple adds to, if it is a link to something of others. */
    static Optional<Linkset> of(Triple triple) {
        String property = triple.getPredicate().getURI();
        if (!LINKING.contains(property) || !triple.getObject().isURI()) {
            return Optional.empty();
        }
        String target = triple.getObject().getURI();
        if (target.startsWith(Base.DEFAULT)) {
            return Optional.empty();
        }
        return AUTHORITIES.entrySet().stream()
                .filter(e -> target.startsWith(e.getKey()))
                .findFirst()
                .map(e -> new Linkset(e.getValue(), e.getKey(), property))
                .or(() -> byHost(target, property));
    }

    private static Optional<Linkset> byHost(String target, String property) {
        Matcher host = HOST.matcher(target);
        return host.lookingAt()
                ? Optional.of(new Linkset(host.group(1).replaceAll("[^A-Za-z0-9.-]", "-"), host.group(), property))
                : Optional.empty();
    }

    @Override
    public int compareTo(Linkset other) {
        return ORDER.compare(this, other);
    }
}
