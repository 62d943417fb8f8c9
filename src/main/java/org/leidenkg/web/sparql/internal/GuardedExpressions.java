package org.leidenkg.web.sparql.internal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;

/**
 * Puts limits on expressions that have none in the engine: a pattern that would be tried for years on one text, and texts
 * that double with every step.
 */
final class GuardedExpressions extends ExprTransformCopy {
    private static final long LONGEST_TEXT = 1_000_000;

    /** The same query, with the limits, and with those on its paths, wherever in it they stand. */
    static Op in(Op query) {
        return Transformer.transform(new GuardedPaths(), new GuardedExpressions(), query);
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
        if (function instanceof E_Regex) {
            return new Regex(arguments);
        }
        if (function instanceof E_StrReplace) {
            return new Replace(arguments);
        }
        if (function instanceof E_StrConcat) {
            return new Concat(arguments);
        }
        return super.transform(function, arguments);
    }

    private static Expr optional(ExprList arguments, int index) {
        return arguments.size() > index ? arguments.get(index) : NodeValue.makeString("");
    }

    private static String text(NodeValue value) {
        if (!value.isLiteral()) {
            throw new ExprEvalException("not a text: " + value);
        }
        return value.asNode().getLiteralLexicalForm();
    }

    private static void checkLength(long length) {
        if (length > LONGEST_TEXT) {
            throw new ExprEvalException("a text of more than " + LONGEST_TEXT + " characters");
        }
    }

    /** The pattern that was compiled last: it is mostly the same for all rows. */
    private static final class Patterns {
        private String last = "";
        private Pattern compiled = Pattern.compile("");

        Pattern of(String function, NodeValue pattern, NodeValue flags) {
            String key = text(flags) + " " + text(pattern);
            if (!key.equals(last)) {
                compiled = RegexEngine.makePattern(function, text(pattern), text(flags));
                last = key;
            }
            return compiled;
        }
    }

    private static final class Regex extends E_Regex {
        private final Patterns patterns = new Patterns();

        Regex(ExprList arguments) {
            super(arguments.get(0), arguments.get(1), optional(arguments, 2));
        }

        @Override
        public NodeValue eval(List<NodeValue> values) {
            if (!values.get(0).isLiteral() || !values.get(1).isString()) {
                return super.eval(values);
            }
            CharSequence watched = new Cancellation.Watched(text(values.get(0)));
            return NodeValue.makeBoolean(patterns.of("REGEX", values.get(1), values.get(2))
                    .matcher(watched)
                    .find());
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Regex(arguments);
        }
    }

    private static final class Replace extends E_StrReplace {
        private final Patterns patterns = new Patterns();

        Replace(ExprList arguments) {
            super(arguments.get(0), arguments.get(1), arguments.get(2), optional(arguments, 3));
        }

        /** Finds all matches under watch first; then the engine's own way is known to come to an end. */
        @Override
        public NodeValue eval(List<NodeValue> values) {
            Matcher matcher = patterns.of("REPLACE", values.get(1), values.get(3))
                    .matcher(new Cancellation.Watched(text(values.get(0))));
            String replacement = text(values.get(2));
            long groups = replacement.chars().filter(c -> c == '$').count();
            long length = text(values.get(0)).length();
            while (matcher.find()) {
                length += replacement.length() + groups * (matcher.end() - matcher.start());
                checkLength(length);
            }
            return super.eval(values);
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Replace(arguments);
        }
    }

    private static final class Concat extends E_StrConcat {
        Concat(ExprList arguments) {
            super(arguments);
        }

        @Override
        public NodeValue eval(List<NodeValue> values) {
            checkLength(values.stream()
                    .filter(NodeValue::isLiteral)
                    .mapToLong(value -> text(value).length())
                    .sum());
            return super.eval(values);
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Concat(arguments);
        }
    }
}
