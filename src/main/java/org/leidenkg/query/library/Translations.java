package org.leidenkg.query.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.leidenkg.query.Row;
import org.leidenkg.query.Session;

/**
 * The English of the Dutch texts in an answer: what the graph has beside them, or the library's own word. A text with no
 * translation, or with several, stays Dutch. Rows keep their order.
 */
final class Translations {
    private final Session session;
    private final Words words;

    Translations(Session session, Words words) {
        this.session = session;
        this.words = words;
    }

    ResultTable english(ResultTable table) {
        Map<Node, Node> english = english(dutch(table));
        List<Binding> rows = new ArrayList<>();
        for (Binding row : table.rows()) {
            BindingBuilder translated = Binding.builder();
            row.forEach((column, value) -> translated.add(column, english.getOrDefault(value, value)));
            rows.add(translated.build());
        }
        return new ResultTable(table.columns(), rows);
    }

    private static List<Node> dutch(ResultTable table) {
        Set<Node> texts = new LinkedHashSet<>();
        for (Binding row : table.rows()) {
            row.forEach((column, value) -> {
                if (value.isLiteral() && value.getLiteralLanguage().equals("nl")) {
                    texts.add(value);
                }
            });
        }
        return List.copyOf(texts);
    }

    private Map<Node, Node> english(List<Node> dutch) {
        Map<Node, Node> english = new HashMap<>();
        Set<Node> unclear = new HashSet<>();
        for (Row row : session.askEach("translations", Map.of(), "dutch", dutch)) {
            Node before = english.put(row.node("dutch"), row.node("english"));
            if (before != null && !before.equals(row.node("english"))) {
                unclear.add(row.node("dutch"));
            }
        }
        unclear.forEach(english::remove);
        for (Node text : dutch) {
            Optional<String> word = words.findEnglish(text.getLiteralLexicalForm());
            if (word.isPresent() && !unclear.contains(text)) {
                english.putIfAbsent(text, NodeFactory.createLiteralLang(word.get(), "en"));
            }
        }
        return english;
    }
}
