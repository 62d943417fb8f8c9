package org.leidenkg.pipeline;

import java.time.Duration;
import java.util.Map;
import org.leidenkg.store.Release;

/**
 * A finished build.
 *
 * @param triples the triples of all graphs, each counted in its graph
 * @param digest SHA-256 of the N-Quads dump: what the data is, whoever built it
 * @param times how long each stage took, in order; stages that run side by side overlap
 */
public record BuildResult(
        Release release,
        int projects,
        int leads,
        int partners,
        int organisations,
        int unresolved,
        int ambiguous,
        long triples,
        String digest,
        Map<Stage, Duration> times) {}
