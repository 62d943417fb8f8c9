package org.leidenkg.web.sparql;

import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.leidenkg.query.library.NamedQueries;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.query.lookup.UsedTerms;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Prefixes;
import org.leidenkg.web.http.Answers;
import org.leidenkg.web.http.Language;
import org.leidenkg.web.http.RequestParameters;
import org.leidenkg.web.http.Routing;
import org.leidenkg.web.page.Messages;
import org.leidenkg.web.resource.TermLabels;

/** What the editor knows beforehand: our prefixes, the terms that the data uses, the library's questions, and its own words. */
public final class EditorData {
    static final String PATH = "/sparql/editor.json";
    static final String PREFIXES = "/sparql/prefixes.json";

    private final Lookup lookup;
    private final NamedQueries library;
    private final Answers answers;
    private final Map<String, String> prefixes;
    private final Supplier<TermLabels> labels;

    public EditorData(Lookup lookup, NamedQueries library, Answers answers, Base base, Supplier<TermLabels> labels) {
        this.lookup = lookup;
        this.library = library;
        this.answers = answers;
        this.prefixes = Prefixes.of(base);
        this.labels = labels;
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
                        terms(terms.classes(), language),
                        terms(terms.properties(), language),
                        library.list().stream()
                                .map(query ->
                                        new Example(query.name(), query.title().in(language.tag()), query.text()))
                                .toList(),
                        words(language)));
    }

    /** Those of which there are most first. */
    private List<Term> terms(List<UsedTerms.Term> used, Language language) {
        return used.stream()
                .sorted(Comparator.comparingInt(UsedTerms.Term::number).reversed())
                .map(term -> new Term(
                        term.iri(),
                        labels.get().compact(term.iri()),
                        labels.get().label(term.iri(), language),
                        term.number()))
                .toList();
    }

    /** What the library of the editor says in English, and what that is in the language. */
    private static Map<String, String> words(Language language) {
        Messages own = Messages.in(Language.EN);
        return own.keys().stream()
                .filter(key -> language != Language.EN && key.startsWith("yasgui."))
                .collect(
                        Collectors.toMap(own::text, key -> Messages.in(language).text(key)));
    }

    private record Data(
            Map<String, String> prefixes,
            List<Term> classes,
            List<Term> properties,
            List<Example> examples,
            Map<String, String> words) {}

    /**
     * A class or property.
     *
     * @param name with its prefix
     */
    private record Term(String iri, String name, String label, int number) {}

    private record Example(String name, String title, String query) {}
}
