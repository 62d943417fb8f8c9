package org.leidenkg.query.lookup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.leidenkg.query.IriSpace;
import org.leidenkg.query.Questions;
import org.leidenkg.query.Row;
import org.leidenkg.query.Session;
import org.leidenkg.query.answer.Page;
import org.leidenkg.vocab.Dct;
import org.leidenkg.vocab.Foaf;
import org.leidenkg.vocab.Lkg;
import org.leidenkg.vocab.Org;
import org.leidenkg.vocab.Skos;

/** Things of the graph as linked data: each with its useful neighbourhood. Safe for many threads. */
public final class Describer {
    /** Most links to a thing that one answer tells. */
    public static final int PAGE_SIZE = 200;

    /** Most values of a property of a thing whose names are told. */
    public static final int MOST_NAMED = 1_000;

    private static final Node[] NAMES = {
        RDF.Nodes.type, Skos.PREF_LABEL, RDFS.Nodes.label, Dct.TITLE, Foaf.NAME,
    };

    private final Questions questions;
    private final IriSpace space;

    Describer(Questions questions, IriSpace space) {
        this.questions = questions;
        this.space = space;
    }

    /**
     * The thing at a path below the base, such as {@code id/project/humanities-campus}.
     *
     * @param page of what points at it, from 1
     * @return empty when the graph neither says anything of it nor mentions it
     */
    public Optional<Described> find(String path, int page) {
        String iri = space.base().iri() + path;
        return questions.together(session -> find(session, iri, page));
    }

    /** Whether {@link #find} would find anything, for less. */
    public boolean knows(String path) {
        Node thing = NodeFactory.createURI(space.base().iri() + path);
        return questions.together(
                session -> !session.ask("data-known", Map.of("thing", thing)).isEmpty());
    }

    /** The catalogue graph; empty when the data has none. */
    public List<Triple> catalogue() {
        return questions.together(session -> sorted(session.construct("data-catalogue", Map.of())));
    }

    private Optional<Described> find(Session session, String iri, int page) {
        Node thing = NodeFactory.createURI(iri);
        List<Triple> own = sorted(session.describedWithFragments(List.of(iri)));
        // The two directions say the same, so that the outward one is enough.
        Map<Node, Integer> counts = new TreeMap<>(Comparator.comparing(Node::getURI));
        for (Row row : session.ask("data-links-counts", Map.of("thing", thing))) {
            counts.put(row.node("property"), row.number("links"));
        }
        Stream.of(Lkg.WORKS_WITH, Lkg.WORKS_WITH_BY_UNITS, Lkg.SETTLED_WORKS_WITH, Lkg.SETTLED_WORKS_WITH_BY_UNITS)
                .map(space::own)
                .forEach(counts::remove);
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (own.isEmpty() && total == 0) {
            return Optional.empty();
        }
        List<Triple> links = links(session, thing, counts, page);
        List<Triple> parts = sorted(session.describedWithFragments(parts(session, thing, links)));
        List<Triple> names = names(session, List.of(own, parts, links));
        return Optional.of(new Described(iri, own, parts, new Page<>(links, page, PAGE_SIZE, total), names));
    }

    /** Of what points at it by thousands only the properties of the page are put in order. */
    private static List<Triple> links(Session session, Node thing, Map<Node, Integer> counts, int page) {
        long from = (long) (page - 1) * PAGE_SIZE;
        List<Triple> links = new ArrayList<>();
        long seen = 0;
        for (Map.Entry<Node, Integer> count : counts.entrySet()) {
            long skipped = Math.max(0, from - seen);
            int left = PAGE_SIZE - links.size();
            if (left > 0 && skipped < count.getValue()) {
                links.addAll(sorted(session.constructPart(
                        "data-links", Map.of("thing", thing, "property", count.getKey()), left, skipped)));
            }
            seen += count.getValue();
        }
        return links;
    }

    private static Set<String> parts(Session session, Node thing, List<Triple> links) {
        Set<String> parts = session.toldWith(thing);
        links.stream()
                .filter(link -> link.getPredicate().equals(Org.MEMBER))
                .map(Triple::getSubject)
                .filter(part -> part.isURI() && !part.equals(thing))
                .forEach(part -> parts.add(part.getURI()));
        return parts;
    }

    private List<Triple> names(Session session, List<List<Triple>> told) {
        Set<String> described = new TreeSet<>();
        Set<String> mentioned = new TreeSet<>();
        told.stream()
                .limit(2)
                .flatMap(List::stream)
                .forEach(triple -> described.add(triple.getSubject().getURI()));
        told.stream()
                .map(Describer::withoutCrowds)
                .flatMap(List::stream)
                .flatMap(triple -> Stream.of(triple.getSubject(), triple.getObject()))
                .filter(node ->
                        node.isURI() && node.getURI().startsWith(space.base().iri()))
                .forEach(node -> mentioned.add(node.getURI()));
        mentioned.removeAll(described);
        return sorted(session.described(mentioned, NAMES));
    }

    /** Without the values of a property that has thousands: their names would be most of the answer, and each has its own data. */
    private static List<Triple> withoutCrowds(List<Triple> triples) {
        Map<List<Node>, Long> values = triples.stream()
                .collect(Collectors.groupingBy(
                        triple -> List.of(triple.getSubject(), triple.getPredicate()), Collectors.counting()));
        return triples.stream()
                .filter(triple ->
                        values.getOrDefault(List.of(triple.getSubject(), triple.getPredicate()), 0L) <= MOST_NAMED)
                .toList();
    }

    /** Each once, as they are written in N-Triples. */
    private static List<Triple> sorted(Collection<Triple> triples) {
        SortedMap<String, Triple> written = new TreeMap<>();
        triples.forEach(triple -> written.put(
                NodeFmtLib.strNodesNT(triple.getSubject(), triple.getPredicate(), triple.getObject()), triple));
        return List.copyOf(written.values());
    }
}
