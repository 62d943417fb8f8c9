package org.leidenkg.web.page;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.web.http.Answers;

/** Sends pages about the data. */
public final class PageAnswers {
    private final Lookup lookup;
    private final Answers answers;
    private final PageContexts uis;
    private final Pages pages;

    public PageAnswers(Lookup lookup, Answers answers, PageContexts uis, Pages pages) {
        this.lookup = lookup;
        this.answers = answers;
        this.uis = uis;
        this.pages = pages;
    }

    public void send(Context context, String template, Map<String, Object> parameters) {
        send(context, uis.of(context), template, parameters);
    }

    /** With what the page says to search engines. */
    public void send(
            Context context,
            String template,
            Map<String, Object> parameters,
            Function<PageContext, String> structuredData) {
        PageContext ui = uis.of(context);
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("data", structuredData.apply(ui));
        send(context, ui, template, all);
    }

    private void send(Context context, PageContext ui, String template, Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("ui", ui);
        answers.html(context, lookup.digest(), ui.language(), pages.render(template, all));
    }
}
