package org.leidenkg.quads;

import java.util.NoSuchElementException;
import org.apache.jena.util.iterator.NiceIterator;

/** An iterator over things made of packed quads. */
abstract class NextIterator<T> extends NiceIterator<T> {
    private static final long UNKNOWN = -2;

    private long next = UNKNOWN;

    /** The next packed quad, or less than 0 if there is none. */
    abstract long move();

    abstract T next(long packed);

    @Override
    public boolean hasNext() {
        if (next == UNKNOWN) {
            next = Math.max(-1, move());
        }
        return next >= 0;
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        T made = next(next);
        next = UNKNOWN;
        return made;
    }
}
