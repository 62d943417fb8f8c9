package org.leidenkg.map;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.leidenkg.model.AmbiguousName;
import org.leidenkg.model.Authority;
import org.leidenkg.model.Organisation;
import org.leidenkg.model.UnnamedParty;
import org.leidenkg.vocab.Adms;
import org.leidenkg.vocab.Concepts;
import org.leidenkg.vocab.Dct;
import org.leidenkg.vocab.Foaf;
import org.leidenkg.vocab.Lkg;
import org.leidenkg.vocab.Org;
import org.leidenkg.vocab.Schema;
import org.leidenkg.vocab.Skos;
import org.leidenkg.vocab.Skosxl;

/** The authority file to triples. */
final class OrganisationMapper {
    private final Authority authority;
    private final Iris iris;
    private final Sink sink;
    /** How many organisations have each website as exactly theirs. */
    private final Map<String, Long> websites;

    OrganisationMapper(Authority authority, Iris iris, Sink sink) {
        this.authority = authority;
        this.iris = iris;
        this.sink = sink;
        this.websites = authority.organisations().stream()
                .flatMap(o -> o.identifiers().stream())
                .filter(i -> i.exact() && i.scheme() == Organisation.Scheme.WEBSITE)
                .collect(Collectors.groupingBy(Organisation.Identifier::value, Collectors.counting()));
    }

    void map() {
        // Organisations first: their slugs go before those of groups and unresolved names.
        authority.organisations().forEach(iris::organisationSlug);
        authority.organisations().forEach(this::map);
        authority.unnamedParties().forEach(this::map);
        authority.ambiguousNames().forEach(this::map);
    }

    private void map(Organisation o) {
        Node node = iris.organisation(o);
        sink.type(
                node,
                Org.ORGANIZATION_CLASS,
                switch (o.form()) {
                    case ORGANISATION -> Org.FORMAL_ORGANIZATION_CLASS;
                    case UNIT -> Org.ORGANIZATIONAL_UNIT_CLASS;
                    case NETWORK -> Org.ORGANIZATIONAL_COLLABORATION_CLASS;
                });
        sink.string(node, Dct.IDENTIFIER, o.key());
        sink.both(node, Skos.PREF_LABEL, o.name());
        sink.add(node, Org.CLASSIFICATION, Concepts.organisationType(o.type()));
        o.unitOf().ifPresent(l -> mapTie(node, Org.SUB_ORGANIZATION_OF, l, "Onderdeel van", "Unit of"));
        if (o.form() == Organisation.Form.UNIT) {
            formalOrganisation(o).ifPresent(whole -> sink.add(node, Org.UNIT_OF, iris.organisation(whole)));
        }
        o.partOf().ifPresent(l -> mapTie(node, Dct.IS_PART_OF, l, "Hoort bij", "Part of"));
        o.note().ifPresent(n -> sink.both(node, Skos.NOTE, n));
        mapLabels(o, node);
        Slug.Registry forms = new Slug.Registry();
        o.abbreviations().forEach(a -> map(forms.slug(a.form(), a.form(), "2"), o, node, a));
        o.identifiers().forEach(i -> map(o, node, i));
    }

    private void mapTie(Node node, Node property, Organisation.Link link, String nl, String en) {
        Organisation other = authority.getOrganisation(link.organisation());
        sink.add(node, property, iris.organisation(other));
        link.evidence()
                .forEach((language, text) -> sink.text(
                        node,
                        Skos.NOTE,
                        (language.equals("en") ? en : nl) + " " + other.name().in(language) + ": " + text,
                        language));
    }

    /** SKOS integrity: a label is preferred, alternative or hidden, never two of these. */
    private void mapLabels(Organisation o, Node node) {
        Set<String> dutch = new HashSet<>(Set.of(o.name().nl()));
        Set<String> english = new HashSet<>(Set.of(o.name().en()));
        o.abbreviations().stream()
                .map(Organisation.Abbreviation::form)
                .filter(dutch::add)
                .forEach(f -> sink.dutch(node, Skos.ALT_LABEL, f));
        o.otherNamesNl().stream().filter(dutch::add).forEach(n -> sink.dutch(node, Skos.ALT_LABEL, n));
        o.otherNamesEn().stream().filter(english::add).forEach(n -> sink.english(node, Skos.ALT_LABEL, n));
        o.spellings().stream().filter(dutch::add).forEach(s -> sink.dutch(node, Skos.HIDDEN_LABEL, s));
    }

    private void map(String slug, Organisation o, Node node, Organisation.Abbreviation a) {
        Node abbreviation = Iris.iri("id/abbreviation/" + iris.organisationSlug(o) + "/" + slug);
        sink.add(node, Lkg.ABBREVIATION, abbreviation);
        sink.type(abbreviation, Lkg.ABBREVIATION_CLASS);
        sink.dutch(abbreviation, Skosxl.LITERAL_FORM, a.form());
        sink.add(
                abbreviation,
                Lkg.BASIS,
                Concepts.basis(a.basis().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        a.evidence().forEach((language, text) -> sink.text(abbreviation, Lkg.EVIDENCE, text, language));
    }

    /** What a unit, or the unit that it is in, is a unit of by org:unitOf: never another unit, nor a network. */
    private Optional<Organisation> formalOrganisation(Organisation o) {
        Optional<Organisation> whole =
                o.unitOf().map(Organisation.Link::organisation).map(authority::getOrganisation);
        return switch (o.form()) {
            case UNIT -> whole.flatMap(this::formalOrganisation);
            case ORGANISATION -> Optional.of(o);
            case NETWORK -> Optional.empty();
        };
    }

    private void map(Organisation o, Node node, Organisation.Identifier i) {
        if (i.scheme() == Organisation.Scheme.WEBSITE) {
            mapWebsite(node, i);
            return;
        }
        String scheme = i.scheme().name().toLowerCase(Locale.ROOT);
        Node identifier = Iris.iri("id/identifier/" + iris.organisationSlug(o) + "/" + scheme);
        sink.add(node, Adms.IDENTIFIER, identifier);
        sink.type(identifier, Adms.IDENTIFIER_CLASS);
        sink.add(identifier, Dct.CREATOR, Concepts.register(scheme));
        i.evidence().forEach((language, text) -> sink.text(identifier, Lkg.EVIDENCE, text, language));
        boolean isIri = i.value().startsWith("http");
        sink.typed(identifier, Skos.NOTATION, i.value(), isIri ? XSDDatatype.XSDanyURI : XSDDatatype.XSDstring);
        if (isIri || i.scheme() == Organisation.Scheme.ISNI) {
            String iri =
                    isIri ? i.value() : "https://isni.org/isni/" + i.value().replace(" ", "");
            sink.add(node, i.exact() ? Schema.SAME_AS : RDFS.seeAlso.asNode(), NodeFactory.createURI(iri));
        }
    }

    /** Of two that have the same home page a reasoner makes one, so a page of several is the home page of none. */
    private void mapWebsite(Node node, Organisation.Identifier i) {
        Node site = NodeFactory.createURI(i.value());
        sink.type(site, Foaf.DOCUMENT_CLASS);
        if (i.exact() && websites.getOrDefault(i.value(), 0L) == 1) {
            sink.add(node, Foaf.HOMEPAGE, site);
            i.evidence().forEach((language, text) -> sink.text(site, Lkg.EVIDENCE, text, language));
        } else {
            sink.add(node, RDFS.seeAlso.asNode(), site);
            i.evidence().forEach((language, text) -> sink.text(node, Skos.NOTE, "Website: " + text, language));
        }
    }

    private void map(UnnamedParty party) {
        Node node = Iris.iri("id/unnamed-party/" + iris.unnamedSlug(party));
        sink.type(node, Lkg.UNNAMED_PARTY_CLASS);
        sink.agentName(node, party.name());
        sink.add(node, Dct.TYPE, Concepts.organisationType(party.type()));
        party.within().ifPresent(w -> sink.add(node, Lkg.WITHIN, iris.organisation(authority.getOrganisation(w))));
        party.forms().stream()
                .filter(f -> !f.equals(party.name().nl()))
                .forEach(f -> sink.dutch(node, Skos.ALT_LABEL, f));
    }

    private void map(AmbiguousName name) {
        String form = name.forms().get(0);
        String slug = iris.ambiguousSlug(name.key(), form);
        Node node = Iris.iri("id/ambiguous/" + slug);
        sink.type(node, Lkg.AMBIGUOUS_PARTY_CLASS, Lkg.UNRESOLVED_PARTY_CLASS);
        sink.agentName(node, form);
        name.forms().forEach(f -> sink.string(node, Lkg.MENTION, f));
        sink.both(node, Lkg.REASON, name.reason());
        int n = 1;
        for (AmbiguousName.Candidate candidate : name.candidates()) {
            if (candidate.organisation().isPresent()) {
                Organisation o =
                        authority.getOrganisation(candidate.organisation().get());
                sink.add(node, Lkg.CANDIDATE, iris.organisation(o));
            } else {
                Node described = Iris.iri("id/candidate/" + slug + "-" + n);
                sink.add(node, Lkg.CANDIDATE, described);
                sink.type(described, Lkg.CANDIDATE_CLASS);
                candidate.description().ifPresent(d -> sink.agentName(described, d));
            }
            n++;
        }
    }
}
