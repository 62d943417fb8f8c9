package org.leidenkg.accuracy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.leidenkg.model.AgendaDescription;
import org.leidenkg.model.Authority;
import org.leidenkg.model.Correction;
import org.leidenkg.model.Theme;
import org.leidenkg.model.source.SourceSpan;

/**
 * Prints a table as the text that OCR would give of it: rows in another order within their themes, in blocks or
 * flattened, with other column widths, marks, separators, line breaks and spacing than the source's.
 */
final class AgendaPrinter {
    private final AgendaDescription description;
    private final Random random;
    private final CellPrinter cells;
    private final StringBuilder text = new StringBuilder("Agenda\n\nnr.\n\nProject\n\n");
    private final List<Golden.Project> rows = new ArrayList<>();
    private final List<Correction> corrections = new ArrayList<>();
    private final int titleWidth;
    private final int descriptionWidth;
    private final int partiesWidth;

    /**
     * A printer for one agenda.
     *
     * @param byLines the layouts in which line breaks alone may part a list
     * @param noise what happens to the words of a party
     */
    AgendaPrinter(
            AgendaDescription description,
            Authority authority,
            Set<CellPrinter.Layout> byLines,
            Random random,
            UnaryOperator<String> noise) {
        this.description = description;
        this.random = random;
        this.cells = new CellPrinter(authority, byLines, random, noise);
        titleWidth = 24 + random.nextInt(11);
        descriptionWidth = 84 + random.nextInt(22);
        partiesWidth = 24 + random.nextInt(11);
    }

    PrintedAgenda print(Golden golden) {
        for (Theme theme : description.themes()) {
            text.append(theme.heading()).append("\n\n");
            printSection(golden, theme, "");
            for (Theme.Section section : theme.sections()) {
                text.append(section.heading()).append("\n\n");
                printSection(golden, theme, section.heading());
            }
        }
        PlaceMarks.Taken taken = PlaceMarks.takeOut(text.toString());
        List<Golden.Project> placed = new ArrayList<>();
        Iterator<List<SourceSpan>> places = taken.places().iterator();
        for (Golden.Project row : rows) {
            placed.add(row.withParties(CellPrinter.inOrder(row).stream()
                    .map(p -> p.withSpans(places.next()))
                    .toList()));
        }
        return new PrintedAgenda(taken.text(), placed, corrections);
    }

    private void printSection(Golden golden, Theme theme, String section) {
        List<Golden.Project> own = new ArrayList<>(golden.projects().stream()
                .filter(p -> p.theme().equals(theme.code()) && p.section().equals(section))
                .toList());
        Collections.shuffle(own, random);
        boolean flat = false;
        for (int i = 0; i < own.size(); i++) {
            boolean coded = !own.get(i).code().isEmpty();
            String code = coded ? theme.code() + (char) ('a' + i) : "";
            flat = coded && (random.nextInt(3) == 0) != flat;
            Golden.Project row = own.get(i);
            rows.add(row);
            if (flat) {
                printFlat(row, code);
            } else {
                printBlocks(row, code);
            }
        }
    }

    private void printBlocks(Golden.Project row, String code) {
        text.append(code.isEmpty() ? "" : code + "\n\n");
        block(Wrap.lines(row.title(), titleWidth));
        block(Wrap.lines(row.description(), descriptionWidth));
        block(cells.print(row, partiesWidth, CellPrinter.Layout.BLOCKS));
    }

    private void block(List<String> lines) {
        if (!lines.isEmpty()) {
            text.append(String.join("\n", lines)).append("\n\n");
        }
    }

    private void printFlat(Golden.Project row, String code) {
        List<String> title = Wrap.lines(row.title(), titleWidth);
        List<String> body = Wrap.lines(row.description(), descriptionWidth);
        List<String> parties = cells.print(row, partiesWidth, CellPrinter.Layout.FLATTENED);
        List<String> printed = new ArrayList<>();
        List<String> read = new ArrayList<>();
        int count = Math.max(title.size(), Math.max(body.size(), parties.size()));
        for (int i = 0; i < count; i++) {
            List<String> columns = new ArrayList<>();
            if (i == 0) {
                columns.add(code);
            }
            addIfThere(columns, title, i);
            String head = String.join(" ", columns);
            addIfThere(columns, body, i);
            addIfThere(columns, parties, i);
            String line = String.join(" ", columns);
            if (i < title.size()) {
                printed.add(line);
                read.add(head + " ¦" + line.substring(head.length()));
            }
            text.append(line).append('\n');
        }
        text.append('\n');
        corrections.add(new Correction(
                PlaceMarks.takeOut(String.join("\n", printed)).text(),
                PlaceMarks.takeOut(String.join("\n", read)).text(),
                Map.of("en", "the title's lines end here")));
    }

    private static void addIfThere(List<String> columns, List<String> column, int line) {
        if (line < column.size()) {
            columns.add(column.get(line));
        }
    }
}
