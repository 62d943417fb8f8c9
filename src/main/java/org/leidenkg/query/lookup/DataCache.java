package org.leidenkg.query.lookup;

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
import org.leidenkg.query.IriSpace;
import org.leidenkg.query.QueryFault;
import org.leidenkg.query.Questions;
import org.leidenkg.query.Session;
import org.leidenkg.query.answer.AgendaCard;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.query.answer.Overview;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.UsedTerms;
import org.leidenkg.query.network.Measures;
import org.leidenkg.query.network.Participations;
import org.leidenkg.query.search.SearchIndex;

/**
 * What is in memory of the data. Each part is loaded when it is first asked for, and again when the data has changed; a fault is a
 * {@link QueryFault}. Safe for many threads.
 */
public final class DataCache {
    private static final int MOST_CONNECTED = 10;

    private final Questions questions;
    private final IriSpace space;
    private final Supplier<String> state;
    private final CachedValue<ConceptIndex> concepts = new CachedValue<>();
    private final CachedValue<SearchIndex> names = new CachedValue<>();
    private final CachedValue<ProjectIndex> projects = new CachedValue<>();
    private final CachedValue<Participations> participations = new CachedValue<>();
    private final CachedValue<Classification> classification = new CachedValue<>();
    private final CachedValue<Overview> overview = new CachedValue<>();
    private final CachedValue<List<AgendaCard>> agendas = new CachedValue<>();
    private final CachedValue<List<Overview.Connected>> connected = new CachedValue<>();
    private final Map<Level, CachedValue<Measures>> measures = new EnumMap<>(Level.class);
    private final CachedValue<Set<String>> graphs = new CachedValue<>();
    private final CachedValue<UsedTerms> terms = new CachedValue<>();
    private final CachedValue<Long> triples = new CachedValue<>();

    /**
     * @param links opens a link for questions asked together, which closes it
     * @param state names the state of the data
     */
    public DataCache(Supplier<RDFLink> links, IriSpace space, Supplier<String> state) {
        this.questions = new Questions("queries/lookup", space, links, this::findName);
        this.space = space;
        this.state = state;
        for (Level level : Level.values()) {
            measures.put(level, new CachedValue<>());
        }
    }

    /** Questions in which names are taken from memory. */
    Questions questions() {
        return questions;
    }

    public IriSpace space() {
        return space;
    }

    public String state() {
        return state.get();
    }

    /** Asks several questions over one link, which is closed after them. */
    <T> T ask(BiFunction<Session, ConceptIndex, T> work) {
        return questions.together(session -> work.apply(session, concepts(session)));
    }

    private ConceptIndex concepts(Session session) {
        return concepts.get(state(), () -> {
            Overviews.requireFigures(session);
            return ConceptIndex.load(session);
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
        Measures known = measures(Level.ROLLED_UP);
        return load(connected, session -> new Overviews(session, concepts(session)).connected(known, MOST_CONNECTED));
    }

    /** All things that have names. */
    public SearchIndex names() {
        return load(names, SearchIndex::load);
    }

    /** A thing with its preferred names, once these are loaded. */
    private Optional<Ref> findName(String iri) {
        return names.find(state()).flatMap(index -> index.find(iri));
    }

    public ProjectIndex projects() {
        SearchIndex known = names();
        return load(projects, session -> ProjectIndex.load(session, known));
    }

    public Participations participations() {
        ProjectIndex known = projects();
        return load(participations, session -> Participations.load(session, known));
    }

    public Classification classification() {
        return load(classification, session -> Classification.load(session, concepts(session)));
    }

    public Measures measures(Level level) {
        SearchIndex known = names();
        return load(
                Objects.requireNonNull(measures.get(level)),
                session -> Measures.load(session, level, known.list(Kind.ORGANISATION)));
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

    private <T> T load(CachedValue<T> value, Function<Session, T> load) {
        return value.get(state(), () -> questions.together(load));
    }
}
