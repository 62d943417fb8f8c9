package org.leidenkg.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Follows all links of a site, breadth first. Addresses with parameters are visited, and their own links followed only
 * where the parameters are a page number: combinations of filters have no end. The data of single things is left out: that
 * each is there in every syntax is the business of a test of its own. Of the addresses of one kind only so many are visited,
 * those that are found first.
 */
final class Crawl {
    /** Most addresses that are visited. */
    static final int MOST = 20_000;

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    private final String site;
    private final int mostOfAKind;
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Deque<String> waiting = new ArrayDeque<>();

    /** The page on which each address was found first. */
    private final Map<String, String> foundOn = new LinkedHashMap<>();

    private final Map<String, Set<String>> places = new HashMap<>();

    /** Address and place, to the page that links to it. */
    private final Map<String, String> linkedPlaces = new LinkedHashMap<>();

    private final List<String> broken = new ArrayList<>();
    private final List<String> malformed = new ArrayList<>();

    private Crawl(String site, int mostOfAKind) {
        this.site = site;
        this.mostOfAKind = mostOfAKind;
    }

    /**
     * Visits so many of each kind.
     *
     * @param site where to start; ends in a slash
     */
    static Crawl from(String site, int mostOfAKind) {
        Crawl crawl = new Crawl(site.substring(0, site.length() - 1), mostOfAKind);
        crawl.found("/", "the start");
        while (!crawl.waiting.isEmpty() && crawl.foundOn.size() < MOST) {
            crawl.visit(crawl.waiting.remove());
        }
        return crawl;
    }

    Collection<String> visited() {
        return foundOn.keySet();
    }

    List<String> broken() {
        return broken;
    }

    List<String> malformed() {
        return malformed;
    }

    List<String> missingPlaces() {
        return linkedPlaces.entrySet().stream()
                .filter(link -> {
                    String[] parts = link.getKey().split("#", 2);
                    Set<String> there = places.get(parts[0]);
                    return there != null && !there.contains(parts[1]);
                })
                .map(link -> link.getKey() + " on " + link.getValue())
                .toList();
    }

    private void visit(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            broken.add(path + ": " + answer.statusCode() + ", found on " + foundOn.get(path));
        }
        if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            read(path, answer.body());
        }
    }

    private void read(String path, String html) {
        Parser parser = Parser.htmlParser().setTrackErrors(5);
        Document page = Jsoup.parse(html, site + path, parser);
        parser.getErrors().forEach(error -> malformed.add(path + ": " + error));
        Set<String> ids = new HashSet<>();
        for (Element element : page.select("[id]")) {
            if (!ids.add(element.id())) {
                malformed.add(path + ": twice the place " + element.id());
            }
        }
        places.put(path, ids);
        if (isFollowed(path)) {
            page.select("a[href], link[href], area[href]").forEach(link -> link(link.absUrl("href"), path));
            page.select("[src]").forEach(link -> link(link.absUrl("src"), path));
        }
    }

    private void link(String address, String from) {
        if (!address.startsWith(site + "/")) {
            return;
        }
        String[] parts = address.substring(site.length()).split("#", 2);
        if (parts[0].startsWith("/data/")) {
            return;
        }
        found(parts[0], from);
        // The editor reads what follows the hash as a query.
        if (parts.length == 2 && !parts[1].isEmpty() && !parts[1].contains("=")) {
            linkedPlaces.putIfAbsent(parts[0] + "#" + parts[1], from);
        }
    }

    private void found(String path, String from) {
        if (!foundOn.containsKey(path) && kinds.merge(kind(path), 1, Integer::sum) <= mostOfAKind) {
            foundOn.put(path, from);
            waiting.add(path);
        }
    }

    /** What the same code answers: the beginning of the path and the names of the parameters. Each question is one. */
    private static String kind(String path) {
        String[] parts = path.split("[?]", 2);
        String[] steps = parts[0].split("/", -1);
        String place = steps.length <= 2 || parts[0].contains("/queries/")
                ? parts[0]
                : steps[1] + "/" + steps[2] + "/" + steps.length;
        if (parts.length == 1) {
            return place;
        }
        return Arrays.stream(parts[1].split("&", -1))
                .map(parameter -> parameter.split("=", 2)[0])
                .distinct()
                .sorted()
                .collect(Collectors.joining("&", place + "?", ""));
    }

    private static boolean isFollowed(String path) {
        int query = path.indexOf('?');
        return query < 0 || path.substring(query).matches("[?]page=\\d+") || path.equals("/?lang=en");
    }

    private HttpResponse<String> get(String path) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(site + path))
                            .header("Accept", "text/html, */*;q=0.5")
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("no answer from " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
