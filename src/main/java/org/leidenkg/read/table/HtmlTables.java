package org.leidenkg.read.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.leidenkg.model.source.SpannedText;
import org.leidenkg.read.record.Markup;
import org.leidenkg.read.table.Table.Row;
import org.leidenkg.read.table.Table.TableCell;

/** Tables of HTML, each under its caption or the heading above it. */
public final class HtmlTables {
    private static final Set<String> BLOCKS =
            Set.of("br", "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr");
    private static final Set<String> UNSEEN = Set.of("script", "style", "template");
    private static final int WIDEST = 500;

    private final SpannedText text;
    private final List<SpannedText> pieces = new ArrayList<>();

    private HtmlTables(SpannedText text) {
        this.text = text;
    }

    public static List<Table> read(SpannedText text) {
        Document page = Parser.htmlParser().setTrackPosition(true).parseInput(text.toString(), "");
        List<Table> tables = new ArrayList<>();
        for (Element table : page.select("table")) {
            // A table around tables is there for the layout.
            if (table.select("table").size() == 1) {
                tables.add(table(text, page, table));
            }
        }
        return tables;
    }

    private static Table table(SpannedText text, Document page, Element table) {
        Element heading = table.selectFirst("caption");
        for (Element one : page.select("h1, h2, h3, h4, h5, h6, table")) {
            if (one.equals(table)) {
                break;
            }
            if (table.selectFirst("caption") == null && !one.nameIs("table")) {
                heading = one;
            }
        }
        List<Row> rows = new ArrayList<>();
        List<Spanning> spanning = new ArrayList<>();
        for (Element row : table.select("tr")) {
            rows.add(row(text, row, spanning));
        }
        return new Table(Optional.ofNullable(heading).map(h -> words(text, h)).filter(h -> !h.isBlank()), rows);
    }

    /** A cell that goes on in the rows below. */
    private record Spanning(int column, int rows, SpannedText words) {}

    private static Row row(SpannedText text, Element row, List<Spanning> spanning) {
        List<TableCell> cells = new ArrayList<>();
        List<Spanning> next = new ArrayList<>();
        boolean joined = false;
        for (Element cell : row.select("> td, > th")) {
            goOn(cells, spanning, next);
            SpannedText words = words(text, cell);
            int rows = number(cell, "rowspan");
            if (rows > 1) {
                next.add(new Spanning(cells.size(), rows - 1, words));
            }
            cells.add(TableCell.of(words));
            int columns = number(cell, "colspan");
            joined |= columns > 1 && !words.isBlank();
            for (int i = 1; i < columns; i++) {
                cells.add(TableCell.of(SpannedText.empty()));
            }
        }
        goOn(cells, spanning, next);
        spanning.clear();
        spanning.addAll(next);
        return new Row(cells, joined);
    }

    /** The cells from above that stand next in a row. */
    private static void goOn(List<TableCell> cells, List<Spanning> spanning, List<Spanning> next) {
        for (Spanning one : List.copyOf(spanning)) {
            if (one.column() == cells.size()) {
                spanning.remove(one);
                if (one.rows() > 1) {
                    next.add(new Spanning(one.column(), one.rows() - 1, one.words()));
                }
                cells.add(new TableCell(one.words(), Optional.empty(), true));
            }
        }
    }

    private static int number(Element cell, String attribute) {
        String value = cell.attr(attribute).strip();
        return value.matches("[1-9]\\d{0,2}") ? Math.min(WIDEST, Integer.parseInt(value)) : 1;
    }

    private static SpannedText words(SpannedText text, Element element) {
        HtmlTables words = new HtmlTables(text);
        words.add(element);
        return SpannedText.concat(words.pieces).withPlainBlanks().strip();
    }

    private void add(Node node) {
        if (node instanceof TextNode words) {
            int start = words.sourceRange().start().pos();
            int end = words.sourceRange().end().pos();
            pieces.add(decoded(text.sub(Math.max(0, start), Math.max(0, Math.min(end, text.length())))));
            return;
        }
        boolean block = BLOCKS.contains(node.normalName());
        if (UNSEEN.contains(node.normalName())) {
            return;
        }
        breakLine(block);
        node.childNodes().forEach(this::add);
        breakLine(block && !node.nameIs("br"));
    }

    private void breakLine(boolean block) {
        boolean open = pieces.stream()
                .reduce((a, b) -> b)
                .map(p -> !p.toString().endsWith("\n"))
                .orElse(false);
        if (block && open) {
            pieces.add(SpannedText.inserted("\n"));
        }
    }

    /** Words as a browser shows them: entities for their characters, a line break as a blank. */
    private static SpannedText decoded(SpannedText raw) {
        List<SpannedText> decoded = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            int end = c == '&' ? raw.toString().indexOf(';', i) : -1;
            if (end > i + 1 && end - i < 12) {
                decoded.add(raw.sub(start, i));
                decoded.add(Markup.entity(raw.sub(i, end + 1)));
                i = end;
                start = i + 1;
            } else if (c == '\n' || c == '\r' || c == '\t') {
                decoded.add(raw.sub(start, i));
                decoded.add(raw.sub(i, i + 1).withCharacter(0, ' '));
                start = i + 1;
            }
        }
        decoded.add(raw.sub(start, raw.length()));
        return SpannedText.concat(decoded);
    }
}
