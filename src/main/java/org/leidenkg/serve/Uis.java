package org.leidenkg.serve;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.leidenkg.query.AgendaCard;
import org.leidenkg.query.Lookup;
import org.leidenkg.query.Overview;
import org.leidenkg.query.QueryFault;

/** Makes for each request what every template needs. */
final class Uis {
    private final Lookup lookup;
    private final Assets assets;
    private final Links links;
    private final Supplier<DatasetFacts> facts;
    private final ServiceSettings settings;

    Uis(Lookup lookup, Assets assets, Supplier<DatasetFacts> facts, ServiceSettings settings) {
        this.lookup = lookup;
        this.assets = assets;
        this.links = Links.ofPages(settings.publicBase());
        this.facts = facts;
        this.settings = settings;
    }

    Links links() {
        return links;
    }

    /** @throws RequestProblem for a language that there is not */
    Ui of(Context context) {
        Asked asked = new Asked(context);
        return make(context, asked.language(), asked.chosenLanguage().isPresent(), known(context, asked.language()));
    }

    /** For a page about a problem: it must come through whatever is wrong. */
    Ui ofProblem(Context context) {
        Optional<Language> chosen =
                Optional.ofNullable(context.queryParam("lang")).flatMap(Language::find);
        Language language = chosen.orElse(Language.NL);
        return make(context, language, chosen.isPresent(), ifKnown(context, language));
    }

    /** What a page says of its data. */
    private record Known(List<AgendaCard> agendas, Optional<Trust> trust) {}

    private Known ifKnown(Context context, Language language) {
        try {
            return known(context, language);
        } catch (QueryFault e) {
            return new Known(List.of(), Optional.empty());
        }
    }

    private Known known(Context context, Language language) {
        Overview overview = lookup.overview();
        DatasetFacts dataset = facts.get();
        Trust trust = new Trust(
                dataset.version(),
                overview.participations(),
                overview.uncertain(),
                overview.intended(),
                settings.contact()
                        .or(() -> dataset.contact().map(ReportAddress::parse))
                        .map(address -> address.about(
                                Messages.in(language).text("report.subject"),
                                Messages.in(language).text("report.text", here(context)))));
        return new Known(overview.agendas(), Optional.of(trust));
    }

    /** The page's own address; without a host when none is known for readers to reach it by. */
    private String here(Context context) {
        String query = context.queryString();
        return Links.ofApi(settings.publicBase()).at(context.path()) + (query == null ? "" : "?" + query);
    }

    private Ui make(Context context, Language language, boolean chosen, Known known) {
        List<String> parameters = context.queryParamMap().entrySet().stream()
                .filter(entry -> !entry.getKey().equals("lang"))
                .flatMap(entry -> entry.getValue().stream()
                        .map(value -> Links.encoded(entry.getKey()) + "=" + Links.encoded(value)))
                .toList();
        return new Ui(
                language,
                chosen,
                new Ui.Here(context.path(), parameters),
                links,
                assets::hashedName,
                known.agendas(),
                known.trust());
    }
}
