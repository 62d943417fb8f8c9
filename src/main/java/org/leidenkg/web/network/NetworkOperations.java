package org.leidenkg.web.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leidenkg.publish.network.NetworkFormat;
import org.leidenkg.publish.picture.SvgPicture;
import org.leidenkg.web.api.ApiTable;

/** How the API's description tells of the network, its files and its pictures. */
public final class NetworkOperations {
    private static final String TAG = "network";

    private static final List<ApiTable.Parameter> FILTERS = List.of(
            ApiTable.LEVEL,
            ApiTable.Parameter.choice(
                    "rollup", "The same as level=rolled-up, by the name of the command.", List.of("true", "false")),
            ApiTable.Parameter.text("theme", "Only projects of this theme or section, by slug."),
            ApiTable.Parameter.choice(
                    "role",
                    "Only participations in this role: who leads together, or who are partners together.",
                    List.of("lead", "partner")),
            ApiTable.Parameter.text("kind", "Only organisations of this type or sector, by slug."),
            ApiTable.Parameter.choice(
                    "weight",
                    "What a pair weighs: shared projects, or less for large projects.",
                    List.of("raw", "fractional")),
            ApiTable.Parameter.text("min-weight", "Only pairs of at least this weight."),
            ApiTable.Parameter.text(
                    "organisation", "Only this organisation, by slug, those it works with, and the pairs among them."));

    private NetworkOperations() {}

    public static List<ApiTable.Operation> all() {
        List<ApiTable.Operation> all = new ArrayList<>();
        all.add(new ApiTable.Operation(
                NetworkApiRoutes.PATH,
                "network",
                TAG,
                "Who works with whom: organisations with their measures, pairs with what they share, and the projects.",
                with(ApiTable.Parameter.choice(
                        "format", "The form of the answer, in the place of Accept.", NetworkApiRoutes.formats())),
                List.copyOf(NetworkApiRoutes.byMediaType().keySet())));
        Map<String, NetworkFormat> files = new TreeMap<>();
        NetworkRoutes.FILES.forEach((format, path) -> files.put(path, format));
        files.forEach((path, format) -> all.add(new ApiTable.Operation(
                path,
                "networkFile" + format.name().charAt(0)
                        + format.name()
                                .substring(1)
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace("_n", "N"),
                TAG,
                "The network as a file: " + format.key()
                        + (format.mediaType().equals("text/csv") ? ", with a byte order mark." : "."),
                FILTERS,
                List.of(format.mediaType()))));
        all.add(new ApiTable.Operation(
                NetworkRoutes.SVG,
                "networkPicture",
                TAG,
                "The network as a picture, reduced to its strongest part when it is large.",
                with(
                        ApiTable.Parameter.choice(
                                "view", "What the dots stand for.", List.of("organisations", "projects")),
                        ApiTable.Parameter.choice(
                                "colour", "What colour and form stand for.", List.of("kind", "community")),
                        ApiTable.Parameter.choice("size", "How wide it is.", List.of("large", "small")),
                        ApiTable.Parameter.choice("lang", "The language of its words.", List.of("nl", "en"))),
                List.of(SvgPicture.MEDIA_TYPE)));
        all.add(new ApiTable.Operation(
                HeatMapRoutes.SVG,
                "heatMapPicture",
                TAG,
                "How many projects of each theme the organisations with the most projects take part in.",
                with(ApiTable.Parameter.choice("lang", "The language of its words.", List.of("nl", "en"))),
                List.of(SvgPicture.MEDIA_TYPE)));
        return all;
    }

    private static List<ApiTable.Parameter> with(ApiTable.Parameter... more) {
        List<ApiTable.Parameter> all = new ArrayList<>(FILTERS);
        all.addAll(List.of(more));
        return all;
    }
}
