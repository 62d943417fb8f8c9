package org.leidenkg.serve;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.leidenkg.query.AgendaCard;
import org.leidenkg.query.Lookup;
import org.leidenkg.query.QueryFault;

/** Makes for each request what every template needs. */
final class Uis {
    private final Lookup lookup;
    private final Assets assets;
    private final Links links;

    Uis(Lookup lookup, Assets assets, Links links) {
        this.lookup = lookup;
        this.assets = assets;
        this.links = links;
    }

    Links links() {
        return links;
    }

    /** @throws RequestProblem for a language that there is not */
    Ui of(Context context) {
        Asked asked = new Asked(context);
        return make(context, asked.language(), asked.chosenLanguage().isPresent(), lookup.listAgendas());
    }

    /** For a page about a problem: it must come through whatever is wrong. */
    Ui ofProblem(Context context) {
        Optional<Language> chosen =
                Optional.ofNullable(context.queryParam("lang")).flatMap(Language::find);
        return make(context, chosen.orElse(Language.NL), chosen.isPresent(), agendasIfKnown());
    }

    private List<AgendaCard> agendasIfKnown() {
        try {
            return lookup.listAgendas();
        } catch (QueryFault e) {
            return List.of();
        }
    }

    private Ui make(Context context, Language language, boolean chosen, List<AgendaCard> agendas) {
        List<String> parameters = context.queryParamMap().entrySet().stream()
                .filter(entry -> !entry.getKey().equals("lang"))
                .flatMap(entry -> entry.getValue().stream()
                        .map(value -> Links.encoded(entry.getKey()) + "=" + Links.encoded(value)))
                .toList();
        return new Ui(language, chosen, new Ui.Here(context.path(), parameters), links, assets::hashedName, agendas);
    }
}
