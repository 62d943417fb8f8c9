package org.leidenkg.web.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leidenkg.web.http.RequestProblem;

/**
 * What is asked about one name.
 *
 * @param text empty where only properties are given
 * @param types their identifiers; empty where all will do
 * @param properties values by the identifier of the property
 * @param limit most candidates
 */
record ReconciliationQuery(
        String text, Set<String> types, Strictness strictness, Map<String, List<String>> properties, int limit) {
    /** Most queries in one request. */
    static final int BATCH = 50;

    private static final int MOST_CANDIDATES = 100;
    private static final int USUAL_CANDIDATES = 10;
    private static final int MOST_VALUES = 50;
    private static final List<String> FIELDS = List.of("query", "type", "type_strict", "properties", "limit");

    /** How the types hold. */
    enum Strictness {
        /** Candidates of other types come with half their score. */
        SHOULD,
        ANY,
        ALL
    }

    /**
     * The queries of a batch by their names.
     *
     * @throws RequestProblem for one that cannot be
     */
    static Map<String, ReconciliationQuery> read(String json) {
        Map<String, ReconciliationQuery> queries = new LinkedHashMap<>();
        JsonPlace.read("queries", json).fields(BATCH).forEach((name, query) -> queries.put(name, read(query)));
        return queries;
    }

    private static ReconciliationQuery read(JsonPlace query) {
        Map<String, JsonPlace> fields = query.fields(FIELDS);
        Set<String> types = new LinkedHashSet<>();
        query.find("type").ifPresent(all -> all.oneOrMore(MOST_VALUES).forEach(type -> types.add(type.text())));
        Map<String, List<String>> properties = new LinkedHashMap<>();
        query.find("properties")
                .ifPresent(all -> all.items(MOST_VALUES)
                        .forEach(one -> properties
                                .computeIfAbsent(one.get("pid").text(), pid -> new ArrayList<>())
                                .addAll(values(one.get("v")))));
        if (!fields.containsKey("query") && properties.isEmpty()) {
            throw query.bad("with \"query\" or \"properties\"");
        }
        int limit = query.find("limit").map(one -> one.number(MOST_CANDIDATES)).orElse(0);
        return new ReconciliationQuery(
                query.find("query").map(JsonPlace::text).orElse(""),
                types,
                query.find("type_strict").map(ReconciliationQuery::strictness).orElse(Strictness.SHOULD),
                properties,
                limit == 0 ? USUAL_CANDIDATES : limit);
    }

    private static Strictness strictness(JsonPlace strict) {
        return strict.choice(Strictness.values(), one -> one.name().toLowerCase(Locale.ROOT));
    }

    /** Of a thing that was found before, its identifier. */
    private static List<String> values(JsonPlace given) {
        return given.oneOrMore(MOST_VALUES).stream()
                .map(one -> one.node().isObject() ? one.get("id") : one)
                .map(one -> one.node().isNumber() || one.node().isBoolean()
                        ? one.node().asText()
                        : one.text())
                .toList();
    }

    Optional<List<String>> values(String property) {
        return Optional.ofNullable(properties.get(property));
    }
}
