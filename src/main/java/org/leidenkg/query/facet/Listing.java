package org.leidenkg.query.facet;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.leidenkg.model.Certainty;
import org.leidenkg.query.answer.Page;

/**
 * The rows of a list that are wanted, in order, with what else it can be narrowed to.
 *
 * @param choices of each facet those that there are, with the one that is wanted
 * @param certainties how many rows there are with each certainty
 */
public record Listing<T>(List<T> rows, Map<Facet, List<Choice.Count>> choices, Map<Certainty, Integer> certainties) {
    public Listing {
        rows = List.copyOf(rows);
        choices = Map.copyOf(choices);
        certainties = Map.copyOf(certainties);
    }

    /** A page of the rows, each made into what is shown of it. */
    public <R> Page<R> page(int page, int size, Function<T, R> shown) {
        return Page.of(rows, page, size).map(shown);
    }

    public <R> Listing<R> with(List<R> others) {
        return new Listing<>(others, choices, certainties);
    }
}
