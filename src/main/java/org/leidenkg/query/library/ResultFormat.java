package org.leidenkg.query.library;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.util.Context;

/** The formats of SPARQL for rows. All are UTF-8 without a byte order mark. */
public enum ResultFormat {
    JSON("application/sparql-results+json"),
    XML("application/sparql-results+xml"),
    CSV("text/csv"),
    TSV("text/tab-separated-values");

    private final String mediaType;

    ResultFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Such as "csv", in addresses and on the command line. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String mediaType() {
        return mediaType;
    }

    public static Optional<ResultFormat> find(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equals(extension))
                .findFirst();
    }

    private Lang lang() {
        return switch (this) {
            case JSON -> ResultSetLang.RS_JSON;
            case XML -> ResultSetLang.RS_XML;
            case CSV -> ResultSetLang.RS_CSV;
            case TSV -> ResultSetLang.RS_TSV;
        };
    }

    public void write(ResultTable table, OutputStream out) {
        RowSetWriter writer = RowSetWriterRegistry.getFactory(lang()).create(lang());
        writer.write(out, table.rowSet(), new Context());
    }
}
