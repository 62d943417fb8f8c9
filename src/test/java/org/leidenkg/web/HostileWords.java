package org.leidenkg.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.leidenkg.web.http.Links;

/** Requests that nobody should send, made at random: as they go over the wire. */
public final class HostileWords {
    private static final List<String> KNOWN = List.of(
            "universiteit",
            "hogeschool",
            "rijk-stad",
            "kennisstad",
            "organisation",
            "project",
            "theme",
            "role",
            "key-figures",
            "who-works-with-whom.csv",
            "leidenkg.nq",
            "dataset.ttl",
            "SHA256SUMS",
            "1.2.3",
            "derived",
            "rolled-up");

    private static final List<String> ODD = List.of(
            "",
            " ",
            ".",
            "..",
            "../../../../CANARY",
            "..%2f..%2f..%2fCANARY",
            "%2e%2e/%2e%2e/CANARY",
            "%252e%252e%252fCANARY",
            "..\\..\\CANARY",
            "....//....//CANARY",
            "file://CANARY",
            "jar:file:CANARY!/a",
            "%00",
            "a%00.ttl",
            "%c0%ae%c0%ae%c0%afCANARY",
            "%e0%80%af",
            "%f8%80%80%80%af",
            "%ed%a0%80",
            "%ff%fe",
            "%",
            "%zz",
            "%u0041",
            "%0d%0aX-Injected:%20yes",
            "%0aX-Injected:%20yes",
            "%E5%98%8D%E5%98%8AX-Injected:%20yes",
            "\u0001",
            "\u007f",
            "\u00e9",
            "<script>alert(1)</script>",
            "\"><img/src=x>",
            "javascript:alert(1)",
            "${jndi:ldap://127.0.0.1:1/a}",
            "{{7*7}}",
            "@{x}",
            "' OR '1'='1",
            "\"; CLEAR ALL; #",
            "\" } ; DROP ALL #",
            "> } INSERT DATA { <urn:x> <urn:y> <urn:injected> } #",
            "\\\" . ?s ?p ?o } #",
            "\\u0022\\u007d",
            "} UNION { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o }",
            "?x",
            "<urn:x>",
            "_:b",
            "http://127.0.0.1:1/",
            "//127.0.0.1:1/",
            "-1",
            "0",
            "99999999999999999999",
            "1e9",
            "NaN",
            "0x7f",
            "true",
            "*",
            "[]",
            "{}",
            "{path}",
            ";jsessionid=1",
            "a;b=c/..;/d",
            "\u202eabc",
            "a".repeat(3_000),
            "%41".repeat(800),
            "(".repeat(500));

    private static final List<String> PARAMETERS = List.of(
            "q",
            "page",
            "size",
            "lang",
            "level",
            "from",
            "to",
            "text",
            "agenda",
            "query",
            "update",
            "format",
            "theme",
            "role",
            "organisation",
            "weight",
            "rollup",
            "default-graph-uri",
            "named-graph-uri",
            "type",
            "group",
            "with",
            "limit",
            "offset",
            "callback",
            "projects",
            "organisations",
            "a",
            "b");

    private static final List<String> HEADERS = List.of(
            "Accept",
            "Accept-Language",
            "Accept-Encoding",
            "Range",
            "If-None-Match",
            "If-Range",
            "If-Modified-Since",
            "Origin",
            "Referer",
            "Cookie",
            "Content-Type",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-Http-Method-Override",
            "Forwarded",
            "Access-Control-Request-Method",
            "Access-Control-Request-Headers",
            "Expect",
            "Te",
            "Upgrade",
            "Authorization",
            "User-Agent");

    private static final List<String> HEADER_VALUES = List.of(
            "text/html",
            "application/json",
            "text/turtle;q=0.1, */*",
            "*/*;q=2",
            "a/b;q=" + "0".repeat(400),
            ";;,,/;q",
            "nl, en;q=0.5",
            "xx-" + "y".repeat(300),
            "bytes=0-0",
            "bytes=5-1",
            "bytes=0-,1-,2-,3-",
            "bytes=-99999999999999999999",
            "bytes=99999999999999999-",
            "\"x\"",
            "W/\"x\", *",
            "null",
            "http://evil.example",
            "gzip;q=nan, br",
            "100-continue",
            "h2c",
            "chunked",
            "Basic !!!",
            "DELETE",
            "multipart/form-data; boundary=",
            "application/x-www-form-urlencoded",
            "application/sparql-query",
            "application/rdf+xml",
            "text/xml; charset=UTF-7",
            "application/json; charset=none",
            "\u00ff\u00fe",
            "a\tb",
            "${jndi:ldap://127.0.0.1:1/a}");

    private static final List<String> METHODS = List.of(
            "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "PROPFIND", "get", "LOAD", "X".repeat(300));

    private static final List<String> QUERIES = List.of(
            "SELECT * { ?s ?p ?o } LIMIT 1",
            "SELECT * FROM <file://CANARY> { ?s ?p ?o }",
            "SELECT * { GRAPH <file://CANARY> { ?s ?p ?o } }",
            "LOAD <file://CANARY>",
            "INSERT DATA { <urn:x> <urn:y> <urn:injected> }",
            "SELECT * { SERVICE <file://CANARY> { ?s ?p ?o } }",
            "SELECT (<java:a.b.System.exit>(1) AS ?x) {}",
            "SELECT * { ?s <java:a.b.library.listLength> ?o }",
            "PREFIX text: <http://jena.apache.org/text#> SELECT * { ?s text:query '(((' }",
            "DESCRIBE <file://CANARY>",
            "CONSTRUCT WHERE { ?s ?p ?o } LIMIT 2",
            "ASK {}",
            "SELECT * { " + "{".repeat(3_000),
            "SELECT * { FILTER(REGEX('" + "a".repeat(40) + "', '(a+)+$b')) }",
            "\u0000",
            "");

    private static final List<String> BODIES = List.of(
            "<?xml version='1.0'?><!DOCTYPE r [<!ENTITY x SYSTEM 'file://CANARY'>]><rdf:RDF>&x;</rdf:RDF>",
            "<?xml version='1.0'?><!DOCTYPE r [<!ENTITY a '&b;&b;'><!ENTITY b 'cccc'>]><r>&a;</r>",
            "{\"@context\": \"file://CANARY\", \"@id\": \"urn:x\"}",
            "<urn:x> <urn:y> <urn:injected> .",
            "queries={\"q0\":{\"query\":\"" + "[".repeat(500) + "\"}}",
            "[".repeat(5_000),
            "\u0000\u0001\u0002");

    private final Random random;
    private final List<String> paths;
    private final String canary;

    /**
     * @param paths of all routes, with parameters in braces
     * @param canary a file that nothing may be told of
     */
    public HostileWords(Random random, List<String> paths, String canary) {
        this.random = random;
        this.paths = paths;
        this.canary = canary;
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size())).replace("CANARY", canary);
    }

    private boolean in(int ofTen) {
        return random.nextInt(10) < ofTen;
    }

    /** As the client closes its side after it, nothing waits for more. */
    public byte[] request() {
        String method = in(7) ? "GET" : one(METHODS);
        StringBuilder request =
                new StringBuilder(method).append(' ').append(target()).append(" HTTP/1.1\r\n");
        request.append("Host: ").append(in(9) ? "localhost" : one(ODD).strip()).append("\r\nConnection: close\r\n");
        for (int n = random.nextInt(4); n > 0; n--) {
            request.append(one(HEADERS)).append(": ").append(one(HEADER_VALUES)).append("\r\n");
        }
        String body = method.equals("GET") && in(9) ? "" : body();
        if (!body.isEmpty()) {
            if (in(7)) {
                request.append("Content-Type: ")
                        .append(one(HEADER_VALUES.subList(24, 29)))
                        .append("\r\n");
            }
            int length = body.getBytes(StandardCharsets.ISO_8859_1).length;
            request.append(in(9) ? "Content-Length: " + length : "Transfer-Encoding: chunked")
                    .append("\r\n");
        }
        return request.append("\r\n").append(body).toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private String body() {
        return switch (random.nextInt(4)) {
            case 0 -> one(QUERIES);
            case 1 -> "query=" + Links.encoded(one(QUERIES)) + "&" + parameters();
            case 2 -> one(BODIES);
            default -> "";
        };
    }

    private String target() {
        StringBuilder target = new StringBuilder(path());
        if (in(2)) {
            target.insert(random.nextInt(target.length() + 1), wire(one(ODD)));
        }
        if (in(7)) {
            target.append('?').append(parameters());
        }
        String text = target.toString();
        return text.startsWith("/") || in(2) ? text : "/" + text;
    }

    private String path() {
        StringBuilder path = new StringBuilder();
        for (String part : one(paths).split("(?=\\{)|(?<=})|(?=<)|(?<=>)", -1)) {
            path.append(part.startsWith("{") || part.startsWith("<") ? wire(in(5) ? one(KNOWN) : one(ODD)) : part);
        }
        return path.toString();
    }

    private String parameters() {
        return random.ints(1 + random.nextInt(3), 0, PARAMETERS.size())
                .mapToObj(name -> PARAMETERS.get(name) + "=" + value(PARAMETERS.get(name)))
                .collect(Collectors.joining("&"));
    }

    private String value(String parameter) {
        String value = parameter.equals("query") && in(7) ? one(QUERIES) : in(4) ? one(KNOWN) : one(ODD);
        return in(5) ? Links.encoded(value) : wire(value);
    }

    /** As it stands, but for what would end the line. */
    private static String wire(String value) {
        return value.replace(" ", "%20").replace("\r", "%0d").replace("\n", "%0a");
    }
}
