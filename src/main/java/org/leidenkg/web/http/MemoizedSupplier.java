package org.leidenkg.web.http;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is made when it is first asked for, and then kept. When that fails, it is tried again. */
public final class MemoizedSupplier<T> implements Supplier<T> {
    private final Supplier<T> source;
    private @Nullable T known;

    public MemoizedSupplier(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public synchronized T get() {
        if (known == null) {
            known = source.get();
        }
        return known;
    }
}
