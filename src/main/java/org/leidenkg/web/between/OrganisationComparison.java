package org.leidenkg.web.between;

import java.util.List;
import java.util.Optional;
import org.leidenkg.query.answer.OrganisationDetail;
import org.leidenkg.query.answer.PartyCounts;
import org.leidenkg.query.answer.RankedPosition;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.ThemeCard;
import org.leidenkg.query.answer.between.InCommon;
import org.leidenkg.web.page.PageContext;

/**
 * Organisations side by side; what they have in common when there are two or more.
 *
 * @param asked what was typed, where it named no organisation
 */
public record OrganisationComparison(
        List<String> asked, List<Column> columns, List<ThemeCard> themes, Optional<InCommon> inCommon) {
    /** One of the organisations that are compared. */
    public record Column(
            OrganisationDetail organisation, PartyCounts counts, int partners, Optional<RankedPosition> standing) {
        public Ref ref() {
            return organisation.ref();
        }
    }

    public OrganisationComparison {
        asked = List.copyOf(asked);
        columns = List.copyOf(columns);
        themes = List.copyOf(themes);
    }

    /** The themes, without sections, that any of them has projects in. */
    public List<ThemeCard> sharedRows() {
        return themes.stream()
                .filter(theme -> theme.broader().isEmpty()
                        && columns.stream()
                                .anyMatch(column -> column.counts()
                                        .byTheme()
                                        .containsKey(theme.ref().iri())))
                .toList();
    }

    /** The numbers of the fields of the form. */
    public List<Integer> fields() {
        return BetweenRoutes.fields();
    }

    /** The name of the organisation in a field, or what was typed; empty for an empty field. */
    public String name(int field, PageContext page) {
        return field < columns.size()
                ? page.name(columns.get(field).ref()).text()
                : field < asked.size() ? asked.get(field) : "";
    }
}
