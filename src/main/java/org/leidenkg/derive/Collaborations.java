package org.leidenkg.derive;

import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.vocabulary.RDF;
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

    private Collaborations(DatasetGraph data) {
        this.data = data;
        this.consortia = new Consortia(data);
    }

    /** Adds the derived graph to a dataset, from the participations in it. */
    public static void derive(DatasetGraph data) {
        Collaborations run = new Collaborations(data);
        for (Level level : Level.values()) {
            Collaboration.all(run.consortia, level).forEach(one -> run.write(one, level));
        }
        ThemeCounts.derive(data);
    }

    private void write(Collaboration collaboration, Level level) {
        Node one = consortia.organisation(collaboration.a());
        Node other = consortia.organisation(collaboration.b());
        Node edge = NodeFactory.createURI(
                Base.DEFAULT + "id/collaboration/" + level.slug() + "/" + slug(one) + "/" + slug(other));
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
        String count = Integer.toString(collaboration.projects().size());
        add(edge, Lkg.SHARED_PROJECTS, NodeFactory.createLiteralDT(count, XSDDatatype.XSDinteger));
        add(
                edge,
                Lkg.FRACTIONAL_WEIGHT,
                NodeValue.makeDecimal(collaboration.weight()).asNode());
        if (level == Level.AS_NAMED) {
            add(one, Lkg.WORKS_WITH, other);
            add(other, Lkg.WORKS_WITH, one);
        }
    }

    private void add(Node subject, Node property, Node value) {
        data.add(Graphs.DERIVED, subject, property, value);
    }

    private static String slug(Node organisation) {
        return organisation.getURI().substring(ORGANISATION.length());
    }
}
