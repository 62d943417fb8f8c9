package org.leidenkg.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.leidenkg.web.http.Answers;
import org.leidenkg.web.http.Links;
import org.leidenkg.web.http.RequestId;
import org.leidenkg.web.http.RequestProblem;

/** Sends pages, made by the templates that are compiled with the program. */
public final class Pages {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), "org.leidenkg.web.templates");
    private final Answers answers;
    private final PageContexts contexts;
    private final Supplier<String> digest;

    /** @param digest names the state of the data */
    public Pages(Answers answers, PageContexts contexts, Supplier<String> digest) {
        this.answers = answers;
        this.contexts = contexts;
        this.digest = digest;
    }

    /**
     * The context of the page that a request asks for.
     *
     * @throws RequestProblem for a language that there is not
     */
    public PageContext contextOf(Context context) {
        return contexts.of(context);
    }

    public Links links() {
        return contexts.links();
    }

    /** A page about the data. */
    public void send(Context context, String template, Map<String, Object> parameters) {
        send(context, digest.get(), contexts.of(context), template, parameters);
    }

    /** A page about the data, with what it says to search engines. */
    public void send(
            Context context,
            String template,
            Map<String, Object> parameters,
            Function<PageContext, String> structuredData) {
        PageContext page = contexts.of(context);
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("data", structuredData.apply(page));
        send(context, digest.get(), page, template, all);
    }

    /**
     * A page in a context that is known already.
     *
     * @param state changes when the page does
     */
    public void send(Context context, String state, PageContext page, String template, Map<String, Object> parameters) {
        answers.html(context, state, page.language(), render(page, template, parameters));
    }

    /** A page that is never kept. */
    public void sendOnce(
            Context context, int status, PageContext page, String template, Map<String, Object> parameters) {
        context.status(status)
                .header("Cache-Control", "no-store")
                .header("Content-Language", page.language().tag())
                .contentType(Answers.HTML)
                .result(render(page, template, parameters));
    }

    public void sendProblem(Context context, RequestProblem problem) {
        Map<String, Object> parameters = Map.of("problem", problem, "request", RequestId.of(context.req()));
        sendOnce(context, problem.type().status(), contexts.ofProblem(context), "page/problem", parameters);
    }

    private String render(PageContext page, String template, Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("page", page);
        StringOutput output = new StringOutput(16 * 1024);
        engine.render(template + ".jte", all, output);
        return output.toString().stripLeading();
    }
}
