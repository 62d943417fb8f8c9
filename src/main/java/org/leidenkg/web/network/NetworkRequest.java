package org.leidenkg.web.network;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.leidenkg.model.network.Network;
import org.leidenkg.model.network.NetworkFilter;
import org.leidenkg.model.network.Weight;
import org.leidenkg.publish.picture.Colouring;
import org.leidenkg.publish.picture.Palette;
import org.leidenkg.query.network.Networks;
import org.leidenkg.web.http.Links;
import org.leidenkg.web.http.MemoizedSupplier;
import org.leidenkg.web.page.Views;

/**
 * Which part of the network a request asks for, and how it is to be drawn.
 *
 * @param whole the whole network, counted in the way that is asked for
 * @param filtered what is asked for
 */
record NetworkRequest(
        NetworkFilter filter, View view, Colouring colouring, Paper paper, Network whole, Supplier<Network> filtered) {
    /** Pairs of a network that is sent as a file: a few tens of megabytes. */
    static final int MOST_PAIRS = Networks.MOST_MEASURED_PAIRS;

    static NetworkRequest of(
            NetworkFilter filter, View view, Colouring colouring, Paper paper, Network whole, Networks networks) {
        return new NetworkRequest(
                filter, view, colouring, paper, whole, new MemoizedSupplier<>(() -> networks.part(filter)));
    }

    /** What the dots stand for. */
    enum View {
        ORGANISATIONS,
        PROJECTS
    }

    /** How wide a picture is. */
    enum Paper {
        LARGE(1200),
        SMALL(640),
        /** As wide as a phone, so that words are not made smaller on it. */
        NARROW(328);

        private final double width;

        Paper(double width) {
            this.width = width;
        }

        double width() {
            return width;
        }
    }

    /** What is asked for. */
    Network part() {
        return filtered.get();
    }

    /** Whether it has too many pairs for a file. */
    boolean isTooLarge() {
        return part().edges().size() > MOST_PAIRS;
    }

    Palette palette() {
        return Palette.of(colouring == Colouring.COMMUNITY ? part() : whole(), colouring);
    }

    /** Whether it is less than everything. */
    boolean isFiltered() {
        return filter.isPartial();
    }

    /** The filters as they stand in an address; what is usual is left out. */
    List<String> filters() {
        List<String> parameters = new ArrayList<>();
        filter.counting().choices().forEach((name, value) -> parameters.add(name + "=" + value));
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
            parameters.add("view=" + Views.slug(view));
        }
        if (colouring != Colouring.KIND) {
            parameters.add("colour=" + colouring.key());
        }
        return parameters;
    }
}
