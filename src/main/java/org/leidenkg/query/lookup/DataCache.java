package org.leidenkg.query.lookup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.vocabulary.RDF;
import org.leidenkg.model.Certainty;
import org.leidenkg.model.Counting;
import org.leidenkg.model.Level;
import org.leidenkg.query.Facts;
import org.leidenkg.query.IriSpace;
import org.leidenkg.query.QueryFault;
import org.leidenkg.query.Questions;
import org.leidenkg.query.Row;
import org.leidenkg.query.Session;
import org.leidenkg.query.answer.AgendaCard;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.query.answer.OrganisationCard;
import org.leidenkg.query.answer.OrganisationDetail.Form;
import org.leidenkg.query.answer.Overview;
import org.leidenkg.query.answer.ProjectCard;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.Text;
import org.leidenkg.query.answer.Totals;
import org.leidenkg.query.network.Measures;
import org.leidenkg.query.network.Participations;
import org.leidenkg.query.search.SearchIndex;
import org.leidenkg.vocab.Adms;
import org.leidenkg.vocab.Dct;
import org.leidenkg.vocab.Lkg;
import org.leidenkg.vocab.Org;
import org.leidenkg.vocab.Schema;
import org.leidenkg.vocab.Skos;
import org.leidenkg.vocab.Skosxl;

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
    private final CachedValue<Map<String, ProjectCard>> projects = new CachedValue<>();
    private final CachedValue<Map<String, OrganisationCard>> organisations = new CachedValue<>();
    private final CachedValue<Map<String, Ref>> registered = new CachedValue<>();
    private final CachedValue<Participations> participations = new CachedValue<>();
    private final CachedValue<Participations> settled = new CachedValue<>();
    private final Map<Level, CachedValue<Occurrences>> occurrences = new EnumMap<>(Level.class);
    private final Map<Counting, CachedValue<Totals>> totals = new ConcurrentHashMap<>();
    private final CachedValue<Overview> overview = new CachedValue<>();
    private final CachedValue<List<AgendaCard>> agendas = new CachedValue<>();
    private final Map<Level, CachedValue<Measures>> measures = new EnumMap<>(Level.class);
    private final CachedValue<Set<String>> graphs = new CachedValue<>();
    private final CachedValue<UsedTerms> terms = new CachedValue<>();
    private final CachedValue<Long> triples = new CachedValue<>();

    /**
     * @param links opens a link for questions asked together, which closes it
     * @param state names the state of the data
     */
    DataCache(Supplier<RDFLink> links, IriSpace space, Supplier<String> state) {
        this.questions = new Questions(space, links);
        this.space = space;
        this.state = state;
        for (Level level : Level.values()) {
            occurrences.put(level, new CachedValue<>());
            measures.put(level, new CachedValue<>());
        }
    }

    Questions questions() {
        return questions;
    }

    public IriSpace space() {
        return space;
    }

    public String state() {
        return state.get();
    }

    public ConceptIndex concepts() {
        return load(concepts, ConceptIndex::new);
    }

    /** The build's own counts; data that an earlier version built has none. */
    Overview overview() {
        ConceptIndex known = concepts();
        List<AgendaCard> read = agendas();
        return load(overview, session -> {
            Facts totals = session.instances(Lkg.COLLABORATION_NETWORK_CLASS).stream()
                    .filter(one -> one.has(Lkg.TOTAL_PROJECTS))
                    .findFirst()
                    .orElseThrow(
                            () -> read.isEmpty() ? new QueryFault("the store is empty") : QueryFault.ofEarlierData());
            return new Overview(
                    totals.number(Lkg.TOTAL_PARTICIPATIONS),
                    totals.number(Lkg.DOUBTED_PARTICIPATIONS),
                    totals.number(Lkg.INTENDED_PARTICIPATIONS),
                    read,
                    known.themes());
        });
    }

    List<AgendaCard> agendas() {
        return load(
                agendas,
                session -> session.instances(Lkg.AGENDA_CLASS).stream()
                        .map(one -> new AgendaCard(
                                space.ref(one.iri(), one.text(Dct.TITLE)),
                                one.find(Schema.SPATIAL_COVERAGE),
                                one.find(Schema.TEMPORAL_COVERAGE),
                                one.find(Lkg.TEXT_DIGEST)))
                        .toList());
    }

    /** All things that have names. */
    public SearchIndex names() {
        return load(names, SearchIndex::load);
    }

    /** A thing with its preferred names; one that has none goes by its slug. */
    public Ref ref(String iri) {
        return names().find(iri)
                .or(() -> agendas().stream()
                        .map(AgendaCard::ref)
                        .filter(agenda -> agenda.iri().equals(iri))
                        .findFirst())
                .orElseGet(() -> space.ref(iri, new Text(List.of())));
    }

    public List<Ref> refs(Collection<String> iris) {
        return iris.stream().map(this::ref).toList();
    }

    /** All with a name, by IRI, in the order of the agendas. */
    public Map<String, ProjectCard> projects() {
        List<String> iris = names().list(Kind.PROJECT);
        agendas();
        return load(projects, session -> {
            List<Triple> triples = session.described(iris, Dct.IDENTIFIER, Lkg.SEQUENCE, Dct.IS_PART_OF, Dct.SUBJECT);
            return session.facts(iris, triples).stream()
                    .map(this::project)
                    .sorted(Participations.AGENDA_ORDER)
                    .collect(Collectors.toMap(card -> card.ref().iri(), card -> card, (a, b) -> a, LinkedHashMap::new));
        });
    }

    ProjectCard project(Facts facts) {
        return new ProjectCard(
                ref(facts.iri()),
                facts.find(Dct.IDENTIFIER),
                facts.find(Lkg.SEQUENCE).map(Integer::valueOf).orElse(0),
                facts.find(Dct.IS_PART_OF).map(this::ref),
                refs(facts.texts(Dct.SUBJECT)));
    }

    /**
     * A short description of any organisation.
     *
     * @param projects the number of projects to tell
     */
    public OrganisationCard organisation(String iri, int projects) {
        OrganisationCard card = organisations().get(iri);
        return card == null
                ? new OrganisationCard(
                        ref(iri), Form.ORGANISATION, List.of(), Optional.empty(), Optional.empty(), projects)
                : new OrganisationCard(
                        card.ref(), card.form(), card.abbreviations(), card.type(), card.parent(), projects);
    }

    private Map<String, OrganisationCard> organisations() {
        List<String> iris = names().list(Kind.ORGANISATION);
        ConceptIndex types = concepts();
        return load(organisations, session -> {
            List<Triple> triples = new ArrayList<>(session.described(
                    iris,
                    RDF.Nodes.type,
                    Org.CLASSIFICATION,
                    Org.SUB_ORGANIZATION_OF,
                    Dct.IS_PART_OF,
                    Lkg.ABBREVIATION));
            Set<String> abbreviations = triples.stream()
                    .filter(triple -> triple.getPredicate().equals(space.own(Lkg.ABBREVIATION)))
                    .map(triple -> Row.text(triple.getObject()))
                    .collect(Collectors.toSet());
            triples.addAll(session.described(abbreviations, Skosxl.LITERAL_FORM));
            return session.facts(iris, triples).stream()
                    .collect(Collectors.toMap(Facts::iri, facts -> organisation(facts, types)));
        });
    }

    /** The organisation that a number of a register means, by the end of the number's link or the number without blanks. */
    Map<String, Ref> registered() {
        List<String> iris = names().list(Kind.ORGANISATION);
        return load(registered, session -> {
            List<Triple> has = session.described(iris, Adms.IDENTIFIER);
            Map<String, String> numbers = session
                    .described(
                            has.stream()
                                    .map(triple -> Row.text(triple.getObject()))
                                    .collect(Collectors.toSet()),
                            Skos.NOTATION)
                    .stream()
                    .collect(Collectors.toMap(
                            triple -> triple.getSubject().getURI(),
                            triple -> Row.text(triple.getObject()),
                            (a, b) -> a));
            return has.stream()
                    .filter(triple -> numbers.containsKey(Row.text(triple.getObject())))
                    .collect(Collectors.toMap(
                            triple -> EntityLookup.number(numbers.getOrDefault(Row.text(triple.getObject()), "")),
                            triple -> ref(triple.getSubject().getURI()),
                            (a, b) -> a));
        });
    }

    private OrganisationCard organisation(Facts facts, ConceptIndex types) {
        return new OrganisationCard(
                ref(facts.iri()),
                OrganisationLookup.form(facts),
                facts.all(Lkg.ABBREVIATION).stream()
                        .map(one -> one.get(Skosxl.LITERAL_FORM))
                        .distinct()
                        .sorted()
                        .toList(),
                facts.find(Org.CLASSIFICATION).map(types::get),
                facts.find(Org.SUB_ORGANIZATION_OF)
                        .or(() -> facts.find(Dct.IS_PART_OF))
                        .map(this::ref),
                0);
    }

    public Participations participations(Certainty certainty) {
        Map<String, ProjectCard> known = projects();
        Participations all = load(participations, session -> Participations.load(session, known));
        return certainty == Certainty.ALL ? all : settled.get(state(), all::settled);
    }

    Occurrences occurrences(Level level) {
        // What they are made of is loaded first, in questions of its own.
        participations(Certainty.ALL);
        organisations();
        return Objects.requireNonNull(occurrences.get(level)).get(state(), () -> new Occurrences(this, level));
    }

    public Measures measures(Level level) {
        List<String> known = names().list(Kind.ORGANISATION);
        return load(Objects.requireNonNull(measures.get(level)), session -> Measures.load(session, level, known));
    }

    /** What all organisations and projects come to. */
    Totals totals(Counting counting) {
        Participations known = participations(counting.certainty());
        return totals.computeIfAbsent(counting, key -> new CachedValue<>())
                .get(state(), () -> totals(known, counting.level()));
    }

    private Totals totals(Participations known, Level level) {
        Map<String, Integer> partners = new TreeMap<>();
        known.organisations(level)
                .forEach(iri -> partners.put(iri, known.partners(iri, level).size()));
        return new Totals(
                projects().size(),
                partners.size(),
                known.count(),
                partners.values().stream().mapToInt(Integer::intValue).sum() / 2,
                partners.entrySet().stream()
                        .filter(entry -> entry.getValue() > 0)
                        .sorted(Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .limit(MOST_CONNECTED)
                        .map(entry -> new Totals.Connected(
                                organisation(
                                        entry.getKey(),
                                        known.size(known.parties(entry.getKey(), level))
                                                .projects()),
                                entry.getValue()))
                        .toList());
    }

    /** Triples in the union of all graphs. */
    long triples() {
        return load(
                triples, session -> Long.parseLong(session.ask("triples").get(0).text("triples")));
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
