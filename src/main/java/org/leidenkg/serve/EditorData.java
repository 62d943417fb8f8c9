package org.leidenkg.serve;

import io.javalin.http.Context;
import java.util.Map;
import org.leidenkg.model.LocalText;
import org.leidenkg.query.Lookup;
import org.leidenkg.query.NamedQueries;
import org.leidenkg.query.UsedTerms;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Prefixes;

/** What the editor knows beforehand: our prefixes, the terms that the data uses, and the library's questions. */
final class EditorData {
    static final String PATH = "/sparql/editor.json";
    static final String PREFIXES = "/sparql/prefixes.json";

    private final Lookup lookup;
    private final NamedQueries library;
    private final Answers answers;
    private final Map<String, String> prefixes;

    EditorData(Lookup lookup, NamedQueries library, Answers answers, Base base) {
        this.lookup = lookup;
        this.library = library;
        this.answers = answers;
        this.prefixes = Prefixes.of(base);
    }

    void register(Routing routing) {
        routing.get(PATH, this::all);
        routing.get(PREFIXES, context -> answers.json(context, lookup.digest(), json -> prefixes.forEach(json::field)));
    }

    private void all(Context context) {
        Language language = new Asked(context).language();
        UsedTerms terms = lookup.usedTerms();
        answers.json(
                context,
                lookup.digest() + language.tag(),
                json -> json.object("prefixes", one -> prefixes.forEach(one::field))
                        .texts("classes", terms.classes())
                        .texts("properties", terms.properties())
                        .objects(
                                "examples",
                                library.list(),
                                (one, query) -> one.field("name", query.name())
                                        .field("title", in(query.title(), language))
                                        .field("query", query.text())));
    }

    private static String in(LocalText text, Language language) {
        return language == Language.NL ? text.nl() : text.en();
    }
}
