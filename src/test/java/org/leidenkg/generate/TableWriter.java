package org.leidenkg.generate;

import java.io.IOException;
import java.io.Writer;
import java.util.Random;

/** Writes the table of one agenda: headings, and rows now in blocks, now flattened, as the pages of a scan have them. */
final class TableWriter {
    private static final int LETTERS = 26;
    /** One row in so many begins a run of flattened rows, and one in so many ends it: about a quarter of all rows. */
    private static final int BEGINS = 9;

    private static final int ENDS = 3;

    private final String agenda;
    private final RowMaker maker;
    private final Random random;
    private final Writer text;
    private final TruthFile truth;
    private int written;
    private boolean flattened;

    TableWriter(String agenda, RowMaker maker, Random random, Writer text, TruthFile truth) {
        this.agenda = agenda;
        this.maker = maker;
        this.random = random;
        this.text = text;
        this.truth = truth;
    }

    void write(Topic topic) throws IOException {
        text.write(topic.heading() + "\n\n");
        if (topic.sections().isEmpty()) {
            write(topic, 0, topic.rows());
        }
        int from = 0;
        for (int i = 0; i < topic.sections().size(); i++) {
            text.write(topic.sections().get(i).nl() + "\n\n");
            write(topic, from, from + topic.rowsOf(i));
            from += topic.rowsOf(i);
        }
    }

    private void write(Topic topic, int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            String code = topic.rows() > LETTERS ? topic.code() + "." + (i + 1) : topic.code() + (char) ('a' + i);
            InventedRow row = maker.row(code);
            flattened = (random.nextInt(flattened ? ENDS : BEGINS) == 0) != flattened;
            text.write(flattened && RowPrinter.fitsFlattened(row) ? RowPrinter.flattened(row) : RowPrinter.blocks(row));
            truth.write(agenda, ++written, row);
        }
    }
}
