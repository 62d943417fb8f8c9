package org.leidenkg.derive;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.vocabulary.RDF;
import org.leidenkg.model.Certainty;
import org.leidenkg.model.Level;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Concepts;
import org.leidenkg.vocab.Graphs;
import org.leidenkg.vocab.Lkg;

/**
 * Derives who works with whom: two organisations that take part in one project collaborate. Only named and resolved
 * organisations count; a unit and what it is a unit of are no pair.
 *
 * <p>The weight of a pair is the number of shared projects, and Newman's fractional weight: the sum over the shared
 * projects of 1/(n-1), where n is the number of organisations in the project (M. E. J. Newman, "Scientific collaboration
 * networks. II", Physical Review E 64, 016132, 2001, equation 2).
 */
public final class Collaborations {
    private static final String ORGANISATION = Base.DEFAULT + "id/organisation/";

    private final DatasetGraph data;
    private final Consortia consortia;

    private Collaborations(DatasetGraph data, Certainty certainty) {
        this.data = data;
        this.consortia = new Consortia(data, certainty);
    }

    /** Adds the derived graph to a dataset, from the participations in it. */
    public static void derive(DatasetGraph data) {
        ShortCuts.derive(data);
        new Sectors(data).derive(data);
        Collaborations all = new Collaborations(data, Certainty.ALL);
        Collaborations settled = new Collaborations(data, Certainty.SETTLED);
        for (Level level : Level.values()) {
            Collaboration.all(all.consortia, level).forEach(one -> all.write(one, level));
            Collaboration.all(settled.consortia, level).forEach(one -> settled.writeSettled(one, level));
        }
        ThemeCounts.derive(data);
    }

    private void write(Collaboration collaboration, Level level) {
        Node one = consortia.organisation(collaboration.a());
        Node other = consortia.organisation(collaboration.b());
        Node edge = edge(collaboration, level);
        add(edge, RDF.type.asNode(), Lkg.COLLABORATION_CLASS);
        add(edge, Lkg.COLLABORATOR, one);
        add(edge, Lkg.COLLABORATOR, other);
        add(edge, Lkg.LEVEL, Concepts.level(level.slug()));
        Set<Node> themes = Set.of();
        for (int project : collaboration.projects()) {
            add(edge, Lkg.SHARED_PROJECT, consortia.project(project));
            // Most projects that two share have the theme of the one before.
            if (!consortia.themes(project).equals(themes)) {
                themes = consortia.themes(project);
                themes.forEach(theme -> add(edge, Lkg.SHARED_THEME, theme));
            }
        }
        add(edge, Lkg.SHARED_PROJECTS, count(collaboration));
        add(edge, Lkg.FRACTIONAL_WEIGHT, weight(collaboration));
        tie(one, other, level, Lkg.WORKS_WITH, Lkg.WORKS_WITH_BY_UNITS);
    }

    /** A short cut both ways, of the two as named or, where these have none, of units of theirs. */
    private void tie(Node one, Node other, Level level, Node asNamed, Node byUnits) {
        Node property = level == Level.AS_NAMED ? asNamed : byUnits;
        if (level == Level.AS_NAMED || !data.contains(Graphs.DERIVED, one, asNamed, other)) {
            add(one, property, other);
            add(other, property, one);
        }
    }

    /** What of a collaboration does not rest on what may only be intended; it is a collaboration of all participations as well. */
    private void writeSettled(Collaboration collaboration, Level level) {
        Node edge = edge(collaboration, level);
        collaboration.projects().forEach(project -> add(edge, Lkg.SETTLED_PROJECT, consortia.project(project)));
        add(edge, Lkg.SETTLED_PROJECTS, count(collaboration));
        add(edge, Lkg.SETTLED_WEIGHT, weight(collaboration));
        Node one = consortia.organisation(collaboration.a());
        Node other = consortia.organisation(collaboration.b());
        tie(one, other, level, Lkg.SETTLED_WORKS_WITH, Lkg.SETTLED_WORKS_WITH_BY_UNITS);
    }

    private Node edge(Collaboration collaboration, Level level) {
        return NodeFactory.createURI(Base.DEFAULT + "id/collaboration/" + level.slug() + "/"
                + slug(consortia.organisation(collaboration.a())) + "/"
                + slug(consortia.organisation(collaboration.b())));
    }

    private static Node count(Collaboration collaboration) {
        return NodeValue.makeInteger(collaboration.projects().size()).asNode();
    }

    private static Node weight(Collaboration collaboration) {
        return NodeValue.makeDecimal(collaboration.weight()).asNode();
    }

    private void add(Node subject, Node property, Node value) {
        data.add(Graphs.DERIVED, subject, property, value);
    }

    private static String slug(Node organisation) {
        return organisation.getURI().substring(ORGANISATION.length());
    }
}
