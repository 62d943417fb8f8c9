package org.leidenkg.quads;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NullIterator;

/** The triples of all graphs of a table, each once; a triple's graphs stand next to one another in either order. */
final class UnionOfGraphs extends GraphBase {
    private final QuadTable table;

    UnionOfGraphs(QuadTable table) {
        this.table = table;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple wanted) {
        Optional<QuadPattern> pattern =
                table.pattern(Node.ANY, wanted.getSubject(), wanted.getPredicate(), wanted.getObject());
        return pattern.map(this::find).orElseGet(NullIterator::instance);
    }

    private ExtendedIterator<Triple> find(QuadPattern pattern) {
        Matches matches = table.matches(pattern);
        QuadLayout layout = matches.layout();
        return new NextIterator<>() {
            private long last = -1;

            @Override
            Triple next(long packed) {
                return table.triple(packed, pattern.isByObject(), layout);
            }

            @Override
            long move() {
                long packed = matches.next();
                while (packed >= 0 && layout.triple(packed) == last) {
                    packed = matches.next();
                }
                last = packed < 0 ? -1 : layout.triple(packed);
                return packed;
            }
        };
    }

    @Override
    protected boolean graphBaseContains(Triple wanted) {
        return table.pattern(Node.ANY, wanted.getSubject(), wanted.getPredicate(), wanted.getObject())
                .filter(pattern -> table.matches(pattern).next() >= 0)
                .isPresent();
    }
}
