package org.leidenkg.web.dump;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.leidenkg.web.dump.DumpEdition.DumpedFile;
import org.leidenkg.web.http.Answers;
import org.leidenkg.web.http.FileAnswer;
import org.leidenkg.web.http.Headers;
import org.leidenkg.web.http.LinkHeader;
import org.leidenkg.web.http.Links;
import org.leidenkg.web.http.Representations;
import org.leidenkg.web.http.RequestProblem;
import org.leidenkg.web.http.Routing;
import org.leidenkg.web.page.Citation;
import org.leidenkg.web.page.PageContext;
import org.leidenkg.web.page.Pages;
import org.leidenkg.web.page.StructuredData;

/**
 * Downloads of the whole dataset: {@code /dumps/} lists them, {@code /dumps/{file}} is a file of the current version, and
 * {@code /dumps/{edition}/{file}} one of a version by its name or digest. Only files that {@code SHA256SUMS} names are ever
 * opened, it itself, and the citation.
 */
public final class DumpRoutes {
    /** What the name of the text of an agenda begins with. */
    private static final String SOURCE = "source-";

    private final DumpEditions dumps;
    private final DatasetDocuments documents;
    private final String base;
    private final Answers answers;
    private final Pages pages;
    private final Links links;
    private final StructuredData structured;
    private final Function<PageContext, String> dataset;

    /**
     * @param base of all IRIs
     * @param dataset what the list of files says of the dataset to search engines
     */
    public DumpRoutes(
            DumpEditions dumps,
            String base,
            Answers answers,
            Pages pages,
            Links links,
            StructuredData structured,
            Function<PageContext, String> dataset) {
        this.dumps = dumps;
        this.documents = new DatasetDocuments(dumps, base);
        this.base = base;
        this.answers = answers;
        this.pages = pages;
        this.links = links;
        this.structured = structured;
        this.dataset = dataset;
    }

    public void register(Routing routing) {
        routing.get("/dumps", this::index);
        routing.get("/doc/dataset/{version}", this::version);
        routing.get("/source/{name}", this::source);
        routing.get("/dumps/{name}", this::named);
        routing.get("/dumps/{edition}/{name}", this::ofEdition);
    }

    private void named(Context context) {
        String name = context.pathParam("name");
        Optional<DumpEdition> current = dumps.current();
        Optional<DumpedFile> file = current.flatMap(edition -> find(edition, name));
        if (file.isPresent() && current.isPresent()) {
            send(context, current.get(), file.get());
            return;
        }
        DumpEdition edition = dumps.find(name).orElseThrow(() -> unknown(name));
        if (isJson(context)) {
            answers.json(context, state(), () -> new Editions(List.of(edition(edition))));
        } else {
            version(context, edition);
        }
    }

    /** The text of an agenda that positions count in, as it is beside the dumps. */
    private void source(Context context) {
        String name = context.pathParam("name");
        DumpEdition edition = dumps.current().orElseThrow(() -> unknown(name));
        send(context, edition, find(edition, SOURCE + name).orElseThrow(() -> unknown(name)));
    }

    private Optional<DumpedFile> find(DumpEdition edition, String name) {
        return dumps.files(edition).stream()
                .filter(file -> file.name().equals(name))
                .findFirst();
    }

    /** The page of a version. */
    private void version(Context context) {
        String name = context.pathParam("version");
        version(
                context,
                dumps.findVersion(name)
                        .orElseThrow(() -> RequestProblem.of(
                                RequestProblem.Type.NO_SUCH_VERSION,
                                RequestProblem.shortened(name),
                                dumps.newestFirst().stream()
                                        .map(DumpEdition::version)
                                        .collect(Collectors.joining(", ")))));
    }

    private void version(Context context, DumpEdition edition) {
        String iri = documents.iri(edition).getURI();
        DatasetFacts facts = DatasetFacts.of(documents.version(edition), iri);
        PageContext page = pages.contextOf(context);
        String folder = "/dumps/" + edition.version() + "/";
        Map<String, Object> parameters = Map.of(
                "data", structured.dataset(facts, dumps.files(edition), folder, page),
                "edition", edition,
                "dumps", dumps,
                "facts", facts,
                "cited", Optional.of(Citation.of(facts, base)));
        pages.send(context, state(), page, "dump/version", parameters);
    }

    private void ofEdition(Context context) {
        String name = context.pathParam("edition");
        DumpEdition edition = dumps.find(name).orElseThrow(() -> unknown(name + "/" + context.pathParam("name")));
        DumpedFile file = find(edition, context.pathParam("name"))
                .orElseThrow(() -> unknown(name + "/" + context.pathParam("name")));
        if (!edition.version().equals(name)) {
            context.header("Cache-Control", Headers.YEAR);
        }
        send(context, edition, file);
    }

    private RequestProblem unknown(String name) {
        String known = dumps.current()
                .map(edition -> String.join(
                        ", ",
                        dumps.files(edition).stream().map(DumpedFile::name).toList()))
                .orElse("–");
        return RequestProblem.of(RequestProblem.Type.NO_SUCH_DUMP, RequestProblem.shortened(name), known);
    }

    private void index(Context context) {
        if (isJson(context)) {
            answers.json(
                    context,
                    state(),
                    () -> new Editions(
                            dumps.newestFirst().stream().map(this::edition).toList()));
            return;
        }
        PageContext page = pages.contextOf(context);
        pages.send(context, state(), page, "dump/dumps", Map.of("dumps", dumps, "data", dataset.apply(page)));
    }

    private static boolean isJson(Context context) {
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("html", Representations.HTML);
        forms.put("json", Answers.JSON);
        return new Representations(forms).chosen(context).equals(Answers.JSON);
    }

    /** Changes when the files do. */
    private String state() {
        return String.join(
                " ", dumps.newestFirst().stream().map(DumpEdition::digest).toList());
    }

    private Edition edition(DumpEdition edition) {
        String address = links.at("/dumps/" + edition.shortDigest() + "/");
        return new Edition(
                edition.digest(),
                edition.version(),
                edition.issued().toString(),
                dumps.isCurrent(edition),
                address,
                edition.counts(),
                dumps.files(edition).stream()
                        .map(file -> new Download(
                                file.name(), address + file.name(), file.mediaType(), file.bytes(), file.sha256()))
                        .toList());
    }

    private record Editions(List<Edition> editions) {}

    private record Edition(
            String digest,
            String version,
            String issued,
            boolean current,
            String url,
            Map<String, Long> counts,
            List<Download> files) {}

    private record Download(String name, String url, String mediaType, long bytes, String sha256) {}

    private void send(Context context, DumpEdition edition, DumpedFile file) {
        Path path = dumps.whole(file.path());
        LinkHeader link = new LinkHeader()
                .add(links.at("/dataset/" + edition.version()), "describedby")
                .add(links.at("/dataset/" + edition.version()), "collection")
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
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(
                    "cannot read the dump " + file.name() + " in " + edition.folder(), e);
        }
    }
}
