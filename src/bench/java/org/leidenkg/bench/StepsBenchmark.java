package org.leidenkg.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.sparql.core.DatasetGraph;
import org.leidenkg.model.Agenda;
import org.leidenkg.resolve.ResolvedAgenda;
import org.leidenkg.seed.Seeds;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The steps of a build, one by one, in memory. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH sets all up
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx2g"})
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
public class StepsBenchmark {
    @Param("1000")
    public int projects;

    private Seeds seeds;
    private List<Agenda> agendas;
    private List<ResolvedAgenda> resolved;

    @Setup
    public void prepare() {
        seeds = Seeded.seeds(projects);
        agendas = Seeded.read(seeds);
        resolved = Seeded.resolve(seeds, agendas);
    }

    /** Deriving adds to the graph, so each derivation has one of its own. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init")
    public static class Mapped {
        private DatasetGraph data;

        @Setup(Level.Invocation)
        public void map(StepsBenchmark all) {
            data = Seeded.map(all.seeds, all.resolved);
        }
    }

    /** Text to projects, with the parties' cells cut. */
    @Benchmark
    public List<Agenda> reading() {
        return Seeded.read(seeds);
    }

    /** Cells to mentions, each resolved. */
    @Benchmark
    public List<ResolvedAgenda> resolving() {
        return Seeded.resolve(seeds, agendas);
    }

    /** To quads. */
    @Benchmark
    public DatasetGraph mapping() {
        return Seeded.map(seeds, resolved);
    }

    /** Collaborations and measures. */
    @Benchmark
    public DatasetGraph deriving(Mapped mapped) {
        return Seeded.derive(mapped.data);
    }
}
