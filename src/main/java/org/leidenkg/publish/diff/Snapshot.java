package org.leidenkg.publish.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.leidenkg.vocab.Adms;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Dct;
import org.leidenkg.vocab.Foaf;
import org.leidenkg.vocab.Lkg;
import org.leidenkg.vocab.Org;
import org.leidenkg.vocab.Skos;

/** The projects and organisations of a dump, with what people would say of them. */
final class Snapshot {
    static final String AGENDA = "agenda";
    static final String CODE = "code";
    static final String DESCRIPTION = "description";
    static final String IDENTIFIERS = "identifiers";
    static final String KEY = "key";

    private final Graph graph;

    Snapshot(Graph graph) {
        this.graph = graph;
    }

    Graph graph() {
        return graph;
    }

    NavigableMap<String, ThingFacts> projects() {
        List<ThingFacts> found = new ArrayList<>();
        for (Node project : all(Lkg.PROJECT_CLASS)) {
            NavigableMap<String, NavigableSet<String>> fields = new TreeMap<>();
            fields.put("title", texts(project, Skos.PREF_LABEL, ""));
            fields.put(CODE, texts(project, Dct.IDENTIFIER, ""));
            fields.put(DESCRIPTION, texts(project, Dct.DESCRIPTION, ""));
            fields.put(AGENDA, each(project, Dct.IS_PART_OF, this::titled));
            fields.put("theme", each(project, Dct.SUBJECT, this::named));
            fields.put("list of parties", each(project, Lkg.OPEN_ENDED, o -> "left open"));
            found.add(new ThingFacts(id(project), named(project), fields, parties(project)));
        }
        return ThingFacts.byId(found);
    }

    NavigableMap<String, ThingFacts> organisations() {
        List<ThingFacts> found = new ArrayList<>();
        for (Node organisation : all(Org.ORGANIZATION_CLASS)) {
            if (!id(organisation).startsWith("id/organisation/")) {
                continue;
            }
            NavigableMap<String, NavigableSet<String>> fields = new TreeMap<>();
            fields.put("name in Dutch", texts(organisation, Skos.PREF_LABEL, "nl"));
            fields.put("name in English", texts(organisation, Skos.PREF_LABEL, "en"));
            fields.put("other names", texts(organisation, Skos.ALT_LABEL, ""));
            fields.put("spellings", texts(organisation, Skos.HIDDEN_LABEL, ""));
            fields.put(KEY, texts(organisation, Dct.IDENTIFIER, ""));
            fields.put(IDENTIFIERS, identifiers(organisation));
            fields.put("kind", each(organisation, Org.CLASSIFICATION, this::named));
            fields.put("unit of", each(organisation, Org.SUB_ORGANIZATION_OF, this::named));
            fields.put("part of", each(organisation, Dct.IS_PART_OF, this::named));
            found.add(new ThingFacts(id(organisation), named(organisation), fields, new TreeMap<>()));
        }
        return ThingFacts.byId(found);
    }

    /** What a thing is called; its id where it has no name. */
    String nameOf(String id) {
        return named(NodeFactory.createURI(Base.DEFAULT + id));
    }

    private NavigableSet<String> identifiers(Node organisation) {
        NavigableSet<String> found = new TreeSet<>();
        graph.find(organisation, Adms.IDENTIFIER, Node.ANY)
                .forEachRemaining(t -> found.addAll(texts(t.getObject(), Skos.NOTATION, "")));
        found.addAll(each(organisation, Foaf.HOMEPAGE, Node::getURI));
        each(organisation, RDFS.seeAlso.asNode(), Node::getURI).forEach(iri -> {
            found.remove(iri);
            found.add(iri + " (close)");
        });
        return found;
    }

    private NavigableMap<String, NavigableSet<String>> parties(Node project) {
        NavigableMap<String, NavigableSet<String>> parties = new TreeMap<>();
        graph.find(Node.ANY, Lkg.PROJECT, project).forEachRemaining(t -> {
            Node participation = t.getSubject();
            NavigableSet<String> roles = each(participation, Org.ROLE, this::role);
            each(participation, Org.MEMBER, Snapshot::id)
                    .forEach(party ->
                            parties.computeIfAbsent(party, p -> new TreeSet<>()).addAll(roles));
        });
        return parties;
    }

    private String role(Node role) {
        if (role.equals(Lkg.LEAD)) {
            return "lead";
        }
        return role.equals(Lkg.PARTNER) ? "partner" : id(role);
    }

    private List<Node> all(Node type) {
        return graph.find(Node.ANY, RDF.type.asNode(), type)
                .mapWith(Triple::getSubject)
                .toList();
    }

    private <T extends Comparable<T>> NavigableSet<T> each(Node subject, Node property, Function<Node, T> value) {
        return new TreeSet<>(graph.find(subject, property, Node.ANY)
                .mapWith(t -> value.apply(t.getObject()))
                .toList());
    }

    private NavigableSet<String> texts(Node subject, Node property, String language) {
        return new TreeSet<>(graph.find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(o -> o.isLiteral()
                        && (language.isEmpty() || o.getLiteralLanguage().equals(language)))
                .mapWith(Node::getLiteralLexicalForm)
                .toList());
    }

    private String named(Node thing) {
        return first(thing, Skos.PREF_LABEL, "nl")
                .or(() -> first(thing, Skos.PREF_LABEL, ""))
                .orElseGet(() -> id(thing));
    }

    private String titled(Node thing) {
        return first(thing, Dct.TITLE, "nl").orElseGet(() -> id(thing));
    }

    private Optional<String> first(Node thing, Node property, String language) {
        return texts(thing, property, language).stream().findFirst();
    }

    private static String id(Node thing) {
        String iri = thing.getURI();
        return iri.startsWith(Base.DEFAULT) ? iri.substring(Base.DEFAULT.length()) : iri;
    }
}
