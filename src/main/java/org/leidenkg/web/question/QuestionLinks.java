package org.leidenkg.web.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.leidenkg.model.Counting;
import org.leidenkg.model.LocalText;
import org.leidenkg.query.facet.ListQuery;
import org.leidenkg.query.library.NamedQueries;
import org.leidenkg.query.library.NamedQuery;
import org.leidenkg.vocab.Base;
import org.leidenkg.web.http.Links;

/** Leads from a list on a page to the library's question that gives the same list: to read, to take along, to change. */
public final class QuestionLinks {
    private final NamedQueries library;
    private final Base base;

    public QuestionLinks(NamedQueries library, Base base) {
        this.library = library;
        this.base = base;
    }

    /**
     * A question with its values.
     *
     * @param parameters these values, as they stand in an address
     * @param fragment by which the editor takes the query
     */
    public record Link(String name, LocalText title, List<String> parameters, String fragment) {
        public Link {
            parameters = List.copyOf(parameters);
        }

        /** Its page. */
        public String path() {
            return "/queries/" + name;
        }

        /** Its whole answer as a table for people. */
        public String table(String extension, String language) {
            return QueryApiRoutes.PATH + "/" + name + "." + extension + "?"
                    + parameters.stream().map(one -> one + "&").collect(Collectors.joining()) + "lang=" + language;
        }
    }

    /**
     * A link to the first of some questions that can be narrowed as a list is; none where each of them would give more.
     *
     * @param given the texts of their other parameters; in the order given
     */
    public Optional<Link> to(ListQuery list, Map<String, String> given, String... names) {
        Map<String, String> all = new LinkedHashMap<>(given);
        new TreeMap<>(list.wanted()).forEach((facet, choice) -> all.put(facet.key(), choice.key()));
        return Stream.of(names)
                .filter(name -> list.text().isEmpty()
                        && all.keySet().stream()
                                .allMatch(one -> query(name).findParameter(one).isPresent()))
                .findFirst()
                .map(name -> to(name, all, list.counting()));
    }

    private NamedQuery query(String name) {
        return library.find(name)
                .orElseThrow(() -> new IllegalArgumentException("no question \"" + name + "\" in the library"));
    }

    /**
     * A link to a question with values for its parameters.
     *
     * @param given the texts of the parameters; in the order given
     * @param counting what is counted otherwise than usual, where the question takes that
     * @throws IllegalArgumentException when there is no such question or parameter
     */
    public Link to(String name, Map<String, String> given, Counting counting) {
        NamedQuery query = query(name);
        Map<String, String> all = new LinkedHashMap<>(given);
        counting.choices().forEach((parameter, choice) -> {
            if (query.findParameter(parameter).isPresent()) {
                all.put(parameter, choice);
            }
        });
        Map<String, Node> values = new LinkedHashMap<>();
        all.forEach((parameter, text) -> values.put(
                parameter,
                query.findParameter(parameter)
                        .flatMap(known -> known.read(text, base))
                        .orElseThrow(() -> new IllegalArgumentException(
                                name + " does not take \"" + text + "\" as " + parameter))));
        List<String> parameters = all.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + Links.encoded(entry.getValue()))
                .toList();
        return new Link(name, query.title(), parameters, "#query=" + Links.encoded(query.text(values)));
    }
}
