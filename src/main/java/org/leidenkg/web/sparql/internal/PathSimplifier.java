package org.leidenkg.web.sparql.internal;

import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;

/**
 * Writes closures of closures in a property path as one closure, such as {@code (p*)*} as {@code p*}. The engine would
 * evaluate the inner one again at every node that the outer one reaches. The path has the same solutions, each as often.
 */
final class PathSimplifier {
    private PathSimplifier() {}

    /** @param path as the parser of SPARQL 1.1 makes it */
    static Path simplify(Path path) {
        if (path instanceof P_Seq sequence) {
            return new P_Seq(simplify(sequence.getLeft()), simplify(sequence.getRight()));
        }
        if (path instanceof P_Alt alternatives) {
            return new P_Alt(simplify(alternatives.getLeft()), simplify(alternatives.getRight()));
        }
        if (path instanceof P_Inverse inverse) {
            return inverse(simplify(inverse.getSubPath()));
        }
        if (path instanceof P_ZeroOrMore1 closure) {
            return zeroOrMore(simplify(closure.getSubPath()));
        }
        if (path instanceof P_OneOrMore1 closure) {
            return oneOrMore(simplify(closure.getSubPath()));
        }
        if (path instanceof P_ZeroOrOne option) {
            return zeroOrOne(simplify(option.getSubPath()));
        }
        return path;
    }

    /** Closures stand outside, so that they meet those around them. */
    private static Path inverse(Path path) {
        if (path instanceof P_Inverse twice) {
            return twice.getSubPath();
        }
        if (path instanceof P_ZeroOrMore1 closure) {
            return new P_ZeroOrMore1(inverse(closure.getSubPath()));
        }
        if (path instanceof P_OneOrMore1 closure) {
            return new P_OneOrMore1(inverse(closure.getSubPath()));
        }
        if (path instanceof P_ZeroOrOne option) {
            return new P_ZeroOrOne(inverse(option.getSubPath()));
        }
        return new P_Inverse(path);
    }

    private static Path zeroOrMore(Path path) {
        return new P_ZeroOrMore1(step(path));
    }

    private static Path oneOrMore(Path path) {
        return isEmptyAllowed(path) ? zeroOrMore(path) : new P_OneOrMore1(step(path));
    }

    private static Path zeroOrOne(Path path) {
        if (path instanceof P_ZeroOrMore1 || path instanceof P_ZeroOrOne) {
            return path;
        }
        return path instanceof P_OneOrMore1 closure ? zeroOrMore(closure.getSubPath()) : new P_ZeroOrOne(path);
    }

    /** A path whose closure is the same as that of the given one, with no closure in it that is not needed. */
    private static Path step(Path path) {
        if (path instanceof P_Alt alternatives) {
            return new P_Alt(step(alternatives.getLeft()), step(alternatives.getRight()));
        }
        if (path instanceof P_Seq sequence && isEmptyAllowed(sequence)) {
            return new P_Alt(step(sequence.getLeft()), step(sequence.getRight()));
        }
        return path instanceof P_ZeroOrMore1 || path instanceof P_OneOrMore1 || path instanceof P_ZeroOrOne
                ? step(((P_Path1) path).getSubPath())
                : path;
    }

    /** Whether the path leads from every node to itself. */
    private static boolean isEmptyAllowed(Path path) {
        if (path instanceof P_ZeroOrMore1 || path instanceof P_ZeroOrOne) {
            return true;
        }
        if (path instanceof P_OneOrMore1 || path instanceof P_Inverse) {
            return isEmptyAllowed(((P_Path1) path).getSubPath());
        }
        if (path instanceof P_Path2 both) {
            boolean left = isEmptyAllowed(both.getLeft());
            return both instanceof P_Alt
                    ? left || isEmptyAllowed(both.getRight())
                    : left && isEmptyAllowed(both.getRight());
        }
        return false;
    }
}
