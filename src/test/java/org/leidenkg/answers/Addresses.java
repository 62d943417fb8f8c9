package org.leidenkg.answers;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.leidenkg.web.Served;

/** The requests that are asked: what the description of the API and the site map name, each with what it can be narrowed to. */
final class Addresses {
    private static final List<String> SLUGS = List.of(
            "universiteit-leiden",
            "naturalis-biodiversity-center",
            "gemeente-leiden",
            "faculteit-der-sociale-wetenschappen");

    /** Values of the parameters that are free text. */
    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("theme", List.of("gezondheid-welzijn", "vlaggenschepen", "none")),
            Map.entry("sector", List.of("knowledge", "government", "none")),
            Map.entry("kind", List.of("university", "municipality", "museum", "none")),
            Map.entry("initial", List.of("n", "0-9")),
            Map.entry("words", List.of("hogeschool", "xyzzy")),
            Map.entry(
                    "q",
                    List.of("leiden", "hsl", "universitijt lijden", "wie werkt met naturalis", "gezondheid", "xyzzy")),
            Map.entry("from", List.of("naturalis-biodiversity-center")),
            Map.entry("to", List.of("hogeschool-leiden", "politie", "none")),
            Map.entry("text", List.of("UL/FSW, HsL e.a.", "Naturalus", "xyzzy")),
            Map.entry(
                    "query",
                    List.of(
                            "SELECT * { ?s a <https://w3id.org/leidenkg/ontology#Project> } ORDER BY ?s LIMIT 3",
                            "ASK {}",
                            "SELEC")),
            Map.entry("organisation", List.of("naturalis-biodiversity-center", "LUMC", "none")),
            Map.entry("partner", List.of("hogeschool-leiden")),
            Map.entry("project", List.of("humanities-campus")),
            Map.entry("minimum", List.of("3")),
            Map.entry("min-weight", List.of("2", "x")),
            Map.entry("limit", List.of("5")),
            Map.entry("page", List.of("2", "0")),
            Map.entry("size", List.of("5", "201")),
            Map.entry("organisations", List.of("2")),
            Map.entry("lang", List.of("nl", "en", "fr")));

    private static final Map<String, String> NEEDED = Map.of(
            "q", "leiden",
            "from", "naturalis-biodiversity-center",
            "to", "hogeschool-leiden",
            "text", "UL/FSW, HsL e.a.",
            "query", "ASK {}");

    /** What a reader may have chosen on a page of a list. */
    private static final List<String> CHOICES = List.of(
            "level=as-named",
            "certainty=settled",
            "level=as-named&certainty=settled",
            "theme=gezondheid-welzijn",
            "role=lead",
            "role=partner&certainty=settled",
            "sector=knowledge",
            "theme=kennisstad-breed&role=lead",
            "words=hogeschool",
            "sort=name",
            "sort=-name",
            "page=2",
            "theme=none",
            "sort=none");

    private static final List<String> PAGES = List.of(
            "/?q=leiden",
            "/?q=hsl",
            "/?q=xyzzy",
            "/?q=leiden&kind=project",
            "/?lang=en",
            "/?certainty=settled",
            "/suggest?q=natur",
            "/suggest?q=leid&lang=en",
            "/search?q=leiden",
            "/path",
            "/path?from=naturalis-biodiversity-center&to=hogeschool-leiden",
            "/path?from=naturalis-biodiversity-center&to=politie",
            "/path?from=microsoft&to=politie&lang=en",
            "/path?from=universiteit-leiden&to=gemeente-leiden&certainty=settled",
            "/path?from=none&to=politie",
            "/compare",
            "/compare?organisation=hogeschool-leiden&organisation=leids-universitair-medisch-centrum",
            "/compare?organisation=ul&organisation=hsl&organisation=lumc&lang=en",
            "/network",
            "/network?theme=kennisstad-breed",
            "/network?organisation=naturalis-biodiversity-center",
            "/network?view=projects",
            "/network?colour=community&size-by=betweenness",
            "/network?certainty=settled&lang=en",
            "/network?level=as-named&role=lead",
            "/heatmap",
            "/heatmap?theme=kennisstad-breed&certainty=settled",
            "/measures",
            "/measures?lang=en",
            "/queries",
            "/queries?lang=en",
            "/changes",
            "/dumps/",
            "/dumps/SHA256SUMS",
            "/dumps/leidenkg.nt",
            "/dumps/none.nt",
            "/ontology",
            "/shapes",
            "/sparql",
            "/doc/dataset",
            "/dataset",
            "/.well-known/void",
            "/data/dataset.ttl",
            "/source/agenda-2023-2027.txt",
            "/robots.txt",
            "/sitemap.xml",
            "/curation",
            "/mcp",
            "/problem/not-found",
            "/none",
            "/doc/ambiguous/go-fair",
            "/doc/unnamed-party/inwoners",
            "/doc/organisation/none",
            "/doc/project/none",
            "/id/none/none",
            "/api/v1/none",
            "/api/v1/organisations/none/partners",
            "/openapi.json",
            "/api/v1",
            "/embed/network",
            "/embed/organisation/naturalis-biodiversity-center",
            "/context.jsonld",
            "/favicon.ico");

    private static final List<String> SYNTAXES = List.of("ttl", "nt", "jsonld", "rdf");

    private final Map<String, Asked> byLine = new LinkedHashMap<>();

    private Addresses() {}

    /** Each once, always in the same order. */
    static List<Asked> of(JsonNode description, String siteMap) {
        Addresses addresses = new Addresses();
        addresses.addOperations(description);
        addresses.addPages(siteMap);
        addresses.addOthers();
        return List.copyOf(addresses.byLine.values());
    }

    private void addOperations(JsonNode api) {
        api.get("paths").properties().forEach(path -> {
            JsonNode get = path.getValue().path("get");
            // Where a machine has no fonts there are no pictures in pixels.
            if (get.isMissingNode() || path.getKey().endsWith(".png")) {
                return;
            }
            List<JsonNode> parameters = new ArrayList<>();
            get.get("parameters").forEach(one -> parameters.add(Served.resolved(api, one)));
            for (String filled : filled(path.getKey())) {
                addOperation(filled, parameters);
            }
        });
    }

    private static List<String> filled(String path) {
        if (!path.contains("{")) {
            return List.of(path);
        }
        if (path.contains("{type}")) {
            return SYNTAXES.stream()
                    .map(syntax -> "/data/organisation/naturalis-biodiversity-center." + syntax)
                    .toList();
        }
        List<String> slugs = path.contains("/projects/{")
                ? List.of("humanities-campus", "leiden-op-leeftijd", "none")
                : path.contains("/themes/{") ? List.of("gezondheid-welzijn", "vlaggenschepen", "none") : SLUGS;
        return slugs.stream().map(slug -> path.replace("{slug}", slug)).toList();
    }

    /** Without a choice, with each one, and with the two ways of counting together. */
    private void addOperation(String path, List<JsonNode> parameters) {
        List<String> needed = new ArrayList<>();
        parameters.stream()
                .filter(one -> one.path("required").asBoolean()
                        && one.get("in").asText().equals("query"))
                .forEach(one -> needed.add(pair(one.get("name").asText(), NEEDED)));
        String start = path + (needed.isEmpty() ? "" : "?" + String.join("&", needed));
        add(Asked.get(start).kept());
        for (JsonNode parameter : parameters) {
            String name = parameter.get("name").asText();
            if (parameter.get("in").asText().equals("query") && isAsked(path, name)) {
                values(parameter).forEach(value -> add(Asked.get(with(start, name, value))));
            }
        }
        if (parameters.stream().anyMatch(one -> one.get("name").asText().equals("certainty"))) {
            add(Asked.get(with(with(start, "level", "as-named"), "certainty", "settled")));
        }
    }

    /** The forms and pages of questions are made by one piece of code: they are asked of a few questions. */
    private static boolean isAsked(String path, String name) {
        boolean question = path.startsWith("/api/v1/queries/");
        return !question
                || !List.of("format", "lang", "page", "size").contains(name)
                || path.endsWith("/brokers")
                || path.endsWith("/who-leads");
    }

    private static List<String> values(JsonNode parameter) {
        List<String> values = new ArrayList<>();
        parameter.get("schema").path("enum").forEach(value -> values.add(value.asText()));
        return values.isEmpty() ? VALUES.getOrDefault(parameter.get("name").asText(), List.of()) : values;
    }

    private static String pair(String name, Map<String, String> values) {
        return name + "=" + URLEncoder.encode(values.getOrDefault(name, ""), StandardCharsets.UTF_8);
    }

    private static String with(String address, String name, String value) {
        String pair = name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        String before = address.replaceAll("(?<=[?&])" + name + "=[^&]*&?", "").replaceAll("[?&]$", "");
        return before + (before.contains("?") ? "&" : "?") + pair;
    }

    private void addPages(String siteMap) {
        Jsoup.parse(siteMap, "", Parser.xmlParser()).select("loc").forEach(place -> {
            URI address = URI.create(place.text());
            String path = address.getRawPath();
            boolean sample = SLUGS.stream().anyMatch(path::endsWith) || !path.matches("/doc/\\w+/.+|/queries/.+");
            Asked page = Asked.get(path).with("Accept", "text/html");
            add(sample ? page.kept() : page);
            add(Asked.get(path + "?lang=en").with("Accept", "text/html"));
            if (path.matches("/doc/\\w+/.+")) {
                String thing = path.substring("/doc/".length());
                add(Asked.get("/data/" + thing + ".ttl"));
                add(Asked.get("/api/v1/" + thing.replaceFirst("/", "s/")));
                add(Asked.get("/id/" + thing).with("Accept", "text/turtle"));
            }
        });
        for (String page : List.of(
                "organisation/universiteit-leiden",
                "organisation/naturalis-biodiversity-center",
                "organisation/gemeente-leiden",
                "theme/gezondheid-welzijn",
                "project/humanities-campus",
                "organisation",
                "project")) {
            CHOICES.forEach(choice -> add(Asked.get("/doc/" + page + "?" + choice)
                    .with("Accept", "text/html")
                    .kept()));
        }
    }

    private void addOthers() {
        PAGES.forEach(page -> {
            add(Asked.get(page).with("Accept", "text/html").kept());
            add(Asked.get(page));
        });
        Asked organisation = Asked.get("/id/organisation/naturalis-biodiversity-center");
        for (String form :
                List.of("text/html", "text/turtle", "application/ld+json", "application/json", "image/png", "*/*")) {
            add(organisation.with("Accept", form));
            add(Asked.get("/data/project/humanities-campus").with("Accept", form));
            add(Asked.get("/api/v1/queries/who-leads").with("Accept", form));
            add(Asked.get("/sparql?query=ASK%7B%7D").with("Accept", form));
            add(Asked.get("/none").with("Accept", form));
        }
        for (String language : List.of("en", "nl", "de,en;q=0.5", "fr")) {
            add(Asked.get("/doc/project/humanities-campus")
                    .with("Accept", "text/html")
                    .with("Accept-Language", language));
            add(Asked.get("/api/v1/queries/who-leads.csv").with("Accept-Language", language));
        }
        for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS", "HEAD")) {
            add(Asked.get("/api/v1/organisations").by(method));
            add(Asked.get("/doc/organisation/naturalis-biodiversity-center").by(method));
        }
        add(Asked.form("/sparql", "query=ASK%7B%7D"));
        add(Asked.form("/sparql", "update=DROP%20ALL"));
        add(Asked.form(
                        "/reconcile",
                        "queries="
                                + URLEncoder.encode(
                                        "{\"a\":{\"query\":\"naturalis\"},\"b\":{\"query\":\"hsl\"}}",
                                        StandardCharsets.UTF_8))
                .kept());
        add(Asked.form("/reconcile", "queries=x"));
        for (String words : List.of("entity?prefix=natur", "property?prefix=a", "type?prefix=o")) {
            add(Asked.get("/reconcile/suggest/" + words));
        }
        addTools();
    }

    private void addTools() {
        List<String> calls = List.of(
                "\"find\",\"arguments\":{\"q\":\"leiden\"}",
                "\"find\",\"arguments\":{\"q\":\"universitijt lijden\"}",
                "\"organisation\",\"arguments\":{\"organisation\":\"naturalis\"}",
                "\"partners\",\"arguments\":{\"organisation\":\"naturalis\"}",
                "\"partners\",\"arguments\":{\"organisation\":\"ul\",\"certainty\":\"settled\"}",
                "\"partners\",\"arguments\":{\"organisation\":\"none\"}",
                "\"project\",\"arguments\":{\"project\":\"humanities-campus\"}",
                "\"between\",\"arguments\":{\"from\":\"hsl\",\"to\":\"lumc\"}",
                "\"question\",\"arguments\":{\"name\":\"who-leads\"}",
                "\"sparql\",\"arguments\":{\"query\":\"ASK {}\"}",
                "\"none\",\"arguments\":{}");
        add(Asked.json("/mcp", "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}")
                .kept());
        calls.forEach(call -> add(Asked.json(
                "/mcp",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":" + call + "}}")));
    }

    private void add(Asked one) {
        byLine.merge(one.line(), one, (a, b) -> a.whole() ? a : b);
    }
}
