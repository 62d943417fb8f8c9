package org.leidenkg.derive;

import java.math.BigDecimal;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.vocabulary.RDF;
import org.leidenkg.model.Level;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.network.Network;
import org.leidenkg.model.network.NetworkPosition;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Concepts;
import org.leidenkg.vocab.Graphs;
import org.leidenkg.vocab.Lkg;
import org.leidenkg.vocab.Org;
import org.leidenkg.vocab.Skos;

/** Writes the measures of a level to the derived graph: one thing an organisation, and one for the network. */
final class PositionWriter {
    private static final String ORGANISATION = Base.DEFAULT + "id/organisation/";

    private final DatasetGraph data;
    private final Level level;

    PositionWriter(DatasetGraph data, Level level) {
        this.data = data;
        this.level = level;
    }

    void write(String organisation, NetworkPosition position) {
        Node node = NodeFactory.createURI(Base.DEFAULT + "id/measures/" + level.slug() + "/" + slug(organisation));
        start(node, Lkg.NETWORK_POSITION_CLASS);
        add(node, Lkg.POSITION_OF, NodeFactory.createURI(organisation));
        integer(node, Lkg.DEGREE, position.degree());
        integer(node, Lkg.WEIGHTED_DEGREE, position.weightedDegree());
        decimal(node, Lkg.FRACTIONAL_DEGREE, position.fractionalDegree());
        decimal(node, Lkg.BETWEENNESS, position.betweenness());
        decimal(node, Lkg.HARMONIC_CLOSENESS, position.harmonicCloseness());
        integer(node, Lkg.CORE_NUMBER, position.coreNumber());
        position.constraint().ifPresent(c -> decimal(node, Lkg.CONSTRAINT, c));
        brokerage(node, position.brokerage());
        integer(node, Lkg.COMMUNITY, position.community());
        decimal(node, Lkg.THEME_DIVERSITY, position.themeDiversity());
        integer(node, Lkg.PROJECT_COUNT, position.projectCount());
        integer(node, Lkg.LEAD_COUNT, position.leadCount());
        integer(node, Lkg.THEME_COUNT, position.themeCount());
    }

    /** With what is asked of an organisation beside its measures: its Dutch name, its kind and its sector. */
    void describe(Network.Node organisation) {
        Node node = NodeFactory.createURI(ORGANISATION + organisation.slug());
        Node type = Concepts.organisationType(organisation.type().slug());
        Node sector = Concepts.organisationType(organisation.sector().slug());
        write(node.getURI(), organisation.position());
        name(node, organisation.name());
        add(node, Org.CLASSIFICATION, type);
        add(node, Lkg.SECTOR, sector);
        if (!type.equals(sector)) {
            add(type, Skos.BROADER, sector);
        }
        add(sector, Skos.TOP_CONCEPT_OF, Concepts.scheme("organisation-type"));
        name(sector, organisation.sector().name());
    }

    private void name(Node thing, LocalText name) {
        add(thing, Skos.PREF_LABEL, NodeFactory.createLiteralLang(name.nl(), "nl"));
    }

    static String slug(String organisation) {
        return organisation.substring(ORGANISATION.length());
    }

    private void brokerage(Node node, NetworkPosition.Brokerage brokerage) {
        integer(node, Lkg.BROKERAGE_COORDINATOR, brokerage.coordinator());
        integer(node, Lkg.BROKERAGE_GATEKEEPER, brokerage.gatekeeper());
        integer(node, Lkg.BROKERAGE_REPRESENTATIVE, brokerage.representative());
        integer(node, Lkg.BROKERAGE_CONSULTANT, brokerage.consultant());
        integer(node, Lkg.BROKERAGE_LIAISON, brokerage.liaison());
    }

    /** What the measures of a level's network as a whole are said of. */
    static Node network(Level level) {
        return NodeFactory.createURI(Base.DEFAULT + "id/network/" + level.slug());
    }

    void write(MeasuredNetwork network) {
        Node node = network(level);
        start(node, Lkg.COLLABORATION_NETWORK_CLASS);
        integer(node, Lkg.ORGANISATION_COUNT, network.positions().size());
        integer(node, Lkg.COLLABORATION_COUNT, network.ties());
        integer(node, Lkg.COMMUNITY_COUNT, network.communities());
        decimal(node, Lkg.MODULARITY, network.modularity());
        decimal(node, Lkg.COMMUNITY_STABILITY, network.stability());
        integer(node, Lkg.PATH_SOURCES, network.sources());
    }

    private void start(Node node, Node type) {
        add(node, RDF.type.asNode(), type);
        add(node, Lkg.LEVEL, Concepts.level(level.slug()));
    }

    private void integer(Node subject, Node property, long value) {
        add(subject, property, NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger));
    }

    private void decimal(Node subject, Node property, BigDecimal value) {
        add(subject, property, NodeValue.makeDecimal(value).asNode());
    }

    private void add(Node subject, Node property, Node value) {
        data.add(Graphs.DERIVED, subject, property, value);
    }
}
