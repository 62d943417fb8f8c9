package org.leidenkg.web.sparql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.OpVisitorByTypeBase;
import org.apache.jena.sparql.algebra.op.Op0;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.leidenkg.web.http.RequestProblem;

/**
 * What a query of a stranger may hold: plain SPARQL 1.1 over the graphs there are. Other hosts, files, classes of this
 * program and the extensions of one engine are not for it.
 */
public final class QueryCheck {
    private static final int LONGEST_MESSAGE = 400;
    /*
     * The engine looks at its clock only when it has read, checked and ordered a query, and for much of that it takes time
     * that grows with the square of these.
     */
    private static final int LONGEST_QUERY = 1 << 17;

    private static final int DEEPEST = 100;
    private static final int MOST_DIGITS = 1_000;
    private static final int MOST_VARIABLES = 1_000;
    private static final int MOST_OPERATORS = 1_000;
    /** Triple patterns, and steps of paths. */
    private static final int MOST_STEPS = 1_000;

    /** The engine's optimizer takes twice as long for each that stands in another. */
    private static final int MOST_EXISTS = 12;
    /** Casts, and the functions of XPath's mathematics; others of Jena take patterns or formats without limit. */
    private static final List<String> FUNCTIONS =
            List.of("http://www.w3.org/2001/XMLSchema#", "http://www.w3.org/2005/xpath-functions/math#");
    /** Those of them whose results have any number of digits. */
    private static final Set<String> ENDLESS = Set.of(FUNCTIONS.get(1) + "pow", FUNCTIONS.get(1) + "exp10");
    /** How predicates begin that an engine takes for its own code. */
    private static final List<String> CODE = List.of("java:", "http://jena.apache.org/", "http://jena.hpl.hp.com/");
    /** The one of them that is for everyone: it searches the text index. */
    private static final String TEXT_SEARCH = "http://jena.apache.org/text#query";

    /** Shows which IRIs are not whole; these would mean another thing on each machine. */
    private static final String NO_BASE = "http://relative.invalid/";

    private static final Pattern RELATIVE = Pattern.compile("<" + NO_BASE + "([^>]*)>");
    private static final Pattern PLACE = Pattern.compile("(?i)\\bline (\\d+), column (\\d+)");
    private static final Pattern VARIABLE = Pattern.compile("[?$]\\w+");

    private final Supplier<Set<String>> graphs;

    /** @param graphs the IRIs of the named graphs; asked only for a query that names some */
    public QueryCheck(Supplier<Set<String>> graphs) {
        this.graphs = graphs;
    }

    /**
     * The query, when it may be asked.
     *
     * @param protocolGraphs the graphs that the request names beside the query
     * @throws RequestProblem that says what is wrong with it
     */
    Query check(String text, List<String> protocolGraphs) {
        checkText(text);
        Query query = parse(text);
        List<String> named = Stream.of(query.getGraphURIs(), query.getNamedGraphURIs(), protocolGraphs)
                .flatMap(List::stream)
                .filter(graph -> !isUnion(graph))
                .toList();
        if (!named.isEmpty()) {
            Set<String> known = graphs.get();
            named.stream().filter(graph -> !known.contains(graph)).findFirst().ifPresent(graph -> {
                throw RequestProblem.of(RequestProblem.Type.UNKNOWN_GRAPH, shortened(graph), String.join(", ", known));
            });
        }
        if (query.getQueryPattern() != null) {
            checkParts(query);
        }
        refuseRelative(query);
        return query;
    }

    /** Before it is parsed: also what stands in texts and comments counts. */
    private static void checkText(String text) {
        int depth = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            digits = (c >= '0' && c <= '9') || c == '.' ? digits + 1 : 0;
            if (depth > DEEPEST) {
                throw tooDeep();
            }
            if (digits > MOST_DIGITS) {
                throw tooMany(MOST_DIGITS, "digits in a number", "Round it");
            }
        }
        if (text.length() > LONGEST_QUERY) {
            throw tooMany(LONGEST_QUERY, "characters", "Ask for fewer values at once");
        }
        if (VARIABLE.matcher(text).results().map(MatchResult::group).distinct().count() > MOST_VARIABLES) {
            throw tooMany(MOST_VARIABLES, "variables", "Ask for fewer things at once");
        }
    }

    private static RequestProblem tooMany(int limit, String what, String remedy) {
        return RequestProblem.malformed(
                "The query has more than " + limit + " " + what + ". " + remedy + ", or ask in several queries.",
                -1,
                -1);
    }

    /** The engine found out late that it cannot carry out the query, such as numbers of rows that are too large to add. */
    public static RequestProblem impossible(QueryException refusal) {
        return RequestProblem.malformed(
                "The query cannot be carried out: " + shortened(String.valueOf(refusal.getMessage())), -1, -1);
    }

    private static boolean isUnion(String graph) {
        return graph.equals(Quad.unionGraph.getURI()) || graph.equals(Quad.defaultGraphIRI.getURI());
    }

    private static Query parse(String text) {
        try {
            return QueryFactory.create(text, NO_BASE, Syntax.syntaxSPARQL_11);
        } catch (QueryException e) {
            if (e.getCause() instanceof StackOverflowError) {
                throw tooDeep();
            }
            String message = shortened(String.valueOf(e.getMessage()));
            // The parser's own place is at times that of the word before; its message has the right one.
            Matcher place = PLACE.matcher(message);
            if (place.find()) {
                throw RequestProblem.malformed(
                        message, Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)));
            }
            throw e instanceof QueryParseException parse
                    ? RequestProblem.malformed(message, parse.getLine(), parse.getColumn())
                    : RequestProblem.malformed(message, -1, -1);
        }
    }

    private static void refuseRelative(Query query) {
        if (query.explicitlySetBaseURI()) {
            return;
        }
        Query written = query.cloneQuery();
        // With a base of its own the text shows what is relative to the other one.
        written.setBaseURI("http://none.invalid/");
        Matcher relative = RELATIVE.matcher(written.serialize());
        if (relative.find()) {
            throw RequestProblem.malformed(
                    "The IRI <" + shortened(relative.group(1))
                            + "> is relative. Write whole IRIs, or BASE before them.",
                    -1,
                    -1);
        }
    }

    public static RequestProblem tooDeep() {
        return RequestProblem.malformed("The query is nested too deeply.", -1, -1);
    }

    /** The beginning of a parser's message, which may go on with all that it expected. */
    private static String shortened(String message) {
        String text = message.strip().replaceAll("\\s+", " ");
        return text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE) + " …";
    }

    private static void checkParts(Query query) {
        try {
            Op algebra = Algebra.compile(query);
            Walker.walk(algebra, new Patterns(), new Functions(), new Operators(), null);
        } catch (StackOverflowError e) {
            throw tooDeep();
        }
    }

    private static final class Patterns extends OpVisitorBase {
        private int steps;

        @Override
        public void visit(OpService service) {
            throw RequestProblem.of(RequestProblem.Type.SERVICE_REFUSED);
        }

        @Override
        public void visit(OpBGP triples) {
            triples.getPattern().forEach(triple -> checkPredicate(triple.getPredicate()));
            count(triples.getPattern().size());
        }

        @Override
        public void visit(OpPath path) {
            count(steps(path.getTriplePath().getPath()));
        }

        private void count(int more) {
            steps += more;
            if (steps > MOST_STEPS) {
                throw tooMany(
                        MOST_STEPS,
                        "triple patterns and steps of paths",
                        "Use a closure (* or +) where steps repeat, VALUES for many values");
            }
        }

        /** Without calls in one another, since there may be any number of steps. */
        private static int steps(Path path) {
            int steps = 0;
            Deque<Path> parts = new ArrayDeque<>(List.of(path));
            while (!parts.isEmpty()) {
                Path part = parts.pop();
                if (part instanceof P_Path2 both) {
                    parts.push(both.getLeft());
                    parts.push(both.getRight());
                } else if (part instanceof P_Path1 one) {
                    parts.push(one.getSubPath());
                } else {
                    steps++;
                }
            }
            return steps;
        }

        /** The walker passes these over. */
        @Override
        public void visit(OpOrder order) {
            order.getConditions()
                    .forEach(condition -> Walker.walk(condition.getExpression(), new Patterns(), new Functions()));
        }

        private static void checkPredicate(Node predicate) {
            if (predicate.isURI()
                    && !predicate.hasURI(TEXT_SEARCH)
                    && CODE.stream().anyMatch(predicate.getURI()::startsWith)) {
                throw RequestProblem.of(RequestProblem.Type.EXTENSION_REFUSED, shortened(predicate.getURI()));
            }
        }
    }

    private static final class Operators extends OpVisitorByTypeBase {
        private int operators;

        private void count() {
            if (++operators > MOST_OPERATORS) {
                throw tooMany(MOST_OPERATORS, "groups and other parts", "Use VALUES for many values");
            }
        }

        @Override
        protected void visit0(Op0 op) {
            count();
        }

        @Override
        protected void visit1(Op1 op) {
            count();
        }

        @Override
        protected void visit2(Op2 op) {
            count();
        }

        @Override
        protected void visitN(OpN op) {
            count();
        }

        @Override
        protected void visitFilter(OpFilter op) {
            count();
        }

        @Override
        protected void visitLeftJoin(OpLeftJoin op) {
            count();
        }
    }

    private static final class Functions extends ExprVisitorBase {
        private int exists;

        @Override
        public void visit(ExprFunctionOp function) {
            if (++exists > MOST_EXISTS) {
                throw tooMany(MOST_EXISTS, "EXISTS and NOT EXISTS", "Use joins and MINUS in their place");
            }
        }

        @Override
        public void visit(ExprFunctionN function) {
            if (function instanceof E_Function named
                    && (FUNCTIONS.stream().noneMatch(named.getFunctionIRI()::startsWith)
                            || ENDLESS.contains(named.getFunctionIRI()))) {
                throw RequestProblem.of(RequestProblem.Type.EXTENSION_REFUSED, shortened(named.getFunctionIRI()));
            }
        }
    }
}
