package org.leidenkg.publish.network;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.leidenkg.model.network.Network;
import org.leidenkg.model.network.Weight;
import org.leidenkg.publish.table.CsvTable;

/**
 * Tables as RFC 4180 has them: commas, quotes where they are needed, CRLF, a header. The first headers are those that Gephi
 * looks for. They begin with a byte order mark: Excel does not take them for UTF-8 without it, and Gephi, since 0.9.3, skips
 * it.
 */
final class CsvFile {
    private CsvFile() {}

    static void writePairs(Network network, Weight weight, Writer out) throws IOException {
        List<Column<NetworkTable.Tie>> columns = new ArrayList<>(List.of(
                Column.text(
                        "source",
                        NetworkTable.title("Van", "Source"),
                        t -> t.from().slug()),
                Column.text("target", NetworkTable.title("Naar", "Target"), t -> t.to().slug()),
                Column.decimal("weight", NetworkTable.title("Gewicht", "Weight"), NetworkTable.Tie::weight),
                Column.text("type", NetworkTable.title("Soort", "Type"), t -> "Undirected"),
                Column.text(
                        "source_label",
                        NetworkTable.title("Naam van", "Source label"),
                        t -> t.from().name().nl()),
                Column.text(
                        "target_label",
                        NetworkTable.title("Naam naar", "Target label"),
                        t -> t.to().name().nl())));
        columns.addAll(NetworkTable.tieColumns());
        write(columns, NetworkTable.ties(network, weight), out);
    }

    static void writeNodes(Network network, Writer out) throws IOException {
        List<Column<Network.Node>> columns = new ArrayList<>(List.of(
                Column.text("id", NetworkTable.title("Id", "Id"), Network.Node::slug),
                Column.text(
                        "label",
                        NetworkTable.title("Naam", "Label"),
                        n -> n.name().nl())));
        columns.addAll(NetworkTable.nodeColumns());
        columns.addAll(NetworkTable.placeColumns());
        write(columns, network.nodes(), out);
    }

    private static <T> void write(List<Column<T>> columns, List<T> rows, Writer out) throws IOException {
        out.write(CsvTable.BYTE_ORDER_MARK);
        CSVPrinter csv = CSVFormat.RFC4180.print(out);
        csv.printRecord(columns.stream().map(column -> column.title().en()));
        for (T row : rows) {
            csv.printRecord(columns.stream().map(c -> c.of(row).orElse("")));
        }
    }
}
