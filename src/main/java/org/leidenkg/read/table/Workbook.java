package org.leidenkg.read.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellAddress;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.leidenkg.model.source.SourceCell;
import org.leidenkg.model.source.SourceFile;
import org.leidenkg.model.source.SourceText;
import org.leidenkg.model.source.SpannedText;
import org.leidenkg.read.table.Table.TableCell;

/**
 * A workbook: its visible sheets one after the other, each with its name and its rows of cells, as a text whose parts are
 * kept apart by the separators that ASCII has for this.
 */
public final class Workbook {
    private static final char CELL_END = '\u001F';
    private static final char ROW_END = '\u001E';
    private static final char SHEET_END = '\u001D';
    private static final int LONGEST = 1 << 27;
    private static final byte[] ZIP = {'P', 'K'};
    private static final byte[] OLD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final SourceText source;
    private final List<List<MergedCells.Range>> merged;

    private Workbook(SourceText source, List<List<MergedCells.Range>> merged) {
        this.source = source;
        this.merged = merged;
    }

    /** Whether a file is a workbook, or something else that is packed. */
    public static boolean isWorkbook(SourceFile file) {
        byte[] bytes = file.bytes();
        return startsWith(bytes, ZIP) || startsWith(bytes, OLD);
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && IntStream.range(0, start.length).allMatch(i -> bytes[i] == start[i]);
    }

    /**
     * Opens a file.
     *
     * @throws IOException when it is no workbook of Office Open XML
     */
    public static Workbook open(SourceFile file) throws IOException {
        byte[] bytes = file.bytes();
        if (startsWith(bytes, OLD)) {
            throw new IOException("it is of the old kind, or has a password");
        }
        StringBuilder text = new StringBuilder();
        List<Integer> starts = new ArrayList<>(List.of(0));
        List<Integer> numbers = new ArrayList<>(List.of(1));
        List<List<MergedCells.Range>> merged = new ArrayList<>();
        List<List<MergedCells.Range>> all = MergedCells.read(bytes);
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
            for (Sheet sheet : book.getSheets().toList()) {
                if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                    merged.add(all.get(sheet.getIndex()));
                    write(sheet, text, starts, numbers);
                }
            }
        } catch (RuntimeException e) {
            throw new IOException(String.valueOf(e.getMessage()), e);
        }
        int[] lineStarts = starts.stream().mapToInt(i -> i).toArray();
        int[] lineNumbers = numbers.stream().mapToInt(i -> i).toArray();
        return new Workbook(new SourceText(file, text.toString(), lineStarts, lineNumbers), merged);
    }

    private static void write(Sheet sheet, StringBuilder text, List<Integer> starts, List<Integer> numbers)
            throws IOException {
        text.append(sheet.getName()).append(ROW_END);
        try (Stream<Row> rows = sheet.openStream()) {
            int next = 1;
            for (Row row : (Iterable<Row>) rows::iterator) {
                List<String> cells = texts(row);
                if (cells.isEmpty()) {
                    continue;
                }
                for (; next < row.getRowNum(); next++) {
                    text.append(ROW_END);
                }
                starts.add(text.length());
                numbers.add(next++);
                cells.forEach(cell -> text.append(cell).append(CELL_END));
                text.append(ROW_END);
                if (text.length() > LONGEST) {
                    throw new IOException("it has more than " + LONGEST + " characters");
                }
            }
        }
        starts.add(text.length());
        numbers.add(1);
        text.append(SHEET_END);
    }

    /** The words of a row's cells up to the last that has any. */
    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (Cell cell : row) {
            String text = cell == null ? "" : CellText.of(cell);
            if (!text.isBlank()) {
                while (texts.size() < cell.getColumnIndex()) {
                    texts.add("");
                }
                texts.add(text);
            }
        }
        return texts;
    }

    public SourceText source() {
        return source;
    }

    /** Its sheets, as editorial corrections have them. */
    public List<Table> tables(SpannedText corrected) {
        List<Table> tables = new ArrayList<>();
        for (SpannedText sheet : split(corrected, SHEET_END)) {
            tables.add(table(sheet, merged.get(tables.size())));
        }
        return tables;
    }

    private static Table table(SpannedText sheet, List<MergedCells.Range> ranges) {
        List<SpannedText> lines = split(sheet, ROW_END);
        SpannedText name = lines.get(0);
        List<List<SpannedText>> grid = lines.subList(1, lines.size()).stream()
                .map(line -> split(line, CELL_END))
                .toList();
        List<Table.Row> rows = new ArrayList<>();
        for (int row = 0; row < grid.size(); row++) {
            rows.add(row(grid, row, name.toString(), ranges));
        }
        return new Table(Optional.of(name), rows);
    }

    private static Table.Row row(List<List<SpannedText>> grid, int row, String sheet, List<MergedCells.Range> ranges) {
        int width = grid.get(row).size();
        boolean joined = false;
        for (MergedCells.Range range : ranges) {
            if (range.firstRow() <= row && row <= range.lastRow()) {
                width = Math.max(width, range.firstColumn() + 1);
                joined |= range.firstColumn() < range.lastColumn()
                        && !text(grid, row, range.firstColumn()).isBlank();
            }
        }
        List<TableCell> cells = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            int from = owner(ranges, row, column);
            cells.add(new TableCell(
                    text(grid, from, column),
                    Optional.of(new SourceCell.Reference(SourceCell.Standard.WORKBOOK, reference(sheet, from, column))),
                    from != row));
        }
        return new Table.Row(cells, joined);
    }

    /** The row that has the words of a cell: the first one of cells that are joined from top to bottom. */
    private static int owner(List<MergedCells.Range> ranges, int row, int column) {
        return ranges.stream()
                .filter(r -> r.firstColumn() == column && r.firstRow() <= row && row <= r.lastRow())
                .map(MergedCells.Range::firstRow)
                .findFirst()
                .orElse(row);
    }

    private static SpannedText text(List<List<SpannedText>> grid, int row, int column) {
        return row < grid.size() && column < grid.get(row).size()
                ? grid.get(row).get(column)
                : SpannedText.empty();
    }

    /** As a workbook's own links write it: a name that is more than a word stands in quotes. */
    private static String reference(String sheet, int row, int column) {
        String name = sheet.matches("[\\p{L}_][\\p{L}\\p{N}_.]*") ? sheet : "'" + sheet.replace("'", "''") + "'";
        return name + "!" + new CellAddress(row, column);
    }

    private static List<SpannedText> split(SpannedText text, char end) {
        List<SpannedText> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == end) {
                pieces.add(text.sub(start, i));
                start = i + 1;
            }
        }
        return pieces;
    }
}
