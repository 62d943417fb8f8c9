package org.leidenkg.web.api;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leidenkg.query.answer.Page;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.web.http.Answers;
import org.leidenkg.web.http.LinkHeader;
import org.leidenkg.web.http.Links;

/** Sends the API's answers. */
public final class ApiAnswers {
    private final Lookup lookup;
    private final Answers answers;
    private final Links links;

    public ApiAnswers(Lookup lookup, Answers answers, Links links) {
        this.lookup = lookup;
        this.answers = answers;
        this.links = links;
    }

    public Links links() {
        return links;
    }

    public void send(Context context, Supplier<?> answer) {
        answers.json(context, lookup.digest(), answer);
    }

    /** A page of a list. */
    public <T> void list(Context context, Page<T> page) {
        ListPlace place = place(context, page);
        send(context, () -> new PageAnswer<>(place, page.items()));
    }

    /**
     * Where a page is, with its true total and with links to the pages beside it, which keep the request's other
     * parameters. Also says these in the header.
     */
    public ListPlace place(Context context, Page<?> page) {
        Optional<String> previous = page.page() > 1
                ? Optional.of(address(context, Math.min(page.page() - 1, page.lastPage()), page.size()))
                : Optional.empty();
        Optional<String> next = page.page() < page.lastPage()
                ? Optional.of(address(context, page.page() + 1, page.size()))
                : Optional.empty();
        LinkHeader header = new LinkHeader();
        previous.ifPresent(address -> header.add(address, "prev"));
        next.ifPresent(address -> header.add(address, "next"));
        header.send(context);
        return new ListPlace(page.page(), page.size(), page.lastPage(), page.total(), previous, next);
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
