package org.leidenkg.query;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.system.Txn;

/**
 * The query files of {@code queries/lookup}, parsed once each. They are written with the default base; another base
 * takes its place as the file is read.
 */
public final class Questions {
    private final IriSpace space;
    private final Supplier<RDFLink> links;
    private final Map<String, Query> parsed = new ConcurrentHashMap<>();

    public Questions(IriSpace space, Supplier<RDFLink> links) {
        this.space = space;
        this.links = links;
    }

    /** Runs several questions over one state of the data, where the endpoint is a local dataset. */
    public <T> T together(Function<Session, T> work) {
        return linked(link -> work.apply(new Session(this, link, space)));
    }

    /** Runs something else over one state of the data. */
    public <T> T linked(Function<RDFLink, T> work) {
        try (RDFLink link = links.get()) {
            return Txn.calculateRead(link, () -> work.apply(link));
        }
    }

    /** The question with its given things bound, each by substitution or as a first table of the pattern. */
    Query query(String name, Map<String, Node> given, Map<String, Collection<Node>> several) {
        Query query = parsed.computeIfAbsent(name, this::read).cloneQuery();
        several.forEach(
                (variable, values) -> query.setQueryPattern(withTable(variable, values, query.getQueryPattern())));
        Map<Var, Node> substitutions = new HashMap<>();
        given.forEach((variable, value) -> substitutions.put(Var.alloc(variable), value));
        return QueryTransformOps.replaceVars(query, substitutions);
    }

    /** The table comes first, so that an engine that evaluates in order starts from it. */
    private static Element withTable(String variable, Collection<Node> values, Element pattern) {
        Var column = Var.alloc(variable);
        ElementData table = new ElementData();
        table.add(column);
        values.forEach(value -> table.add(BindingFactory.binding(column, value)));
        ElementGroup group = new ElementGroup();
        group.addElement(table);
        if (pattern instanceof ElementGroup inner) {
            inner.getElements().forEach(group::addElement);
        } else {
            group.addElement(pattern);
        }
        return group;
    }

    private Query read(String name) {
        return QueryFactory.create(space.base().rewrite(file("lookup/" + name + ".rq")), Syntax.syntaxSPARQL_11);
    }

    /** The text of a file of the folder {@code queries/}, as the program carries it. */
    public static String file(String name) {
        try (InputStream in = Questions.class.getResourceAsStream("/queries/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file queries/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the program cannot read its file queries/" + name, e);
        }
    }
}
