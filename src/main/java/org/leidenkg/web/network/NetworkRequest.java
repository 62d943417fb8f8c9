package org.leidenkg.web.network;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.leidenkg.model.network.Excerpt;
import org.leidenkg.model.network.Measure;
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
record NetworkRequest(NetworkFilter filter, Look look, Network whole, Supplier<Network> filtered) {
    /** Pairs of a network that is sent as a file: a few tens of megabytes. */
    static final int MOST_PAIRS = Networks.MOST_MEASURED_PAIRS;

    static NetworkRequest of(NetworkFilter filter, Look look, Network whole, Networks networks) {
        return new NetworkRequest(filter, look, whole, new MemoizedSupplier<>(() -> networks.part(filter)));
    }

    /**
     * How it is shown.
     *
     * @param size what the surface of a dot stands for
     * @param focus the organisation that is marked and told of, by slug
     */
    record Look(View view, Colouring colouring, Measure size, Paper paper, Optional<String> focus) {}

    NetworkRequest on(Paper paper) {
        Look other = new Look(look.view, look.colouring, look.size, paper, look.focus);
        return new NetworkRequest(filter, other, whole, filtered);
    }

    /** The same for another organisation that it is all about; empty for the whole. */
    List<String> around(Optional<String> organisation) {
        List<String> others = new ArrayList<>(drawn());
        others.removeIf(one -> one.startsWith("organisation="));
        organisation.ifPresent(one -> others.add("organisation=" + Links.encoded(one)));
        return others;
    }

    /** What the dots stand for. */
    enum View {
        ORGANISATIONS,
        PROJECTS
    }

    /** How wide a picture is. */
    enum Paper {
        LARGE(1200),
        /** As wide as it stands on its page, so that words are not made smaller there. */
        MEDIUM(780),
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
        return Palette.of(
                look.colouring,
                look.colouring.equals(Colouring.COMMUNITY) ? part() : whole,
                Excerpt.members(part(), filter.weight()));
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

    /** The filters and what is drawn of them, as they stand in an address. */
    List<String> drawn() {
        List<String> parameters = new ArrayList<>(filters());
        if (look.view != View.ORGANISATIONS) {
            parameters.add("view=" + Views.slug(look.view));
        }
        if (look.size != Measure.PROJECTS) {
            parameters.add("size-by=" + look.size.key());
        }
        if (!look.colouring.equals(Colouring.SECTOR)) {
            parameters.add("colour=" + look.colouring.key());
        }
        return parameters;
    }

    /** The whole state of the page. */
    List<String> parameters() {
        List<String> parameters = drawn();
        look.focus
                .filter(one -> !filter.organisation().equals(look.focus))
                .ifPresent(one -> parameters.add("focus=" + Links.encoded(one)));
        return parameters;
    }
}
