package org.leidenkg.query.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.query.search.Hit;
import org.leidenkg.query.search.WordSimilarity;
import org.leidenkg.text.FoldedText;
import org.leidenkg.vocab.Base;

/** Finds what users mean by the text that they give for a parameter: a thing by its slug, IRI, abbreviation or name. */
public final class ParameterReader {
    private static final int MOST_NEAREST = 5;

    private final Lookup lookup;
    private final Base base;

    public ParameterReader(Lookup lookup, Base base) {
        this.lookup = lookup;
        this.base = base;
    }

    public ParameterReading read(QueryParameter parameter, String text) {
        Optional<Node> direct = parameter.read(text, base);
        Optional<Kind> kind = kind(parameter.type());
        if (kind.isEmpty()) {
            return direct.<ParameterReading>map(ParameterReading.Value::new)
                    .orElseGet(() -> new ParameterReading.NotAllowed(parameter.choices()));
        }
        // Asked, and not looked up in the index: who comes first does not wait for that.
        if (direct.filter(node -> lookup.isNamed(kind.get(), node)).isPresent()) {
            return new ParameterReading.Value(direct.get());
        }
        return byName(kind.get(), lookup.listThings(kind.get()), text);
    }

    private static Optional<Kind> kind(QueryParameter.Type type) {
        return switch (type) {
            case ORGANISATION -> Optional.of(Kind.ORGANISATION);
            case THEME -> Optional.of(Kind.THEME);
            case PROJECT -> Optional.of(Kind.PROJECT);
            case ROLE, LEVEL, INTEGER, DECIMAL, STRING -> Optional.empty();
        };
    }

    private ParameterReading byName(Kind kind, List<Ref> things, String text) {
        List<Hit> hits = lookup.search(text);
        List<Ref> exact = hits.stream()
                .filter(hit -> hit.thing().kind() == kind && isExact(hit))
                .map(Hit::thing)
                .toList();
        if (exact.size() == 1) {
            return new ParameterReading.Value(NodeFactory.createURI(exact.get(0).iri()));
        }
        if (exact.size() > 1) {
            return new ParameterReading.Ambiguous(exact);
        }
        List<Ref> nearest = new ArrayList<>(hits.stream()
                .map(Hit::thing)
                .filter(thing -> thing.kind() == kind)
                .limit(MOST_NEAREST)
                .toList());
        boolean unclear = hits.stream().anyMatch(hit -> hit.thing().kind() == Kind.AMBIGUOUS_PARTY && isExact(hit));
        if (unclear && !nearest.isEmpty()) {
            return new ParameterReading.Ambiguous(nearest);
        }
        return new ParameterReading.Unknown(nearest.isEmpty() ? like(things, text) : nearest);
    }

    private static boolean isExact(Hit hit) {
        return hit.match() == Hit.Match.EXACT || hit.match() == Hit.Match.EXACT_ABBREVIATION;
    }

    /** Things whose slug or name looks like a mistyped text, the likest first. */
    private static List<Ref> like(List<Ref> things, String text) {
        String folded = FoldedText.of(text).text();
        return things.stream()
                .filter(thing -> likeness(thing, folded) > WordSimilarity.LIKE_ENOUGH)
                .sorted(Comparator.comparingDouble((Ref thing) -> -likeness(thing, folded))
                        .thenComparing(Ref::iri))
                .limit(MOST_NEAREST)
                .toList();
    }

    /** Of the whole name, or of one of its words: who mistypes a name seldom types all of it. */
    private static double likeness(Ref thing, String folded) {
        return thing.name().versions().stream()
                .map(version -> FoldedText.of(version.text()).text())
                .flatMap(name -> Stream.concat(Stream.of(name), Stream.of(name.split(" ", -1))))
                .mapToDouble(name -> WordSimilarity.of(name, folded))
                .max()
                .orElse(0);
    }
}
