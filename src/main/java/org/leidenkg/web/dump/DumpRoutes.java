package org.leidenkg.web.dump;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.leidenkg.web.dump.DumpEdition.DumpedFile;
import org.leidenkg.web.http.Answers;
import org.leidenkg.web.http.FileAnswer;
import org.leidenkg.web.http.Headers;
import org.leidenkg.web.http.LinkHeader;
import org.leidenkg.web.http.Links;
import org.leidenkg.web.http.Representations;
import org.leidenkg.web.http.RequestProblem;
import org.leidenkg.web.http.Routing;
import org.leidenkg.web.page.PageContext;
import org.leidenkg.web.page.Pages;

/**
 * Downloads of the whole dataset: {@code /dumps/} lists them, {@code /dumps/{file}} is a file of the current release, and
 * {@code /dumps/{edition}/{file}} one of a release by its digest or version. Only files that {@code SHA256SUMS} names are
 * ever opened.
 */
public final class DumpRoutes {
    /** What the name of the text of an agenda begins with. */
    private static final String SOURCE = "source-";

    private final DumpEditions dumps;
    private final Answers answers;
    private final Pages pages;
    private final Links links;
    private final Function<PageContext, String> dataset;

    public DumpRoutes(
            DumpEditions dumps, Answers answers, Pages pages, Links links, Function<PageContext, String> dataset) {
        this.dataset = dataset;
        this.dumps = dumps;
        this.answers = answers;
        this.pages = pages;
        this.links = links;
    }

    public void register(Routing routing) {
        routing.get("/dumps", context -> index(context, dumps.editions()));
        routing.get("/dataset/{version}", this::version);
        routing.get("/source/{name}", this::source);
        routing.get("/dumps/{name}", this::named);
        routing.get("/dumps/{edition}/{name}", this::ofEdition);
    }

    private void named(Context context) {
        String name = context.pathParam("name");
        Optional<DumpEdition> current = dumps.current();
        Optional<DumpedFile> file = current.flatMap(edition -> edition.find(name));
        if (file.isPresent() && current.isPresent()) {
            send(context, current.get(), file.get());
            return;
        }
        index(context, List.of(dumps.find(name).orElseThrow(() -> unknown(name))));
    }

    /** The text of an agenda that positions count in, as it is beside the dumps. */
    private void source(Context context) {
        String name = context.pathParam("name");
        DumpEdition edition = dumps.current().orElseThrow(() -> unknown(name));
        send(context, edition, edition.find(SOURCE + name).orElseThrow(() -> unknown(name)));
    }

    /** From the name of a version of the dataset to its files, as long as they are kept. */
    private void version(Context context) {
        String name = context.pathParam("version");
        if (dumps.find(name).isEmpty()) {
            throw RequestProblem.of(
                    RequestProblem.Type.NO_SUCH_VERSION,
                    RequestProblem.shortened(name),
                    String.join(
                            ", ",
                            dumps.editions().stream().map(DumpEdition::name).toList()));
        }
        context.status(303).header("Location", pages.links().at("/dumps/" + name + "/"));
    }

    private void ofEdition(Context context) {
        String name = context.pathParam("edition");
        DumpEdition edition = dumps.find(name).orElseThrow(() -> unknown(name + "/" + context.pathParam("name")));
        DumpedFile file = edition.find(context.pathParam("name"))
                .orElseThrow(() -> unknown(name + "/" + context.pathParam("name")));
        if (!edition.version().filter(name::equals).isPresent()) {
            context.header("Cache-Control", Headers.YEAR);
        }
        send(context, edition, file);
    }

    private RequestProblem unknown(String name) {
        String known = dumps.current()
                .map(edition -> String.join(
                        ", ", edition.files().stream().map(DumpedFile::name).toList()))
                .orElse("–");
        return RequestProblem.of(RequestProblem.Type.NO_SUCH_DUMP, RequestProblem.shortened(name), known);
    }

    private void index(Context context, List<DumpEdition> editions) {
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("html", Representations.HTML);
        forms.put("json", Answers.JSON);
        if (new Representations(forms).chosen(context).equals(Answers.JSON)) {
            answers.json(
                    context,
                    state(),
                    () -> new Editions(editions.stream().map(this::edition).toList()));
            return;
        }
        PageContext page = pages.contextOf(context);
        Map<String, Object> parameters =
                Map.of("editions", editions, "current", dumps.current(), "data", dataset.apply(page));
        pages.send(context, state(), page, "dump/dumps", parameters);
    }

    /** Changes when the files do. */
    private String state() {
        return String.join(
                " ", dumps.editions().stream().map(DumpEdition::digest).toList());
    }

    private Edition edition(DumpEdition edition) {
        String address = links.at("/dumps/" + edition.shortDigest() + "/");
        return new Edition(
                edition.digest(),
                edition.version(),
                dumps.current().filter(edition::equals).isPresent(),
                address,
                edition.files().stream()
                        .map(file -> new Download(
                                file.name(), address + file.name(), file.mediaType(), file.bytes(), file.sha256()))
                        .toList());
    }

    private record Editions(List<Edition> editions) {}

    private record Edition(
            String digest, Optional<String> version, boolean current, String url, List<Download> files) {}

    private record Download(String name, String url, String mediaType, long bytes, String sha256) {}

    private void send(Context context, DumpEdition edition, DumpedFile file) {
        Path path = dumps.whole(edition.folder().resolve(file.name()));
        LinkHeader link = new LinkHeader()
                .add(links.at("/dataset"), "describedby")
                .add(links.at("/dumps/" + edition.shortDigest() + "/" + file.name()), "permalink");
        // The text of an agenda remains with those who issued it, and is there to be read.
        boolean isSource = file.name().startsWith(SOURCE);
        (isSource ? link : link.licence()).send(context);
        byte[] digest = HexFormat.of().parseHex(file.sha256());
        context.header(
                        "Content-Disposition",
                        (isSource ? "inline" : "attachment") + "; filename=\"" + file.name() + "\"")
                .header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":");
        try {
            FileAnswer.send(context, path, file.bytes(), "\"" + file.sha256() + "\"", file.mediaType());
        } catch (NoSuchFileException e) {
            // The release was replaced and removed while the service went on.
            throw unknown(file.name());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(
                    "cannot read the dump " + file.name() + " in " + edition.folder(), e);
        }
    }
}
