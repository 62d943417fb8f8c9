package org.leidenkg.web.reconcile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.leidenkg.model.Certainty;
import org.leidenkg.model.Counting;
import org.leidenkg.model.Level;
import org.leidenkg.web.http.Language;
import org.leidenkg.web.page.Messages;

/** What the service says of itself. */
record Manifest(
        List<String> versions,
        String name,
        String identifierSpace,
        String schemaSpace,
        String documentation,
        List<EntityType> defaultTypes,
        Address view,
        Preview preview,
        Suggest suggest,
        Extend extend,
        int batchSize) {
    private static final int WIDTH = 400;
    private static final int HEIGHT = 240;

    record Address(String url) {}

    record Preview(String url, int width, int height) {}

    record Suggest(Service entity, Service type, Service property) {}

    record Service(
            @JsonProperty("service_url") String url,
            @JsonProperty("service_path") String path,
            @JsonProperty("flyout_service_path") Optional<String> flyout) {}

    record Extend(
            @JsonProperty("propose_properties") Service properties,
            @JsonProperty("property_settings") List<Setting> settings) {}

    /** Something that a reader can set when values are fetched. */
    record Setting(
            String name,
            String label,
            String type,
            @JsonProperty("default") Object usual,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Choice> choices) {}

    record Choice(String value, String name) {}

    /**
     * @param base of the IRIs
     * @param site where the service is
     * @param service the address of this service below it
     */
    static Manifest of(String base, String site, String service, String cities, Language language) {
        Messages words = Messages.in(language);
        String root = site + service;
        return new Manifest(
                List.of("0.1", "0.2"),
                words.text("site.name") + (cities.isEmpty() ? "" : " (" + cities + ")"),
                base + "id/",
                base + "ontology",
                site + "/openapi.json",
                EntityType.forms(language),
                new Address(root + ReconcileRoutes.VIEW + "?id={{id}}"),
                new Preview(site + ReconcileRoutes.PREVIEW + "?lang=" + language.tag() + "&id={{id}}", WIDTH, HEIGHT),
                new Suggest(suggest(root, "entity"), suggest(root, "type"), suggest(root, "property")),
                new Extend(new Service(root, ReconcileRoutes.PROPERTIES, Optional.empty()), settings(words)),
                ReconciliationQuery.BATCH);
    }

    private static Service suggest(String root, String of) {
        return new Service(root, ReconcileRoutes.SUGGEST + of, Optional.of(ReconcileRoutes.FLYOUT + of + "?id=${id}"));
    }

    private static List<Setting> settings(Messages words) {
        return List.of(
                new Setting(DataExtension.LIMIT, words.text("reconcile.limit"), "number", 0, List.of()),
                new Setting(
                        Counting.LEVEL,
                        words.text("level.label"),
                        "select",
                        Counting.USUAL.level().slug(),
                        Arrays.stream(Level.values())
                                .map(level -> new Choice(level.slug(), words.text("level." + level.slug())))
                                .toList()),
                new Setting(
                        Counting.CERTAINTY,
                        words.text("certainty.label"),
                        "select",
                        Counting.USUAL.certainty().key(),
                        Arrays.stream(Certainty.values())
                                .map(one -> new Choice(one.key(), words.text("certainty." + one.key())))
                                .toList()));
    }
}
