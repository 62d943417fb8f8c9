package org.leidenkg.web.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.leidenkg.query.answer.AgendaCard;
import org.leidenkg.web.http.Language;

/** What several kinds of pages say in the same words. */
public final class Views {
    private Views() {}

    /** Such as "exact-abbreviation", for keys of messages. */
    public static String slug(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where the data of a picture is from. */
    public static String source(List<AgendaCard> agendas, Language language) {
        String names = agendas.stream()
                .map(agenda -> agenda.ref().name().in(language.tag()).text()
                        + agenda.place().map(place -> " (" + place + ")").orElse("")
                        + agenda.period()
                                .map(period -> ", " + period.replace("/", "–"))
                                .orElse(""))
                .collect(Collectors.joining("; "));
        return Messages.in(language).text("network.source", names);
    }
}
