package org.leidenkg.web.question;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.leidenkg.query.answer.Tagged;
import org.leidenkg.query.answer.Text;
import org.leidenkg.query.library.ResultTable;
import org.leidenkg.query.library.Words;
import org.leidenkg.web.http.Language;
import org.leidenkg.web.page.PageContext;
import org.leidenkg.web.page.ThingNames;

/**
 * Rows as people see them, with the words of a language.
 *
 * @param base of the IRIs
 * @param names of things of ours, by their IRIs
 */
public record ResultViews(PageContext page, String base, Function<String, Optional<Text>> names) {
    private String language() {
        return page.language().tag();
    }

    /**
     * One page of an answer.
     *
     * @param all the whole answer
     * @param shown one page, in the language
     * @param number of that page
     */
    QueryViews.Table table(ResultTable all, ResultTable shown, int number, int size) {
        List<String> columns = all.columnsForPeople();
        int total = all.rows().size();
        int last = Math.max(1, (total + size - 1) / size);
        Words words = Words.standard();
        List<String> headings = columns.stream()
                .map(column -> words.heading(column, all.columns()).in(language()))
                .toList();
        return new QueryViews.Table(headings, cells(all, shown, columns), total, number, last);
    }

    /** The first rows of a reader's own query, under the query's variables. */
    public QueryViews.Table table(ResultTable all, int most) {
        List<List<QueryViews.Cell>> rows = cells(all, all.page(1, most), all.columns());
        return new QueryViews.Table(all.columns(), rows, all.rows().size(), 1, 1);
    }

    private List<List<QueryViews.Cell>> cells(ResultTable all, ResultTable shown, List<String> columns) {
        Map<String, Integer> digits =
                columns.stream().collect(Collectors.toMap(Function.identity(), column -> digits(all, column)));
        return IntStream.range(0, shown.rows().size())
                .mapToObj(row -> columns.stream()
                        .map(column -> cell(shown, row, column, digits.getOrDefault(column, 0)))
                        .toList())
                .toList();
    }

    static Optional<Double> number(Node node) {
        return node.isLiteral()
                        && node.getLiteralDatatype().isValid(node.getLiteralLexicalForm())
                        && node.getLiteralValue() instanceof Number number
                ? Optional.of(number.doubleValue())
                : Optional.empty();
    }

    private QueryViews.Cell cell(ResultTable table, int row, String column, int digits) {
        Optional<Node> node = table.find(row, column);
        String text = node.map(n -> n.isLiteral() ? n.getLiteralLexicalForm() : n.toString())
                .orElse("");
        Optional<Tagged> word = Words.standard()
                .find(column, text)
                .map(found -> new Tagged(found.in(language()), language()))
                .or(() -> node.filter(Node::isURI)
                        .flatMap(thing -> names.apply(thing.getURI()))
                        .map(page::in));
        String tag = word.map(Tagged::language)
                .or(() -> node.filter(Node::isLiteral).map(Node::getLiteralLanguage))
                .orElse("");
        String link = node.filter(Node::isURI)
                .or(() -> thing(table, row, column))
                .map(this::address)
                .orElse("");
        Optional<String> number =
                node.filter(n -> number(n).isPresent()).map(n -> formatted(n, page.language(), digits));
        return new QueryViews.Cell(
                word.map(Tagged::text).or(() -> number).orElseGet(() -> shortened(text)),
                tag,
                link,
                number.isPresent());
    }

    /** What is measured from 0 to 1 has one digit more than what is summed. */
    static int digits(ResultTable table, String column) {
        return IntStream.range(0, table.rows().size())
                        .anyMatch(row -> table.find(row, column)
                                .flatMap(ResultViews::number)
                                .filter(number -> number > 1)
                                .isPresent())
                ? 2
                : 3;
    }

    /** In the reader's notation; what is not whole with so many digits after the sign, or with two that say something. */
    static String formatted(Node node, Language language, int usual) {
        double number = Double.parseDouble(node.getLiteralLexicalForm());
        NumberFormat format = NumberFormat.getInstance(Locale.forLanguageTag(language.tag()));
        if (node.getLiteralValue() instanceof BigDecimal || node.getLiteralValue() instanceof Double) {
            int digits = Math.abs(number) < 0.001 && number != 0
                    ? 1 - (int) Math.floor(Math.log10(Math.abs(number)))
                    : usual;
            format.setMinimumFractionDigits(digits);
            format.setMaximumFractionDigits(digits);
        }
        return format.format(number);
    }

    /** The thing whose name a column has. */
    static Optional<Node> thing(ResultTable table, int row, String column) {
        String of = column.replaceFirst("(Name|Title)$", "");
        return of.equals(column) ? Optional.empty() : table.find(row, of).filter(Node::isURI);
    }

    /** Where a thing is explained: ours by us, others where they are. */
    private String address(Node thing) {
        String iri = thing.getURI();
        if (iri.startsWith(base + "id/")) {
            return page.at("/doc/" + iri.substring(base.length() + "id/".length()));
        }
        if (iri.startsWith(base)) {
            return page.links().at("/" + iri.substring(base.length()));
        }
        return iri.startsWith("http://") || iri.startsWith("https://") ? iri : "";
    }

    private String shortened(String text) {
        return text.startsWith(base)
                ? ThingNames.of(text.substring(base.length()), page.language())
                : text.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
    }
}
