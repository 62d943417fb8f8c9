package org.leidenkg.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;

/**
 * One check: a SPARQL query that gives {@code ?subject} and {@code ?value} for each thing at fault, below lines
 * {@code #+ summary:}, {@code #+ remedy:} and {@code #+ severity:}.
 */
record QualityCheck(String name, String rule, String remedy, QualityFinding.Severity severity, Query query) {
    private static final Var SUBJECT = Var.alloc("subject");
    private static final Var VALUE = Var.alloc("value");

    static QualityCheck parse(String name, String text) {
        try {
            return new QualityCheck(
                    name,
                    field("summary", name, text),
                    field("remedy", name, text),
                    QualityFinding.Severity.valueOf(
                            field("severity", name, text).toUpperCase(Locale.ROOT)),
                    QueryFactory.create(text));
        } catch (QueryParseException e) {
            throw new IllegalStateException("ontology/quality/" + name + ".rq is no SPARQL query", e);
        }
    }

    private static String field(String field, String name, String text) {
        Matcher line = Pattern.compile("(?m)^#\\+ " + field + ": (.+)$").matcher(text);
        if (!line.find()) {
            throw new IllegalStateException("ontology/quality/" + name + ".rq has no line \"#+ " + field + ":\"");
        }
        return line.group(1);
    }

    List<QualityFinding> find(Graph data) {
        List<QualityFinding> found = new ArrayList<>();
        try (QueryExec exec = QueryExec.graph(data).query(query).build()) {
            RowSet rows = exec.select();
            while (rows.hasNext()) {
                Binding row = rows.next();
                found.add(QualityFinding.of(name, severity, row.get(SUBJECT), row.get(VALUE), rule, remedy));
            }
        }
        return found;
    }
}
