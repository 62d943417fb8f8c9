package org.leidenkg.web.organisation;

import java.util.List;
import org.leidenkg.query.answer.Involvement;
import org.leidenkg.query.answer.OrganisationRow;
import org.leidenkg.query.answer.ProjectRoles;
import org.leidenkg.query.answer.between.Partner;
import org.leidenkg.web.list.ListColumn;
import org.leidenkg.web.list.ListTable;

/** The columns of the list of organisations, and of the partners and projects of one. */
public final class ListColumns {
    private static final ListColumn<OrganisationRow> ORGANISATION = ListColumn.<OrganisationRow>of(
                    "name", "column.organisation", row -> List.of(row.card().ref()))
            .marked(row -> row.card().abbreviations());
    private static final ListColumn<OrganisationRow> NUMBER_OF_PROJECTS =
            ListColumn.number("projects", "column.projects", row -> row.card().projects());
    private static final ListColumn<OrganisationRow> NUMBER_LED =
            ListColumn.number("led", "column.led", OrganisationRow::projectsLed);

    /** Who takes part in a theme. */
    public static final List<ListColumn<OrganisationRow>> MEMBERS =
            List.of(ORGANISATION, NUMBER_OF_PROJECTS, NUMBER_LED);

    static final ListTable<OrganisationRow> ORGANISATIONS = ListTable.of(
            "organisations",
            "nav.organisations",
            row -> row.card().ref(),
            List.of(
                    ORGANISATION,
                    ListColumn.of(
                            "kind",
                            "column.type",
                            row -> row.card().type().stream().toList()),
                    NUMBER_OF_PROJECTS,
                    NUMBER_LED,
                    ListColumn.of(
                            "parent",
                            "column.parent",
                            row -> row.card().parent().stream().toList())),
            List.of(ListColumn.of("", "org.abbreviation", row -> row.card().abbreviations())));

    public static final ListTable<Partner> PARTNERS = ListTable.of(
            "partners",
            "org.partners",
            Partner::ref,
            List.of(
                    ListColumn.of("name", "column.partner", row -> List.of(row.ref())),
                    ListColumn.number("shared", "column.shared", Partner::sharedProjects)),
            List.of(
                    ListColumn.number("weight", "measures.fractional", Partner::weight),
                    ListColumn.of("", "home.themes", Partner::themes),
                    ListColumn.of(
                            "",
                            "column.which",
                            row -> row.projects().stream()
                                    .map(shared -> shared.project().ref())
                                    .toList()),
                    ListColumn.of("", "column.intended", row -> List.of(row.isIntended()))));

    static final ListTable<ProjectRoles> PROJECTS = ListTable.of(
            "projects",
            "nav.projects",
            row -> row.project().ref(),
            List.of(
                    ListColumn.of(
                            "name",
                            "column.project",
                            row -> List.of(row.project().ref())),
                    ListColumn.of("theme", "column.theme", row -> row.project().topics())),
            List.of(
                    ListColumn.of(
                            "code",
                            "column.code",
                            row -> row.project().code().stream().toList()),
                    ListColumn.of(
                            "",
                            "column.as",
                            row -> row.roles().stream()
                                    .map(Involvement::party)
                                    .distinct()
                                    .toList()),
                    ListColumn.of(
                            "",
                            "filter.role",
                            row -> row.roles().stream()
                                    .map(Involvement::role)
                                    .distinct()
                                    .toList()),
                    ListColumn.of(
                            "",
                            "column.certainty",
                            row -> row.roles().stream()
                                    .flatMap(role -> role.certainties().stream())
                                    .distinct()
                                    .toList())));

    private ListColumns() {}
}
