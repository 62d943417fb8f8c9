package org.leidenkg.query.lookup;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.leidenkg.query.Facts;
import org.leidenkg.query.Session;
import org.leidenkg.query.answer.OrganisationDetail;
import org.leidenkg.query.answer.OrganisationDetail.Abbreviation;
import org.leidenkg.query.answer.OrganisationDetail.Form;
import org.leidenkg.query.answer.OrganisationDetail.Identifier;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.Tagged;
import org.leidenkg.vocab.Adms;
import org.leidenkg.vocab.Dct;
import org.leidenkg.vocab.Foaf;
import org.leidenkg.vocab.Lkg;
import org.leidenkg.vocab.Org;
import org.leidenkg.vocab.Schema;
import org.leidenkg.vocab.Skos;
import org.leidenkg.vocab.Skosxl;

/** Reads one organisation. */
final class OrganisationLookup {
    private final Session session;
    private final DataCache data;

    OrganisationLookup(Session session, DataCache data) {
        this.session = session;
        this.data = data;
    }

    Optional<OrganisationDetail> find(Node organisation) {
        Facts facts = session.facts(organisation);
        if (!facts.has(RDF.Nodes.type, Org.ORGANIZATION_CLASS)) {
            return Optional.empty();
        }
        for (Node property : List.of(Org.SUB_ORGANIZATION_OF, Dct.IS_PART_OF, Lkg.CANDIDATE, Lkg.WITHIN)) {
            session.construct(
                            "data-links",
                            Map.of(
                                    "thing",
                                    organisation,
                                    "property",
                                    data.space().own(property)))
                    .forEach(facts.graph()::add);
        }
        List<Abbreviation> abbreviations = abbreviations(facts);
        return Optional.of(new OrganisationDetail(
                data.space().ref(facts.iri(), facts.text(Skos.PREF_LABEL)),
                form(facts),
                facts.find(Org.CLASSIFICATION).map(data.concepts()::get),
                facts.find(Org.SUB_ORGANIZATION_OF).map(data::ref),
                data.refs(facts.texts(Dct.IS_PART_OF)),
                pointing(facts, Org.SUB_ORGANIZATION_OF),
                pointing(facts, Dct.IS_PART_OF),
                abbreviations,
                otherNames(facts, abbreviations),
                facts.texts(Skos.HIDDEN_LABEL),
                identifiers(facts),
                facts.texts(Foaf.HOMEPAGE).stream()
                        .filter(OrganisationLookup::isWeb)
                        .toList(),
                facts.text(Skos.NOTE),
                pointing(facts, Lkg.CANDIDATE, Lkg.WITHIN)));
    }

    private List<Ref> pointing(Facts facts, Node... properties) {
        return data.refs(Stream.of(properties)
                .flatMap(property -> facts.pointing(property).stream())
                .map(Facts::iri)
                .distinct()
                .sorted()
                .toList());
    }

    static Form form(Facts facts) {
        if (facts.has(RDF.Nodes.type, Org.ORGANIZATIONAL_UNIT_CLASS)) {
            return Form.UNIT;
        }
        return facts.has(RDF.Nodes.type, Org.ORGANIZATIONAL_COLLABORATION_CLASS) ? Form.NETWORK : Form.ORGANISATION;
    }

    private List<Abbreviation> abbreviations(Facts facts) {
        return facts.all(Lkg.ABBREVIATION).stream()
                .map(one -> new Abbreviation(
                        one.get(Skosxl.LITERAL_FORM),
                        one.find(Lkg.BASIS).map(data.concepts()::get),
                        one.tagged(Lkg.EVIDENCE)))
                .sorted(Comparator.comparing(Abbreviation::form))
                .toList();
    }

    /** The other names also hold each abbreviation, for SKOS readers; here they are told apart. */
    private static List<Tagged> otherNames(Facts facts, List<Abbreviation> abbreviations) {
        List<String> shortForms = abbreviations.stream().map(Abbreviation::form).toList();
        return facts.tagged(Skos.ALT_LABEL).stream()
                .filter(name -> !shortForms.contains(name.text()))
                .sorted(Comparator.comparing(Tagged::text).thenComparing(Tagged::language))
                .toList();
    }

    private static List<Identifier> identifiers(Facts organisation) {
        Stream<Identifier> registered =
                organisation.all(Adms.IDENTIFIER).stream().map(one -> registered(one, organisation));
        Stream<Identifier> websites = Stream.of(Foaf.HOMEPAGE, RDFS.seeAlso.asNode())
                .flatMap(property -> organisation.all(property).stream()
                        .filter(page -> page.has(RDF.Nodes.type, Foaf.DOCUMENT_CLASS))
                        .map(page -> new Identifier(
                                "website",
                                page.iri(),
                                Optional.of(page.iri()).filter(OrganisationLookup::isWeb),
                                property.equals(Foaf.HOMEPAGE),
                                property.equals(Foaf.HOMEPAGE) ? page.tagged(Lkg.EVIDENCE) : List.of())));
        return Stream.concat(registered, websites).toList();
    }

    private static Identifier registered(Facts identifier, Facts organisation) {
        String iri = identifier.iri();
        String value = identifier.get(Skos.NOTATION);
        Optional<String> link = link(value, organisation);
        return new Identifier(
                iri.substring(iri.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT),
                value,
                link,
                link.filter(organisation.texts(RDFS.seeAlso.asNode())::contains).isEmpty(),
                identifier.tagged(Lkg.EVIDENCE));
    }

    /** Where it can be looked up: the link of the graph that holds the value; only http and https are links. */
    private static Optional<String> link(String value, Facts organisation) {
        String digits = value.replace(" ", "");
        return Stream.of(Schema.SAME_AS, RDFS.seeAlso.asNode())
                .flatMap(property -> organisation.texts(property).stream())
                .filter(iri -> iri.equals(value) || iri.endsWith("/" + digits))
                .findFirst()
                .or(() -> Optional.of(value))
                .filter(OrganisationLookup::isWeb);
    }

    private static boolean isWeb(String iri) {
        return iri.startsWith("https://") || iri.startsWith("http://");
    }
}
