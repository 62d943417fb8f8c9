package org.leidenkg.web.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leidenkg.publish.dump.DocumentSyntax;
import org.leidenkg.query.answer.Page;
import org.leidenkg.vocab.CreativeCommons;
import org.leidenkg.web.resource.ThingPath;

/** Gathers a {@code Link} header, RFC 8288. */
public final class LinkHeader {
    private final List<String> links = new ArrayList<>();

    public LinkHeader add(String target, String relation) {
        links.add("<" + target + ">; rel=\"" + relation + "\"");
        return this;
    }

    public LinkHeader alternate(String target, String mediaType) {
        return typed(target, "alternate", mediaType);
    }

    /** The data in each syntax but one. */
    public LinkHeader alternates(ThingPath thing, Links at, Optional<DocumentSyntax> but) {
        for (DocumentSyntax syntax : DocumentSyntax.values()) {
            if (but.filter(syntax::equals).isEmpty()) {
                alternate(thing.data(at, syntax.extension()), syntax.mediaType());
            }
        }
        return this;
    }

    public LinkHeader page(ThingPath thing, Links at) {
        return alternate(thing.page(at), Representations.HTML);
    }

    /**
     * What FAIR Signposting asks of the page of a thing.
     *
     * @param type of schema.org
     */
    public LinkHeader signposts(String thing, Optional<String> author, String type) {
        author.ifPresent(iri -> add(iri, "author"));
        return add(thing, "cite-as")
                .add("https://schema.org/AboutPage", "type")
                .add("https://schema.org/" + type, "type")
                .licence();
    }

    /** Something of another form that belongs to the page, such as a file. */
    public LinkHeader typed(String target, String relation, String mediaType) {
        String type = mediaType.split(";", 2)[0];
        links.add("<" + target + ">; rel=\"" + relation + "\"; type=\"" + type + "\"");
        return this;
    }

    public LinkHeader licence() {
        return add(CreativeCommons.BY_4.getURI(), "license");
    }

    /** The pages around this one; none when there is one page only. */
    public LinkHeader around(Page<?> page, String address) {
        if (page.lastPage() > 1) {
            add(address + "?page=1", "first");
            if (page.page() > 1) {
                add(address + "?page=" + Math.min(page.page() - 1, page.lastPage()), "prev");
            }
            if (page.page() < page.lastPage()) {
                add(address + "?page=" + (page.page() + 1), "next");
            }
            add(address + "?page=" + page.lastPage(), "last");
        }
        return this;
    }

    /** Nothing when there is no link. */
    public void send(Context context) {
        if (!links.isEmpty()) {
            context.header("Link", String.join(", ", links));
        }
    }
}
