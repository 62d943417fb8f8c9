package org.leidenkg.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.leidenkg.vocab.Dct;
import org.leidenkg.vocab.Lkg;
import org.leidenkg.vocab.Skos;

/**
 * All names of organisations, projects, themes and unclear parties, in memory: search then asks nothing of the endpoint
 * and is the same on every one.
 */
final class SearchIndex {
    private static final Comparator<Found> BEST = Comparator.comparing((Found found) -> found.match)
            .thenComparing((Found found) -> !found.sameCase)
            .thenComparing(found -> found.label.thing.kind())
            .thenComparing(found -> found.label.kind)
            .thenComparing(found -> found.label.folded.text().length())
            .thenComparing(found -> found.label.folded.text())
            .thenComparing(found -> found.label.thing.iri());

    private final List<Label> labels;
    private final Map<Kind, Map<String, Ref>> things;

    private SearchIndex(List<Label> labels, Map<Kind, Map<String, Ref>> things) {
        this.labels = labels;
        this.things = things;
    }

    private record Label(Ref thing, Tagged text, Folded folded, LabelKind kind) {}

    private record Found(Label label, Hit.Match match, boolean sameCase) {
        Hit hit() {
            return new Hit(label.thing, label.text, label.kind, match);
        }
    }

    static SearchIndex load(Session session) {
        List<Row> rows = session.ask("labels");
        Map<String, List<Tagged>> names = new HashMap<>();
        for (Row row : rows) {
            if (row.node("property").equals(Skos.PREF_LABEL)) {
                names.computeIfAbsent(row.text("thing"), iri -> new ArrayList<>())
                        .add(row.tagged("label"));
            }
        }
        Map<Kind, Map<String, Ref>> things = new HashMap<>();
        List<Label> labels = new ArrayList<>();
        for (Row row : rows) {
            String iri = row.text("thing");
            Kind kind = session.space().kind(iri);
            if (kind != Kind.OTHER) {
                Ref thing = things.computeIfAbsent(kind, key -> new HashMap<>())
                        .computeIfAbsent(
                                iri, key -> session.space().ref(iri, new Text(names.getOrDefault(iri, List.of()))));
                Tagged label = row.tagged("label");
                labels.add(new Label(
                        thing, label, Folded.of(label.text()), kindOf(session.space(), row.node("property"))));
            }
        }
        return new SearchIndex(labels, things);
    }

    private static LabelKind kindOf(IriSpace space, Node property) {
        if (property.equals(Skos.PREF_LABEL)) {
            return LabelKind.NAME;
        }
        if (property.equals(Skos.HIDDEN_LABEL)) {
            return LabelKind.SPELLING;
        }
        if (property.equals(Dct.IDENTIFIER)) {
            return LabelKind.CODE;
        }
        if (property.equals(space.own(Lkg.ABBREVIATION))) {
            return LabelKind.ABBREVIATION;
        }
        return property.equals(space.own(Lkg.MENTION)) ? LabelKind.MENTION : LabelKind.OTHER_NAME;
    }

    /** Each thing once, by its best name, the best first. A text without a letter or digit finds nothing. */
    List<Hit> search(String text) {
        Folded wanted = Folded.of(text);
        if (wanted.isEmpty()) {
            return List.of();
        }
        Map<String, Found> best = new HashMap<>();
        for (Label label : labels) {
            match(label, wanted)
                    .ifPresent(match -> best.merge(
                            label.thing.iri(),
                            new Found(label, match, label.text.text().equals(text.strip())),
                            (a, b) -> BEST.compare(a, b) <= 0 ? a : b));
        }
        return best.values().stream().sorted(BEST).map(Found::hit).toList();
    }

    private static Optional<Hit.Match> match(Label label, Folded wanted) {
        String name = label.folded.text();
        if (name.equals(wanted.text())) {
            boolean isShort = label.kind == LabelKind.ABBREVIATION || label.kind == LabelKind.CODE;
            return Optional.of(isShort ? Hit.Match.EXACT_ABBREVIATION : Hit.Match.EXACT);
        }
        if (name.startsWith(wanted.text())) {
            return Optional.of(Hit.Match.PREFIX);
        }
        if (label.folded.hasWordsBeginningWith(wanted)) {
            return Optional.of(Hit.Match.WORDS);
        }
        return name.contains(wanted.text()) ? Optional.of(Hit.Match.CONTAINS) : Optional.empty();
    }

    /** All things of a kind by their name in that language, without case and accents. */
    List<Ref> list(Kind kind, String language) {
        return things.getOrDefault(kind, Map.of()).values().stream()
                .map(ref -> Map.entry(Folded.of(ref.name().in(language).text()).text(), ref))
                .sorted(Map.Entry.<String, Ref>comparingByKey()
                        .thenComparing(entry -> entry.getValue().iri()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
