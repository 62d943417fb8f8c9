package org.leidenkg.serve;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.leidenkg.query.Lookup;

/** Sends pages about the data. */
final class PageAnswers {
    private final Lookup lookup;
    private final Answers answers;
    private final Uis uis;
    private final Pages pages;

    PageAnswers(Lookup lookup, Answers answers, Uis uis, Pages pages) {
        this.lookup = lookup;
        this.answers = answers;
        this.uis = uis;
        this.pages = pages;
    }

    void send(Context context, String template, Map<String, Object> parameters) {
        send(context, uis.of(context), template, parameters);
    }

    /** With what the page says to search engines. */
    void send(Context context, String template, Map<String, Object> parameters, Function<Ui, String> structuredData) {
        Ui ui = uis.of(context);
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("data", structuredData.apply(ui));
        send(context, ui, template, all);
    }

    private void send(Context context, Ui ui, String template, Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("ui", ui);
        answers.html(context, lookup.digest(), ui.language(), pages.render(template, all));
    }
}
