package org.leidenkg.web.curation;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpFields;
import org.leidenkg.model.LocalText;
import org.leidenkg.web.http.Answers;
import org.leidenkg.web.http.Assets;
import org.leidenkg.web.http.Headers;
import org.leidenkg.web.http.Language;
import org.leidenkg.web.http.Links;
import org.leidenkg.web.page.Messages;

/** Sends the pages for curators. */
public final class CurationPages {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, CurationPages.class.getClassLoader(), "org.leidenkg.web.templates");
    private final Assets assets = new Assets();

    /**
     * What each of the templates needs.
     *
     * @param root what the addresses of these pages begin with, the language left out
     */
    public record CurationPage(Language language, String root, Assets assets) {
        /** So many things of a kind a page names. */
        public static final int LONGEST = 200;

        public String t(String key, Object... values) {
            return Messages.in(language).text(key, values);
        }

        public String n(String key, int number) {
            return Messages.in(language).count(key, number);
        }

        public String in(LocalText text) {
            return text.in(language.tag());
        }

        public String asset(String name) {
            return "/assets/" + assets.hashedName(name);
        }

        public String at(String path) {
            return root + language.tag() + "/" + path;
        }

        /** A likeness as a percentage. */
        public String share(double likeness) {
            return Math.round(likeness * 100) + "%";
        }

        /** What a field of a form is called, or what else something is about. */
        public String field(String name) {
            return Messages.in(language).find("curate.field." + name).orElse(name);
        }

        /** What is said of a thing, such as its theme. */
        public String changed(String field) {
            return Messages.in(language)
                    .find("changes.field." + field.replace(' ', '-'))
                    .orElse(field);
        }

        public String roles(List<String> roles) {
            return roles.stream().map(role -> t("role." + role)).collect(Collectors.joining(", "));
        }

        public String decide(OpenPoint point) {
            return at("decide?kind=" + point.kind().key() + "&agenda=" + Links.encoded(point.agenda()) + "&words="
                    + Links.encoded(point.words()));
        }

        /** The first page in the other language. */
        public String switched() {
            return root + language.other().tag() + "/";
        }
    }

    public void register(RoutesConfig routes) {
        assets.register(routes);
    }

    /** Adds the headers that every answer has; no page is kept, and no other site learns its address. */
    public static void addHeaders(Context context) {
        HttpFields.Mutable headers = HttpFields.build();
        Headers.addTo(headers, context.path());
        headers.forEach(field -> context.header(field.getName(), field.getValue()));
        context.header("Referrer-Policy", "same-origin").header("Cache-Control", "no-store");
    }

    public void send(
            Context context,
            int status,
            Language language,
            String root,
            String template,
            Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("page", new CurationPage(language, root, assets));
        StringOutput output = new StringOutput(16 * 1024);
        engine.render("curation/" + template + ".jte", all, output);
        context.status(status)
                .header("Content-Language", language.tag())
                .contentType(Answers.HTML)
                .result(output.toString().stripLeading());
    }
}
