package org.leidenkg.query.answer;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a longer list.
 *
 * @param page number of the page, from 1
 * @param size most items that a page holds
 * @param total items on all pages together
 */
public record Page<T>(List<T> items, int page, int size, int total) {
    public Page {
        if (page < 1 || size < 1) {
            throw new IllegalArgumentException("page " + page + " of size " + size + ": both count from 1");
        }
        items = List.copyOf(items);
    }

    /** The numbered part of a whole list; empty past its end. */
    public static <T> Page<T> of(List<T> all, int page, int size) {
        long from = Math.min((long) (page - 1) * size, all.size());
        long to = Math.min(from + size, all.size());
        return new Page<>(all.subList((int) from, (int) to), page, size, all.size());
    }

    /** The same page of what is made of its items. */
    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), page, size, total);
    }

    /** Number of the last page, 1 for an empty list. */
    public int lastPage() {
        return Math.max(1, (int) (((long) total + size - 1) / size));
    }
}
