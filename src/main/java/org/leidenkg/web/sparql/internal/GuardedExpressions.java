package org.leidenkg.web.sparql.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_Divide;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrLang;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_StrUpperCase;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.function.FunctionEnv;
import org.jspecify.annotations.Nullable;

/**
 * Puts limits on expressions that have none in the engine: a pattern that would be tried for years on one text, and texts and
 * numbers that double with every step. What has no value for that is an error of the expression, as of SPARQL.
 */
final class GuardedExpressions extends ExprTransformCopy {
    private static final long LONGEST_TEXT = 100_000;
    /** A text is compared with another at each of its characters. */
    private static final long LONGEST_SEARCH = 100_000_000;

    private static final int LONGEST_CHANGED = 10_000;
    /** For what is read as a number or a date. */
    private static final int LONGEST_WRITTEN = 1_000;

    private static final int MOST_BITS = 3_400;

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
        if (function instanceof E_Function) {
            // A cast reads what is written.
            return super.transform(
                    function,
                    ExprList.create(arguments.getList().stream()
                            .<Expr>map(argument -> new Bounded(argument, LONGEST_WRITTEN))
                            .toList()));
        }
        return super.transform(function, arguments);
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
        if (function instanceof E_StrUpperCase || function instanceof E_StrLowerCase) {
            // Java takes time by the square of the letters that become two.
            return super.transform(function, new Bounded(argument, LONGEST_CHANGED));
        }
        Expr copy = super.transform(function, argument);
        // The optimizer looks for these.
        return function instanceof E_Bound || function instanceof E_LogicalNot ? copy : new Bounded(copy, LONGEST_TEXT);
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr left, Expr right) {
        if (function instanceof E_StrDatatype) {
            return new E_StrDatatype(new Bounded(left, LONGEST_WRITTEN), right);
        }
        Expr copy = super.transform(function, left, right);
        if (function instanceof E_StrContains || function instanceof E_StrBefore || function instanceof E_StrAfter) {
            return new Search((ExprFunction2) copy);
        }
        if (function instanceof E_StrLang) {
            return new LanguageTag(left, right);
        }
        boolean isArithmetic = function instanceof E_Add
                || function instanceof E_Subtract
                || function instanceof E_Multiply
                || function instanceof E_Divide;
        return isArithmetic ? new Bounded(copy, LONGEST_TEXT) : copy;
    }

    /** The same, which looks each time whether the query was stopped. */
    static Expr watched(Expr value) {
        return new Bounded(value, Long.MAX_VALUE);
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

    /** A value that is not too large to go on with, of a query that is not to end yet. */
    private static final class Bounded extends ExprFunction1 {
        private final long longest;

        Bounded(Expr value, long longest) {
            super(value, "bounded");
            this.longest = longest;
        }

        @Override
        protected @Nullable NodeValue evalSpecial(Binding binding, FunctionEnv environment) {
            Cancellation.check();
            return null;
        }

        @Override
        public NodeValue eval(NodeValue value) {
            boolean isTooLarge;
            if (value.isInteger()) {
                isTooLarge = value.getInteger().bitLength() > MOST_BITS;
            } else if (value.isDecimal()) {
                isTooLarge = bits(value.getDecimal()) > MOST_BITS;
            } else {
                isTooLarge = value.isLiteral() && text(value).length() > longest;
            }
            if (isTooLarge) {
                throw new ExprEvalException("a value that is too large");
            }
            return value;
        }

        private static int bits(BigDecimal value) {
            return value.unscaledValue().bitLength() + Math.abs(value.scale());
        }

        @Override
        public Expr copy(Expr value) {
            return new Bounded(value, longest);
        }
    }

    /** The engine has a fault in its message for a tag that is none. */
    private static final class LanguageTag extends E_StrLang {
        private static final Pattern TAG = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");

        LanguageTag(Expr text, Expr tag) {
            super(text, tag);
        }

        @Override
        public NodeValue eval(NodeValue text, NodeValue tag) {
            if (!TAG.matcher(text(tag)).matches()) {
                throw new ExprEvalException("no tag of a language: " + tag);
            }
            return super.eval(text, tag);
        }

        @Override
        public Expr copy(Expr text, Expr tag) {
            return new LanguageTag(text, tag);
        }
    }

    /** Of one text in another. */
    private static final class Search extends ExprFunction2 {
        private final ExprFunction2 search;

        Search(ExprFunction2 search) {
            super(search.getArg1(), search.getArg2(), search.getFunctionSymbol().getSymbol());
            this.search = search;
        }

        @Override
        public NodeValue eval(NodeValue text, NodeValue part, FunctionEnv environment) {
            Cancellation.check();
            if (text.isLiteral()
                    && part.isLiteral()
                    && (long) text(text).length() * text(part).length() > LONGEST_SEARCH) {
                throw new ExprEvalException("a search for a text that is too long");
            }
            return search.eval(text, part, environment);
        }

        @Override
        public NodeValue eval(NodeValue text, NodeValue part) {
            return search.eval(text, part);
        }

        @Override
        public Expr copy(Expr text, Expr part) {
            return new Search((ExprFunction2) search.copy(text, part));
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
