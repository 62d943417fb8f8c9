package org.leidenkg.publish.catalogue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.leidenkg.model.DatasetInfo;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.PublisherInfo;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Dcat;
import org.leidenkg.vocab.Dct;
import org.leidenkg.vocab.Foaf;
import org.leidenkg.vocab.Graphs;
import org.leidenkg.vocab.Lkg;
import org.leidenkg.vocab.Org;
import org.leidenkg.vocab.Prov;
import org.leidenkg.vocab.Schema;
import org.leidenkg.vocab.Skos;
import org.leidenkg.vocab.Vcard;
import org.leidenkg.vocab.VoId;

/**
 * Describes a dataset in its own catalogue graph, as DCAT-AP-NL 3.0, VoID and a SPARQL service description, with the real
 * numbers. What depends on the written files is in {@link DatasetFile}, for a dump cannot hold its own checksum.
 */
public final class DatasetDescription {
    /** Each round adds partitions for the terms that the one before brought in; with most of them in the data it takes three. */
    private static final int ROUNDS = 12;
    /** Of the digest in the name of a version. */
    private static final int DIGITS = 12;

    private static final String THEME = "http://publications.europa.eu/resource/authority/data-theme/";
    private static final List<Node> RESOURCES = List.of(
            Description.DATASET, Description.part("catalogue"), Description.part("sparql"), Description.part("api"));

    private final DatasetGraph data;
    private final DatasetInfo info;
    private final String version;
    // Looked for once, not in every round: each takes a walk over all that there is.
    private final Set<String> places;
    private final Set<String> periods;
    private final List<Node> agendas;
    private final List<Node> runs;
    private final long parties;

    private DatasetDescription(DatasetGraph data, DatasetInfo info, String version) {
        this.data = data;
        this.info = info;
        this.version = version;
        this.places = texts(data, Schema.SPATIAL_COVERAGE);
        this.periods = texts(data, Schema.TEMPORAL_COVERAGE);
        this.agendas = instances(data, Lkg.AGENDA_CLASS);
        this.runs = instances(data, Prov.ACTIVITY_CLASS);
        this.parties = parties(data);
    }

    /** Those that take part, not all that the authority file knows. */
    public static long parties(DatasetGraph data) {
        return data.stream(Node.ANY, Node.ANY, Org.MEMBER, Node.ANY)
                .map(Quad::getObject)
                .distinct()
                .filter(party -> data.contains(Node.ANY, party, RDF.type.asNode(), Org.ORGANIZATION_CLASS))
                .count();
    }

    private static List<Node> instances(DatasetGraph data, Node type) {
        return data.stream(Node.ANY, Node.ANY, RDF.type.asNode(), type)
                .map(Quad::getSubject)
                .distinct()
                .toList();
    }

    private static Set<String> texts(DatasetGraph data, Node property) {
        Set<String> texts = new TreeSet<>();
        data.find(Node.ANY, Node.ANY, property, Node.ANY)
                .forEachRemaining(q -> texts.add(q.getObject().getLiteralLexicalForm()));
        return texts;
    }

    /**
     * Adds the description to the catalogue graph, from what all graphs hold, under the default base. The numbers count
     * the catalogue graph as well, with what it held before, so that they are those of the dumps.
     *
     * @param version of the data, where the info names none
     * @throws IllegalStateException if the dataset is described already
     */
    public static void describe(DatasetGraph data, DatasetInfo info, String version) {
        if (data.contains(Graphs.CATALOGUE, Description.DATASET, Node.ANY, Node.ANY)) {
            throw new IllegalStateException("the dataset is described already in " + Graphs.CATALOGUE);
        }
        Graph catalogue = new DatasetDescription(data, info, info.version().orElse(version)).settle();
        GraphUtil.addInto(data.getGraph(Graphs.CATALOGUE), catalogue);
    }

    /**
     * Names a described dataset by its content: its version becomes that of the program and the first digits of a digest of
     * all statements, so that one name cannot stand for two contents.
     *
     * @param content 12 digits or more
     */
    public static void nameByContent(DatasetGraph data, String content) {
        Graph catalogue = data.getGraph(Graphs.CATALOGUE);
        String program = version(data);
        catalogue.remove(Description.DATASET, Dcat.VERSION, Node.ANY);
        catalogue.add(Triple.create(
                Description.DATASET,
                Dcat.VERSION,
                NodeFactory.createLiteralString(program + "-" + content.substring(0, DIGITS))));
    }

    /** The version of a described dataset. */
    public static String version(DatasetGraph data) {
        return Description.text(data.getGraph(Graphs.CATALOGUE), Description.DATASET, Dcat.VERSION);
    }

    /** How many triples a described dataset has. */
    public static long triples(DatasetGraph data) {
        return Long.parseLong(Description.text(data.getGraph(Graphs.CATALOGUE), Description.DATASET, VoId.TRIPLES));
    }

    /** Describes until the description counts itself rightly. */
    private Graph settle() {
        List<Graph> others = new ArrayList<>();
        data.listGraphNodes().forEachRemaining(name -> others.add(data.getGraph(name)));
        Statistics counts = Statistics.of(data);
        Graph last = describe(counts);
        for (int round = 1; round < ROUNDS; round++) {
            Graph next = describe(counts.with(Graphs.CATALOGUE, last, others));
            if (isSame(next, last)) {
                return next;
            }
            last = next;
        }
        throw new IllegalStateException("the numbers of the catalogue do not settle in " + ROUNDS + " rounds");
    }

    /** There are no blank nodes in it, so the triples need no matching. */
    private static boolean isSame(Graph one, Graph other) {
        return one.size() == other.size() && one.stream().allMatch(other::contains);
    }

    private Graph describe(Statistics counts) {
        Description out = new Description();
        GraphUtil.addInto(out.graph(), data.getGraph(Graphs.CATALOGUE));
        out.include("catalogue.ttl");
        new VoidDescription(counts, out).write();
        out.both(Description.DATASET, Dct.TITLE, info.title().orElseGet(this::title));
        out.both(Description.DATASET, Dct.DESCRIPTION, info.description().orElseGet(() -> summary(counts)));
        out.string(Description.DATASET, Dcat.VERSION, version);
        info.issued().ifPresent(d -> out.typed(Description.DATASET, Dct.ISSUED, d.toString(), XSDDatatype.XSDdate));
        places(out);
        periods(out);
        origin(out);
        people(out);
        return out.graph();
    }

    private LocalText title() {
        String where = places.isEmpty() ? "" : " (" + String.join(", ", places) + ")";
        return new LocalText(
                "Kennisgraaf van samenwerkingsprojecten" + where, "Knowledge graph of collaboration projects" + where);
    }

    private LocalText summary(Statistics counts) {
        long projects = counts.entities(Lkg.PROJECT_CLASS);
        long participations = counts.entities(Lkg.PARTICIPATION_CLASS);
        return new LocalText(
                "Wie werkt met wie: " + projects + " projecten, " + parties
                        + " organisaties (onderdelen apart geteld) en "
                        + participations
                        + " deelnames, gelezen uit agenda's van samenwerkingsprojecten, elk met de plaats in de bron"
                        + " waar het staat en met hoe elke naam en afkorting gelezen is.",
                "Who works with whom: " + projects + " projects, " + parties
                        + " organisations (units counted apart) and "
                        + participations + " participations, read from agendas of collaboration projects, each with"
                        + " the place in the source that says so and with how each name and abbreviation was read.");
    }

    private void places(Description out) {
        for (String name : places) {
            Node place = Description.part("place-" + slug(name));
            out.add(Description.DATASET, Dct.SPATIAL, place);
            out.type(place, Dct.LOCATION_CLASS);
            out.both(place, Skos.PREF_LABEL, new LocalText(name, name));
        }
        for (String iri : info.places()) {
            out.add(Description.DATASET, Dct.SPATIAL, Description.iri(iri));
            out.type(Description.iri(iri), Dct.LOCATION_CLASS);
        }
    }

    private void periods(Description out) {
        for (String years : periods) {
            String[] ends = years.split("/", 2);
            Node period = Description.part("period-" + slug(years));
            out.add(Description.DATASET, Dct.TEMPORAL, period);
            out.type(period, Dct.PERIOD_OF_TIME_CLASS);
            out.typed(period, Dcat.START_DATE, ends[0], XSDDatatype.XSDgYear);
            out.typed(period, Dcat.END_DATE, ends[ends.length - 1], XSDDatatype.XSDgYear);
        }
    }

    /** The agendas it was read from and the run that read them. */
    private void origin(Description out) {
        agendas.forEach(agenda -> out.add(Description.DATASET, Prov.WAS_DERIVED_FROM, agenda));
        runs.forEach(run -> {
            out.add(Description.DATASET, Prov.WAS_GENERATED_BY, run);
            out.type(run, Prov.ACTIVITY_CLASS);
        });
    }

    private void people(Description out) {
        PublisherInfo people = info.publisher();
        Node publisher = agent(people.publisher(), out);
        Node creator = agent(people.creator(), out);
        Node contact = contact(people.contact(), out);
        for (Node resource : RESOURCES) {
            out.add(resource, Dct.PUBLISHER, publisher);
            out.add(resource, Dct.CREATOR, creator);
            out.add(resource, Dcat.CONTACT_POINT, contact);
            info.themes().forEach(t -> out.add(resource, Dcat.THEME, Description.iri(THEME + t)));
        }
    }

    private static Node agent(PublisherInfo.Agent agent, Description out) {
        Node node = Description.iri(agent.iri().orElse(Base.DEFAULT + "id/agent/contributors"));
        out.type(node, Foaf.AGENT_CLASS);
        if (agent.iri().isPresent()) {
            out.both(node, Foaf.NAME, agent.name());
        } else {
            // As the ontology has it, so that the one agent has one name.
            out.string(node, Foaf.NAME, "leidenkg contributors");
        }
        return node;
    }

    private static Node contact(PublisherInfo.Contact contact, Description out) {
        Node node = Description.part("contact");
        out.type(node, Vcard.KIND_CLASS);
        out.string(node, Vcard.FN, contact.name().nl());
        contact.email().ifPresent(e -> out.add(node, Vcard.HAS_EMAIL, Description.iri("mailto:" + e)));
        if (contact.email().isEmpty() || contact.page().isPresent()) {
            out.add(node, Vcard.HAS_URL, Description.iri(contact.page().orElse(Base.DEFAULT)));
        }
        return node;
    }

    private static String slug(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
    }
}
