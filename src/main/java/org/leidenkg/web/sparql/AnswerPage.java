package org.leidenkg.web.sparql;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;
import org.leidenkg.query.answer.Text;
import org.leidenkg.query.library.ResultFormat;
import org.leidenkg.query.library.ResultTable;
import org.leidenkg.web.http.Accepted;
import org.leidenkg.web.http.KeptResponse;
import org.leidenkg.web.http.Links;
import org.leidenkg.web.http.Representations;
import org.leidenkg.web.http.RequestProblem;
import org.leidenkg.web.page.PageContext;
import org.leidenkg.web.page.Pages;
import org.leidenkg.web.question.QueryViews;
import org.leidenkg.web.question.ResultViews;

/** The answer to a SELECT or ASK as a page, for a browser that follows a link to a query. */
final class AnswerPage {
    private static final int MOST_ROWS = 1_000;
    /** Most characters of the values on a page, where each counts some for what stands around it. */
    private static final long MOST_CHARACTERS = 2_000_000;

    private static final int AROUND_A_VALUE = 50;

    private final Pages pages;
    private final SparqlService service;
    private final String base;
    private final Function<String, Optional<Text>> names;

    AnswerPage(Pages pages, SparqlService service, String base, Function<String, Optional<Text>> names) {
        this.pages = pages;
        this.service = service;
        this.base = base;
        this.names = names;
    }

    /** Whether the client asks for a page rather than for anything that programs read. */
    static boolean isWanted(Context context, AskedQuery asked) {
        List<String> offered = Stream.concat(
                        Stream.of(ResultFormat.values()).map(ResultFormat::mediaType), Stream.of(Representations.HTML))
                .toList();
        Accepted accepted = Accepted.of(context.header("Accept"));
        return (asked.query().isSelectType() || asked.query().isAskType())
                && !HandlerType.POST.equals(context.method())
                && SparqlRoutes.FORMATS.stream().noneMatch(asked.parameters()::containsKey)
                && accepted.names(Representations.HTML)
                && accepted.best(offered).filter(Representations.HTML::equals).isPresent();
    }

    /** Makes the page of what the service answers to programs, which has the same limits for all. */
    void send(Context context, AskedQuery asked) throws IOException {
        KeptAnswer kept = new KeptAnswer(context.res());
        service.answer(new RequestForRows(context.req()), kept, asked);
        QueryExecResult result = RowSetReader.createReader(ResultSetLang.RS_JSON)
                .readAny(new ByteArrayInputStream(kept.rows()), ARQ.getContext());
        PageContext page = pages.contextOf(context);
        Optional<ResultTable> rows =
                Optional.of(result).filter(QueryExecResult::isRowSet).map(AnswerPage::rows);
        pages.sendOnce(
                context,
                200,
                page,
                "sparql/answer",
                Map.of(
                        "query", asked.text(),
                        "yes", rows.isEmpty() && result.booleanResult(),
                        "table", rows.map(all -> new ResultViews(page, base, names).table(all, shown(all))),
                        "cut", isCut(context, rows),
                        "downloads", downloads(page, asked.parameters())));
    }

    private static ResultTable rows(QueryExecResult result) {
        RowSet answers = result.rowSet();
        List<Binding> rows = new ArrayList<>();
        answers.forEachRemaining(rows::add);
        return new ResultTable(
                answers.getResultVars().stream().map(Var::getVarName).toList(), rows);
    }

    /** How many rows there is room for. */
    private static int shown(ResultTable all) {
        long characters = 0;
        int row = 0;
        while (row < Math.min(MOST_ROWS, all.rows().size()) && characters <= MOST_CHARACTERS) {
            int place = row++;
            characters += all.columns().stream()
                    .mapToLong(column -> AROUND_A_VALUE
                            + all.find(place, column)
                                    .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString())
                                    .map(String::length)
                                    .orElse(0))
                    .sum();
        }
        return characters <= MOST_CHARACTERS ? row : row - 1;
    }

    /** Whether the answer itself lacks rows; the limit of an endpoint elsewhere is in the query. */
    private static boolean isCut(Context context, Optional<ResultTable> rows) {
        String cut = context.res().getHeader(SparqlService.TRUNCATED_HEADER);
        String limit = context.res().getHeader(SparqlService.LIMIT_HEADER);
        return cut == null
                ? rows.filter(all -> Integer.toString(all.rows().size()).equals(limit))
                        .isPresent()
                : Boolean.parseBoolean(cut);
    }

    private static List<QueryViews.Download> downloads(PageContext page, Map<String, List<String>> parameters) {
        String same = Stream.concat(Stream.of("query"), SparqlRoutes.GRAPHS.stream())
                .flatMap(name -> parameters.getOrDefault(name, List.of()).stream()
                        .map(value -> name + "=" + Links.encoded(value) + "&"))
                .collect(Collectors.joining());
        return Stream.of(ResultFormat.values())
                .map(format -> new QueryViews.Download(
                        format.name(),
                        page.links().at(SparqlRoutes.PATH) + "?" + same + "format=" + format.extension()))
                .toList();
    }

    /** The same request, for rows in JSON. */
    private static final class RequestForRows extends HttpServletRequestWrapper {
        RequestForRows(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return name.equalsIgnoreCase("Accept") ? ResultFormat.JSON.mediaType() : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return name.equalsIgnoreCase("Accept")
                    ? Collections.enumeration(List.of(ResultFormat.JSON.mediaType()))
                    : super.getHeaders(name);
        }
    }

    /** The answer with the rows; its headers go through but for those that tell of the body. */
    private static final class KeptAnswer extends KeptResponse {
        KeptAnswer(HttpServletResponse response) {
            super(response);
        }

        /** @throws RequestProblem with the words of an endpoint that refuses the query */
        byte[] rows() {
            if (getStatus() != SC_OK) {
                throw RequestProblem.malformed(text(), -1, -1);
            }
            return body();
        }

        @Override
        public void setContentType(String type) {
            // That of the page comes later.
        }
    }
}
