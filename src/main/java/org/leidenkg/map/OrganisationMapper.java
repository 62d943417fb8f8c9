package org.leidenkg.map;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.leidenkg.model.AmbiguousName;
import org.leidenkg.model.Authority;
import org.leidenkg.model.Organisation;
import org.leidenkg.model.UnnamedParty;
import org.leidenkg.vocab.Adms;
import org.leidenkg.vocab.Concepts;
import org.leidenkg.vocab.Dct;
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

    OrganisationMapper(Authority authority, Iris iris, Sink sink) {
        this.authority = authority;
        this.iris = iris;
        this.sink = sink;
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
        o.unitOf().ifPresent(l -> mapTie(node, Org.UNIT_OF, l, "Onderdeel van", "Unit of"));
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

    private void map(Organisation o, Node node, Organisation.Identifier i) {
        String scheme = i.scheme().name().toLowerCase(Locale.ROOT);
        Node identifier = Iris.iri("id/identifier/" + iris.organisationSlug(o) + "/" + scheme);
        sink.add(node, Adms.IDENTIFIER, identifier);
        sink.type(identifier, Adms.IDENTIFIER_CLASS);
        sink.string(identifier, Skos.NOTATION, i.value());
        i.evidence().forEach((language, text) -> sink.text(identifier, Lkg.EVIDENCE, text, language));
        if (i.scheme() != Organisation.Scheme.WEBSITE) {
            sink.add(identifier, Dct.CREATOR, Concepts.register(scheme));
        }
        Node match = i.exact() ? Skos.EXACT_MATCH : Skos.CLOSE_MATCH;
        switch (i.scheme()) {
            case ROR, WIKIDATA, TOOI -> sink.add(node, match, NodeFactory.createURI(i.value()));
            case ISNI ->
                sink.add(
                        node,
                        match,
                        NodeFactory.createURI(
                                "https://isni.org/isni/" + i.value().replace(" ", "")));
            case WEBSITE -> {
                if (i.exact()) {
                    sink.add(node, Schema.URL, NodeFactory.createURI(i.value()));
                }
            }
            case GRID, KVK -> {
                // Plain numbers: the adms:Identifier says all there is.
            }
        }
    }

    private void map(UnnamedParty party) {
        Node node = Iris.iri("id/unnamed-party/" + iris.unnamedSlug(party));
        sink.type(node, Lkg.UNNAMED_PARTY_CLASS);
        sink.both(node, Skos.PREF_LABEL, party.name());
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
        sink.dutch(node, Skos.PREF_LABEL, form);
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
                candidate.description().ifPresent(d -> sink.both(described, Skos.PREF_LABEL, d));
            }
            n++;
        }
    }
}
