package org.leidenkg.web.resource;

import java.util.Optional;
import java.util.regex.Pattern;
import org.leidenkg.web.http.Links;

/**
 * Where a thing is below the base, such as {@code id/project/humanities-campus}, and where its documents are:
 * {@code /doc/project/humanities-campus} and {@code /data/project/humanities-campus}.
 */
public record ThingPath(String path) {
    private static final int LONGEST = 1000;
    private static final int DEEPEST = 10;
    private static final Pattern PATH =
            Pattern.compile("(id|graph|dataset)(/(?!\\.{1,2}(/|$))[A-Za-z0-9._~+-]{1,300}){0," + DEEPEST + "}");

    private static final String NAMED = "id/";
    private static final String DATASET = "dataset";

    public ThingPath {
        if (!isPath(path)) {
            throw new IllegalArgumentException("no thing can have the path \"" + path + "\"");
        }
    }

    private static boolean isPath(String path) {
        return path.length() <= LONGEST && PATH.matcher(path).matches() && !path.equals("id") && !path.equals("graph");
    }

    /** Of the path below the base; what no IRI of the graph can be is empty. */
    public static Optional<ThingPath> find(String path) {
        return isPath(path) ? Optional.of(new ThingPath(path)) : Optional.empty();
    }

    /** Of what follows {@code /doc/} or {@code /data/}. */
    static Optional<ThingPath> findByDocument(String document) {
        boolean named = !document.equals(DATASET) && !document.startsWith("dataset/") && !document.startsWith("graph/");
        return find(named ? NAMED + document : document);
    }

    public boolean isDataset() {
        return path.equals(DATASET);
    }

    /** What follows {@code /doc/} and {@code /data/}. */
    public String document() {
        return path.startsWith(NAMED) ? path.substring(NAMED.length()) : path;
    }

    public String page(Links links) {
        return links.at("/doc/" + document());
    }

    /** The data in the syntax that the reader's {@code Accept} asks for. */
    public String data(Links links) {
        return links.at("/data/" + document());
    }

    public String data(Links links, String extension) {
        return data(links) + "." + extension;
    }
}
