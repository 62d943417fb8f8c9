package org.leidenkg.web.between;

import org.leidenkg.query.answer.Between;
import org.leidenkg.web.api.ApiShapes;
import org.leidenkg.web.http.JsonWriter;

/** How the API writes what is between two organisations. */
final class BetweenShapes {
    private final ApiShapes shapes;

    BetweenShapes(ApiShapes shapes) {
        this.shapes = shapes;
    }

    /** All but the projects that they share, which are the items. */
    void head(JsonWriter json, Between between) {
        json.object("from", from -> shapes.ref(from, between.from()))
                .object("to", to -> shapes.ref(to, between.to()))
                .field("level", between.level().slug());
        if (between.distance() >= 0) {
            json.field("distance", between.distance());
        }
        between.intended().ifPresent(intended -> json.objects("possiblyIntended", intended, shapes::ref));
        json.object(
                        "inCommon",
                        common -> common.field("total", between.inCommon().total())
                                .objects("items", between.inCommon().items(), shapes::ref))
                .field("totalChains", between.totalChains())
                .objects("chains", between.chains(), this::chain);
    }

    private void chain(JsonWriter json, Between.Chain chain) {
        json.objects("links", chain.links(), (one, link) -> {
            one.object("from", from -> shapes.ref(from, link.from()))
                    .object("to", to -> shapes.ref(to, link.to()))
                    .field("sharedProjects", link.sharedProjects())
                    .objects("projects", link.projects(), shapes::project);
            link.intended().ifPresent(intended -> one.objects("possiblyIntended", intended, shapes::ref));
        });
    }
}
