package org.leidenkg.web.resource;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.leidenkg.publish.dump.DocumentSyntax;
import org.leidenkg.query.lookup.Described;
import org.leidenkg.vocab.Base;
import org.leidenkg.web.dump.DatasetFacts;
import org.leidenkg.web.dump.DumpEdition;
import org.leidenkg.web.http.LinkHeader;
import org.leidenkg.web.http.Links;
import org.leidenkg.web.http.RequestParameters;
import org.leidenkg.web.http.RequestProblem;
import org.leidenkg.web.http.Routing;
import org.leidenkg.web.page.PageContext;
import org.leidenkg.web.page.Pages;
import org.leidenkg.web.page.StructuredData;

/** The page of anything that has no page of its own kind. */
public final class ResourceRoutes {
    private final ThingFinder things;
    private final Pages pages;
    private final StructuredData structured;
    private final Supplier<DatasetFacts> facts;
    private final Supplier<TermLabels> terms;

    public ResourceRoutes(
            ThingFinder things,
            Pages pages,
            StructuredData structured,
            Supplier<DatasetFacts> facts,
            Supplier<TermLabels> terms) {
        this.facts = facts;
        this.structured = structured;
        this.things = things;
        this.pages = pages;
        this.terms = terms;
    }

    public void register(Routing routing) {
        routing.get("/doc/<path>", this::page);
        routing.routes().after("/doc/<path>", this::link);
    }

    private void page(Context context) {
        String document = context.pathParam("path");
        ThingPath path = ThingPath.findByDocument(document)
                .orElseThrow(() -> RequestProblem.of(
                        RequestProblem.Type.NO_SUCH_ADDRESS, RequestProblem.shortened(context.path())));
        Described thing = things.get(path, new RequestParameters(context).page());
        PageContext page = pages.contextOf(context);
        ResourceView view = ResourceViews.of(thing, path, page, terms.get(), new Base(things.base()));
        Map<String, Object> parameters = Map.of("view", view, "versions", things.versions(path));
        pages.send(
                context,
                "resource/resource",
                parameters,
                shown -> path.isDataset()
                        ? structured.dataset(facts.get(), things.files(path), "/dumps/", shown)
                        : structured.thing(view, path, thing, shown));
    }

    /** Every page of a thing tells programs where its data is. */
    private void link(Context context) {
        int status = context.status().getCode();
        if (status == 200 || status == 304) {
            Links links = pages.links();
            // Lists, such as /doc/project, are of no thing.
            ThingPath.findByDocument(context.pathParam("path"))
                    .filter(path -> path.isDataset() || path.document().contains("/"))
                    .ifPresent(path -> signposts(path, links).send(context));
        }
    }

    private LinkHeader signposts(ThingPath path, Links links) {
        String turtle = DocumentSyntax.TURTLE.extension();
        LinkHeader header = new LinkHeader()
                .add(things.base() + path.path(), "describes")
                .add(path.page(links), "canonical")
                .add(path.data(links), "describedby")
                .typed(path.data(links, turtle), "describedby", DocumentSyntax.TURTLE.mediaType())
                .alternates(path, links, Optional.empty())
                .signposts(things.base() + path.path(), facts.get().creator().iri(), StructuredData.type(path));
        if (path.document().startsWith("dataset")) {
            String folder = path.page(links).replace("/doc/dataset", "/dumps") + "/";
            DumpEdition.whole(things.files(path))
                    .forEach(file -> header.typed(folder + file.name(), "item", file.mediaType()));
        } else {
            header.add(things.base() + "dataset", "collection");
        }
        return header;
    }
}
