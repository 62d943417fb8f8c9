package org.leidenkg.web.network;

import io.javalin.http.Context;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.leidenkg.model.Level;
import org.leidenkg.model.Role;
import org.leidenkg.model.network.Network;
import org.leidenkg.model.network.NetworkFilter;
import org.leidenkg.model.network.Weight;
import org.leidenkg.publish.picture.Colouring;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.query.network.Networks;
import org.leidenkg.web.http.ApiOperation;
import org.leidenkg.web.http.ApiOperation.Parameter;
import org.leidenkg.web.http.RequestProblem;
import org.leidenkg.web.page.Views;

/**
 * Reads the filters of the network from a request: those of {@code leidenkg export}, by the same names. An empty field of a
 * form is no filter; a value that cannot be is a {@link RequestProblem} that says what can.
 */
public final class NetworkReader {
    private static final List<Parameter> FILTERS = List.of(
            ApiOperation.LEVEL,
            Parameter.choice(
                    "rollup", "The same as level=rolled-up, by the name of the command.", List.of("true", "false")),
            Parameter.text("theme", "Only projects of this theme or section, by slug."),
            Parameter.choice(
                    "role",
                    "Only participations in this role: who leads together, or who are partners together.",
                    List.of("lead", "partner")),
            Parameter.text("kind", "Only organisations of this type or sector, by slug."),
            Parameter.choice(
                    "weight",
                    "What a pair weighs: shared projects, or less for large projects.",
                    List.of("raw", "fractional")),
            Parameter.text("min-weight", "Only pairs of at least this weight."),
            Parameter.text(
                    "organisation", "Only this organisation, by slug, those it works with, and the pairs among them."));
    private static final int LONGEST = 300;
    private static final int LONGEST_NUMBER = 12;

    private final Lookup lookup;
    private final Networks networks;

    public NetworkReader(Lookup lookup, Networks.Layout layout) {
        this.lookup = lookup;
        this.networks = lookup.networks(layout);
    }

    /**
     * For an answer that must hold everything.
     *
     * @throws RequestProblem for a value that there is not, and for more than an answer can hold
     */
    NetworkRequest readWhole(Context context) {
        NetworkRequest request = read(context);
        if (request.isTooLarge()) {
            throw RequestProblem.of(
                    RequestProblem.Type.NETWORK_TOO_LARGE,
                    Integer.toString(request.part().nodes().size()),
                    Integer.toString(request.part().edges().size()));
        }
        return request;
    }

    /** @throws RequestProblem for a value that there is not */
    NetworkRequest read(Context context) {
        Level level = level(context);
        Weight weight = choice(context, "weight", Weight.RAW, Weight.values(), Weight::key);
        Optional<Role> role = given(context, "role").map(value -> find("role", value, Role.values(), Views::slug));
        BigDecimal least = least(context);
        NetworkRequest.View view = choice(
                context,
                "view",
                NetworkRequest.View.ORGANISATIONS,
                NetworkRequest.View.values(),
                NetworkRequest.View::key);
        Colouring colouring = choice(context, "colour", Colouring.KIND, Colouring.values(), Colouring::key);
        NetworkRequest.Paper paper = choice(
                context, "size", NetworkRequest.Paper.LARGE, NetworkRequest.Paper.values(), NetworkRequest.Paper::key);
        Network whole = networks.whole(level);
        Optional<String> theme = concept(context, "theme", whole.themes());
        Optional<String> kind = concept(context, "kind", whole.kinds());
        Optional<String> organisation = given(context, "organisation").map(slug -> organisation(slug, whole));
        NetworkFilter filter = new NetworkFilter(level, weight, theme, role, kind, least, organisation);
        return NetworkRequest.of(filter, view, colouring, paper, whole);
    }

    /** As the pages call it, or as the command does: {@code rollup}. */
    private static Level level(Context context) {
        Optional<Level> asked = given(context, "level").map(value -> find("level", value, Level.values(), Level::slug));
        String rollup = context.queryParam("rollup");
        if (rollup == null) {
            return asked.orElse(Level.AS_NAMED);
        }
        Level flagged = switch (rollup) {
            case "", "true" -> Level.ROLLED_UP;
            case "false" -> Level.AS_NAMED;
            default -> throw bad("rollup", rollup, "true, false");
        };
        if (asked.isPresent() && asked.get() != flagged) {
            throw bad("rollup", rollup, "level=" + asked.get().slug());
        }
        return flagged;
    }

    private static BigDecimal least(Context context) {
        Optional<String> given = given(context, "min-weight");
        if (given.isEmpty()) {
            return BigDecimal.ZERO;
        }
        String value = given.get();
        if (value.length() > LONGEST_NUMBER || !value.matches("\\d+([.,]\\d+)?")) {
            throw bad("min-weight", value, "0, 0.5, 1, 2 …");
        }
        return new BigDecimal(value.replace(',', '.'));
    }

    private static Optional<String> concept(Context context, String name, List<Network.Concept> known) {
        List<String> slugs = known.stream().map(Network.Concept::slug).toList();
        return given(context, name).map(value -> {
            if (!slugs.contains(value)) {
                throw bad(name, value, String.join(", ", slugs));
            }
            return value;
        });
    }

    /** One that there is: at this level it may still have no place in the network. */
    private String organisation(String slug, Network whole) {
        boolean known = whole.nodes().stream().anyMatch(node -> node.slug().equals(slug))
                || lookup.listThings(Kind.ORGANISATION).stream()
                        .anyMatch(thing -> thing.slug().equals(slug));
        if (!known) {
            List<Ref> nearest = lookup.search(slug.replace('-', ' ')).stream()
                    .map(hit -> hit.thing())
                    .filter(thing -> thing.kind() == Kind.ORGANISATION)
                    .limit(3)
                    .toList();
            throw RequestProblem.about(RequestProblem.Type.UNKNOWN_VALUE, nearest, "organisation", shortened(slug));
        }
        return slug;
    }

    private static <T> T choice(Context context, String name, T usual, T[] values, Function<T, String> key) {
        return given(context, name).map(value -> find(name, value, values, key)).orElse(usual);
    }

    private static <T> T find(String name, String value, T[] values, Function<T, String> key) {
        return Arrays.stream(values)
                .filter(one -> key.apply(one).equals(value))
                .findFirst()
                .orElseThrow(() -> bad(
                        name,
                        value,
                        String.join(", ", Arrays.stream(values).map(key).toList())));
    }

    private static Optional<String> given(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static RequestProblem bad(String name, String value, String allowed) {
        return RequestProblem.of(RequestProblem.Type.BAD_PARAMETER, name, shortened(value), allowed);
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, 40) + "…";
    }

    /** What can be asked, and more that an address of its own takes. */
    static List<Parameter> parameters(Parameter... more) {
        return Stream.concat(FILTERS.stream(), Arrays.stream(more)).toList();
    }
}
