package org.leidenkg.web.changes;

import io.javalin.http.Context;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.jena.riot.RDFFormat;
import org.leidenkg.publish.feed.FeedEntry;
import org.leidenkg.vocab.Base;
import org.leidenkg.web.changes.ChangesFeed.Published;
import org.leidenkg.web.dump.DumpEditions;
import org.leidenkg.web.http.Answers;
import org.leidenkg.web.http.Assets;
import org.leidenkg.web.http.LinkHeader;
import org.leidenkg.web.http.Links;
import org.leidenkg.web.http.Representations;
import org.leidenkg.web.http.RequestProblem;
import org.leidenkg.web.http.Routing;
import org.leidenkg.web.page.Pages;

/**
 * What changed from version to version: {@code /changes} lists the versions, {@code /changes/{number}} has the changes of one
 * and {@code /changes/{number}/{page}} more of its members. For people these are pages; for programs they are those of a
 * Linked Data Event Stream.
 */
public final class ChangesRoutes {
    private static final String PATH = "/" + FeedEntry.FOLDER;

    private static final Map<String, RDFFormat> SYNTAXES =
            Map.of("application/trig", RDFFormat.TRIG_BLOCKS, "application/n-quads", RDFFormat.NQUADS);

    private final DumpEditions dumps;
    private final ChangesFeed feed;
    private final Base base;
    private final Answers answers;
    private final Pages pages;
    private final Links links;
    private final Supplier<String> digest;
    private final Predicate<String> knows;

    /**
     * @param links with the public host, when it is known
     * @param digest of the data that is served
     * @param knows whether there is a thing of a path below the base, such as {@code id/project/…}
     */
    public ChangesRoutes(
            DumpEditions dumps,
            Base base,
            Answers answers,
            Pages pages,
            Links links,
            Supplier<String> digest,
            Predicate<String> knows) {
        this.dumps = dumps;
        this.feed = new ChangesFeed(dumps);
        this.base = base;
        this.answers = answers;
        this.pages = pages;
        this.links = links;
        this.digest = digest;
        this.knows = knows;
    }

    public void register(Routing routing) {
        routing.get(PATH, this::all);
        routing.get(PATH + "/{number}", this::one);
        routing.get(
                PATH + "/{number}/{page}", context -> members(context, find(context), pageOf(context), data(context)));
    }

    private static Representations forms(boolean withPage) {
        Map<String, String> forms = new LinkedHashMap<>();
        if (withPage) {
            forms.put("html", Representations.HTML);
        }
        forms.put("trig", "application/trig");
        forms.put("nq", "application/n-quads");
        return new Representations(forms);
    }

    private static String data(Context context) {
        return forms(false).chosen(context);
    }

    private void all(Context context) {
        String form = forms(true).chosen(context);
        List<Published> entries = newestFirst();
        linked(PATH).send(context);
        if (form.equals(Representations.HTML)) {
            pages.send(context, "changes/changes", Map.of("entries", entries));
            return;
        }
        answers.document(
                context,
                digest.get(),
                form,
                form,
                () -> FeedDocument.root(base, links.reached(context), syntax(form), oldestFirst(entries)));
    }

    private static List<FeedEntry> oldestFirst(List<Published> entries) {
        List<FeedEntry> inOrder = new ArrayList<>();
        entries.forEach(published -> inOrder.add(0, published.entry()));
        return inOrder;
    }

    private void one(Context context) {
        String form = forms(true).chosen(context);
        Published published = find(context);
        if (!form.equals(Representations.HTML)) {
            members(context, published, 1, form);
            return;
        }
        linked("/" + published.entry().path(1))
                .add(links.at(PATH), "collection")
                .send(context);
        pages.send(
                context,
                "changes/entry",
                Map.of("entry", published.entry(), "edition", published.edition(), "words", new ChangeWords(knows)));
    }

    private void members(Context context, Published published, int page, String form) {
        Path file = feed.page(published, page).orElseThrow(() -> unknown(context));
        FeedEntry entry = published.entry();
        linked("/" + entry.path(page))
                .add(links.at(PATH), "collection")
                .licence()
                .send(context);
        String tag = Assets.hash(entry.version() + entry.issued()) + "-" + form.substring(form.indexOf('/') + 1);
        Answers.permanent(
                context,
                tag,
                form,
                () -> FeedDocument.members(base, links.reached(context), syntax(form), entry, page, file));
    }

    private LinkHeader linked(String path) {
        LinkHeader header = new LinkHeader().add(links.at("/dataset"), "describedby");
        forms(true).mediaTypes().forEach((name, type) -> header.alternate(links.at(path + "?format=" + name), type));
        return header;
    }

    private static RDFFormat syntax(String form) {
        return SYNTAXES.getOrDefault(form, RDFFormat.NQUADS);
    }

    private List<Published> newestFirst() {
        if (dumps.current().isEmpty()) {
            throw RequestProblem.of(RequestProblem.Type.NO_CHANGES);
        }
        return feed.newestFirst();
    }

    private Published find(Context context) {
        return newestFirst().stream()
                .filter(published ->
                        Integer.toString(published.entry().number()).equals(context.pathParam("number")))
                .findFirst()
                .orElseThrow(() -> unknown(context));
    }

    /** From the second on; the first is at the address of its version. */
    private static int pageOf(Context context) {
        String page = context.pathParam("page");
        if (!page.matches("[1-9][0-9]{0,8}") || page.equals("1")) {
            throw unknown(context);
        }
        return Integer.parseInt(page);
    }

    private static RequestProblem unknown(Context context) {
        return RequestProblem.of(RequestProblem.Type.NO_SUCH_CHANGES, RequestProblem.shortened(context.path()));
    }
}
