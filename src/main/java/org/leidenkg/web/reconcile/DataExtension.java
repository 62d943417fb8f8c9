package org.leidenkg.web.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leidenkg.model.Certainty;
import org.leidenkg.model.Counting;
import org.leidenkg.model.Level;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.web.http.Language;
import org.leidenkg.web.http.RequestProblem;

/** Values of properties of things, by their identifiers. */
record DataExtension(List<Column> meta, Map<String, Map<String, List<Value>>> rows) {
    static final String LIMIT = "limit";

    private static final int MOST_VALUES = 1_000_000;

    record Column(String id, String name) {}

    /** A property that is wanted, how many of its values at most, and how they are counted. */
    private record Wanted(EntityProperty property, int limit, Counting counting) {}

    /**
     * What a query asks for. A thing that there is not has no values.
     *
     * @throws RequestProblem for a query that cannot be
     */
    static DataExtension of(String json, Lookup lookup, Language language) {
        JsonPlace query = JsonPlace.read("extend", json);
        List<String> ids = query.get("ids").items(ReconciliationQuery.BATCH).stream()
                .map(JsonPlace::text)
                .toList();
        List<Wanted> wanted = query.get("properties").items(EntityProperty.values().length).stream()
                .map(DataExtension::wanted)
                .toList();
        Map<String, Map<String, List<Value>>> rows = new LinkedHashMap<>();
        ids.forEach(id -> rows.put(id, row(lookup.entities().find(id), wanted, lookup, language)));
        return new DataExtension(
                wanted.stream()
                        .map(one ->
                                new Column(one.property().id(), one.property().label(language)))
                        .toList(),
                rows);
    }

    private static Wanted wanted(JsonPlace asked) {
        JsonPlace id = asked.get("id");
        Optional<JsonPlace> settings = asked.find("settings");
        return new Wanted(
                EntityProperty.find(id.text())
                        .orElseThrow(() -> id.bad(Arrays.stream(EntityProperty.values())
                                .map(EntityProperty::id)
                                .collect(Collectors.joining(", ")))),
                settings.flatMap(all -> all.find(LIMIT))
                        .map(one -> one.number(MOST_VALUES))
                        .filter(one -> one > 0)
                        .orElse(MOST_VALUES),
                new Counting(
                        settings.flatMap(all -> all.find(Counting.LEVEL))
                                .map(one -> one.choice(Level.values(), Level::slug))
                                .orElse(Counting.USUAL.level()),
                        settings.flatMap(all -> all.find(Counting.CERTAINTY))
                                .map(one -> one.choice(Certainty.values(), Certainty::key))
                                .orElse(Counting.USUAL.certainty())));
    }

    private static Map<String, List<Value>> row(
            Optional<Ref> thing, List<Wanted> wanted, Lookup lookup, Language language) {
        Map<Counting, Entity> counted = new LinkedHashMap<>();
        Map<String, List<Value>> row = new LinkedHashMap<>();
        for (Wanted one : wanted) {
            List<Value> values = new ArrayList<>();
            thing.map(ref -> counted.computeIfAbsent(
                            one.counting(), counting -> new Entity(lookup, ref, language, counting)))
                    .ifPresent(entity -> values.addAll(one.property().of(entity)));
            row.put(one.property().id(), values.subList(0, Math.min(one.limit(), values.size())));
        }
        return row;
    }
}
