package org.leidenkg.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.rio.turtle.TurtleUtil;

/** IRIs in Turtle: with a prefix where Turtle can, else in full. They have passed {@link RioValues}: nothing is to be escaped. */
final class ShortIris {
    /** A namespace, and its prefix with the colon. */
    private static final class Namespace {
        private final String iri;
        private final byte[] prefix;

        Namespace(String iri, byte[] prefix) {
            this.iri = iri;
            this.prefix = prefix;
        }
    }

    private final Map<Integer, List<Namespace>> byLength = new HashMap<>();

    /** Uses a prefix from now on. The first of several for one namespace counts. */
    void add(String prefix, String iri) {
        byLength.computeIfAbsent(iri.length(), length -> new ArrayList<>())
                .add(new Namespace(iri, Utf8Writer.encoded(prefix + ":")));
    }

    void write(String iri, Utf8Writer out) throws IOException {
        int split = TurtleUtil.findURISplitIndex(iri);
        for (Namespace namespace : byLength.getOrDefault(split, List.of())) {
            if (iri.startsWith(namespace.iri)) {
                out.write(namespace.prefix);
                out.write(iri, split, iri.length() - split);
                return;
            }
        }
        out.writeAscii('<');
        out.write(iri);
        out.writeAscii('>');
    }
}
