package org.leidenkg.query.lookup;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leidenkg.model.Counting;
import org.leidenkg.query.answer.Concept;
import org.leidenkg.query.answer.OrganisationRow;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.ThemeCard;
import org.leidenkg.query.answer.ThemeDetail;
import org.leidenkg.query.facet.ListKind;
import org.leidenkg.query.facet.ListQuery;

/** What there is of one theme or section. */
final class ThemeLookup {
    private final DataCache data;
    private final ListLookup lists;

    ThemeLookup(DataCache data, ListLookup lists) {
        this.data = data;
        this.lists = lists;
    }

    ThemeDetail of(ThemeCard theme, Counting counting) {
        return new ThemeDetail(
                theme,
                data.concepts().themes().stream()
                        .filter(other -> other.broader()
                                .map(Ref::iri)
                                .filter(theme.ref().iri()::equals)
                                .isPresent())
                        .toList(),
                sectors(lists.organisations(
                                ListQuery.all(ListKind.MEMBERS, counting).within(theme.ref()))
                        .rows()));
    }

    private List<ThemeDetail.Sector> sectors(List<OrganisationRow> members) {
        Map<Concept, ThemeDetail.Sector> sectors = new LinkedHashMap<>();
        members.stream()
                .map(OrganisationRow::card)
                .forEach(card -> card.type()
                        .map(data.concepts()::sector)
                        .ifPresent(sector -> sectors.merge(
                                sector,
                                new ThemeDetail.Sector(sector, 1, card.projects()),
                                (a, b) -> new ThemeDetail.Sector(
                                        sector,
                                        a.organisations() + b.organisations(),
                                        a.participations() + b.participations()))));
        return sectors.values().stream()
                .sorted(Comparator.comparingInt(ThemeDetail.Sector::participations)
                        .reversed()
                        .thenComparing(sector -> sector.sector().key()))
                .toList();
    }
}
