package org.leidenkg.query.lookup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.leidenkg.query.Row;
import org.leidenkg.query.Session;
import org.leidenkg.query.answer.OrganisationDetail;
import org.leidenkg.query.answer.OrganisationDetail.Abbreviation;
import org.leidenkg.query.answer.OrganisationDetail.Form;
import org.leidenkg.query.answer.OrganisationDetail.Identifier;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.Tagged;
import org.leidenkg.vocab.Dct;
import org.leidenkg.vocab.Lkg;
import org.leidenkg.vocab.Org;
import org.leidenkg.vocab.Schema;
import org.leidenkg.vocab.Skos;

/** Reads one organisation. */
final class OrganisationLookup {
    private final Session session;
    private final ConceptIndex concepts;

    OrganisationLookup(Session session, ConceptIndex concepts) {
        this.session = session;
        this.concepts = concepts;
    }

    Optional<OrganisationDetail> find(Node organisation) {
        PropertyValues facts = PropertyValues.of(session.ask("organisation", given(organisation)));
        if (facts.isEmpty()) {
            return Optional.empty();
        }
        List<Row> pointing = session.ask("organisation-relatives", given(organisation));
        Set<String> others = new TreeSet<>(PropertyValues.iris(List.of(facts), Org.UNIT_OF, Dct.IS_PART_OF));
        pointing.forEach(row -> others.add(row.text("thing")));
        Map<String, Ref> refs = session.refs(others);
        Relatives relatives = new Relatives(pointing, refs);
        List<Abbreviation> abbreviations = abbreviations(organisation);
        return Optional.of(new OrganisationDetail(
                session.space().ref(organisation.getURI(), facts.text(Skos.PREF_LABEL)),
                form(facts.texts(RDF.Nodes.type)),
                facts.find(Org.CLASSIFICATION).map(concepts::get),
                facts.findRef(Org.UNIT_OF, refs),
                facts.refs(Dct.IS_PART_OF, refs),
                relatives.by(Org.UNIT_OF),
                relatives.by(Dct.IS_PART_OF),
                abbreviations,
                otherNames(facts, abbreviations),
                facts.texts(Skos.HIDDEN_LABEL),
                identifiers(organisation, facts),
                facts.texts(Schema.URL).stream().filter(Links::isWeb).toList(),
                facts.text(Skos.NOTE),
                relatives.by(session.space().own(Lkg.CANDIDATE), session.space().own(Lkg.WITHIN))));
    }

    private static Map<String, Node> given(Node organisation) {
        return Map.of("organisation", organisation);
    }

    private static Form form(Collection<String> types) {
        if (types.contains(Org.ORGANIZATIONAL_UNIT_CLASS.getURI())) {
            return Form.UNIT;
        }
        return types.contains(Org.ORGANIZATIONAL_COLLABORATION_CLASS.getURI()) ? Form.NETWORK : Form.ORGANISATION;
    }

    /** The other names also hold each abbreviation, for SKOS readers; here they are told apart. */
    private static List<Tagged> otherNames(PropertyValues facts, List<Abbreviation> abbreviations) {
        Set<String> shortForms =
                new TreeSet<>(abbreviations.stream().map(Abbreviation::form).toList());
        return facts.tagged(Skos.ALT_LABEL).stream()
                .filter(name -> !shortForms.contains(name.text()))
                .sorted(Comparator.comparing(Tagged::text).thenComparing(Tagged::language))
                .toList();
    }

    private List<Abbreviation> abbreviations(Node organisation) {
        Map<String, String> bases = new TreeMap<>();
        Map<String, Set<String>> evidence = new TreeMap<>();
        for (Row row : session.ask("organisation-abbreviations", given(organisation))) {
            String form = row.text("form");
            row.findText("basis").ifPresent(basis -> bases.put(form, basis));
            Set<String> known = evidence.computeIfAbsent(form, key -> new TreeSet<>());
            row.findText("evidence").ifPresent(known::add);
        }
        return evidence.entrySet().stream()
                .map(entry -> new Abbreviation(
                        entry.getKey(),
                        Optional.ofNullable(bases.get(entry.getKey())).map(concepts::get),
                        List.copyOf(entry.getValue())))
                .toList();
    }

    private List<Identifier> identifiers(Node organisation, PropertyValues facts) {
        Map<String, Row> heads = new TreeMap<>();
        Map<String, Set<String>> evidence = new HashMap<>();
        for (Row row : session.ask("organisation-identifiers", given(organisation))) {
            heads.putIfAbsent(row.text("identifier"), row);
            Set<String> known = evidence.computeIfAbsent(row.text("identifier"), iri -> new TreeSet<>());
            row.findText("evidence").ifPresent(known::add);
        }
        List<Identifier> identifiers = new ArrayList<>();
        heads.forEach((iri, row) -> {
            String scheme = iri.substring(iri.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            String value = row.text("notation");
            Optional<String> link = Links.of(value, facts);
            boolean exact = link.isEmpty() || !facts.texts(Skos.CLOSE_MATCH).contains(link.get());
            identifiers.add(
                    new Identifier(scheme, value, link, exact, List.copyOf(evidence.getOrDefault(iri, Set.of()))));
        });
        return identifiers;
    }

    /** Things that point to the organisation, by how they do. */
    private record Relatives(List<Row> rows, Map<String, Ref> refs) {
        List<Ref> by(Node... properties) {
            Set<String> wanted = new TreeSet<>();
            for (Node property : properties) {
                rows.stream()
                        .filter(row -> row.text("property").equals(property.getURI()))
                        .forEach(row -> wanted.add(row.text("thing")));
            }
            return wanted.stream()
                    .flatMap(iri -> Optional.ofNullable(refs.get(iri)).stream())
                    .toList();
        }
    }

    /** Where an identifier can be looked up. */
    private static final class Links {
        private Links() {}

        static boolean isWeb(String iri) {
            return iri.startsWith("https://") || iri.startsWith("http://");
        }

        /** The match or web site of the graph that holds the value; only http and https are links. */
        static Optional<String> of(String value, PropertyValues facts) {
            String digits = value.replace(" ", "");
            List<String> known = new ArrayList<>(facts.texts(Skos.EXACT_MATCH));
            known.addAll(facts.texts(Skos.CLOSE_MATCH));
            known.addAll(facts.texts(Schema.URL));
            return known.stream()
                    .filter(iri -> iri.equals(value) || iri.endsWith("/" + digits))
                    .findFirst()
                    .or(() -> Optional.of(value))
                    .filter(Links::isWeb);
        }
    }
}
