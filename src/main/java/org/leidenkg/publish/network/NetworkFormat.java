package org.leidenkg.publish.network;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.leidenkg.model.network.Network;
import org.leidenkg.model.network.Weight;
import org.leidenkg.publish.table.CsvTable;
import org.leidenkg.publish.table.ExcelWorkbook;

/** The files that a network can be had in. The same network gives the same bytes; texts are in UTF-8. */
public enum NetworkFormat {
    /** GEXF 1.3, for Gephi and Gephi Lite. */
    GEXF("gexf", "gexf", "application/gexf+xml"),
    /** GraphML, for NetworkX, igraph, JGraphT and others. */
    GRAPHML("graphml", "graphml", "application/graphml+xml"),
    /** The JSON of VOSviewer. */
    VOSVIEWER("vosviewer", "json", "application/json"),
    /** The pairs as a table. */
    CSV("csv", "csv", "text/csv"),
    /** The organisations as a table. */
    CSV_NODES("csv-nodes", "csv", "text/csv"),
    /** Both tables as a workbook of Excel. */
    XLSX("xlsx", "xlsx", ExcelWorkbook.MEDIA_TYPE);

    private final String key;
    private final String extension;
    private final String mediaType;

    NetworkFormat(String key, String extension, String mediaType) {
        this.key = key;
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** Its name in commands and addresses. */
    public String key() {
        return key;
    }

    public String extension() {
        return extension;
    }

    /** Without a charset: texts are in UTF-8. */
    public String mediaType() {
        return mediaType;
    }

    public static Optional<NetworkFormat> find(String key) {
        return Arrays.stream(values()).filter(format -> format.key.equals(key)).findFirst();
    }

    /** Whether it is for people, when they say in which language. */
    public boolean isTable() {
        return this == CSV || this == CSV_NODES || this == XLSX;
    }

    /**
     * Writes a network for programs; a workbook is in Dutch.
     *
     * @param weight what becomes the weight of a pair
     * @param out left open
     */
    public void write(Network network, Weight weight, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        switch (this) {
            case GEXF -> xml(() -> GexfFile.write(network, weight, text));
            case GRAPHML -> xml(() -> GraphMlFile.write(network, weight, text));
            case VOSVIEWER -> VosViewerFile.write(network, weight, text);
            case CSV -> CsvFile.writePairs(network, weight, text);
            case CSV_NODES -> CsvFile.writeNodes(network, text);
            case XLSX -> write(network, weight, "nl", out);
        }
        text.flush();
    }

    /**
     * Writes a network for people: a table with headings and words in a language, or what is no table as for programs.
     *
     * @param weight what becomes the weight of a pair
     * @param out left open
     */
    public void write(Network network, Weight weight, String language, OutputStream out) throws IOException {
        switch (this) {
            case CSV -> CsvTable.write(NetworkTable.pairs(network, weight, language), language, out);
            case CSV_NODES -> CsvTable.write(NetworkTable.nodes(network, language), language, out);
            case XLSX ->
                ExcelWorkbook.write(
                        List.of(NetworkTable.nodes(network, language), NetworkTable.pairs(network, weight, language)),
                        out);
            default -> write(network, weight, out);
        }
    }

    private static void xml(Runnable file) throws IOException {
        try {
            file.run();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
