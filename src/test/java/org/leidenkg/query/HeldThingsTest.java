package org.leidenkg.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.rdflink.RDFLinkFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.junit.jupiter.api.Test;
import org.leidenkg.SeedsGraph;
import org.leidenkg.model.Level;

/** Lookups with what is held in memory, and without. */
class HeldThingsTest {
    private static final DatasetGraph DATASET = store();

    private final AtomicInteger links = new AtomicInteger();
    private String state = "one";
    private final Lookup asking = new Lookup(this::link, Lookup.DEFAULT_BASE, () -> state);
    private final Lookup holding = new Lookup(this::link, Lookup.DEFAULT_BASE, () -> state);

    private static DatasetGraph store() {
        DatasetGraph made = SeedsGraph.make();
        DatasetGraph store = DatabaseMgr.createDatasetGraph();
        store.executeWrite(() -> made.find().forEachRemaining(store::add));
        store.getContext().set(TDB2.symUnionDefaultGraph, true);
        return store;
    }

    private RDFLink link() {
        links.incrementAndGet();
        return RDFLinkFactory.connect(DATASET);
    }

    /** All that the pages and the API say of an organisation. */
    private static List<Object> answers(Lookup lookup, String slug) {
        List<Object> answers = new ArrayList<>();
        lookup.findOrganisation(slug).ifPresent(answers::add);
        for (Level level : Level.values()) {
            PartyCounts counts = lookup.countsOf(slug, level);
            answers.add(lookup.partnersOf(slug, level, 1, 20));
            answers.add(lookup.partnersOf(slug, level, 2, 7));
            answers.add(lookup.overviewOf(slug, level, Optional.empty(), 1, 50));
            answers.add(lookup.projectsOf(slug, level, Optional.empty(), counts.projects(), 2, 3));
            counts.byTheme().keySet().stream().sorted().forEach(theme -> {
                String of = theme.substring(theme.lastIndexOf('/') + 1);
                answers.add(lookup.countProjectsOf(slug, level, of));
                answers.add(lookup.overviewOf(slug, level, Optional.of(of), 1, 5));
            });
            answers.add(counts);
        }
        return answers;
    }

    @Test
    void answersAreTheSameWithThemAndWithout() {
        List<Ref> organisations =
                new Lookup(this::link, Lookup.DEFAULT_BASE, () -> state).listThings(Kind.ORGANISATION);
        Lookup knowing = new Lookup(this::link, Lookup.DEFAULT_BASE, () -> state);
        holding.known().loadProjects();
        knowing.known().loadAffiliations();

        assertThat(organisations)
                .hasSizeGreaterThan(50)
                .allSatisfy(one -> assertThat(List.of(answers(holding, one.slug()), answers(knowing, one.slug())))
                        .containsOnly(answers(asking, one.slug()))
                        .allSatisfy(answers -> assertThat(answers).hasSizeGreaterThan(5)));
    }

    @Test
    void everyProjectIsHeldInTheOrderOfTheAgenda() {
        holding.known().loadProjects();
        List<ProjectCard> held = holding.listProjects(1, 100, "nl").items();
        List<ProjectCard> asked = new Lookup(this::link, Lookup.DEFAULT_BASE, () -> state)
                .listProjects(1, 100, "nl")
                .items();

        assertThat(held).hasSize(58).isEqualTo(asked);
        PartyOverview own = holding.overviewOf("universiteit-leiden", Level.AS_NAMED, Optional.empty(), 1, 100);
        assertThat(own.projects().items())
                .extracting(one -> one.project().sequence())
                .hasSizeGreaterThan(10)
                .isSorted();
    }

    @Test
    void whatIsHeldOfOneStateIsNotUsedForAnother() {
        holding.known().loadProjects();
        List<Object> first = answers(holding, "universiteit-leiden");
        links.set(0);

        state = "two";
        assertThat(answers(holding, "universiteit-leiden")).isEqualTo(first);
        assertThat(links).hasPositiveValue();
    }
}
