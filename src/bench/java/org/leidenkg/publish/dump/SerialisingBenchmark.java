package org.leidenkg.publish.dump;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.leidenkg.bench.Seeded;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Prefixes;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Sorted statements to each of the six syntaxes, into nothing. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH sets all up
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx2g"})
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
public class SerialisingBenchmark {
    @Param("1000")
    public int projects;

    @Param({"N_TRIPLES", "N_QUADS", "TURTLE", "TRIG", "JSON_LD", "RDF_XML"})
    public String format;

    private final TreeMap<String, String> prefixes = new TreeMap<>(Prefixes.of(Base.standard()));
    private DumpContent content;
    private DumpPlan plan;

    @Setup
    public void prepare() {
        content = new DumpContent(SortedStatements.of(Seeded.graph(projects), prefixes), prefixes);
        DumpFormat syntax = DumpFormat.valueOf(format);
        plan = new DumpPlan(syntax.fileName(), syntax, Optional.empty(), false);
    }

    @Benchmark
    public void serialising() throws IOException {
        content.write(plan, OutputStream.nullOutputStream());
    }
}
