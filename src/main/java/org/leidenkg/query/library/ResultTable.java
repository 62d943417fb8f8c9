package org.leidenkg.query.library;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/** The rows of an answer. */
public record ResultTable(List<String> columns, List<Binding> rows) {
    public ResultTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** What stands in a row under a column, if anything. */
    public Optional<Node> find(int row, String column) {
        return Optional.ofNullable(rows.get(row).get(Var.alloc(column)));
    }

    /** One page of the rows, from 1; a page beyond the last has none. */
    public ResultTable page(int page, int size) {
        long from = Math.min((long) (page - 1) * size, rows.size());
        long to = Math.min(from + size, rows.size());
        return new ResultTable(columns, rows.subList((int) from, (int) to));
    }

    /** The rows in order, once. */
    public RowSet rowSet() {
        return RowSetStream.create(columns.stream().map(Var::alloc).toList(), rows.iterator());
    }

    /**
     * The columns that people need: those without the IRIs of things that have their name in a column of their own, which
     * goes by the same word (without "Concept" at its end) and "Name" or "Title".
     */
    public List<String> columnsForPeople() {
        return columns.stream()
                .filter(column -> Stream.of("Name", "Title")
                        .noneMatch(name -> columns.contains(column.replaceFirst("Concept$", "") + name)))
                .toList();
    }
}
