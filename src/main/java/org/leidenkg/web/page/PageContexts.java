package org.leidenkg.web.page;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.leidenkg.model.Counting;
import org.leidenkg.query.QueryFault;
import org.leidenkg.query.answer.AgendaCard;
import org.leidenkg.query.answer.Overview;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.web.dump.DatasetFacts;
import org.leidenkg.web.http.Assets;
import org.leidenkg.web.http.Language;
import org.leidenkg.web.http.Links;
import org.leidenkg.web.http.RequestParameters;
import org.leidenkg.web.http.RequestProblem;
import org.leidenkg.web.server.ServiceSettings;

/** Makes for each request what every template needs. */
public final class PageContexts {
    private final Lookup lookup;
    private final Assets assets;
    private final Links links;
    private final Links site;
    private final Supplier<DatasetFacts> facts;
    private final ServiceSettings settings;

    public PageContexts(Lookup lookup, Assets assets, Supplier<DatasetFacts> facts, ServiceSettings settings) {
        this.lookup = lookup;
        this.assets = assets;
        this.links = Links.ofPages(settings.publicBase());
        this.site = Links.ofApi(settings.publicBase());
        this.facts = facts;
        this.settings = settings;
    }

    public Links links() {
        return links;
    }

    /**
     * The context of the page that a request asks for.
     *
     * @throws RequestProblem for a language or a way of counting that there is not
     */
    public PageContext of(Context context) {
        RequestParameters request = new RequestParameters(context);
        return make(
                context,
                request.language(),
                request.chosenLanguage().isPresent(),
                request.counting(),
                known(context, request.language()));
    }

    /** For a page about a problem: it must come through whatever is wrong. */
    public PageContext ofProblem(Context context) {
        Optional<Language> chosen =
                Optional.ofNullable(context.queryParam("lang")).flatMap(Language::find);
        Language language = chosen.orElse(Language.NL);
        return make(context, language, chosen.isPresent(), Counting.USUAL, ifKnown(context, language));
    }

    /** What a page says of its data. */
    private record Known(List<AgendaCard> agendas, Optional<DataQuality> trust, Optional<Citation> citation) {}

    private Known ifKnown(Context context, Language language) {
        try {
            return known(context, language);
        } catch (QueryFault e) {
            return new Known(List.of(), Optional.empty(), Optional.empty());
        }
    }

    private Known known(Context context, Language language) {
        Overview overview = lookup.overview();
        DatasetFacts dataset = facts.get();
        DataQuality trust = new DataQuality(
                dataset.version(),
                overview.participations(),
                overview.uncertain(),
                overview.intended(),
                settings.contact()
                        .or(() -> dataset.contact().map(ReportAddress::parse))
                        .map(address -> address.about(
                                Messages.in(language).text("report.subject"),
                                Messages.in(language).text("report.text", here(context)))));
        return new Known(overview.agendas(), Optional.of(trust), Optional.of(Citation.of(dataset, settings.base())));
    }

    /** The page's own address; without a host when none is known for readers to reach it by. */
    private String here(Context context) {
        String query = context.queryString();
        return site.at(context.path()) + (query == null ? "" : "?" + query);
    }

    private PageContext make(Context context, Language language, boolean chosen, Counting counting, Known known) {
        List<String> parameters = context.queryParamMap().entrySet().stream()
                .filter(entry -> !entry.getKey().equals("lang"))
                .flatMap(entry -> entry.getValue().stream()
                        .map(value -> Links.encoded(entry.getKey()) + "=" + Links.encoded(value)))
                .toList();
        return new PageContext(
                language,
                chosen,
                counting,
                new PageContext.Here(context.path(), parameters),
                links,
                site,
                assets::hashedName,
                known.agendas(),
                known.trust(),
                known.citation());
    }
}
