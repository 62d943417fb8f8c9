package org.leidenkg.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdflink.RDFLink;
import org.leidenkg.model.Level;
import org.leidenkg.vocab.Base;

/**
 * What the lookup service asks the graph, the same over a dataset in this process and over any SPARQL 1.1 endpoint. Answers
 * are values; an endpoint that fails is a {@link QueryFault}. Safe for many threads.
 */
public final class Lookup {
    /** The base of the IRIs when a build says no other. */
    public static final String DEFAULT_BASE = Base.DEFAULT;

    private final KnownData known;
    private final Questions questions;
    private final IriSpace space;
    private final Supplier<String> digest;

    /**
     * @param links opens a link for a lookup, which closes it
     * @param base base of the IRIs in the data
     * @param digest names the state of the data; what is held in memory is loaded again when it changes
     */
    public Lookup(Supplier<RDFLink> links, String base, Supplier<String> digest) {
        this.space = new IriSpace(new Base(base));
        this.known = new KnownData(links, space, digest);
        this.questions = known.questions();
        this.digest = digest;
    }

    /**
     * A text that changes with the data of an endpoint: its version and size, as it says itself, and what its agendas were
     * read from. One cheap question.
     */
    public static String fingerprint(Supplier<RDFLink> links, String base) {
        return new Questions("queries/lookup", new IriSpace(new Base(base)), links)
                .together(session -> session.ask("state").stream()
                        .map(row -> row.text("thing") + " " + row.text("value"))
                        .sorted()
                        .toList()
                        .toString());
    }

    /** The same data as linked data. */
    public Describer describer() {
        return new Describer(questions, space);
    }

    /** The networks of the same data. */
    public Networks networks() {
        return new Networks(questions, digest, known::ranks);
    }

    /** Runs the questions of the library over the same data. */
    public QueryRuns runs() {
        return new QueryRuns(questions);
    }

    /** Reads values for parameters of the library's questions. */
    public ParameterReader parameterReader() {
        return new ParameterReader(this, space.base());
    }

    /** The classes and properties that the data uses, for those who write SPARQL. */
    public UsedTerms usedTerms() {
        return known.usedTerms();
    }

    /** Whether that is a thing of that kind, with a name. */
    boolean isNamed(Kind kind, Node thing) {
        return thing.isURI()
                && space.kind(thing.getURI()) == kind
                && !questions
                        .together(session -> session.askEach("names", "thing", List.of(thing)))
                        .isEmpty();
    }

    /** All things of a kind, by their Dutch names. */
    public List<Ref> listThings(Kind kind) {
        return known.names().list(kind, "nl");
    }

    /** Names the state of the data. */
    public String digest() {
        return digest.get();
    }

    public Overview overview() {
        return known.overview();
    }

    /** Organisations with the most partners, units rolled up, the first first. */
    public List<Overview.Connected> listMostConnected() {
        return known.mostConnected();
    }

    /**
     * Asks the least that there is to ask.
     *
     * @throws QueryFault when there is no answer, or nothing in the store
     */
    public void requireAnswer() {
        if (questions.together(session -> session.ask("anything")).isEmpty()) {
            throw new QueryFault("the store is empty");
        }
    }

    /** Triples in the union of all graphs. */
    public long countTriples() {
        return known.triples();
    }

    /** IRIs of the named graphs. */
    public Set<String> listGraphs() {
        return known.graphs();
    }

    public List<AgendaCard> listAgendas() {
        return known.agendas();
    }

    /** By name in that language. */
    public Page<OrganisationCard> listOrganisations(int page, int size, String language) {
        return listed(Kind.ORGANISATION, page, size, language, (cards, iris) -> cards.organisations(iris));
    }

    /** By name in that language. */
    public Page<ProjectCard> listProjects(int page, int size, String language) {
        return listed(Kind.PROJECT, page, size, language, (cards, iris) -> cards.projects(iris));
    }

    private <T> Page<T> listed(
            Kind kind,
            int page,
            int size,
            String language,
            BiFunction<Cards, Collection<String>, Map<String, T>> read) {
        Page<Ref> refs = Page.of(known.names().list(kind, language), page, size);
        List<String> iris = refs.items().stream().map(Ref::iri).toList();
        Map<String, T> cards = ask((session, concepts) -> read.apply(new Cards(session, concepts), iris));
        List<T> items = iris.stream()
                .flatMap(iri -> Optional.ofNullable(cards.get(iri)).stream())
                .toList();
        return new Page<>(items, page, size, refs.total());
    }

    /** Each theme before its sections. */
    public List<ThemeCard> listThemes() {
        return overview().themes();
    }

    public Optional<OrganisationDetail> findOrganisation(String slug) {
        return ask((session, concepts) ->
                new OrganisationLookup(session, concepts).find(space.node(Kind.ORGANISATION, slug)));
    }

    /** Those with the most shared projects first; none for an unknown organisation. */
    public Page<Partner> partnersOf(String slug, Level level, int page, int size) {
        return ask((session, concepts) -> new PartnerLookup(session, concepts)
                .partnersOf(space.node(Kind.ORGANISATION, slug), level, page, size));
    }

    /** With how many others it works. */
    public int countPartnersOf(String slug, Level level) {
        return ask((session, concepts) ->
                new PartnerLookup(session, concepts).count(space.node(Kind.ORGANISATION, slug), level));
    }

    /** In how many projects it takes part; when rolled up with its units. */
    public PartyCounts countsOf(String slug, Level level) {
        return ask((session, concepts) -> new PartyProjects(session, concepts)
                .counts(space.node(Kind.ORGANISATION, slug), parties(session, concepts, slug, level), level));
    }

    /** The same without what is counted by theme and doubt, for less. */
    public PartySize sizeOf(String slug, Level level) {
        return ask((session, concepts) -> new PartyProjects(session, concepts)
                .size(space.node(Kind.ORGANISATION, slug), parties(session, concepts, slug, level), level));
    }

    /** In how many projects of a theme or section it takes part; when rolled up with its units. */
    public int countProjectsOf(String slug, Level level, String theme) {
        return ask((session, concepts) -> new PartyProjects(session, concepts)
                .count(parties(session, concepts, slug, level), space.node(Kind.THEME, theme)));
    }

    /**
     * The projects that it takes part in, in the order of the agenda, with its parts in each; when rolled up also the parts
     * of its units.
     *
     * @param theme slug of the one theme or section that is wanted
     * @param total how many there are, as {@link #sizeOf} or {@link #countProjectsOf} tells
     */
    public Page<ProjectRoles> projectsOf(
            String slug, Level level, Optional<String> theme, int total, int page, int size) {
        return ask((session, concepts) -> new PartyProjects(session, concepts)
                .page(
                        parties(session, concepts, slug, level),
                        theme.map(one -> space.node(Kind.THEME, one)),
                        total,
                        page,
                        size));
    }

    /** {@link #countsOf} and {@link #projectsOf} in one. */
    public PartyOverview overviewOf(String slug, Level level, Optional<String> theme, int page, int size) {
        return ask((session, concepts) -> {
            List<Node> parties = parties(session, concepts, slug, level);
            Optional<Node> within = theme.map(one -> space.node(Kind.THEME, one));
            PartyProjects own = new PartyProjects(session, concepts);
            PartyCounts counts = own.counts(space.node(Kind.ORGANISATION, slug), parties, level);
            int total = within.map(one -> counts.byTheme().getOrDefault(one.getURI(), 0))
                    .orElse(counts.projects());
            return new PartyOverview(counts, own.page(parties, within, total, page, size));
        });
    }

    private List<Node> parties(Session session, Concepts concepts, String slug, Level level) {
        return new OrganisationLookup(session, concepts).parties(space.node(Kind.ORGANISATION, slug), level);
    }

    /** Its place in the network of that level; empty for one that has none, such as a unit when units are rolled up. */
    public Optional<Standing> standingOf(String slug, Level level) {
        int themes = (int) overview().themes().stream()
                .filter(theme -> theme.broader().isEmpty() && theme.projects() > 0)
                .count();
        NetworkRanks ranks = known.ranks(level);
        return ask((session, concepts) -> session
                .askEach(
                        "network-positions",
                        Map.of("level", space.level(level)),
                        Map.of("organisation", List.of(space.node(Kind.ORGANISATION, slug))))
                .stream()
                .findFirst()
                .map(row -> ranks.of(NetworkAssembly.position(row.binding()), themes)));
    }

    /** The projects that name these parties, whatever they are; by the party's IRI. */
    public Map<String, Naming> projectsNaming(Collection<Ref> parties) {
        return ask((session, concepts) -> new PartyProjects(session, concepts)
                .naming(parties.stream().map(Ref::iri).toList()));
    }

    public Optional<ProjectDetail> findProject(String slug) {
        return ask((session, concepts) -> new ProjectLookup(session, concepts).find(space.node(Kind.PROJECT, slug)));
    }

    /**
     * A theme or section.
     *
     * @param projects number of the page of projects
     * @param organisations number of the page of organisations
     */
    public Optional<ThemeDetail> findTheme(String slug, int projects, int organisations, int size) {
        List<ThemeCard> themes = listThemes();
        return themes.stream()
                .filter(theme -> theme.ref().slug().equals(slug))
                .findFirst()
                .map(theme -> ask((session, concepts) ->
                        new ThemeLookup(session, concepts).of(theme, themes, projects, organisations, size)));
    }

    /** Projects with parties in common, most of them first. */
    public List<RelatedProject> projectsRelatedTo(String slug, int most) {
        return ask(
                (session, concepts) -> new RelatedProjects(session, concepts).of(space.node(Kind.PROJECT, slug), most));
    }

    /** What two organisations, by their IRIs, share, or the shortest chains between them. */
    public Between between(String from, String to, Level level, int page, int size) {
        return ask((session, concepts) -> new BetweenLookup(session, concepts, level)
                .between(NodeFactory.createURI(from), NodeFactory.createURI(to), page, size));
    }

    /** What several organisations, by their IRIs, have in common. */
    public InCommon inCommon(List<String> organisations, Level level, int most) {
        return ask((session, concepts) -> new BetweenLookup(session, concepts, level)
                .inCommon(organisations.stream().map(NodeFactory::createURI).toList(), most));
    }

    /**
     * Things by any of their names, the best first: exact abbreviation or code, exact name, beginning of a name, beginnings
     * of words, part of a name. Case and accents do not count.
     */
    public List<Hit> search(String text) {
        return known.names().search(text);
    }

    /**
     * Loads what lookups and pages are answered from, so that no reader has to wait for it: to be done one after the other, what
     * is missed most first. All of it is loaded when it is needed, too.
     */
    public List<Runnable> preparations() {
        return List.of(
                known::overview,
                known::mostConnected,
                known::names,
                known::loadProjects,
                () -> known.ranks(Level.AS_NAMED),
                known::loadAffiliations);
    }

    KnownData known() {
        return known;
    }

    private <T> T ask(BiFunction<Session, Concepts, T> work) {
        return known.ask(work);
    }
}
