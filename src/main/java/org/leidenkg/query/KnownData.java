package org.leidenkg.query;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.rdflink.RDFLink;
import org.leidenkg.model.Level;

/**
 * What is in memory of the data. Each part is loaded when it is first asked for, and again when the data has changed; a fault is a
 * {@link QueryFault}. Safe for many threads.
 */
final class KnownData {
    private static final int MOST_CONNECTED = 10;

    private final Questions questions;
    private final Supplier<String> digest;
    private final Remembered<Concepts> concepts = new Remembered<>();
    private final Remembered<SearchIndex> names = new Remembered<>();
    private final Remembered<ProjectIndex> projects = new Remembered<>();
    private final Remembered<Optional<Affiliations>> affiliations = new Remembered<>();
    private final Remembered<Overview> overview = new Remembered<>();
    private final Remembered<List<AgendaCard>> agendas = new Remembered<>();
    private final Remembered<List<Overview.Connected>> connected = new Remembered<>();
    private final Map<Level, Remembered<NetworkRanks>> ranks =
            Map.of(Level.AS_NAMED, new Remembered<>(), Level.ROLLED_UP, new Remembered<>());
    private final Remembered<Set<String>> graphs = new Remembered<>();
    private final Remembered<UsedTerms> terms = new Remembered<>();
    private final Remembered<Long> triples = new Remembered<>();

    /**
     * @param links opens a link for questions asked together, which closes it
     * @param digest names the state of the data
     */
    KnownData(Supplier<RDFLink> links, IriSpace space, Supplier<String> digest) {
        this.questions = new Questions("queries/lookup", space, links, this::heldThings);
        this.digest = digest;
    }

    /** Questions of which some are answered from memory. */
    Questions questions() {
        return questions;
    }

    /** Asks several questions over one link, which is closed after them. */
    <T> T ask(BiFunction<Session, Concepts, T> work) {
        return questions.together(session -> work.apply(session, concepts(session)));
    }

    private Concepts concepts(Session session) {
        return concepts.get(digest.get(), () -> {
            Overviews.requireFigures(session);
            return Concepts.load(session);
        });
    }

    Overview overview() {
        List<AgendaCard> known = agendas();
        return load(overview, session -> new Overviews(session, concepts(session)).read(known));
    }

    List<AgendaCard> agendas() {
        return load(agendas, session -> new Overviews(session, concepts(session)).agendas());
    }

    /** Organisations with the most partners, units rolled up, the first first. */
    List<Overview.Connected> mostConnected() {
        return load(
                connected,
                session -> new Overviews(session, concepts(session)).connected(ranks(Level.ROLLED_UP), MOST_CONNECTED));
    }

    /** All things that have names. */
    SearchIndex names() {
        return load(names, SearchIndex::load);
    }

    NetworkRanks ranks(Level level) {
        return load(Objects.requireNonNull(ranks.get(level)), session -> NetworkRanks.load(session, level));
    }

    /** Triples in the union of all graphs. */
    long triples() {
        return load(
                triples,
                session -> Long.parseLong(session.askOne("triples", Map.of()).text("triples")));
    }

    /** IRIs of the named graphs. */
    Set<String> graphs() {
        return load(
                graphs,
                session -> session.ask("graphs").stream()
                        .map(row -> row.text("graph"))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    UsedTerms usedTerms() {
        return load(terms, session -> UsedTerms.of(session.ask("terms")));
    }

    /** Loads short descriptions of all projects, so that most lookups ask less. */
    void loadProjects() {
        SearchIndex known = names();
        load(projects, session -> ProjectIndex.load(session, known));
    }

    /** Loads who takes part in these projects, when they can be held, so that networks of them need not be asked for. */
    void loadAffiliations() {
        loadProjects();
        Map<Level, Set<String>> counted = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            counted.put(level, ranks(level).organisations());
        }
        heldThings()
                .projects()
                .ifPresent(index -> load(affiliations, session -> Affiliations.load(session, index.cards(), counted)));
    }

    /** What is there already of what need not be waited for. */
    HeldThings heldThings() {
        String state = digest.get();
        return new HeldThings(
                names.find(state),
                projects.find(state).filter(ProjectIndex::isHeld),
                affiliations.find(state).flatMap(known -> known));
    }

    private <T> T load(Remembered<T> remembered, Function<Session, T> load) {
        return remembered.get(digest.get(), () -> questions.together(load));
    }
}
