package org.leidenkg.pipeline;

import java.nio.file.Path;
import org.leidenkg.vocab.Base;

/**
 * What to build.
 *
 * @param seeds the folder of seeds
 * @param out the folder that takes the graph
 * @param base of its IRIs
 * @param keep the dumps of how many versions stay in it, the newest ones
 */
public record BuildSettings(Path seeds, Path out, Base base, int keep) {
    /** For {@link #keep}. */
    public static final int ALL = Integer.MAX_VALUE;
}
