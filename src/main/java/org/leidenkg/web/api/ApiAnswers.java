package org.leidenkg.web.api;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leidenkg.query.answer.Page;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.web.http.Answers;
import org.leidenkg.web.http.JsonWriter;
import org.leidenkg.web.http.Links;

/** Sends the API's answers. */
public final class ApiAnswers {
    private final Lookup lookup;
    private final Answers answers;
    private final Links links;
    private final ApiShapes shapes;

    public ApiAnswers(Lookup lookup, Answers answers, Links links) {
        this.lookup = lookup;
        this.answers = answers;
        this.links = links;
        this.shapes = new ApiShapes(links);
    }

    public Links links() {
        return links;
    }

    public ApiShapes shapes() {
        return shapes;
    }

    public void send(Context context, Consumer<JsonWriter> fields) {
        answers.json(context, lookup.digest(), fields);
    }

    public <T> void list(Context context, Page<T> page, JsonWriter.Shape<? super T> shape) {
        list(context, page, shape, json -> {});
    }

    /**
     * A page of a list, with its true total and with links to the pages beside it, which keep the request's other
     * parameters.
     *
     * @param head fields that come before those of the list
     */
    public <T> void list(Context context, Page<T> page, JsonWriter.Shape<? super T> shape, Consumer<JsonWriter> head) {
        Beside beside = beside(context, page);
        send(context, json -> {
            head.accept(json);
            place(json, page, beside);
            json.objects("items", page.items(), shape);
        });
    }

    /**
     * A thing with a list that comes in pages; where in the list this page is, stands in an object of its own, for a thing
     * has a page, too.
     *
     * @param name of the list; with "Page" behind it, of that object
     */
    <T> void thing(
            Context context, Consumer<JsonWriter> thing, String name, Page<T> page, JsonWriter.Shape<? super T> shape) {
        Beside beside = beside(context, page);
        send(context, json -> {
            thing.accept(json);
            json.object(name + "Page", place -> place(place, page, beside)).objects(name, page.items(), shape);
        });
    }

    /** Addresses of the pages before and after. */
    private record Beside(Optional<String> previous, Optional<String> next) {}

    /** Also says them in the header. */
    private Beside beside(Context context, Page<?> page) {
        Optional<String> previous = page.page() > 1
                ? Optional.of(address(context, Math.min(page.page() - 1, page.lastPage()), page.size()))
                : Optional.empty();
        Optional<String> next = page.page() < page.lastPage()
                ? Optional.of(address(context, page.page() + 1, page.size()))
                : Optional.empty();
        List<String> relations = new ArrayList<>();
        previous.ifPresent(address -> relations.add("<" + address + ">; rel=\"prev\""));
        next.ifPresent(address -> relations.add("<" + address + ">; rel=\"next\""));
        if (!relations.isEmpty()) {
            context.header("Link", String.join(", ", relations));
        }
        return new Beside(previous, next);
    }

    private static void place(JsonWriter json, Page<?> page, Beside beside) {
        json.field("page", page.page())
                .field("size", page.size())
                .field("pages", page.lastPage())
                .field("total", page.total())
                .field("previous", beside.previous())
                .field("next", beside.next());
    }

    private String address(Context context, int page, int size) {
        String others = context.queryParamMap().entrySet().stream()
                .filter(entry ->
                        !entry.getKey().equals("page") && !entry.getKey().equals("size"))
                .flatMap(entry -> entry.getValue().stream()
                        .map(value -> Links.encoded(entry.getKey()) + "=" + Links.encoded(value)))
                .collect(Collectors.joining("&"));
        return links.at(context.path()) + "?"
                + Stream.of(others, "page=" + page, "size=" + size)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("&"));
    }
}
