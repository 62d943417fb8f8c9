package org.leidenkg.web.dump;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.leidenkg.vocab.Dcat;
import org.leidenkg.vocab.Dct;
import org.leidenkg.vocab.Foaf;
import org.leidenkg.vocab.Ldes;
import org.leidenkg.vocab.VoId;
import org.leidenkg.web.http.Language;
import org.leidenkg.web.page.Citation;
import org.leidenkg.web.page.Messages;

/**
 * What is said of the dataset as a whole, and of each of its versions: what was written beside their dumps, and when and after
 * what they were published, which no dump says.
 */
public final class DatasetDocuments {
    private static final String DESCRIPTION = "dataset.ttl";
    /** What holds for the newest version only, or would tell all that a version has. */
    private static final Set<Node> LEFT_OUT =
            Set.of(Dcat.ACCESS_SERVICE, Dct.HAS_VERSION, Dcat.VERSION, Dct.ISSUED, Dcat.PREVIOUS_VERSION);

    /** What a version has in common with the dataset, so that a list of versions need not read them all. */
    private static final Set<Node> COMMON = Set.of(
            Dct.TITLE,
            Dct.PUBLISHER,
            Dct.CREATOR,
            Dct.LICENSE,
            Dct.ACCESS_RIGHTS,
            Dct.CONFORMS_TO,
            Dct.LANGUAGE,
            Foaf.PAGE,
            Dcat.LANDING_PAGE,
            Dcat.CONTACT_POINT,
            Dcat.KEYWORD,
            Dcat.THEME);

    private static final Set<Node> OF_ONE_SERVICE = Set.of(
            Dct.TITLE,
            Dct.DESCRIPTION,
            Dct.IDENTIFIER,
            Dct.CONFORMS_TO,
            Dcat.KEYWORD,
            Dcat.ENDPOINT_URL,
            Dcat.ENDPOINT_DESCRIPTION);

    private final DumpEditions dumps;
    private final String base;
    private final Node dataset;

    /** @param base of all IRIs */
    public DatasetDocuments(DumpEditions dumps, String base) {
        this.dumps = dumps;
        this.base = base;
        this.dataset = NodeFactory.createURI(base + "dataset");
    }

    /** The IRI of a version. */
    public Node iri(DumpEdition edition) {
        return NodeFactory.createURI(dataset.getURI() + "/" + edition.version());
    }

    /** What the version that is served says of the dataset and its files, and which versions there are; empty without dumps. */
    public Optional<List<Triple>> dataset() {
        return dumps.current().map(current -> {
            Graph graph = read(current);
            if (!graph.contains(dataset, Dct.ISSUED, Node.ANY)) {
                DumpEdition first = dumps.newestFirst().get(dumps.newestFirst().size() - 1);
                day(graph, dataset, Dct.ISSUED, first.issued());
            }
            day(graph, dataset, Dct.MODIFIED, current.issued());
            graph.add(dataset, Dcat.HAS_CURRENT_VERSION, iri(current));
            graph.add(dataset, OWL2.versionInfo.asNode(), NodeFactory.createLiteralString(current.version()));
            cite(graph, dataset, graph);
            dumps.newestFirst().forEach(edition -> list(graph, edition));
            feed(graph);
            return graph.find().toList();
        });
    }

    /** The feed of changes: a service such as the lookup service, of the same people and on the same terms. */
    private void feed(Graph graph) {
        Node feed = NodeFactory.createURI(dataset.getURI() + "#changes");
        Node address = NodeFactory.createURI(base + "changes");
        graph.find(NodeFactory.createURI(dataset.getURI() + "#api"), Node.ANY, Node.ANY)
                .filterDrop(triple -> OF_ONE_SERVICE.contains(triple.getPredicate()))
                .toList()
                .forEach(triple -> graph.add(feed, triple.getPredicate(), triple.getObject()));
        graph.add(NodeFactory.createURI(dataset.getURI() + "#catalogue"), Dcat.SERVICE, feed);
        graph.add(feed, Dct.IDENTIFIER, NodeFactory.createLiteralString(feed.getURI()));
        graph.add(feed, Dcat.ENDPOINT_URL, address);
        graph.add(feed, Dcat.ENDPOINT_DESCRIPTION, address);
        graph.add(address, RDF.type.asNode(), RDFS.Resource.asNode());
        graph.add(feed, Dct.CONFORMS_TO, Ldes.SPECIFICATION);
        graph.add(Ldes.SPECIFICATION, RDF.type.asNode(), Dct.STANDARD_CLASS);
        for (Language language : Language.values()) {
            Messages words = Messages.in(language);
            text(graph, feed, Dct.TITLE, words.text("changes.title"), language);
            text(graph, feed, Dct.DESCRIPTION, words.text("changes.lead"), language);
            text(graph, feed, Dcat.KEYWORD, "LDES", language);
        }
    }

    private static void text(Graph graph, Node subject, Node property, String text, Language language) {
        graph.add(subject, property, NodeFactory.createLiteralLang(text, language.tag()));
    }

    private void list(Graph graph, DumpEdition edition) {
        graph.add(dataset, Dcat.HAS_VERSION, iri(edition));
        graph.add(dataset, Dct.HAS_VERSION, iri(edition));
        graph.add(iri(edition), RDF.type.asNode(), Dcat.DATASET_CLASS);
        graph.add(
                iri(edition),
                Dct.IDENTIFIER,
                NodeFactory.createLiteralString(iri(edition).getURI()));
        graph.find(dataset, Node.ANY, Node.ANY)
                .filterKeep(triple -> COMMON.contains(triple.getPredicate()))
                .toList()
                .forEach(triple -> graph.add(iri(edition), triple.getPredicate(), triple.getObject()));
        for (Language language : Language.values()) {
            String holds = Messages.in(language)
                    .text(
                            "versions.holds",
                            edition.count("projects"),
                            edition.count("organisations"),
                            edition.count("participations"),
                            edition.count("triples"));
            graph.add(iri(edition), Dct.DESCRIPTION, NodeFactory.createLiteralLang(holds, language.tag()));
        }
        publication(graph, edition);
    }

    /** What there is to say of the publication of a version. */
    private void publication(Graph graph, DumpEdition edition) {
        Node version = iri(edition);
        graph.add(version, Dcat.VERSION, NodeFactory.createLiteralString(edition.version()));
        day(graph, version, Dct.ISSUED, edition.issued());
        dumps.replacement(edition).ifPresent(newer -> graph.add(version, Dct.IS_REPLACED_BY, iri(newer)));
    }

    private static void day(Graph graph, Node subject, Node property, LocalDate day) {
        graph.add(subject, property, NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate));
    }

    private void cite(Graph graph, Node cited, Graph facts) {
        Citation citation = Citation.of(DatasetFacts.of(facts.find().toList(), cited.getURI()), base);
        for (Language language : Language.values()) {
            graph.add(
                    cited,
                    Dct.BIBLIOGRAPHIC_CITATION,
                    NodeFactory.createLiteralLang(citation.words(language), language.tag()));
        }
    }

    /** What was written beside the dumps of a version, with the version and its own files in the place of the dataset. */
    public List<Triple> version(DumpEdition edition) {
        Graph written = read(edition);
        Graph graph = GraphFactory.createDefaultGraph();
        Node version = iri(edition);
        copy(written, dataset, edition, graph, new HashSet<>());
        graph.add(version, Dct.IS_VERSION_OF, dataset);
        graph.add(version, OWL2.versionInfo.asNode(), NodeFactory.createLiteralString(edition.version()));
        publication(graph, edition);
        written.find(dataset, Dcat.PREVIOUS_VERSION, Node.ANY).forEachRemaining(previous -> {
            graph.add(version, Dcat.PREVIOUS_VERSION, previous.getObject());
            graph.add(version, Dct.REPLACES, previous.getObject());
        });
        cite(graph, version, graph);
        return graph.find().toList();
    }

    /** A thing and all that it leads to, but for the counts of its parts. */
    private void copy(Graph from, Node thing, DumpEdition edition, Graph to, Set<Node> done) {
        if (!done.add(thing)) {
            return;
        }
        from.find(thing, Node.ANY, Node.ANY)
                .filterDrop(triple -> isLeftOut(triple.getPredicate()))
                .toList()
                .forEach(triple -> {
                    to.add(own(triple.getSubject(), edition), triple.getPredicate(), own(triple.getObject(), edition));
                    copy(from, triple.getObject(), edition, to, done);
                });
    }

    private static boolean isLeftOut(Node property) {
        boolean counts = property.getURI().startsWith(VoId.NS) && !property.equals(VoId.TRIPLES);
        return counts || LEFT_OUT.contains(property);
    }

    private Node own(Node node, DumpEdition edition) {
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm().equals(dataset.getURI())
                    ? NodeFactory.createLiteralString(iri(edition).getURI())
                    : node;
        }
        String name = node.getURI();
        String dumpsOf = base + "dumps/";
        if (name.equals(dataset.getURI()) || name.startsWith(dataset.getURI() + "#")) {
            return NodeFactory.createURI(
                    iri(edition).getURI() + name.substring(dataset.getURI().length()));
        }
        return name.startsWith(dumpsOf)
                ? NodeFactory.createURI(dumpsOf + edition.version() + "/" + name.substring(dumpsOf.length()))
                : node;
    }

    private Graph read(DumpEdition edition) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(dumps.whole(edition.folder().resolve(DESCRIPTION))).parse(graph);
        return graph;
    }
}
