package org.leidenkg.web.reconcile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.leidenkg.model.Counting;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.lookup.EntityLookup;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.query.search.Hit;
import org.leidenkg.web.http.Language;

/**
 * What may be meant by the beginning of a name.
 *
 * @param cursor where more of it begins
 */
record SuggestAnswer(List<Item> result, Optional<Integer> cursor) {
    private static final int PAGE = 20;

    /**
     * @param notable the types of a thing
     */
    record Item(
            String id,
            String name,
            Optional<String> description,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<EntityType> notable) {}

    static SuggestAnswer of(String what, String prefix, int cursor, Lookup lookup, Language language) {
        List<Item> all = all(what, prefix, lookup, language).toList();
        int from = Math.min(cursor, all.size());
        int to = Math.min(from + PAGE, all.size());
        return new SuggestAnswer(all.subList(from, to), to < all.size() ? Optional.of(to) : Optional.empty());
    }

    private static Stream<Item> all(String what, String prefix, Lookup lookup, Language language) {
        return switch (what) {
            case "entity" ->
                Stream.concat(
                                lookup.entities().find(prefix).stream(),
                                lookup.search(prefix).stream().map(Hit::thing))
                        .filter(thing -> thing.kind().hasPage())
                        .distinct()
                        .map(thing -> item(thing, lookup, language));
            case "type" ->
                EntityType.all(lookup.entities(), language).stream()
                        .map(type -> new Item(type.key(), type.name(), Optional.empty(), List.of()))
                        .filter(item -> isMeant(item, prefix));
            default ->
                Arrays.stream(EntityProperty.values())
                        .map(property -> new Item(property.id(), property.label(language), Optional.empty(), List.of()))
                        .filter(item -> isMeant(item, prefix));
        };
    }

    private static Item item(Ref thing, Lookup lookup, Language language) {
        Entity entity = new Entity(lookup, thing, language, Counting.USUAL);
        return new Item(
                thing.path(),
                entity.name(),
                Optional.of(entity.description()),
                EntityType.of(thing, lookup.entities(), language));
    }

    private static boolean isMeant(Item item, String prefix) {
        return item.id().startsWith(prefix) || EntityLookup.begins(item.name(), prefix);
    }

    /** The one with that identifier. */
    static Optional<Item> find(String what, String id, Lookup lookup, Language language) {
        return all(what, id, lookup, language)
                .filter(item -> item.id().equals(id))
                .findFirst();
    }
}
