package org.leidenkg.web.network;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.leidenkg.model.Certainty;
import org.leidenkg.model.network.Measure;
import org.leidenkg.model.network.Network;
import org.leidenkg.model.network.NetworkFilter;
import org.leidenkg.publish.network.NetworkFormat;
import org.leidenkg.publish.picture.Colouring;
import org.leidenkg.publish.picture.PictureStyle;
import org.leidenkg.publish.picture.PngPicture;
import org.leidenkg.publish.picture.SvgPicture;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.query.network.Networks;
import org.leidenkg.web.http.Answers;
import org.leidenkg.web.http.ApiOperation;
import org.leidenkg.web.http.ApiOperation.Parameter;
import org.leidenkg.web.http.Headers;
import org.leidenkg.web.http.Language;
import org.leidenkg.web.http.Links;
import org.leidenkg.web.http.RequestParameters;
import org.leidenkg.web.http.RequestProblem;
import org.leidenkg.web.http.Routing;
import org.leidenkg.web.page.Pages;
import org.leidenkg.web.page.Views;

/**
 * The network: as files, {@code /network.gexf} and its like for other programs {@code /network.svg} and {@code .png} to look at, and its
 * pages and API.
 */
public final class NetworkRoutes {
    static final String PAGE = "/network";
    static final String SVG = "/network.svg";
    static final String PNG = "/network.png";

    static final String TAG = "network";
    static final Parameter LANGUAGE = Parameter.choice("lang", "The language of its words.", List.of("nl", "en"));

    private static final Parameter TABLE_LANGUAGE = Parameter.choice(
            "lang",
            "The language of a table for people, in the place of Accept-Language; without either CSV is for programs.",
            List.of("nl", "en"));

    /** The address of each file. */
    static final Map<NetworkFormat, String> FILES = new EnumMap<>(Map.of(
            NetworkFormat.GEXF, "/network.gexf",
            NetworkFormat.GRAPHML, "/network.graphml",
            NetworkFormat.VOSVIEWER, "/network.json",
            NetworkFormat.CSV, "/network.csv",
            NetworkFormat.CSV_NODES, "/network-nodes.csv",
            NetworkFormat.XLSX, "/network.xlsx"));

    private final Lookup lookup;
    private final NetworkReader reader;
    private final Answers answers;

    private final Pages pages;
    private final Links links;
    private final Optional<URI> publicBase;

    public NetworkRoutes(
            Lookup lookup, Networks networks, Answers answers, Pages pages, Links links, Optional<URI> publicBase) {
        this.lookup = lookup;
        this.reader = new NetworkReader(lookup, networks);
        this.answers = answers;
        this.pages = pages;
        this.links = links;
        this.publicBase = publicBase;
    }

    public void register(Routing routing) {
        FILES.forEach((format, path) -> routing.get(operation(format, path), context -> file(context, format)));
        routing.get(
                picture(
                        SVG,
                        "networkPicture",
                        "The network as a picture, reduced to its strongest part when it is large.",
                        SvgPicture.MEDIA_TYPE),
                this::svg);
        routing.get(
                picture(PNG, "networkPicturePng", "The same picture in pixels, light.", PngPicture.MEDIA_TYPE),
                this::png);
        new NetworkApiRoutes(lookup, reader, answers, this, links).register(routing);
        new NetworkPageRoutes(lookup, reader, pages, publicBase).register(routing);
        new HeatMapRoutes(lookup, reader, answers, pages).register(routing);
        new MeasuresRoutes(pages).register(routing);
    }

    private static ApiOperation picture(String path, String id, String summary, String mediaType) {
        return ApiOperation.document(
                path,
                id,
                TAG,
                summary,
                NetworkReader.parameters(
                        Parameter.choice("view", "What the dots stand for.", List.of("organisations", "projects")),
                        Parameter.choice(
                                "colour",
                                "What colour and form stand for: groups, or classes of a measure.",
                                Colouring.all().stream().map(Colouring::key).toList()),
                        Parameter.choice(
                                "size-by",
                                "The measure that the surface of a dot stands for.",
                                Arrays.stream(Measure.values())
                                        .map(Measure::key)
                                        .toList()),
                        Parameter.choice("size", "How wide it is.", List.of("large", "medium", "small", "narrow")),
                        LANGUAGE),
                List.of(mediaType));
    }

    private static ApiOperation operation(NetworkFormat format, String path) {
        String name = format.name().toLowerCase(Locale.ROOT).replace("_n", "N");
        return new ApiOperation(
                path,
                "networkFile" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
                TAG,
                "The network as a file: " + format.key()
                        + (format.mediaType().equals("text/csv") ? ", with a byte order mark." : "."),
                format.isTable() ? NetworkReader.parameters(TABLE_LANGUAGE) : NetworkReader.parameters(),
                List.of(format.mediaType()),
                Optional.of(format).filter(NetworkFormat.VOSVIEWER::equals).map(one -> VosViewerAnswer.class),
                Map.of());
    }

    private void file(Context context, NetworkFormat format) {
        send(context, format, reader.readWhole(context));
    }

    /** With a name that says what is in it. */
    void send(Context context, NetworkFormat format, NetworkRequest request) {
        Optional<Language> language =
                new RequestParameters(context).statedLanguage().filter(stated -> format.isTable());
        language.ifPresent(stated -> context.header("Content-Language", stated.tag()));
        context.header("Content-Disposition", "attachment; filename=\"" + name(request, format) + "\"");
        answers.document(
                context,
                lookup.digest(),
                "network-" + format.key()
                        + language.map(stated -> "-" + stated.tag()).orElse(""),
                Answers.withCharset(format.mediaType()),
                () -> bytes(format, request, language));
    }

    private static String name(NetworkRequest request, NetworkFormat format) {
        NetworkFilter filter = request.filter();
        List<String> parts =
                new ArrayList<>(List.of("network", filter.counting().level().slug()));
        if (filter.counting().certainty() == Certainty.SETTLED) {
            parts.add(Certainty.SETTLED.key());
        }
        filter.organisation().ifPresent(parts::add);
        filter.theme().ifPresent(parts::add);
        filter.role().map(Views::slug).ifPresent(parts::add);
        filter.kind().ifPresent(parts::add);
        if (filter.minWeight().signum() > 0) {
            parts.add("from-" + filter.minWeight().toPlainString());
        }
        if (format == NetworkFormat.CSV_NODES) {
            parts.add("nodes");
        }
        return String.join("-", parts) + "." + format.extension();
    }

    private static byte[] bytes(NetworkFormat format, NetworkRequest request, Optional<Language> language) {
        Network part = request.part();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (language.isPresent()) {
                format.write(part, request.filter().weight(), language.get().tag(), out);
            } else {
                format.write(part, request.filter().weight(), out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the network to memory", e);
        }
        return out.toByteArray();
    }

    private void svg(Context context) {
        Headers.allowStyle(context.res(), PictureStyle.policySource());
        send(context, "svg", SvgPicture.MEDIA_TYPE + "; charset=utf-8", UnaryOperator.identity());
    }

    private void png(Context context) {
        send(
                context,
                "png",
                PngPicture.MEDIA_TYPE,
                svg -> PngPicture.of(svg).orElseThrow(() -> RequestProblem.of(RequestProblem.Type.CANNOT_DRAW)));
    }

    private void send(Context context, String extension, String contentType, UnaryOperator<byte[]> form) {
        NetworkRequest request = reader.read(context);
        Language language = new RequestParameters(context).language();
        context.header("Content-Language", language.tag());
        context.header("Content-Disposition", "inline; filename=\"network." + extension + "\"");
        answers.document(
                context,
                lookup.digest(),
                extension + "-" + language.tag(),
                contentType,
                () -> form.apply(NetworkPicture.of(request, new NetworkWords(language), pages.contextOf(context))
                        .file(language.tag())));
    }
}
