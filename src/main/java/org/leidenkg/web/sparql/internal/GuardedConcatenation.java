package org.leidenkg.web.sparql.internal;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprLib;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.function.FunctionEnv;
import org.jspecify.annotations.Nullable;

/** GROUP_CONCAT, which would put all there is into one text: such a query ends, and the server keeps its memory. */
final class GuardedConcatenation implements Accumulator {
    private static final long LONGEST_TEXT = 1_000_000;

    private final Accumulator concatenation;
    private final Expr expression;
    private final int separator;
    private final boolean distinct;
    private final Set<String> seen = new HashSet<>();
    private long length;

    private GuardedConcatenation(
            Accumulator concatenation, Expr expression, @Nullable String separator, boolean distinct) {
        this.concatenation = concatenation;
        this.expression = expression;
        this.separator = separator == null ? 1 : separator.length();
        this.distinct = distinct;
    }

    /** The same aggregate, with the limit when it is such a one. */
    static ExprAggregator in(ExprAggregator aggregate) {
        Aggregator aggregator = aggregate.getAggregator();
        if (aggregator instanceof AggGroupConcat all) {
            return new ExprAggregator(
                    aggregate.getVar(), new All(all.getExprList().get(0), all.getSeparator()));
        }
        if (aggregator instanceof AggGroupConcatDistinct distinct) {
            return new ExprAggregator(
                    aggregate.getVar(), new Distinct(distinct.getExprList().get(0), distinct.getSeparator()));
        }
        return aggregate;
    }

    @Override
    public void accumulate(Binding binding, FunctionEnv environment) {
        NodeValue value = ExprLib.evalOrNull(expression, binding, environment);
        if (value != null && (!distinct || seen.add(value.asString()))) {
            length += separator + value.asString().length();
            if (length > LONGEST_TEXT) {
                throw new TooMuchTextException();
            }
        }
        concatenation.accumulate(binding, environment);
    }

    @Override
    public NodeValue getValue() {
        return concatenation.getValue();
    }

    private static final class All extends AggGroupConcat {
        All(Expr expression, @Nullable String separator) {
            super(expression, separator);
        }

        @Override
        public Aggregator copy(ExprList expressions) {
            return new All(expressions.get(0), getSeparator());
        }

        @Override
        public Accumulator createAccumulator() {
            return new GuardedConcatenation(super.createAccumulator(), getExpr(), getSeparator(), false);
        }
    }

    private static final class Distinct extends AggGroupConcatDistinct {
        Distinct(Expr expression, @Nullable String separator) {
            super(expression, separator);
        }

        @Override
        public Aggregator copy(ExprList expressions) {
            return new Distinct(expressions.get(0), getSeparator());
        }

        @Override
        public Accumulator createAccumulator() {
            return new GuardedConcatenation(super.createAccumulator(), getExpr(), getSeparator(), true);
        }
    }
}
