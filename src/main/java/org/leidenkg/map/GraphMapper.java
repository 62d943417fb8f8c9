package org.leidenkg.map;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.leidenkg.model.Authority;
import org.leidenkg.resolve.ResolvedAgenda;
import org.leidenkg.vocab.Dct;
import org.leidenkg.vocab.Foaf;
import org.leidenkg.vocab.Graphs;
import org.leidenkg.vocab.Prov;
import org.leidenkg.vocab.Schema;

/**
 * Agendas and authority file to a dataset of named graphs, all under the default base. The same input gives the same
 * triples; there are no blank nodes.
 */
public final class GraphMapper {
    private GraphMapper() {}

    /**
     * Writes the graphs of the organisations and of each agenda.
     *
     * @param version of this program, which the run is said to be of
     * @param inputs what was read: the SHA-256 of all inputs in hexadecimal; names the run that made the graph
     */
    public static void map(
            List<ResolvedAgenda> agendas, Authority authority, String version, String inputs, DatasetGraph data) {
        Iris iris = new Iris();
        new OrganisationMapper(authority, iris, new Sink(data, Graphs.ORGANISATIONS)).map();
        // The oldest agenda names its projects and themes first, so that a new one changes no IRI of an old one.
        List<ResolvedAgenda> byAge = agendas.stream()
                .sorted(Comparator.comparingInt(
                                (ResolvedAgenda a) -> a.agenda().description().fromYear())
                        .thenComparing(a -> a.agenda().slug()))
                .toList();
        Node run = Iris.iri("id/run/" + inputs.substring(0, 16));
        for (ResolvedAgenda agenda : byAge) {
            Node graph = Graphs.agenda(agenda.agenda().slug());
            Sink sink = new Sink(data, graph);
            new AgendaMapper(agenda, authority, iris, sink).map();
            sink.type(run, Prov.ACTIVITY_CLASS);
            sink.add(run, Prov.USED, Iris.agenda(agenda.agenda().slug()));
            sink.string(run, Dct.IDENTIFIER, "sha256:" + inputs);
            Node program = Iris.iri("id/agent/leidenkg-" + Slug.of(version));
            sink.add(run, Prov.WAS_ASSOCIATED_WITH, program);
            sink.type(program, Prov.SOFTWARE_AGENT_CLASS, Schema.SOFTWARE_APPLICATION_CLASS);
            sink.string(program, Foaf.NAME, "leidenkg " + version);
            sink.string(program, Schema.SOFTWARE_VERSION, version);
            sink.type(graph, Prov.ENTITY_CLASS);
            sink.add(graph, Prov.WAS_GENERATED_BY, run);
            sink.add(graph, Prov.WAS_DERIVED_FROM, Iris.agenda(agenda.agenda().slug()));
        }
    }
}
