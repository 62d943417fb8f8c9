package org.leidenkg.web.list;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.leidenkg.query.facet.Choice;
import org.leidenkg.query.facet.Facet;
import org.leidenkg.query.facet.ListKind;
import org.leidenkg.query.facet.ListQuery;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.web.http.ApiOperation;
import org.leidenkg.web.http.ApiOperation.Parameter;
import org.leidenkg.web.http.RequestParameters;
import org.leidenkg.web.http.RequestProblem;

/** How a list is asked for: the same on its page, in the API and for its files. */
public final class ListParameters {
    public static final String SORT = "sort";
    public static final String WORDS = "words";

    private ListParameters() {}

    /**
     * What a request wants of a list.
     *
     * @throws RequestProblem for a value that there is not, with those that there are
     */
    public static ListQuery read(RequestParameters request, ListKind list, Lookup lookup) {
        Map<Facet, Choice> wanted = new EnumMap<>(Facet.class);
        for (Facet facet : list.facets()) {
            request.given(facet.key())
                    .flatMap(given -> request.find(facet.key(), lookup.lists().choices(facet), Choice::key))
                    .ifPresent(choice -> wanted.put(facet, choice));
        }
        return new ListQuery(
                list,
                request.counting(),
                wanted,
                list == ListKind.HITS ? Optional.empty() : request.text(WORDS),
                list == ListKind.HITS
                        ? ""
                        : request.find(SORT, list.allSorts(), sort -> sort).orElse(list.usualSort()),
                request.language().tag());
    }

    /** The same, for the description of the API. */
    public static Parameter[] of(ListKind list, Parameter... others) {
        List<Parameter> parameters = new ArrayList<>(List.of(others));
        parameters.add(ApiOperation.LEVEL);
        parameters.add(ApiOperation.CERTAINTY);
        list.facets().forEach(facet -> parameters.add(of(facet)));
        if (list != ListKind.HITS) {
            parameters.add(Parameter.text(WORDS, "Only what is found by these words."));
            parameters.add(
                    Parameter.choice(SORT, "The order; a hyphen for the most, or the last, first.", list.allSorts()));
        }
        parameters.add(ApiOperation.PAGE);
        parameters.add(ApiOperation.SIZE);
        return parameters.toArray(Parameter[]::new);
    }

    private static Parameter of(Facet facet) {
        return switch (facet) {
            case THEME -> Parameter.text(facet.key(), "Only projects of this theme or section, by its slug.");
            case ROLE -> Parameter.choice(facet.key(), "Only participations in this role.", List.of("lead", "partner"));
            case SECTOR -> Parameter.text(facet.key(), "Only organisations of this sector, by its key.");
            case KIND -> Parameter.text(facet.key(), "Only organisations of this type, by its key.");
            case GROUP -> Parameter.choice(facet.key(), "Only one group of what is found.", RequestParameters.GROUPS);
            case INITIAL -> Parameter.text(facet.key(), "Only names that begin with this letter, or with 0-9.");
        };
    }

    /** Those that say which rows are wanted, not which page of them. */
    static Stream<Parameter> ofRows(List<Parameter> all) {
        return all.stream()
                .filter(parameter -> !parameter.equals(ApiOperation.PAGE) && !parameter.equals(ApiOperation.SIZE));
    }
}
