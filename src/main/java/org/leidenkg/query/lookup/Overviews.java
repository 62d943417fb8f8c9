package org.leidenkg.query.lookup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.leidenkg.model.Level;
import org.leidenkg.query.QueryFault;
import org.leidenkg.query.Row;
import org.leidenkg.query.Session;
import org.leidenkg.query.answer.AgendaCard;
import org.leidenkg.query.answer.OrganisationCard;
import org.leidenkg.query.answer.Overview;
import org.leidenkg.query.answer.Overview.Connected;
import org.leidenkg.query.answer.Text;
import org.leidenkg.query.network.Measures;

/** Reads the numbers of the whole graph. */
final class Overviews {
    private final Session session;
    private final CardReader cards;

    Overviews(Session session, ConceptIndex concepts) {
        this.session = session;
        this.cards = new CardReader(session, concepts);
    }

    Overview read(List<AgendaCard> agendas) {
        Row totals = session.askOne("totals", level(session));
        return new Overview(
                totals.number("projects"),
                totals.number("organisations"),
                totals.number("participations"),
                totals.number("collaborations"),
                totals.number("doubted"),
                totals.number("onlyIntended"),
                agendas,
                cards.themes());
    }

    /**
     * Data that an earlier version built would give wrong numbers, or take seconds for them.
     *
     * @throws QueryFault for such data
     */
    static void requireFigures(Session session) {
        if (session.ask("totals", level(session)).isEmpty()
                && !session.ask("agendas").isEmpty()) {
            throw QueryFault.ofEarlierData();
        }
    }

    private static Map<String, Node> level(Session session) {
        return Map.of("level", session.space().level(Level.AS_NAMED));
    }

    /** Those with the most partners, the first first. */
    List<Connected> connected(Measures measures, int most) {
        Map<String, Integer> partners = measures.mostConnected(most);
        Map<String, Integer> sizes = new LinkedHashMap<>();
        partners.keySet().forEach(iri -> sizes.put(iri, measures.get(iri).projectCount()));
        Map<String, OrganisationCard> known = cards.organisations(sizes);
        List<Connected> connected = new ArrayList<>();
        partners.forEach((iri, number) ->
                Optional.ofNullable(known.get(iri)).ifPresent(card -> connected.add(new Connected(card, number))));
        return connected;
    }

    List<AgendaCard> agendas() {
        Map<String, List<Row>> rows = new TreeMap<>();
        for (Row row : session.ask("agendas")) {
            rows.computeIfAbsent(row.text("agenda"), iri -> new ArrayList<>()).add(row);
        }
        List<AgendaCard> agendas = new ArrayList<>();
        rows.forEach((iri, of) -> agendas.add(new AgendaCard(
                session.space()
                        .ref(
                                iri,
                                new Text(of.stream()
                                        .map(row -> row.tagged("title"))
                                        .toList())),
                of.get(0).findText("place"),
                of.get(0).findText("period"),
                of.get(0).findText("digest"))));
        return agendas;
    }
}
