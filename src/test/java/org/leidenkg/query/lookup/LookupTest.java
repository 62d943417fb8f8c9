package org.leidenkg.query.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.rdflink.RDFLinkFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.leidenkg.derive.NetworkLayout;
import org.leidenkg.derive.NetworkMeasuring;
import org.leidenkg.model.Certainty;
import org.leidenkg.model.Counting;
import org.leidenkg.model.Level;
import org.leidenkg.model.Role;
import org.leidenkg.query.SampleGraph;
import org.leidenkg.query.answer.AgendaCard;
import org.leidenkg.query.answer.Concept;
import org.leidenkg.query.answer.Involvement;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.query.answer.OrganisationCard;
import org.leidenkg.query.answer.OrganisationDetail;
import org.leidenkg.query.answer.OrganisationRow;
import org.leidenkg.query.answer.Overview;
import org.leidenkg.query.answer.Page;
import org.leidenkg.query.answer.PartyCounts;
import org.leidenkg.query.answer.Passage;
import org.leidenkg.query.answer.Period;
import org.leidenkg.query.answer.ProjectDetail;
import org.leidenkg.query.answer.ProjectRoles;
import org.leidenkg.query.answer.RankedPosition;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.Tagged;
import org.leidenkg.query.answer.ThemeCard;
import org.leidenkg.query.answer.ThemeDetail;
import org.leidenkg.query.answer.Totals;
import org.leidenkg.query.answer.between.Partner;
import org.leidenkg.query.answer.between.SharedProject;
import org.leidenkg.query.facet.Choice;
import org.leidenkg.query.facet.Facet;
import org.leidenkg.query.facet.ListKind;
import org.leidenkg.query.facet.ListQuery;
import org.leidenkg.query.network.Networks;

class LookupTest {
    private static final String ID = "https://w3id.org/leidenkg/id/organisation/";
    private static final Counting AS_NAMED = new Counting(Level.AS_NAMED, Certainty.ALL);
    private static final DatasetGraph DATASET = SampleGraph.open();

    private final Lookup lookup = new Lookup(() -> RDFLinkFactory.connect(DATASET), Lookup.DEFAULT_BASE, () -> "one");

    @Test
    void organisationHasItsNamesTypeUnitsAndIdentifiers() {
        OrganisationDetail found = lookup.findOrganisation("universiteit").orElseThrow();

        assertThat(found.ref().name().in("en")).isEqualTo(new Tagged("Leiden University", "en"));
        assertThat(found.form()).isEqualTo(OrganisationDetail.Form.ORGANISATION);
        assertThat(found.type().map(Concept::key)).contains("university");
        assertThat(found.units()).extracting(Ref::slug).containsExactly("faculteit");
        assertThat(found.abbreviations())
                .extracting(one -> one.form(), one -> one.basis().map(Concept::key), one -> one.evidence())
                .containsExactly(tuple("UL", Optional.of("stated"), List.of(new Tagged("cell “T: UL”", "en"))));
        assertThat(found.spellings()).containsExactly("Universteit Leiden");
        assertThat(found.identifiers())
                .containsExactly(new OrganisationDetail.Identifier(
                        "ror",
                        "https://ror.org/027bh9e22",
                        Optional.of("https://ror.org/027bh9e22"),
                        true,
                        List.of(new Tagged("ROR record", "en"))));
    }

    @Test
    void abbreviationsAreNotRepeatedAmongTheOtherNames() {
        assertThat(lookup.findOrganisation("universiteit").orElseThrow().otherNames())
                .containsExactly(new Tagged("Rijksuniversiteit Leiden", "nl"));
    }

    @Test
    void aLinkToWhatIsCloseIsNoExactIdentifier() {
        assertThat(lookup.findOrganisation("hogeschool").orElseThrow().identifiers())
                .extracting(OrganisationDetail.Identifier::scheme, OrganisationDetail.Identifier::exact)
                .containsExactly(tuple("wikidata", false));
    }

    @Test
    void unitKnowsItsParentAndNetworkItsWhole() {
        OrganisationDetail unit = lookup.findOrganisation("faculteit").orElseThrow();
        OrganisationDetail network = lookup.findOrganisation("netwerk").orElseThrow();

        assertThat(unit.form()).isEqualTo(OrganisationDetail.Form.UNIT);
        assertThat(unit.unitOf().map(Ref::slug)).contains("universiteit");
        assertThat(network.form()).isEqualTo(OrganisationDetail.Form.NETWORK);
        assertThat(network.partOf()).extracting(Ref::slug).containsExactly("gemeente");
        assertThat(network.unclear()).extracting(Ref::kind).containsExactly(Kind.AMBIGUOUS_PARTY);
    }

    @Test
    void onlyWebAddressesBecomeLinks() {
        assertThat(lookup.findOrganisation("vijandig").orElseThrow().websites()).isEmpty();
    }

    @Test
    void whatIsNoOrganisationIsNotFound() {
        assertThat(lookup.findOrganisation("niemand")).isEmpty();
        assertThat(lookup.findOrganisation("universiteit> ?p ?o } #")).isEmpty();
        assertThat(lookup.findProject("universiteit", Certainty.ALL)).isEmpty();
        assertThat(lookup.findTheme("universiteit", Counting.USUAL)).isEmpty();
    }

    private Page<Partner> partnersOf(String slug, Counting counting, int page, int size) {
        OrganisationLists lists = lookup.listsOf(slug);
        return lists.partners(ListQuery.all(ListKind.PARTNERS, counting))
                .page(page, size, with -> lists.partner(with, counting));
    }

    private Page<ProjectRoles> projectsOf(String slug, ListQuery query, int page, int size) {
        OrganisationLists lists = lookup.listsOf(slug);
        return lists.roles(query.counting(), Page.of(lists.projects(query).rows(), page, size));
    }

    private static ListQuery projects(Counting counting) {
        return ListQuery.all(ListKind.OWN_PROJECTS, counting);
    }

    @Test
    void partnersAreCountedAsNamed() {
        assertThat(partnersOf("hogeschool", AS_NAMED, 1, 50).items())
                .extracting(
                        one -> one.ref().slug(),
                        Partner::sharedProjects,
                        one -> one.weight().toPlainString())
                .containsExactly(
                        tuple("gemeente", 1, "1"), tuple("faculteit", 1, "0.5"), tuple("universiteit", 1, "0.5"));
    }

    @Test
    void partnersAreCountedWithUnitsRolledUp() {
        List<Partner> partners =
                partnersOf("universiteit", Counting.USUAL, 1, 50).items();

        assertThat(partners).hasSize(1);
        assertThat(partners.get(0).ref().slug()).isEqualTo("hogeschool");
        assertThat(partners.get(0).weight()).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(partners.get(0).projects())
                .extracting(shared -> shared.project().ref().slug())
                .containsExactly("gezonde-stad");
        assertThat(partners.get(0).projects().get(0).own())
                .extracting(part -> part.party().slug(), SharedProject.Part::role, SharedProject.Part::isIntended)
                .containsExactly(tuple("universiteit", Role.LEAD, false), tuple("faculteit", Role.PARTNER, true));
        assertThat(partners.get(0).themes()).extracting(Ref::slug).containsExactly("gezondheid");
    }

    @Test
    void ownParticipationsComeWithRoleWordsAndLine() {
        Page<ProjectRoles> projects = projectsOf("universiteit", projects(AS_NAMED), 1, 50);

        assertThat(projects.items())
                .extracting(one -> one.project().ref().slug())
                .containsExactly("gezonde-stad");
        Involvement lead = projects.items().get(0).roles().get(0);
        assertThat(lead.role()).isEqualTo(Role.LEAD);
        assertThat(lead.mentions()).containsExactly("UL");
        assertThat(lead.certainties()).extracting(Concept::key).containsExactly("stated");
        assertThat(lead.methods()).extracting(Concept::key).containsExactly("abbreviation");
        assertThat(lead.evidence())
                .containsExactly(new Tagged("“UL”: genoemd", "nl"), new Tagged("“UL”: stated", "en"));
        assertThat(lead.passages())
                .extracting(Passage::line, Passage::start, Passage::end, Passage::quote)
                .containsExactly(tuple(3, 20, 22, "UL"));
    }

    @Test
    void participationsOfUnitsCountWhenRolledUp() {
        List<Involvement> involvements = projectsOf("universiteit", projects(Counting.USUAL), 1, 50)
                .items()
                .get(0)
                .roles();

        assertThat(involvements).extracting(one -> one.party().slug()).containsExactly("universiteit", "faculteit");
        assertThat(involvements.get(1).certainties())
                .extracting(Concept::key)
                .containsExactly("possibly-intended", "probable");
        assertThat(involvements.get(1).similarity()).contains(new BigDecimal("0.91"));
    }

    @Test
    void listsOfOneOrganisationArePagedWithTheirTrueTotals() {
        Page<Partner> partners = partnersOf("hogeschool", AS_NAMED, 2, 2);
        Page<ProjectRoles> projects = projectsOf("hogeschool", projects(AS_NAMED), 2, 1);

        assertThat(partners.items()).extracting(one -> one.ref().slug()).containsExactly("universiteit");
        assertThat(partners.total()).isEqualTo(3);
        assertThat(partners.lastPage()).isEqualTo(2);
        assertThat(projects.items())
                .extracting(one -> one.project().ref().slug())
                .containsExactly("rijk-stad");
        assertThat(lookup.listsOf("hogeschool")
                        .projects(narrowed(ListKind.OWN_PROJECTS, Facet.THEME, "gezondheid"))
                        .rows())
                .extracting(card -> card.ref().slug())
                .containsExactly("gezonde-stad");
    }

    private static ListQuery narrowed(ListKind list, Facet facet, String key) {
        return new ListQuery(
                list, AS_NAMED, Map.of(facet, Choice.of(facet, key)), Optional.empty(), list.usualSort(), "nl");
    }

    @Test
    void participationsAreCountedByRoleThemeAndDoubt() {
        PartyCounts counts = lookup.listsOf("universiteit").counts(Counting.USUAL);

        assertThat(counts.projects()).isEqualTo(1);
        assertThat(counts.led()).isEqualTo(1);
        assertThat(counts.byTheme()).containsOnly(Map.entry("https://w3id.org/leidenkg/id/theme/gezondheid", 1));
        assertThat(counts.doubts().keySet()).extracting(Concept::key).containsExactly("possibly-intended", "probable");
        assertThat(lookup.listsOf("universiteit").counts(AS_NAMED).doubts()).isEmpty();
        assertThat(lookup.listsOf("netwerk").counts(AS_NAMED).projects()).isZero();
    }

    private Networks networks() {
        return lookup.networks(
                (level, communities, edges) -> NetworkLayout.of(communities, edges), NetworkMeasuring::measured);
    }

    @Test
    void standingIsTheRankAmongTheOthers() {
        RankedPosition standing =
                networks().standing(ID + "universiteit", AS_NAMED).orElseThrow();

        assertThat(standing.organisations()).isEqualTo(4);
        assertThat(standing.moreConnected()).isEqualTo(1);
        assertThat(standing.mostConnected()).extracting(Ref::slug).containsExactly("hogeschool");
        assertThat(standing.betweennessRank()).isEqualTo(2);
        assertThat(standing.highestCore()).isEqualTo(2);
        assertThat(standing.themes()).isEqualTo(2);
        assertThat(networks().standing(ID + "netwerk", AS_NAMED)).isEmpty();
        assertThat(networks().standing(ID + "faculteit", Counting.USUAL)).isEmpty();
    }

    /** Of each partner which of the two may only be intended. */
    private List<String> intended(String organisation, Counting counting) {
        return partnersOf(organisation, counting, 1, 50).items().stream()
                .map(one -> one.ref().slug() + ": "
                        + one.intended().stream().map(Ref::slug).toList())
                .toList();
    }

    @Test
    void doubtOfAPairIsAboutTheOneWhoseParticipationIsInDoubt() {
        assertThat(intended("universiteit", AS_NAMED)).containsExactly("hogeschool: [hogeschool]");
        assertThat(intended("gemeente", AS_NAMED)).containsExactly("hogeschool: []");
        assertThat(intended("faculteit", AS_NAMED)).containsExactly("hogeschool: [faculteit, hogeschool]");
        assertThat(intended("hogeschool", AS_NAMED))
                .containsExactlyInAnyOrder(
                        "universiteit: [hogeschool]", "gemeente: []", "faculteit: [hogeschool, faculteit]");
        // The unit may only be intended, the university itself leads.
        assertThat(intended("hogeschool", Counting.USUAL))
                .containsExactlyInAnyOrder("universiteit: [hogeschool]", "gemeente: []");
    }

    @Test
    void projectHasItsCodeTextAndPassage() {
        ProjectDetail found = lookup.findProject("gezonde-stad", Certainty.ALL).orElseThrow();

        assertThat(found.card().code()).contains("1a");
        assertThat(found.sourceCode()).contains("la");
        assertThat(found.codeBasis().map(Concept::key)).contains("by-rule");
        assertThat(found.otherTitles()).containsExactly("Gezonde stda");
        assertThat(found.description().in("nl").text()).isEqualTo("Eerste alinea.\n\nTweede <b>alinea</b>.");
        assertThat(found.openEnded()).isFalse();
        assertThat(found.passages())
                .extracting(Passage::line, Passage::lastLine)
                .containsExactly(tuple(1, 2));
        assertThat(found.card().agenda().orElseThrow().name().in("en").text()).isEqualTo("Test agenda");
    }

    @Test
    void ambiguousPartyKeepsAllItsCandidates() {
        ProjectDetail found = lookup.findProject("rijk-stad", Certainty.ALL).orElseThrow();

        ProjectDetail.UnclearParty party = found.unclear().stream()
                .filter(one -> one.ref().kind() == Kind.AMBIGUOUS_PARTY)
                .findFirst()
                .orElseThrow();
        assertThat(party.candidates())
                .extracting(Ref::kind, one -> one.name().in("nl").text())
                .containsExactly(
                        tuple(Kind.CANDIDATE, "GO FAIR-bureau"), tuple(Kind.ORGANISATION, "GO FAIR-stichting"));
        assertThat(party.reason().in("en").text()).isEqualTo("Two possibilities.");
    }

    @Test
    void groupsAndOpenListsAndFindingsAreTold() {
        ProjectDetail found = lookup.findProject("rijk-stad", Certainty.ALL).orElseThrow();

        assertThat(found.openEnded()).isTrue();
        assertThat(found.card().code()).isEmpty();
        assertThat(found.involvements())
                .extracting(one -> one.party().kind())
                .contains(Kind.UNNAMED_PARTY, Kind.AMBIGUOUS_PARTY, Kind.UNRESOLVED_PARTY);
        assertThat(found.findings())
                .extracting(ProjectDetail.Finding::code, ProjectDetail.Finding::line)
                .containsExactly(tuple("unresolved-mention", Optional.of(3)));
        assertThat(found.involvements().stream().flatMap(one -> one.period().stream()))
                .containsExactly(new Period(Optional.of("2024-01-01"), Optional.empty()));
    }

    @Test
    void themesComeBeforeTheirSectionsAndEmptyOnesAreKept() {
        assertThat(lookup.listThemes())
                .extracting(theme -> theme.ref().slug(), ThemeCard::projects)
                .containsExactly(
                        tuple("gezondheid", 1),
                        tuple("kennisstad", 1),
                        tuple("vlaggenschepen", 1),
                        tuple("zonder-project", 0));
    }

    @Test
    void themeHasItsSectionsProjectsAndOrganisations() {
        ThemeDetail found = lookup.findTheme("kennisstad", Counting.USUAL).orElseThrow();
        ListQuery within = ListQuery.all(ListKind.MEMBERS, Counting.USUAL)
                .within(found.card().ref());

        assertThat(found.sections()).extracting(card -> card.ref().slug()).containsExactly("vlaggenschepen");
        assertThat(lookup.lists().projects(within.of(ListKind.OWN_PROJECTS)).rows())
                .extracting(card -> card.ref().slug())
                .containsExactly("rijk-stad");
        assertThat(lookup.lists().organisations(within).rows())
                .extracting(OrganisationRow::card)
                .extracting(card -> card.ref().slug(), OrganisationCard::projects)
                .containsExactly(tuple("gemeente", 1), tuple("hogeschool", 1));
    }

    @Test
    void listsAreInTheOrderOfNamesAndPaged() {
        List<OrganisationRow> rows = lookup.lists()
                .organisations(ListQuery.all(ListKind.ORGANISATIONS, AS_NAMED))
                .rows();
        Page<OrganisationCard> page = Page.of(rows, 2, 2).map(OrganisationRow::card);

        assertThat(page.items()).extracting(card -> card.ref().slug()).containsExactly("hogeschool", "universiteit");
        assertThat(page.total()).isEqualTo(4);
        assertThat(page.lastPage()).isEqualTo(2);
        assertThat(page.items()).extracting(OrganisationCard::projects).containsExactly(2, 1);
        assertThat(lookup.lists()
                        .projects(ListQuery.all(ListKind.PROJECTS, Counting.USUAL))
                        .rows())
                .extracting(card -> card.ref().slug())
                .containsExactly("gezonde-stad", "rijk-stad");
    }

    @Test
    void overviewCountsOrganisationsThatTakePart() {
        Overview overview = lookup.overview();
        Totals named = lookup.totals(AS_NAMED);

        assertThat(named.projects()).isEqualTo(2);
        assertThat(named.organisations()).isEqualTo(4);
        assertThat(named.participations()).isEqualTo(8);
        assertThat(named.pairs()).isEqualTo(3);
        assertThat(overview.participations()).isEqualTo(8);
        assertThat(overview.uncertain()).isEqualTo(3);
        assertThat(overview.intended()).isEqualTo(1);
        assertThat(lookup.totals(Counting.USUAL).connected())
                .extracting(one -> one.card().ref().slug(), Totals.Connected::partners)
                .containsExactly(tuple("hogeschool", 2), tuple("gemeente", 1), tuple("universiteit", 1));
        assertThat(overview.agendas()).extracting(AgendaCard::period).containsExactly(Optional.of("2023/2027"));
    }
}
