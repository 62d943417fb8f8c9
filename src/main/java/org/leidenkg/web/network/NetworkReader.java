package org.leidenkg.web.network;

import io.javalin.http.Context;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.leidenkg.model.Counting;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.Role;
import org.leidenkg.model.network.Measure;
import org.leidenkg.model.network.Network;
import org.leidenkg.model.network.NetworkFilter;
import org.leidenkg.model.network.Weight;
import org.leidenkg.publish.picture.Colouring;
import org.leidenkg.query.library.QueryParameter;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.query.network.Networks;
import org.leidenkg.web.http.ApiOperation;
import org.leidenkg.web.http.ApiOperation.Parameter;
import org.leidenkg.web.http.RequestParameters;
import org.leidenkg.web.http.RequestProblem;
import org.leidenkg.web.page.Views;
import org.leidenkg.web.question.QueryRequest;

/**
 * Reads the filters of the network from a request: those of {@code leidenkg export}, by the same names. An empty field of a
 * form is no filter; a value that cannot be is a {@link RequestProblem} that says what can.
 */
public final class NetworkReader {
    private static final List<Parameter> FILTERS = List.of(
            ApiOperation.LEVEL,
            ApiOperation.CERTAINTY,
            Parameter.choice("rollup", "The same as level, by the name of the command.", List.of("true", "false")),
            Parameter.text("theme", "Only projects of this theme or section, by slug."),
            Parameter.choice(
                    "role",
                    "Only participations in this role: who leads together, or who are partners together; with organisation only projects in which that one has it.",
                    List.of("lead", "partner")),
            Parameter.text("kind", "Only organisations of this type or sector, by slug."),
            Parameter.choice(
                    "weight",
                    "What a pair weighs: shared projects, or less for large projects.",
                    List.of("raw", "fractional")),
            Parameter.text("min-weight", "Only pairs of at least this weight."),
            Parameter.text(
                    "organisation",
                    "Only this organisation, by slug, IRI, abbreviation or name, those it works with, and the pairs among them."));
    private static final int LONGEST_NUMBER = 12;

    private final Lookup lookup;
    private final Networks networks;

    public NetworkReader(Lookup lookup, Networks networks) {
        this.lookup = lookup;
        this.networks = networks;
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
        RequestParameters parameters = new RequestParameters(context);
        Counting counting = parameters.counting();
        Network whole = networks.whole(counting);
        NetworkFilter filter = new NetworkFilter(
                counting,
                parameters.find("weight", List.of(Weight.values()), Weight::key).orElse(Weight.RAW),
                parameters.find("theme", whole.themes(), Network.Concept::slug).map(Network.Concept::slug),
                parameters.find("role", List.of(Role.values()), Views::slug),
                parameters.find("kind", whole.kinds(), Network.Concept::slug).map(Network.Concept::slug),
                least(parameters),
                organisation(parameters, "organisation"));
        return NetworkRequest.of(
                filter,
                new NetworkRequest.Look(
                        parameters
                                .find("view", List.of(NetworkRequest.View.values()), Views::slug)
                                .orElse(NetworkRequest.View.ORGANISATIONS),
                        parameters
                                .find("colour", Colouring.all(), Colouring::key)
                                .orElse(Colouring.SECTOR),
                        parameters
                                .find("size-by", List.of(Measure.values()), Measure::key)
                                .orElse(Measure.PROJECTS),
                        parameters
                                .find("size", List.of(NetworkRequest.Paper.values()), Views::slug)
                                .orElse(NetworkRequest.Paper.LARGE),
                        organisation(parameters, "focus").or(filter::organisation)),
                whole,
                networks);
    }

    private static BigDecimal least(RequestParameters parameters) {
        String value = parameters.given("min-weight").orElse("0");
        if (value.length() > LONGEST_NUMBER || !value.matches("\\d+([.,]\\d+)?")) {
            throw RequestParameters.bad("min-weight", value, "0, 0.5, 1, 2 …");
        }
        return new BigDecimal(value.replace(',', '.'));
    }

    /** One that there is, by slug, IRI, abbreviation or name: at this level it may still have no place in the network. */
    private Optional<String> organisation(RequestParameters parameters, String name) {
        QueryParameter parameter = new QueryParameter(
                name, QueryParameter.Type.ORGANISATION, new LocalText(name, name), Optional.empty(), List.of());
        return parameters
                .given(name)
                .map(text -> QueryRequest.value(parameter, text, lookup.parameterReader())
                        .getURI())
                .map(iri -> iri.substring(iri.lastIndexOf('/') + 1));
    }

    /** What can be asked, and more that an address of its own takes. */
    static List<Parameter> parameters(Parameter... more) {
        return Stream.concat(FILTERS.stream(), Arrays.stream(more)).toList();
    }
}
