package org.leidenkg.pipeline;

import java.nio.file.Path;
import org.leidenkg.vocab.Base;

/** What to build: the folder of seeds, the folder that takes the graph, and the base of its IRIs. */
public record BuildSettings(Path seeds, Path out, Base base) {}
