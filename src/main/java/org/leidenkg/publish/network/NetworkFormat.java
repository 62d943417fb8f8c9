package org.leidenkg.publish.network;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.leidenkg.model.network.Network;
import org.leidenkg.model.network.Weight;

/** The files that a network can be had in. The same network gives the same bytes, in UTF-8. */
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
    CSV_NODES("csv-nodes", "csv", "text/csv");

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

    /** Without a charset: it is UTF-8 always. */
    public String mediaType() {
        return mediaType;
    }

    public static Optional<NetworkFormat> find(String key) {
        return Arrays.stream(values()).filter(format -> format.key.equals(key)).findFirst();
    }

    /**
     * Writes a network.
     *
     * @param weight what becomes the weight of a pair
     * @param out left open
     */
    public void write(Network network, Weight weight, OutputStream out) throws IOException {
        write(network, weight, new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    }

    /**
     * Writes a network as text.
     *
     * @param weight what becomes the weight of a pair
     * @param out left open, but flushed
     */
    public void write(Network network, Weight weight, Writer out) throws IOException {
        switch (this) {
            case GEXF -> xml(() -> GexfFile.write(network, weight, out));
            case GRAPHML -> xml(() -> GraphMlFile.write(network, weight, out));
            case VOSVIEWER -> VosViewerFile.write(network, weight, out);
            case CSV -> CsvFile.writePairs(network, weight, out);
            case CSV_NODES -> CsvFile.writeNodes(network, out);
        }
        out.flush();
    }

    private static void xml(Runnable file) throws IOException {
        try {
            file.run();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
