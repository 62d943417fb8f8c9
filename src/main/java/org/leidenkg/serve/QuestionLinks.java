package org.leidenkg.serve;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.leidenkg.model.LocalText;
import org.leidenkg.query.NamedQueries;
import org.leidenkg.query.NamedQuery;
import org.leidenkg.vocab.Base;

/** Leads from a list on a page to the library's question that gives the same list: to read, to take along, to change. */
public final class QuestionLinks {
    private final NamedQueries library;
    private final Base base;

    QuestionLinks(NamedQueries library, Base base) {
        this.library = library;
        this.base = base;
    }

    /**
     * A question with its values.
     *
     * @param path its page, with parameters
     * @param csv its whole answer
     * @param fragment by which the editor takes the query
     */
    public record Link(LocalText title, String path, String parameters, String csv, String fragment) {}

    /**
     * @param given the texts of the parameters; in the order given
     * @throws IllegalArgumentException when there is no such question or parameter
     */
    Link to(String name, Map<String, String> given) {
        NamedQuery query = library.find(name)
                .orElseThrow(() -> new IllegalArgumentException("no question \"" + name + "\" in the library"));
        Map<String, Node> values = new LinkedHashMap<>();
        given.forEach((parameter, text) -> values.put(
                parameter,
                query.findParameter(parameter)
                        .flatMap(known -> known.read(text, base))
                        .orElseThrow(() -> new IllegalArgumentException(
                                name + " does not take \"" + text + "\" as " + parameter))));
        String parameters = given.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + Links.encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        return new Link(
                query.title(),
                "/queries/" + name,
                parameters,
                QueryApiRoutes.PATH + "/" + name + ".csv?" + parameters,
                "#query=" + Links.encoded(query.text(values)));
    }
}
