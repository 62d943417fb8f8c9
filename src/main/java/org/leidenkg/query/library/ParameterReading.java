package org.leidenkg.query.library;

import java.util.List;
import org.apache.jena.graph.Node;
import org.leidenkg.query.answer.Ref;

/** What a user's text for a parameter turned out to be. */
public sealed interface ParameterReading {
    /** One value. */
    record Value(Node node) implements ParameterReading {}

    /** Several things are called that; none is picked. */
    record Ambiguous(List<Ref> candidates) implements ParameterReading {
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /** Nothing is called that; these come nearest. */
    record Unknown(List<Ref> nearest) implements ParameterReading {
        public Unknown {
            nearest = List.copyOf(nearest);
        }
    }

    /**
     * No value of the kind.
     *
     * @param choices the only values allowed; empty where any of the type will do
     */
    record NotAllowed(List<String> choices) implements ParameterReading {
        public NotAllowed {
            choices = List.copyOf(choices);
        }
    }
}
