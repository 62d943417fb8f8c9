package org.leidenkg.publish.network;

import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.leidenkg.model.network.Network;
import org.leidenkg.model.network.Weight;

/** GraphML 1.0 in the shape that JGraphT writes and reads: every value is a declared key with a name and a type. */
final class GraphMlFile {
    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

    private GraphMlFile() {}

    static void write(Network network, Weight weight, Writer out) {
        List<Column<Network.Node>> nodeColumns = new ArrayList<>();
        nodeColumns.add(Column.text(
                "label", NetworkTable.title("Naam", "Name"), n -> n.name().nl()));
        nodeColumns.addAll(NetworkTable.nodeColumns());
        nodeColumns.addAll(NetworkTable.placeColumns());
        List<Column<NetworkTable.Tie>> tieColumns = new ArrayList<>();
        tieColumns.add(Column.decimal("weight", NetworkTable.title("Gewicht", "Weight"), NetworkTable.Tie::weight));
        tieColumns.addAll(NetworkTable.tieColumns());
        XmlText xml = new XmlText(out);
        xml.begin(
                "graphml",
                "xmlns",
                NAMESPACE,
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                NAMESPACE + " " + NAMESPACE + "/1.0/graphml.xsd");
        declare(xml, "node", nodeColumns);
        declare(xml, "edge", tieColumns);
        xml.begin("graph", "id", network.level().slug(), "edgedefault", "undirected");
        for (Network.Node node : network.nodes()) {
            xml.begin("node", "id", node.slug());
            values(xml, "node", nodeColumns, node);
            xml.end();
        }
        for (NetworkTable.Tie tie : NetworkTable.ties(network, weight)) {
            xml.begin("edge", "source", tie.from().slug(), "target", tie.to().slug());
            values(xml, "edge", tieColumns, tie);
            xml.end();
        }
        xml.end().end();
    }

    private static <T> void declare(XmlText xml, String of, List<Column<T>> columns) {
        for (Column<T> column : columns) {
            xml.empty(
                    "key",
                    "id",
                    id(of, column),
                    "for",
                    of,
                    "attr.name",
                    column.key(),
                    "attr.type",
                    type(column.type()));
        }
    }

    private static String type(Column.Type type) {
        return switch (type) {
            case TEXT -> "string";
            case WHOLE -> "long";
            case DECIMAL -> "double";
        };
    }

    /** Unique in the whole document, which names alone are not. */
    private static String id(String of, Column<?> column) {
        return of + "_" + column.key();
    }

    private static <T> void values(XmlText xml, String of, List<Column<T>> columns, T row) {
        for (Column<T> column : columns) {
            column.of(row).ifPresent(value -> xml.text("data", value, "key", id(of, column)));
        }
    }
}
