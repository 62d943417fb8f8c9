package org.leidenkg.read.table;

import java.util.List;
import java.util.Optional;
import org.leidenkg.model.source.SourceCell;
import org.leidenkg.model.source.SpannedText;

/**
 * A table as its file has it.
 *
 * @param heading what stands above it, such as the name of the sheet
 */
public record Table(Optional<SpannedText> heading, List<Row> rows) {
    public Table {
        rows = List.copyOf(rows);
    }

    /**
     * A row, from the first column on.
     *
     * @param joined whether its first cell with words goes over several columns
     */
    public record Row(List<TableCell> cells, boolean joined) {
        public Row {
            cells = List.copyOf(cells);
        }

        SpannedText text(int column) {
            return column < cells.size() ? cells.get(column).text() : SpannedText.empty();
        }

        /** The columns whose cells hold more than white space. */
        List<Integer> filled() {
            return java.util.stream.IntStream.range(0, cells.size())
                    .filter(i -> !cells.get(i).text().isBlank())
                    .boxed()
                    .toList();
        }
    }

    /** A cell; {@code repeated} for one that only repeats the words of a cell that is joined with it. */
    public record TableCell(SpannedText text, Optional<SourceCell.Reference> reference, boolean repeated) {
        static TableCell of(SpannedText text) {
            return new TableCell(text, Optional.empty(), false);
        }
    }
}
