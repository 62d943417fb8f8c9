package org.leidenkg.publish.dump;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** A digest of the statements of a dataset that does not depend on their order, so that nothing has to be sorted for it. */
public final class ContentDigest {
    private ContentDigest() {}

    /** 16 digits: the sum of the first eight bytes of the SHA-256 of each canonical line. No protection against forgers. */
    public static String of(DatasetGraph data) {
        long sum = Iter.asStream(data.find())
                .parallel()
                .mapToLong(ContentDigest::of)
                .sum();
        return HexFormat.of().toHexDigits(sum);
    }

    private static long of(Quad quad) {
        return ByteBuffer.wrap(DumpWriter.sha256().digest(SortedStatements.line(quad)))
                .getLong();
    }
}
