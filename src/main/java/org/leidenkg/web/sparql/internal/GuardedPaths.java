package org.leidenkg.web.sparql.internal;

import org.apache.jena.graph.Node;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathVisitor;

/**
 * Puts the end of a query into its property paths: the engine evaluates a path in one go and does not look whether the query
 * was stopped (Jena 5.6.0). It visits the parts of a path as it comes to them, so the parts look themselves: each step
 * before the store is asked, and alternatives, which copy what was found, before and after.
 */
final class GuardedPaths extends TransformCopy {
    /** A sort looks only at what it compares. */
    @Override
    public Op transform(OpOrder order, Op rows) {
        return new OpOrder(
                rows,
                order.getConditions().stream()
                        .map(condition -> new SortCondition(
                                GuardedExpressions.watched(condition.getExpression()), condition.getDirection()))
                        .toList());
    }

    @Override
    public Op transform(OpGroup group, Op rows) {
        return OpGroup.create(
                rows,
                group.getGroupVars(),
                group.getAggregators().stream().map(GuardedConcatenation::in).toList());
    }

    /** Simplifies the path, and has it look whether the query was stopped. */
    private static Path guard(Path path) {
        return watch(PathSimplifier.simplify(path));
    }

    @Override
    public Op transform(OpPath path) {
        TriplePath triple = path.getTriplePath();
        return new OpPath(new TriplePath(triple.getSubject(), guard(triple.getPath()), triple.getObject()));
    }

    private static Path watch(Path path) {
        if (path instanceof P_Link link) {
            return new Link(link.getNode());
        }
        if (path instanceof P_NegPropSet others) {
            return new Others(others);
        }
        if (path instanceof P_Alt either) {
            return new Alternatives(watch(either.getLeft()), watch(either.getRight()));
        }
        if (path instanceof P_Seq sequence) {
            return new P_Seq(watch(sequence.getLeft()), watch(sequence.getRight()));
        }
        if (path instanceof P_Inverse inverse) {
            return new P_Inverse(watch(inverse.getSubPath()));
        }
        if (path instanceof P_ZeroOrMore1 closure) {
            return new P_ZeroOrMore1(watch(closure.getSubPath()));
        }
        if (path instanceof P_OneOrMore1 closure) {
            return new P_OneOrMore1(watch(closure.getSubPath()));
        }
        if (path instanceof P_ZeroOrOne option) {
            return new P_ZeroOrOne(watch(option.getSubPath()));
        }
        throw new IllegalArgumentException("no path of SPARQL 1.1: " + path);
    }

    private static final class Link extends P_Link {
        Link(Node predicate) {
            super(predicate);
        }

        @Override
        public void visit(PathVisitor visitor) {
            Cancellation.check();
            super.visit(visitor);
        }
    }

    private static final class Others extends P_NegPropSet {
        Others(P_NegPropSet set) {
            set.getNodes().forEach(this::add);
        }

        @Override
        public void visit(PathVisitor visitor) {
            Cancellation.check();
            super.visit(visitor);
        }
    }

    private static final class Alternatives extends P_Alt {
        Alternatives(Path left, Path right) {
            super(left, right);
        }

        @Override
        public void visit(PathVisitor visitor) {
            Cancellation.check();
            super.visit(visitor);
            Cancellation.check();
        }
    }
}
