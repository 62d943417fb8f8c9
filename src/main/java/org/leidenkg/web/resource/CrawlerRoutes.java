package org.leidenkg.web.resource;

import io.javalin.http.Context;
import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.leidenkg.publish.network.XmlText;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.query.library.NamedQueries;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.web.http.Language;
import org.leidenkg.web.http.Links;
import org.leidenkg.web.http.Routing;

/**
 * {@code /robots.txt} (RFC 9309) and {@code /sitemap.xml} (sitemaps.org, version 0.9): what search engines are asked to leave
 * out, and the pages that there are. Addresses have the public host, or the one that the request was sent to.
 */
public final class CrawlerRoutes {
    private static final String SITEMAP = "/sitemap.xml";
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    /** Of one sitemap. */
    private static final int MOST_ADDRESSES = 50_000;

    private static final List<String> PAGES = List.of(
            "/",
            "/doc/organisation",
            "/doc/project",
            "/network",
            "/heatmap",
            "/measures",
            "/queries",
            "/ontology",
            "/shapes",
            "/dumps/");
    /** What answers to every combination of parameters, without an end. */
    private static final List<String> ENDLESS =
            List.of("/sparql?", "/path?", "/compare?", "/network?", "/suggest", "/embed/", "/*level=");

    private final Lookup lookup;
    private final NamedQueries library;
    private final Optional<URI> publicBase;

    public CrawlerRoutes(Lookup lookup, NamedQueries library, Optional<URI> publicBase) {
        this.lookup = lookup;
        this.library = library;
        this.publicBase = publicBase;
    }

    public void register(Routing routing) {
        Routing.getAlways(routing.routes(), "/robots.txt", this::robots);
        Routing.getAlways(routing.routes(), SITEMAP, this::sitemap);
    }

    private Links site(Context context) {
        return Links.ofApi(publicBase.or(() -> Optional.of(URI.create(context.scheme() + "://" + context.host()))));
    }

    private void robots(Context context) {
        Links pages = Links.ofPages(publicBase);
        StringBuilder text = new StringBuilder("User-agent: *\n");
        ENDLESS.forEach(path -> text.append("Disallow: ").append(pages.at(path)).append('\n'));
        text.append("Sitemap: ").append(site(context).at(SITEMAP)).append('\n');
        context.contentType("text/plain; charset=utf-8").result(text.toString());
    }

    private void sitemap(Context context) {
        Links site = site(context);
        StringWriter out = new StringWriter();
        XmlText xml = new XmlText(out);
        xml.begin("urlset", "xmlns", NAMESPACE, "xmlns:xhtml", "http://www.w3.org/1999/xhtml");
        paths().forEach(path -> {
            xml.begin("url").text("loc", site.at(path));
            for (Language language : Language.values()) {
                String address = site.at(path) + (language == Language.NL ? "" : "?lang=" + language.tag());
                xml.empty("xhtml:link", "rel", "alternate", "hreflang", language.tag(), "href", address);
            }
            xml.end();
        });
        xml.end();
        context.contentType("application/xml").result(out.toString());
    }

    private Stream<String> paths() {
        Links paths = new Links("");
        Stream<String> things = Stream.of(Kind.THEME, Kind.ORGANISATION, Kind.PROJECT)
                .flatMap(kind -> lookup.listThings(kind).stream())
                .map(paths::page);
        Stream<String> questions = library.list().stream().map(query -> "/queries/" + query.name());
        Stream<String> dataset = lookup.describer().knows("dataset") ? Stream.of("/doc/dataset") : Stream.empty();
        return Stream.of(PAGES.stream(), dataset, questions, things)
                .flatMap(all -> all)
                .limit(MOST_ADDRESSES);
    }
}
