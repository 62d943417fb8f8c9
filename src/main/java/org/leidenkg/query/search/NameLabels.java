package org.leidenkg.query.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.leidenkg.model.Level;
import org.leidenkg.query.IriSpace;
import org.leidenkg.query.Row;
import org.leidenkg.query.Session;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.Tagged;
import org.leidenkg.query.answer.Text;
import org.leidenkg.text.FoldedText;
import org.leidenkg.vocab.Dct;
import org.leidenkg.vocab.Lkg;
import org.leidenkg.vocab.Org;
import org.leidenkg.vocab.Skos;

/** Reads all names and descriptions of the things that can be found. */
final class NameLabels {
    private final IriSpace space;
    private final Map<String, Ref> things = new HashMap<>();
    private final Map<String, String> wholes = new HashMap<>();
    private final Map<String, Integer> projects = new HashMap<>();

    private NameLabels(IriSpace space) {
        this.space = space;
    }

    static List<NameLabel> read(Session session) {
        NameLabels labels = new NameLabels(session.space());
        labels.facts(session.ask("search-facts", Map.of("level", session.space().level(Level.AS_NAMED))));
        List<NameLabel> all = labels.labels(session.ask("labels"));
        for (Row row : session.ask("descriptions")) {
            all.add(labels.description(row));
        }
        return all;
    }

    private void facts(List<Row> rows) {
        for (Row row : rows) {
            if (row.node("property").equals(Org.SUB_ORGANIZATION_OF)) {
                wholes.put(row.text("thing"), row.text("value"));
            } else {
                projects.put(row.text("thing"), row.number("value"));
            }
        }
    }

    private List<NameLabel> labels(List<Row> rows) {
        Map<String, List<Tagged>> names = new HashMap<>();
        for (Row row : rows) {
            if (row.node("property").equals(Skos.PREF_LABEL)) {
                names.computeIfAbsent(row.text("thing"), iri -> new ArrayList<>(2))
                        .add(row.tagged("label"));
            }
        }
        names.forEach((iri, texts) -> things.put(iri, space.ref(iri, new Text(texts))));
        List<NameLabel> labels = new ArrayList<>();
        for (Row row : rows) {
            String iri = row.text("thing");
            if (space.kind(iri) != Kind.OTHER) {
                labels.add(label(iri, row));
            }
        }
        return labels;
    }

    private NameLabel label(String iri, Row row) {
        Tagged text = row.tagged("label");
        FoldedText folded = FoldedText.of(text.text());
        return new NameLabel(
                ref(iri),
                Optional.ofNullable(wholes.get(iri)).map(this::ref),
                projects.getOrDefault(iri, 0),
                text,
                folded,
                folded.joined(),
                kindOf(row.node("property")));
    }

    private NameLabel description(Row row) {
        Tagged text = row.tagged("description");
        return new NameLabel(
                ref(row.text("thing")),
                Optional.empty(),
                0,
                text,
                FoldedText.of(text.text()),
                "",
                LabelKind.DESCRIPTION);
    }

    private Ref ref(String iri) {
        return things.computeIfAbsent(iri, key -> space.ref(key, new Text(List.of())));
    }

    private LabelKind kindOf(Node property) {
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
}
