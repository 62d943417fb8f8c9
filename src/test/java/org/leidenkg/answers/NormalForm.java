package org.leidenkg.answers;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** An answer as text that is the same where the answer means the same. */
final class NormalForm {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(SerializationFeature.INDENT_OUTPUT);

    private static final List<String> HEADERS = List.of(
            "location",
            "vary",
            "cache-control",
            "link",
            "allow",
            "retry-after",
            "x-total-count",
            "content-disposition");

    /** What another run, machine or version of the program has otherwise, in this order. */
    private static final List<Map.Entry<Pattern, String>> CHANGING = List.of(
            // names of styles, scripts and pictures have the digest of their text
            Map.entry(Pattern.compile("(/assets/[\\w-]+)\\.[0-9a-f]{12}\\."), "$1."),
            // a feed tells to the second when its entry was made
            Map.entry(Pattern.compile("20\\d\\d-\\d\\d-\\d\\dT[0-9:]{8}Z"), "TIME"),
            // a version has the digest of all that is read and of the program
            Map.entry(Pattern.compile("0\\.1\\.0-[0-9a-f]{12}"), "VERSION"),
            Map.entry(Pattern.compile("\\b[0-9a-f]{16,64}\\b"), "DIGEST"),
            // packed files are longer or shorter by what packs them
            Map.entry(Pattern.compile("(byteSize> )\"\\d+\""), "$1\"SIZE\""),
            Map.entry(Pattern.compile("\\d+([.,]\\d+)? (kB|MB)\\b"), "SIZE"));

    private NormalForm() {}

    /** @param address of the service, which is another one in each run */
    static String of(HttpResponse<byte[]> answer, String address) {
        String type = answer.headers().firstValue("content-type").orElse("");
        List<String> lines = new ArrayList<>(List.of(answer.statusCode() + " " + type));
        HEADERS.forEach(name -> answer.headers().allValues(name).forEach(value -> lines.add(name + ": " + value)));
        lines.add(answer.headers().firstValue("etag").isPresent() ? "with an ETag" : "without an ETag");
        lines.add("");
        lines.add(body(answer.body(), type.replaceFirst(";.*", "").strip()));
        String text = String.join("\n", lines)
                .replace(address, "http://service")
                .replace(address.replaceFirst("http://", ""), "service");
        for (Map.Entry<Pattern, String> changing : CHANGING) {
            text = changing.getKey().matcher(text).replaceAll(changing.getValue());
        }
        return text.strip() + "\n";
    }

    private static String body(byte[] body, String type) {
        String text = new String(body, StandardCharsets.UTF_8);
        if (body.length == 0) {
            return "";
        }
        if (type.endsWith("/html")) {
            return html(text);
        }
        if (type.endsWith("spreadsheetml.sheet")) {
            return cells(body);
        }
        if (type.startsWith("image/") && !type.endsWith("svg+xml")) {
            return "pixels";
        }
        Lang lang = RDFLanguages.contentTypeToLang(type);
        // Jena takes plain text for N-Triples.
        if (lang != null && RDFLanguages.isTriples(lang) && !type.equals("text/plain")) {
            return triples(text, lang);
        }
        if (type.endsWith("json")) {
            return json(text);
        }
        return type.endsWith("xml") ? text.replaceAll("\\s+", " ") : text;
    }

    private static String json(String text) {
        try {
            return JSON.writeValueAsString(JSON.readValue(text, Object.class));
        } catch (IOException e) {
            throw new IllegalStateException("no JSON: " + text, e);
        }
    }

    private static String triples(String text, Lang lang) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(text, lang).base("http://base/").parse(graph);
        return graph.stream()
                .map(t -> NodeFmtLib.strNodesNT(t.getSubject(), t.getPredicate(), t.getObject()))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining("\n"));
    }

    private static String cells(byte[] body) {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(body))) {
            List<String> lines = new ArrayList<>();
            book.getSheets().forEach(sheet -> {
                lines.add("sheet " + sheet.getName());
                try (Stream<Row> rows = sheet.openStream()) {
                    rows.forEach(row -> lines.add(row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .collect(Collectors.joining("\t"))));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            return String.join("\n", lines);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text by its pieces, and where links lead, what forms send, and what pictures say. */
    private static String html(String text) {
        Document page = Jsoup.parse(text);
        List<String> lines = new ArrayList<>(List.of(page.title()));
        page.body().traverse((node, depth) -> add(node, lines));
        return String.join("\n", lines);
    }

    private static void add(Node node, List<String> lines) {
        if (node instanceof TextNode piece && !piece.isBlank()) {
            lines.add(piece.text().strip());
        }
        if (node instanceof Element element) {
            String said = Stream.of(
                            "href",
                            "action",
                            "name",
                            "value",
                            "type",
                            "alt",
                            "src",
                            "aria-label",
                            "title",
                            "selected",
                            "checked")
                    .filter(element::hasAttr)
                    .map(attribute -> attribute + "=" + element.attr(attribute))
                    .collect(Collectors.joining(" "));
            if (!said.isEmpty()) {
                lines.add("[" + element.normalName() + " " + said + "]");
            }
        }
    }
}
