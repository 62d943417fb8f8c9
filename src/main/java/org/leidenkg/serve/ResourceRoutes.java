package org.leidenkg.serve;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.leidenkg.query.Described;
import org.leidenkg.vocab.Base;

/** The page of anything that has no page of its own kind. */
final class ResourceRoutes {
    private final Things things;
    private final Supplier<String> digest;
    private final Answers answers;
    private final Uis uis;
    private final Pages pages;
    private final StructuredData structured;
    private final Supplier<TermLabels> terms;

    ResourceRoutes(
            Things things,
            Supplier<String> digest,
            Answers answers,
            Uis uis,
            Pages pages,
            StructuredData structured,
            Supplier<TermLabels> terms) {
        this.structured = structured;
        this.things = things;
        this.digest = digest;
        this.answers = answers;
        this.uis = uis;
        this.pages = pages;
        this.terms = terms;
    }

    void register(Routing routing) {
        routing.get("/doc/<path>", this::page);
        routing.routes().after("/doc/<path>", this::link);
    }

    private void page(Context context) {
        String document = context.pathParam("path");
        ThingPath path = ThingPath.findByDocument(document)
                .orElseThrow(() -> RequestProblem.of(
                        RequestProblem.Type.NO_SUCH_ADDRESS,
                        context.path().substring(0, Math.min(200, context.path().length()))));
        Described thing = things.get(path, new Asked(context).page());
        Ui ui = uis.of(context);
        ResourceView view = ResourceViews.of(thing, path, ui, terms.get(), new Base(things.base()));
        answers.html(
                context,
                digest.get(),
                ui.language(),
                pages.render("resource", Map.of("ui", ui, "view", view, "data", structured.thing(view, path))));
    }

    /** Every page of a thing tells programs where its data is. */
    private void link(Context context) {
        int status = context.status().getCode();
        if (status == 200 || status == 304) {
            Links links = uis.links();
            ThingPath.findByDocument(context.pathParam("path"))
                    .ifPresent(path -> new LinkHeader()
                            .add(things.base() + path.path(), "describes")
                            .add(path.page(links), "canonical")
                            .add(path.data(links), "describedby")
                            .alternates(path, links, Optional.empty())
                            .send(context));
        }
    }
}
