package org.leidenkg.web.list;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.leidenkg.model.DataTable;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.web.http.Language;
import org.leidenkg.web.page.Messages;

/**
 * A list as a table.
 *
 * @param name in names of files
 * @param title key of its title among the messages
 * @param columns of pages and files; the first one names the row
 * @param more columns that only files have
 */
public record ListTable<T>(String name, String title, List<ListColumn<T>> columns, List<ListColumn<T>> more) {
    public ListTable {
        columns = List.copyOf(columns);
        more = List.copyOf(more);
    }

    /** With the IRI of what a row is about as the last column of files. */
    public static <T> ListTable<T> of(
            String name, String title, Function<T, Ref> thing, List<ListColumn<T>> columns, List<ListColumn<T>> more) {
        ListColumn<T> iri = ListColumn.of("", "column.iri", thing.andThen(ref -> List.of(ref.iri())));
        return new ListTable<>(
                name,
                title,
                columns,
                Stream.concat(more.stream(), Stream.of(iri)).toList());
    }

    DataTable file(List<T> rows, Language language) {
        Messages messages = Messages.in(language);
        List<ListColumn<T>> all = Stream.concat(columns.stream(), more.stream()).toList();
        return new DataTable(
                messages.text(title),
                all.stream().map(column -> messages.text(column.label())).toList(),
                rows.stream()
                        .map(row -> all.stream()
                                .map(column -> column.cell(row, language))
                                .toList())
                        .toList());
    }
}
