package org.leidenkg.web.question;

import com.fasterxml.jackson.core.type.TypeReference;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.jena.graph.Triple;
import org.leidenkg.model.DataTable;
import org.leidenkg.publish.dump.DocumentSyntax;
import org.leidenkg.publish.dump.DocumentWriter;
import org.leidenkg.publish.picture.Captions;
import org.leidenkg.publish.picture.PictureStyle;
import org.leidenkg.publish.picture.SvgPicture;
import org.leidenkg.publish.table.CsvTable;
import org.leidenkg.publish.table.ExcelWorkbook;
import org.leidenkg.query.answer.Page;
import org.leidenkg.query.library.NamedQueries;
import org.leidenkg.query.library.NamedQuery;
import org.leidenkg.query.library.QueryRuns;
import org.leidenkg.query.library.ResultFormat;
import org.leidenkg.query.library.ResultTable;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.web.api.ListAnswer;
import org.leidenkg.web.http.Answers;
import org.leidenkg.web.http.ApiOperation;
import org.leidenkg.web.http.Headers;
import org.leidenkg.web.http.Language;
import org.leidenkg.web.http.LinkHeader;
import org.leidenkg.web.http.Links;
import org.leidenkg.web.http.RequestParameters;
import org.leidenkg.web.http.RequestProblem;
import org.leidenkg.web.http.Routing;
import org.leidenkg.web.page.Views;
import org.leidenkg.web.resource.LinkedDataRoutes;
import org.leidenkg.web.sparql.SparqlLimits;
import org.leidenkg.web.sparql.SparqlService;

/** {@code /api/v1/queries}: the library of questions, and their answers. */
public final class QueryApiRoutes {
    public static final String PATH = "/api/v1/queries";
    /** How many rows there are on all pages together. */
    public static final String TOTAL_HEADER = "X-Total-Count";

    private static final int USUAL_SIZE = 100;

    private final Lookup lookup;
    private final QueryRuns runs;
    private final NamedQueries library;
    private final Answers answers;
    private final Links links;
    private final DocumentWriter writer;
    private final int mostRows;

    public QueryApiRoutes(
            Lookup lookup,
            QueryRuns runs,
            NamedQueries library,
            Answers answers,
            Links links,
            DocumentWriter writer,
            SparqlLimits limits) {
        this.lookup = lookup;
        this.runs = runs;
        this.library = library;
        this.answers = answers;
        this.links = links;
        this.writer = writer;
        this.mostRows = limits.rows();
    }

    public void register(Routing routing) {
        routing.get(
                ApiOperation.json(
                        PATH,
                        "listQueries",
                        "queries",
                        "The library of questions.",
                        new TypeReference<ListAnswer<QueryItem>>() {}.getType()),
                context -> answers.json(
                        context,
                        lookup.digest(),
                        () -> ListAnswer.of(library.list().stream()
                                .map(query -> QueryItem.of(query, links))
                                .toList())));
        routing.get(
                PATH + "/{name}",
                () -> library.list().stream().map(QueryOperations::of).toList(),
                this::run);
    }

    private void run(Context context) {
        String asked = context.pathParam("name");
        int dot = asked.lastIndexOf('.');
        String name = dot < 0 ? asked : asked.substring(0, dot);
        NamedQuery query = find(library, name);
        String format = new QueryFormats(query).chosen(context, dot < 0 ? "" : asked.substring(dot + 1));
        QueryRequest request = QueryRequest.read(context, query, lookup.parameterReader(), QueryRequest.OF_THE_ANSWER);
        context.header("Content-Disposition", "inline; filename=\"" + request.fileName(format) + "\"");
        if (query.form() == NamedQuery.Form.CONSTRUCT) {
            sendGraph(context, request, format);
        } else {
            sendRows(context, request, format);
        }
    }

    /** @throws RequestProblem with the nearest name */
    static NamedQuery find(NamedQueries library, String name) {
        return library.find(name)
                .orElseThrow(() -> RequestProblem.of(
                        RequestProblem.Type.NO_SUCH_QUERY,
                        name.substring(0, Math.min(60, name.length())),
                        library.nearest(name).orElse("–")));
    }

    private void sendGraph(Context context, QueryRequest request, String extension) {
        DocumentSyntax syntax = DocumentSyntax.findByExtension(extension).orElseThrow();
        answers.document(
                context, lookup.digest(), "query-" + extension, Answers.withCharset(syntax.mediaType()), () -> {
                    List<Triple> triples = runs.triples(request.query(), request.values());
                    return writer.write(triples, syntax, links.at(LinkedDataRoutes.CONTEXT));
                });
    }

    private void sendRows(Context context, QueryRequest request, String format) {
        ResultTable all = runs.table(request.query(), request.values());
        if (format.equals(QueryFormats.SVG)) {
            sendChart(context, request, all);
            return;
        }
        int total = all.rows().size();
        context.header(TOTAL_HEADER, Integer.toString(total));
        ResultTable shown = page(context, request, all);
        context.header(SparqlService.LIMIT_HEADER, Integer.toString(mostRows));
        OptionalInt next = request.query().next(request.values(), all);
        boolean truncated = next.isPresent() || shown.rows().size() > mostRows;
        context.header(SparqlService.TRUNCATED_HEADER, Boolean.toString(truncated));
        if (context.res().getHeader("Link") == null) {
            next.ifPresent(offset -> new LinkHeader()
                    .add(address(context, request, List.of("offset=" + offset)), "next")
                    .send(context));
        }
        Optional<String> language =
                new RequestParameters(context).statedLanguage().map(Language::tag);
        language.ifPresent(tag -> context.header("Content-Language", tag));
        String variant = "query-" + format + language.map(tag -> "-" + tag).orElse("");
        answers.document(
                context,
                lookup.digest(),
                variant,
                contentType(request, format),
                () -> written(request.query(), shown.page(1, mostRows), format, language));
    }

    private void sendChart(Context context, QueryRequest request, ResultTable all) {
        Language language = new RequestParameters(context).language();
        Headers.allowStyle(context.res(), PictureStyle.policySource());
        context.header("Content-Language", language.tag());
        answers.document(
                context,
                lookup.digest(),
                "query-svg-" + language.tag(),
                Answers.withCharset(SvgPicture.MEDIA_TYPE),
                () -> {
                    QueryChart chart = QueryChart.of(request.query(), all, runs, language);
                    return chart.chart().file(captions(context, request, chart, language), language.tag());
                });
    }

    private Captions captions(Context context, QueryRequest request, QueryChart chart, Language language) {
        String page = links.reached(context).at("/queries/" + request.query().name());
        List<String> notes = new ArrayList<>();
        notes.add(chart.told(language));
        notes.add(request.parameters().isEmpty() ? page : page + "?" + String.join("&", request.parameters()));
        return new Captions(
                request.query().title().in(language.tag()),
                String.join("; ", QueryViews.asked(request, lookup, language)),
                request.query().description().in(language.tag()),
                "",
                "",
                "",
                notes,
                Views.source(lookup.listAgendas(), language));
    }

    private byte[] written(NamedQuery query, ResultTable rows, String format, Optional<String> language) {
        if (format.equals(QueryFormats.XLSX) || (language.isPresent() && format.equals(ResultFormat.CSV.extension()))) {
            String tag = language.orElse(Language.NL.tag());
            DataTable table = runs.forPeople(query, rows, tag);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                if (format.equals(QueryFormats.XLSX)) {
                    ExcelWorkbook.write(List.of(table), out);
                } else {
                    CsvTable.write(table, tag, out);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write a table to memory", e);
            }
            return out.toByteArray();
        }
        return runs.write(rows, ResultFormat.find(format).orElseThrow(), language);
    }

    /** All rows, unless the request asks for a page; then the headers lead to the others. */
    private ResultTable page(Context context, QueryRequest request, ResultTable all) {
        if (context.queryParam("page") == null && context.queryParam("size") == null) {
            return all;
        }
        RequestParameters asked = new RequestParameters(context);
        int total = all.rows().size();
        Page<?> page = new Page<>(List.of(), asked.page(), asked.size(USUAL_SIZE), total);
        LinkHeader header = new LinkHeader();
        if (page.lastPage() > 1) {
            header.add(address(context, request, 1, page.size()), "first");
            if (page.page() > 1) {
                int previous = Math.min(page.page() - 1, page.lastPage());
                header.add(address(context, request, previous, page.size()), "prev");
            }
            if (page.page() < page.lastPage()) {
                header.add(address(context, request, page.page() + 1, page.size()), "next");
            }
            header.add(address(context, request, page.lastPage(), page.size()), "last")
                    .send(context);
        }
        return all.page(page.page(), page.size());
    }

    private String address(Context context, QueryRequest request, int page, int size) {
        return address(context, request, List.of("page=" + page, "size=" + size));
    }

    private String address(Context context, QueryRequest request, List<String> part) {
        List<String> parameters = new ArrayList<>(request.parameters());
        parameters.removeIf(parameter -> part.get(0).startsWith("offset=") && parameter.startsWith("offset="));
        for (String kept : List.of("format", "lang")) {
            Optional.ofNullable(context.queryParam(kept))
                    .ifPresent(value -> parameters.add(kept + "=" + Links.encoded(value)));
        }
        parameters.addAll(part);
        return links.at(context.path()) + "?" + String.join("&", parameters);
    }

    private static String contentType(QueryRequest request, String format) {
        String header = format.equals(ResultFormat.CSV.extension()) ? "; header=present" : "";
        String type = String.valueOf(new QueryFormats(request.query()).all().get(format));
        return Answers.withCharset(type) + header;
    }
}
