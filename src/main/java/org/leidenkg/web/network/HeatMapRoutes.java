package org.leidenkg.web.network;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.leidenkg.model.Role;
import org.leidenkg.publish.picture.Captions;
import org.leidenkg.publish.picture.HeatMap;
import org.leidenkg.publish.picture.PictureStyle;
import org.leidenkg.publish.picture.SvgPicture;
import org.leidenkg.query.answer.ThemeCard;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.web.http.Answers;
import org.leidenkg.web.http.ApiOperation;
import org.leidenkg.web.http.Headers;
import org.leidenkg.web.http.Language;
import org.leidenkg.web.http.RequestParameters;
import org.leidenkg.web.http.Routing;
import org.leidenkg.web.page.Messages;
import org.leidenkg.web.page.PageContext;
import org.leidenkg.web.page.Pages;
import org.leidenkg.web.page.Views;
import org.leidenkg.web.question.QueryApiRoutes;

/** {@code /heatmap}: in which themes the organisations with the most projects are active. */
final class HeatMapRoutes {
    static final String PAGE = "/heatmap";
    static final String SVG = "/heatmap.svg";

    private static final int ROWS = 25;

    private final Lookup lookup;
    private final NetworkReader reader;
    private final Answers answers;
    private final Pages pages;

    HeatMapRoutes(Lookup lookup, NetworkReader reader, Answers answers, Pages pages) {
        this.lookup = lookup;
        this.reader = reader;
        this.answers = answers;
        this.pages = pages;
    }

    void register(Routing routing) {
        routing.get(PAGE, this::page);
        routing.get(
                ApiOperation.document(
                        SVG,
                        "heatMapPicture",
                        NetworkRoutes.TAG,
                        "How many projects of each theme the organisations with the most projects take part in.",
                        NetworkReader.parameters(NetworkRoutes.LANGUAGE),
                        List.of(SvgPicture.MEDIA_TYPE)),
                this::picture);
    }

    private HeatMap map(NetworkRequest request) {
        List<String> themes = lookup.listThemes().stream()
                .filter(theme -> theme.broader().isEmpty())
                .map(ThemeCard::ref)
                .map(ref -> ref.slug())
                .toList();
        return HeatMap.of(request.part(), themes, ROWS);
    }

    private void page(Context context) {
        PageContext page = pages.contextOf(context);
        NetworkRequest request = reader.read(context);
        String role = request.filter().role().map(Views::slug).orElse("");
        List<NetworkViews.Field> fields = List.of(NetworkPageRoutes.choices(
                page, "role", role, List.of("", Views.slug(Role.LEAD), Views.slug(Role.PARTNER))));
        List<NetworkViews.Link> files = List.of(
                new NetworkViews.Link(page.at(SVG, request.filters()), page.t("network.file.svg")),
                new NetworkViews.Link(
                        NetworkPageRoutes.join(
                                page.links().at(QueryApiRoutes.PATH + "/organisations-by-theme.csv"),
                                Stream.concat(
                                                page.counting().choices().entrySet().stream()
                                                        .map(one -> one.getKey() + "=" + one.getValue()),
                                                Stream.of("lang="
                                                        + page.language().tag()))
                                        .toList()),
                        page.t("heatmap.file.csv")));
        NetworkViews.HeatMapView view = new NetworkViews.HeatMapView(
                map(request), fields, files, request.filter().role().map(Views::slug));
        pages.send(context, "network/heatmap", Map.of("view", view));
    }

    private void picture(Context context) {
        NetworkRequest request = reader.read(context);
        Language language = new RequestParameters(context).language();
        NetworkWords words = new NetworkWords(language);
        HeatMap map = map(request);
        Headers.allowStyle(context.res(), PictureStyle.policySource());
        context.header("Content-Language", language.tag());
        context.header("Content-Disposition", "inline; filename=\"heatmap.svg\"");
        answers.document(
                context,
                lookup.digest(),
                "heatmap-" + language.tag(),
                SvgPicture.MEDIA_TYPE + "; charset=utf-8",
                () -> map.table(words, words.messages().text("column.projects"))
                        .file(captions(map, request, words), language.tag()));
    }

    private Captions captions(HeatMap map, NetworkRequest request, NetworkWords words) {
        Messages messages = words.messages();
        List<String> notes = new ArrayList<>();
        notes.add(messages.text("heatmap.shown", map.rows().size(), map.organisations()));
        notes.add(messages.text("heatmap.note"));
        return new Captions(
                messages.text("heatmap.title"),
                words.filters(request),
                messages.text("heatmap.shown", map.rows().size(), map.organisations()),
                "",
                messages.text("column.projects"),
                "",
                notes,
                Views.source(
                        lookup.listAgendas(), Language.find(words.language()).orElseThrow()));
    }
}
