package org.leidenkg.query.library;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.leidenkg.model.Certainty;
import org.leidenkg.model.DataTable;
import org.leidenkg.model.network.Network;
import org.leidenkg.model.network.NetworkFilter;
import org.leidenkg.query.IriSpace;
import org.leidenkg.query.QueryFault;
import org.leidenkg.query.Questions;
import org.leidenkg.query.network.Networks;

/** Runs the questions of the library. Safe for many threads. */
public final class QueryRuns {
    private final Questions questions;
    private final IriSpace space;
    private final Networks networks;
    private final Function<Network, DatasetGraph> descriptions;

    /** @param descriptions the measures of a network as a build writes them, under the default base */
    public QueryRuns(
            Questions questions, IriSpace space, Networks networks, Function<Network, DatasetGraph> descriptions) {
        this.questions = questions;
        this.space = space;
        this.networks = networks;
        this.descriptions = descriptions;
    }

    /** The part of the network that is measured for an answer; empty where the answer is the graph's own. */
    public Optional<NetworkFilter> part(NamedQuery query, Map<String, Node> values) {
        return Optional.of(new PartValues(query, values, space))
                .filter(given -> query.isOfMeasures())
                .map(PartValues::filter)
                .filter(part -> part.isPartial() || part.counting().certainty() == Certainty.SETTLED);
    }

    /**
     * All rows.
     *
     * @param values for parameters; the others keep their defaults
     * @throws QueryFault when the endpoint fails
     * @throws NetworkTooLargeException when they are of a part of the network that is too large to be measured for them
     */
    public ResultTable table(NamedQuery query, Map<String, Node> values) {
        Query bound = query.bind(values);
        Optional<NetworkFilter> part = part(query, values);
        return part.isPresent()
                ? table(query, bound, RDFLink.connect(measured(part.get())))
                : questions.linked(link -> table(query, bound, link));
    }

    private DatasetGraph measured(NetworkFilter filter) {
        Network part = networks.part(filter);
        if (filter.isPartial() && part.edges().size() > Networks.MOST_MEASURED_PAIRS) {
            throw new NetworkTooLargeException(part.nodes().size(), part.edges().size());
        }
        DatasetGraph data = DatasetGraphFactory.create();
        descriptions
                .apply(part)
                .find()
                .forEachRemaining(quad -> data.getDefaultGraph()
                        .add(
                                space.own(quad.getSubject()),
                                space.own(quad.getPredicate()),
                                space.own(quad.getObject())));
        return data;
    }

    private static ResultTable table(NamedQuery query, Query bound, RDFLink link) {
        try (QueryExec execution = link.query(bound)) {
            List<Binding> rows = new ArrayList<>();
            RowSet answers = execution.select();
            answers.forEachRemaining(row -> rows.add(BindingFactory.copy(row)));
            return new ResultTable(query.variables(), rows);
        } catch (QueryException e) {
            throw fault(query, e);
        }
    }

    /**
     * The same rows with their texts in English where there is English for them, or as they are, which is Dutch.
     *
     * @param language "en", or another one, which leaves the rows as they are
     * @throws QueryFault when the endpoint fails
     */
    public ResultTable inLanguage(ResultTable table, String language) {
        return language.equals("en")
                ? questions.together(session -> new Translations(session, Words.standard()).english(table))
                : table;
    }

    /**
     * Rows in a format, with columns that are variables of SPARQL.
     *
     * @param language of the texts in them; as the graph has them when there is none
     * @throws QueryFault when the endpoint fails
     */
    public byte[] write(ResultTable table, ResultFormat format, Optional<String> language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(language.map(chosen -> inLanguage(table, chosen)).orElse(table), out);
        return out.toByteArray();
    }

    /**
     * Rows for people: with headings, texts and words for codes in a language.
     *
     * @throws QueryFault when the endpoint fails
     */
    public DataTable forPeople(NamedQuery query, ResultTable table, String language) {
        ResultTable rows = inLanguage(table, language);
        Words words = Words.standard();
        List<List<Object>> cells = new ArrayList<>();
        for (int row = 0; row < rows.rows().size(); row++) {
            List<Object> own = new ArrayList<>();
            for (String column : rows.columns()) {
                own.add(rows.find(row, column)
                        .map(node -> cell(column, node, words, language))
                        .orElse(""));
            }
            cells.add(own);
        }
        return new DataTable(query.title().in(language), words.headings(rows.columns(), language), cells);
    }

    private static Object cell(String column, Node node, Words words, String language) {
        if (!node.isLiteral()) {
            return node.toString();
        }
        String text = node.getLiteralLexicalForm();
        return node.getLiteralDatatype().isValid(text) && node.getLiteralValue() instanceof Number
                ? number(text)
                : words.find(column, text).map(word -> word.in(language)).orElse(text);
    }

    /** Without the zeros at its end that one engine writes and another does not. */
    private static BigDecimal number(String text) {
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /**
     * The graph that the query makes, in an order that does not change.
     *
     * @throws QueryFault when the endpoint fails
     */
    public List<Triple> triples(NamedQuery query, Map<String, Node> values) {
        Query bound = query.bind(values);
        return questions.linked(link -> {
            try (QueryExec execution = link.query(bound)) {
                return execution.construct().stream()
                        .sorted(Comparator.comparing(triple ->
                                NodeFmtLib.strNodesNT(triple.getSubject(), triple.getPredicate(), triple.getObject())))
                        .toList();
            } catch (QueryException e) {
                throw fault(query, e);
            }
        });
    }

    private static QueryFault fault(NamedQuery query, QueryException e) {
        return new QueryFault("query " + query.name() + " failed: " + e.getMessage(), e);
    }
}
