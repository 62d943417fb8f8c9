package org.leidenkg.query.lookup;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.DatasetGraph;
import org.leidenkg.model.Certainty;
import org.leidenkg.model.Counting;
import org.leidenkg.model.network.Network;
import org.leidenkg.query.IriSpace;
import org.leidenkg.query.QueryFault;
import org.leidenkg.query.Questions;
import org.leidenkg.query.answer.AgendaCard;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.query.answer.Naming;
import org.leidenkg.query.answer.OrganisationDetail;
import org.leidenkg.query.answer.Overview;
import org.leidenkg.query.answer.ProjectCard;
import org.leidenkg.query.answer.ProjectDetail;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.RelatedProject;
import org.leidenkg.query.answer.Text;
import org.leidenkg.query.answer.ThemeCard;
import org.leidenkg.query.answer.ThemeDetail;
import org.leidenkg.query.answer.Totals;
import org.leidenkg.query.answer.between.Between;
import org.leidenkg.query.answer.between.InCommon;
import org.leidenkg.query.library.ParameterReader;
import org.leidenkg.query.library.QueryRuns;
import org.leidenkg.query.network.Networks;
import org.leidenkg.query.network.Participations;
import org.leidenkg.query.search.Hit;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Skos;

/**
 * What the lookup service asks the graph, the same over a dataset in this process and over any SPARQL 1.1 endpoint. Answers
 * are values; an endpoint that fails is a {@link QueryFault}. Safe for many threads.
 */
public final class Lookup {
    /** The base of the IRIs when a build says no other. */
    public static final String DEFAULT_BASE = Base.DEFAULT;

    private static final List<Map.Entry<String, String>> FEATURES = List.of(
            Map.entry("union", "a default graph that is the union of all graphs, with our graphs in it"),
            Map.entry("version", "data that this version of leidenkg built"),
            Map.entry("VALUES", "VALUES with two variables"),
            Map.entry("OPTIONAL", "OPTIONAL with BIND"),
            Map.entry("paths", "property paths with +"),
            Map.entry("subqueries", "subqueries with COUNT"),
            Map.entry("languages", "language tags of texts"));

    private final DataCache known;
    private final Questions questions;
    private final IriSpace space;
    private final ListLookup lists;

    /**
     * @param links opens a link for a lookup, which closes it
     * @param base base of the IRIs in the data
     * @param digest names the state of the data; what is held in memory is loaded again when it changes
     */
    public Lookup(Supplier<RDFLink> links, String base, Supplier<String> digest) {
        this.space = new IriSpace(new Base(base));
        this.known = new DataCache(links, space, digest);
        this.questions = known.questions();
        this.lists = new ListLookup(known);
    }

    /**
     * A text that changes with the data of an endpoint: its version and size, as it says itself, and what its agendas were
     * read from. One cheap question.
     */
    public static String fingerprint(Supplier<RDFLink> links, String base) {
        return new Questions(new IriSpace(new Base(base)), links)
                .together(session -> session.ask("state").stream()
                        .map(row -> row.text("thing") + " " + row.text("value"))
                        .sorted()
                        .toList()
                        .toString());
    }

    /** The lists of the same data. */
    public ListLookup lists() {
        return lists;
    }

    /** The same data as linked data. */
    public Describer describer() {
        return new Describer(questions, space);
    }

    /** The same things, to be told from others of the same name. */
    public EntityLookup entities() {
        return new EntityLookup(known);
    }

    /** The networks of the same data. */
    public Networks networks(Networks.Layout layout, Networks.Measuring measuring) {
        return new Networks(known, layout, measuring);
    }

    /**
     * Runs the questions of the library over the same data.
     *
     * @param networks of this data
     * @param descriptions the measures of a network as a build writes them, under the default base
     */
    public QueryRuns runs(Networks networks, Function<Network, DatasetGraph> descriptions) {
        return new QueryRuns(questions, space, networks, descriptions);
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
    public boolean isNamed(Kind kind, Node thing) {
        return thing.isURI()
                && space.kind(thing.getURI()) == kind
                && !questions
                        .together(session -> session.described(List.of(thing.getURI()), Skos.PREF_LABEL))
                        .isEmpty();
    }

    /** What a thing is called, if it is one that people look for. */
    public Optional<Text> findName(String iri) {
        return known.names().find(iri).map(Ref::name);
    }

    /** All things of a kind, by their Dutch names. */
    public List<Ref> listThings(Kind kind) {
        return known.names().list(kind, "nl");
    }

    /** Names the state of the data. */
    public String digest() {
        return known.state();
    }

    public Overview overview() {
        return known.overview();
    }

    /** Fails with a {@link QueryFault} for data that an earlier version built. */
    private void requireCurrentData() {
        overview();
    }

    public Totals totals(Counting counting) {
        requireCurrentData();
        return known.totals(counting);
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

    /**
     * What the endpoint lacks for the service's questions, in words; empty when they can be asked. One cheap question.
     *
     * @throws QueryFault when there is no answer
     */
    public List<String> lacking() {
        Set<String> does = questions.together(session ->
                session.ask("features").stream().map(row -> row.text("does")).collect(Collectors.toSet()));
        return FEATURES.stream()
                .filter(feature -> !does.contains(feature.getKey()))
                .map(Map.Entry::getValue)
                .toList();
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

    /** Each theme before its sections. */
    public List<ThemeCard> listThemes() {
        return overview().themes();
    }

    public Optional<OrganisationDetail> findOrganisation(String slug) {
        // Data that an earlier version built is refused: what is counted of an organisation is not in it.
        requireCurrentData();
        return questions.together(
                session -> new OrganisationLookup(session, known).find(space.node(Kind.ORGANISATION, slug)));
    }

    /** In what an organisation takes part, and with whom. */
    public OrganisationLists listsOf(String slug) {
        return new OrganisationLists(known, space.node(Kind.ORGANISATION, slug).getURI());
    }

    /** The projects that name these parties, whatever they are; by the party's IRI. */
    public Map<String, Naming> projectsNaming(Collection<Ref> parties) {
        Participations participations = known.participations(Certainty.ALL);
        return parties.stream().map(Ref::iri).distinct().collect(Collectors.toMap(party -> party, party -> {
            List<ProjectCard> projects = participations.projects(Set.of(party));
            return new Naming(projects.size(), projects.size() <= Naming.MOST_LISTED ? projects : List.of());
        }));
    }

    public Optional<ProjectDetail> findProject(String slug, Certainty certainty) {
        return questions.together(
                session -> new ProjectLookup(session, known, certainty).find(space.node(Kind.PROJECT, slug)));
    }

    /** A theme or section. */
    public Optional<ThemeDetail> findTheme(String slug, Counting counting) {
        return listThemes().stream()
                .filter(theme -> theme.ref().slug().equals(slug))
                .findFirst()
                .map(theme -> new ThemeLookup(known, lists).of(theme, counting));
    }

    /** Projects with parties in common, most of them first. */
    public List<RelatedProject> projectsRelatedTo(String slug, Counting counting, int most) {
        return RelatedProjects.of(
                known, counting, space.node(Kind.PROJECT, slug).getURI(), most);
    }

    /** What two organisations, by their IRIs, share, or the shortest chains between them. */
    public Between between(String from, String to, Counting counting, int page, int size) {
        return new BetweenLookup(known, counting).between(from, to, page, size);
    }

    /** What several organisations, by their IRIs, have in common. */
    public InCommon inCommon(List<String> organisations, Counting counting, int most) {
        return new BetweenLookup(known, counting).inCommon(organisations, most);
    }

    /**
     * Things by any of their names, the best first: exact abbreviation or code, exact name, beginning of a name, beginnings
     * of words, part of a name. Case and accents do not count.
     */
    public List<Hit> search(String text) {
        return known.names().search(text);
    }

    /** The same, and projects by their descriptions; what has only some of the words when nothing has all of them. */
    public List<Hit> searchTexts(String text) {
        return known.names().searchTexts(text);
    }

    /**
     * Loads what lookups and pages are answered from, so that no reader has to wait for it: to be done one after the other, what
     * is missed most first. All of it is loaded when it is needed, too.
     */
    public List<Runnable> preparations() {
        return List.of(
                known::overview,
                () -> known.occurrences(Counting.USUAL.level()),
                () -> known.totals(Counting.USUAL),
                () -> known.measures(Counting.USUAL.level()));
    }
}
