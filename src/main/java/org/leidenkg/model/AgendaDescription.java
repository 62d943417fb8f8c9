package org.leidenkg.model;

import java.util.List;
import java.util.Optional;
import org.leidenkg.model.source.ReadingHints;

/**
 * What an editor says of an agenda beside its text.
 *
 * @param slug names its graph; lower-case letters, digits and hyphens
 * @param place the city or region
 * @param fromYear first year of the period
 * @param toYear last year of the period
 * @param language BCP 47 tag of the text
 * @param partnersIntended whether the source says that its partners may be only intended, and with which words
 * @param themes as declared; empty where headings are to be found by rule
 */
public record AgendaDescription(
        String slug,
        LocalText title,
        String place,
        int fromYear,
        int toYear,
        String language,
        Optional<String> partnersIntended,
        List<Theme> themes,
        List<LocalName> localNames,
        List<Correction> corrections,
        ReadingHints hints,
        Publication publication) {
    public AgendaDescription {
        Check.key(slug, "slug");
        Check.text(place, "place");
        if (toYear < fromYear) {
            throw new IllegalArgumentException("the period ends (" + toYear + ") before it begins (" + fromYear + ")");
        }
        themes = List.copyOf(themes);
        localNames = List.copyOf(localNames);
        corrections = List.copyOf(corrections);
    }
}
