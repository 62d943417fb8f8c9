package org.leidenkg.serve;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.leidenkg.model.Level;
import org.leidenkg.model.Network;
import org.leidenkg.model.NetworkFilter;
import org.leidenkg.model.Weight;
import org.leidenkg.publish.picture.Colouring;
import org.leidenkg.publish.picture.Palette;
import org.leidenkg.query.Networks;

/**
 * Which part of the network a request asks for, and how it is to be drawn.
 *
 * @param held the network of the level that is asked for, or its strongest part
 * @param source the same, with its projects where these are needed
 * @param filtered what is asked for
 */
record NetworkRequest(
        NetworkFilter filter,
        View view,
        Colouring colouring,
        Paper paper,
        Networks.Held held,
        Supplier<Network> source,
        Supplier<Network> filtered) {
    /** @param source is made when it is needed, and once */
    static NetworkRequest of(
            NetworkFilter filter,
            View view,
            Colouring colouring,
            Paper paper,
            Networks.Held held,
            Supplier<Network> source) {
        Once<Network> kept = new Once<>(source);
        return new NetworkRequest(
                filter, view, colouring, paper, held, kept, new Once<>(() -> filter.apply(kept.get())));
    }

    /** What the dots stand for. */
    enum View {
        ORGANISATIONS,
        PROJECTS;

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** How wide a picture is. */
    enum Paper {
        LARGE(1200),
        SMALL(640);

        private final double width;

        Paper(double width) {
            this.width = width;
        }

        double width() {
            return width;
        }

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    Network whole() {
        return held.network();
    }

    /** What is asked for. */
    Network part() {
        return filtered.get();
    }

    Palette palette() {
        return Palette.of(whole(), colouring);
    }

    /** Whether it is less than everything. */
    boolean isFiltered() {
        return filter.theme().isPresent()
                || filter.role().isPresent()
                || filter.kind().isPresent()
                || filter.organisation().isPresent()
                || filter.minWeight().signum() > 0;
    }

    /** The filters as they stand in an address; what is usual is left out. */
    List<String> filters() {
        List<String> parameters = new ArrayList<>();
        if (filter.level() != Level.AS_NAMED) {
            parameters.add("level=" + filter.level().slug());
        }
        filter.theme().ifPresent(theme -> parameters.add("theme=" + Links.encoded(theme)));
        filter.role().ifPresent(role -> parameters.add("role=" + Views.slug(role)));
        filter.kind().ifPresent(kind -> parameters.add("kind=" + Links.encoded(kind)));
        if (filter.weight() != Weight.RAW) {
            parameters.add("weight=" + filter.weight().key());
        }
        if (filter.minWeight().compareTo(BigDecimal.ZERO) > 0) {
            parameters.add("min-weight=" + filter.minWeight().toPlainString());
        }
        filter.organisation().ifPresent(one -> parameters.add("organisation=" + Links.encoded(one)));
        return parameters;
    }

    /** The filters and the look, as they stand in an address. */
    List<String> parameters() {
        List<String> parameters = new ArrayList<>(filters());
        if (view != View.ORGANISATIONS) {
            parameters.add("view=" + view.key());
        }
        if (colouring != Colouring.KIND) {
            parameters.add("colour=" + colouring.key());
        }
        return parameters;
    }
}
