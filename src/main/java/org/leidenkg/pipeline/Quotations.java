package org.leidenkg.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.leidenkg.model.Cell;
import org.leidenkg.model.Role;
import org.leidenkg.model.source.SourceSpan;
import org.leidenkg.model.source.SourceText;
import org.leidenkg.resolve.ResolvedAgenda;
import org.leidenkg.validate.QualityFinding;
import org.leidenkg.validate.QualityFinding.Rule;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Dct;
import org.leidenkg.vocab.Lkg;
import org.leidenkg.vocab.Oa;
import org.leidenkg.vocab.Org;

/**
 * Holds a graph against the texts that it was read from: each passage has the words that stand at its position, each
 * participation stands under the mark of its role in the row of its project. Shapes cannot read a text.
 */
final class Quotations {
    private static final Rule DIGEST = new Rule(
            "text-other",
            "The digest of an agenda is that of the text that was read.",
            "Build the graph again from the agenda's text.");
    private static final Rule QUOTE = new Rule(
            "quote-misplaced",
            "The words that a passage quotes stand in the agenda's published text at its position.",
            "Find the words in the text, and set oa:start, oa:end and oa:exact after it.");
    private static final Rule MARK = new Rule(
            "mark-other",
            "The words that a participation rests on stand in its project's row, under the mark of its role.",
            "Look in the text under which mark they stand: set the role after it, or point at other words.");

    private final Graph data;
    private final Base base;
    /** Where each file of an agenda begins in its whole text, in code points. */
    private final Map<String, Integer> fileStarts = new HashMap<>();

    private final List<QualityFinding> found = new ArrayList<>();

    private Quotations(Graph data, Base base) {
        this.data = data;
        this.base = base;
    }

    /** What a graph under a base quotes wrongly from the agendas. */
    static List<QualityFinding> find(Graph data, List<ResolvedAgenda> agendas, Base base) {
        Quotations quotations = new Quotations(data, base);
        agendas.forEach(quotations::check);
        return quotations.found;
    }

    /** Where the parties of a project stand under the mark of a role, in code points. */
    private record Row(String sequence, Role role) {}

    private void check(ResolvedAgenda resolved) {
        SourceText source = resolved.agenda().source();
        Node agenda = NodeFactory.createURI(
                base.rewrite(Base.DEFAULT + "id/agenda/" + resolved.agenda().slug()));
        values(agenda, Lkg.TEXT_DIGEST)
                .filter(digest ->
                        source.parts().stream().noneMatch(part -> part.sha256().equals(digest.getLiteralLexicalForm())))
                .forEach(digest -> found.add(DIGEST.brokenBy(agenda, digest)));
        int[] text = resolved.agenda().publishedText().codePoints().toArray();
        source.parts().forEach(part -> fileStarts.put(part.name(), source.text().codePointCount(0, part.start())));
        data.find(Node.ANY, Oa.HAS_SOURCE, agenda).forEachRemaining(t -> checkPassage(t.getSubject(), text));
        Map<Row, List<SourceSpan>> cells = cells(resolved, source);
        data.find(Node.ANY, Dct.IS_PART_OF, agenda).forEachRemaining(t -> checkProject(t.getSubject(), cells));
    }

    private Map<Row, List<SourceSpan>> cells(ResolvedAgenda resolved, SourceText source) {
        Map<Row, List<SourceSpan>> cells = new HashMap<>();
        resolved.projects().forEach(row -> {
            for (Cell cell : row.project().cells()) {
                List<SourceSpan> spans = cells.computeIfAbsent(
                        new Row(Integer.toString(row.project().sequence()), cell.role()), r -> new ArrayList<>());
                cell.text().spans().forEach(span -> spans.add(inWhole(span, source)));
            }
        });
        return cells;
    }

    private SourceSpan inWhole(SourceSpan span, SourceText source) {
        int start = fileStarts.getOrDefault(source.part(span.start()).name(), 0) + source.codePoint(span.start());
        return new SourceSpan(start, start + source.codePoints(span));
    }

    private void checkPassage(Node passage, int[] text) {
        span(passage)
                .ifPresent(span -> values(passage, Oa.HAS_SELECTOR)
                        .flatMap(selector -> values(selector, Oa.EXACT))
                        .filter(exact -> span.end() > text.length
                                || !new String(text, span.start(), span.length()).equals(exact.getLiteralLexicalForm()))
                        .forEach(exact -> found.add(QUOTE.brokenBy(passage, exact))));
    }

    private void checkProject(Node project, Map<Row, List<SourceSpan>> cells) {
        values(project, Lkg.SEQUENCE)
                .forEach(sequence -> data.find(Node.ANY, Lkg.PROJECT, project)
                        .forEachRemaining(
                                t -> checkParticipation(t.getSubject(), sequence.getLiteralLexicalForm(), cells)));
    }

    private void checkParticipation(Node participation, String sequence, Map<Row, List<SourceSpan>> cells) {
        boolean leads = values(participation, Org.ROLE).anyMatch(base.rewrite(Lkg.LEAD)::equals);
        // "In close cooperation with" stands under the mark of the lead, and says that partners follow.
        boolean related = values(participation, Lkg.RELATION).findAny().isPresent();
        List<SourceSpan> own = Stream.of(Role.values())
                .filter(role -> related || leads == (role == Role.LEAD))
                .flatMap(role -> cells.getOrDefault(new Row(sequence, role), List.of()).stream())
                .toList();
        values(participation, Lkg.PASSAGE)
                .filter(passage -> span(passage)
                        .filter(words -> own.stream().noneMatch(cell -> cell.contains(words)))
                        .isPresent())
                .forEach(passage -> found.add(MARK.brokenBy(participation, passage)));
    }

    /** In the whole text, that of several files one after the other. Empty where the positions are none, which the shapes find. */
    private Optional<SourceSpan> span(Node passage) {
        int file = values(passage, Lkg.FILE)
                .map(name -> fileStarts.getOrDefault(name.getLiteralLexicalForm(), 0))
                .findFirst()
                .orElse(0);
        return values(passage, Oa.HAS_SELECTOR)
                .flatMap(selector -> values(selector, Oa.START)
                        .flatMap(start -> values(selector, Oa.END).flatMap(end -> span(file, start, end).stream())))
                .findFirst();
    }

    private static Optional<SourceSpan> span(int file, Node start, Node end) {
        try {
            return Optional.of(new SourceSpan(
                    file + Integer.parseInt(start.getLiteralLexicalForm()),
                    file + Integer.parseInt(end.getLiteralLexicalForm())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Stream<Node> values(Node subject, Node property) {
        return data.stream(subject, base.rewrite(property), Node.ANY).map(Triple::getObject);
    }
}
