package org.leidenkg.web.sparql;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.leidenkg.query.library.NamedQueries;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.query.lookup.UsedTerms;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Prefixes;
import org.leidenkg.web.http.Answers;
import org.leidenkg.web.http.Language;
import org.leidenkg.web.http.RequestParameters;
import org.leidenkg.web.http.Routing;

/** What the editor knows beforehand: our prefixes, the terms that the data uses, and the library's questions. */
public final class EditorData {
    static final String PATH = "/sparql/editor.json";
    static final String PREFIXES = "/sparql/prefixes.json";

    private final Lookup lookup;
    private final NamedQueries library;
    private final Answers answers;
    private final Map<String, String> prefixes;

    public EditorData(Lookup lookup, NamedQueries library, Answers answers, Base base) {
        this.lookup = lookup;
        this.library = library;
        this.answers = answers;
        this.prefixes = Prefixes.of(base);
    }

    public void register(Routing routing) {
        routing.get(PATH, this::all);
        routing.get(PREFIXES, context -> answers.json(context, lookup.digest(), () -> prefixes));
    }

    private void all(Context context) {
        Language language = new RequestParameters(context).language();
        UsedTerms terms = lookup.usedTerms();
        answers.json(
                context,
                lookup.digest() + language.tag(),
                () -> new Data(
                        prefixes,
                        terms.classes(),
                        terms.properties(),
                        library.list().stream()
                                .map(query ->
                                        new Example(query.name(), query.title().in(language.tag()), query.text()))
                                .toList()));
    }

    private record Data(
            Map<String, String> prefixes, List<String> classes, List<String> properties, List<Example> examples) {}

    private record Example(String name, String title, String query) {}
}
