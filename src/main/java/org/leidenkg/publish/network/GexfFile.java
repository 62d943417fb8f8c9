package org.leidenkg.publish.network;

import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.leidenkg.model.network.Network;
import org.leidenkg.model.network.Weight;

/**
 * GEXF 1.3: the weight is an attribute of the edge; size, place and colour are those of the viz module. Organisations are
 * sized by their projects and coloured by their community.
 */
final class GexfFile {
    /** The one of the published schema, and the only one of GEXF 1.3 that NetworkX reads. */
    private static final String NAMESPACE = "http://gexf.net/1.3";
    /** Gephi's own pictures are about this wide. */
    private static final BigDecimal SCALE = BigDecimal.valueOf(1000);

    /** Colours that also people with a colour deficiency can tell apart (Okabe and Ito 2008), then grey. */
    private static final List<int[]> COLOURS = List.of(
            new int[] {0, 114, 178},
            new int[] {230, 159, 0},
            new int[] {0, 158, 115},
            new int[] {204, 121, 167},
            new int[] {86, 180, 233},
            new int[] {213, 94, 0},
            new int[] {240, 228, 66});

    private static final int[] GREY = {153, 153, 153};

    private GexfFile() {}

    static void write(Network network, Weight weight, Writer out) {
        XmlText xml = new XmlText(out);
        xml.begin("gexf", "xmlns", NAMESPACE, "xmlns:viz", NAMESPACE + "/viz", "version", "1.3");
        xml.begin("meta").text("creator", "leidenkg").text("description", description(network, weight));
        xml.end();
        xml.begin("graph", "mode", "static", "defaultedgetype", "undirected", "idtype", "string");
        declare(xml, "node", NetworkTable.nodeColumns());
        declare(xml, "edge", NetworkTable.tieColumns());
        xml.begin("nodes", "count", Integer.toString(network.nodes().size()));
        for (Network.Node node : network.nodes()) {
            node(xml, node);
        }
        xml.end();
        List<NetworkTable.Tie> ties = NetworkTable.ties(network, weight);
        xml.begin("edges", "count", Integer.toString(ties.size()));
        for (int i = 0; i < ties.size(); i++) {
            tie(xml, i, ties.get(i));
        }
        xml.end().end().end();
    }

    private static String description(Network network, Weight weight) {
        return "Who works with whom: organisations that share projects. Level: "
                + network.level().slug() + ". Participations: "
                + network.counting().certainty().key() + ". Weight: " + weight.key() + ".";
    }

    private static <T> void declare(XmlText xml, String of, List<Column<T>> columns) {
        xml.begin("attributes", "class", of);
        for (Column<T> column : columns) {
            xml.empty("attribute", "id", column.key(), "title", column.title().en(), "type", type(column.type()));
        }
        xml.end();
    }

    private static String type(Column.Type type) {
        return switch (type) {
            case TEXT -> "string";
            case WHOLE -> "long";
            case DECIMAL -> "double";
        };
    }

    private static void node(XmlText xml, Network.Node node) {
        xml.begin("node", "id", node.slug(), "label", node.name().nl());
        values(xml, NetworkTable.nodeColumns(), node);
        BigDecimal root = BigDecimal.valueOf(Math.sqrt(node.position().projectCount()));
        BigDecimal size = root.multiply(BigDecimal.TEN).setScale(2, RoundingMode.HALF_EVEN);
        xml.empty("viz:size", "value", size.toPlainString());
        xml.empty(
                "viz:position",
                "x",
                scaled(node.place().x()),
                "y",
                scaled(node.place().y()),
                "z",
                "0");
        int community = node.position().community();
        int[] colour = community <= COLOURS.size() ? COLOURS.get(community - 1) : GREY;
        xml.empty("viz:color", "r", colour[0] + "", "g", colour[1] + "", "b", colour[2] + "");
        xml.end();
    }

    private static String scaled(BigDecimal place) {
        return place.multiply(SCALE).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static void tie(XmlText xml, int number, NetworkTable.Tie tie) {
        xml.begin(
                "edge",
                "id",
                Integer.toString(number),
                "source",
                tie.from().slug(),
                "target",
                tie.to().slug(),
                "weight",
                tie.weight().toPlainString());
        values(xml, NetworkTable.tieColumns(), tie);
        xml.end();
    }

    private static <T> void values(XmlText xml, List<Column<T>> columns, T row) {
        xml.begin("attvalues");
        for (Column<T> column : columns) {
            column.of(row).ifPresent(value -> xml.empty("attvalue", "for", column.key(), "value", value));
        }
        xml.end();
    }
}
