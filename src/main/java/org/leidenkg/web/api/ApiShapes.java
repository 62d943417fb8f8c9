package org.leidenkg.web.api;

import java.util.List;
import java.util.Locale;
import org.leidenkg.query.answer.Concept;
import org.leidenkg.query.answer.Involvement;
import org.leidenkg.query.answer.OrganisationCard;
import org.leidenkg.query.answer.OrganisationDetail;
import org.leidenkg.query.answer.Partner;
import org.leidenkg.query.answer.Passage;
import org.leidenkg.query.answer.ProjectCard;
import org.leidenkg.query.answer.ProjectDetail;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.RelatedProject;
import org.leidenkg.query.answer.SharedProject;
import org.leidenkg.query.answer.Tagged;
import org.leidenkg.query.answer.Text;
import org.leidenkg.query.answer.ThemeCard;
import org.leidenkg.query.answer.ThemeDetail;
import org.leidenkg.query.search.Hit;
import org.leidenkg.web.http.JsonWriter;
import org.leidenkg.web.http.Language;
import org.leidenkg.web.http.Links;
import org.leidenkg.web.search.Reasons;

/** How the API writes the answers of the lookups. */
public final class ApiShapes {
    private final Links links;

    public ApiShapes(Links links) {
        this.links = links;
    }

    /** Texts by language; a text without one goes by "und". */
    void text(JsonWriter json, Text text) {
        text.versions()
                .forEach(version ->
                        json.field(version.language().isEmpty() ? "und" : version.language(), version.text()));
    }

    public void ref(JsonWriter json, Ref ref) {
        json.field("id", ref.iri());
        json.field("type", ref.kind().path());
        json.field("slug", ref.slug());
        json.object("name", name -> text(name, ref.name()));
        if (ref.kind().hasPage()) {
            json.field("api", links.api(ref));
            json.field("page", links.page(ref));
        }
    }

    private void tagged(JsonWriter json, Tagged tagged) {
        json.field("text", tagged.text());
        if (!tagged.language().isEmpty()) {
            json.field("language", tagged.language());
        }
    }

    private void concept(JsonWriter json, Concept concept) {
        json.field("id", concept.iri());
        json.field("key", concept.key());
        json.object("name", name -> text(name, concept.name()));
    }

    public void organisation(JsonWriter json, OrganisationCard card) {
        ref(json, card.ref());
        json.texts("abbreviations", card.abbreviations());
        json.object("organisationType", card.type(), this::concept);
        json.object("parent", card.parent(), this::ref);
        json.field("projects", card.projects());
    }

    public void project(JsonWriter json, ProjectCard card) {
        ref(json, card.ref());
        json.field("code", card.code());
        json.field("sequence", card.sequence());
        json.object("agenda", card.agenda(), this::ref);
        json.objects("topics", card.topics(), this::ref);
    }

    void theme(JsonWriter json, ThemeCard card) {
        ref(json, card.ref());
        json.field("notation", card.notation());
        json.object("definition", definition -> text(definition, card.definition()));
        json.object("broader", card.broader(), this::ref);
        json.field("projects", card.projects());
    }

    public void organisation(JsonWriter json, OrganisationDetail detail) {
        ref(json, detail.ref());
        json.field("form", detail.form().name().toLowerCase(Locale.ROOT));
        json.object("organisationType", detail.type(), this::concept);
        json.object("unitOf", detail.unitOf(), this::ref);
        json.objects("partOf", detail.partOf(), this::ref);
        json.objects("units", detail.units(), this::ref);
        json.objects("parts", detail.parts(), this::ref);
        json.objects(
                "abbreviations",
                detail.abbreviations(),
                (one, abbreviation) -> one.field("form", abbreviation.form())
                        .object("basis", abbreviation.basis(), this::concept)
                        .texts("evidence", abbreviation.evidence()));
        json.objects("otherNames", detail.otherNames(), this::tagged);
        json.texts("spellings", detail.spellings());
        json.objects(
                "identifiers",
                detail.identifiers(),
                (one, identifier) -> one.field("scheme", identifier.scheme())
                        .field("value", identifier.value())
                        .field("link", identifier.link())
                        .flag("exact", identifier.exact())
                        .texts("evidence", identifier.evidence()));
        json.texts("websites", detail.websites());
        json.object("note", note -> text(note, detail.note()));
        json.objects("unclear", detail.unclear(), this::ref);
    }

    public void partner(JsonWriter json, Partner partner) {
        ref(json, partner.ref());
        json.field("sharedProjects", partner.sharedProjects());
        json.field("fractionalWeight", partner.weight());
        json.objects("projects", partner.projects(), this::shared);
        json.objects("themes", partner.themes(), this::ref);
        partner.intended().ifPresent(intended -> json.objects("possiblyIntended", intended, this::ref));
    }

    public void shared(JsonWriter json, SharedProject shared) {
        project(json, shared.project());
        json.objects("own", shared.own(), this::part);
        json.objects("others", shared.others(), this::part);
    }

    private void part(JsonWriter json, SharedProject.Part part) {
        json.object("party", party -> ref(party, part.party()));
        json.field("role", part.role().name().toLowerCase(Locale.ROOT));
        json.objects("certainty", part.certainties(), this::concept);
    }

    public void involvement(JsonWriter json, Involvement involvement) {
        json.field("id", involvement.iri());
        json.object("party", party -> ref(party, involvement.party()));
        json.field("role", involvement.role().name().toLowerCase(Locale.ROOT));
        json.texts("mentions", involvement.mentions());
        json.objects("certainty", involvement.certainties(), this::concept);
        json.objects("resolution", involvement.methods(), this::concept);
        json.objects("relation", involvement.relations(), this::concept);
        json.texts("evidence", involvement.evidence());
        involvement.similarity().ifPresent(similarity -> json.field("similarity", similarity));
        json.object(
                "period",
                involvement.period(),
                (period, value) -> period.field("from", value.from()).field("until", value.until()));
        passages(json, involvement.passages());
    }

    private static void passages(JsonWriter json, List<Passage> passages) {
        json.objects(
                "passages",
                passages,
                (one, passage) -> one.field("id", passage.iri())
                        .field("line", passage.line())
                        .field("start", passage.start())
                        .field("end", passage.end())
                        .field("quote", passage.quote()));
    }

    public void project(JsonWriter json, ProjectDetail detail) {
        project(json, detail.card());
        json.field("sourceCode", detail.sourceCode());
        json.object("codeBasis", detail.codeBasis(), this::concept);
        json.texts("otherTitles", detail.otherTitles());
        json.object("description", description -> text(description, detail.description()));
        json.flag("openEnded", detail.openEnded());
        json.objects("participations", detail.involvements(), this::involvement);
        json.objects("unclear", detail.unclear(), (one, party) -> {
            ref(one, party.ref());
            one.object("groupType", party.type(), this::concept);
            one.objects("within", party.within(), this::ref);
            one.objects("candidates", party.candidates(), this::ref);
            one.object("reason", reason -> text(reason, party.reason()));
            one.texts("evidence", party.evidence());
        });
        passages(json, detail.passages());
        json.objects("findings", detail.findings(), (one, finding) -> {
            one.field("code", finding.code());
            one.field("severity", finding.severity());
            one.object("description", description -> text(description, finding.description()));
            finding.line().ifPresent(line -> one.field("line", line));
        });
    }

    void sector(JsonWriter json, ThemeDetail.Sector sector) {
        json.object("sector", one -> concept(one, sector.sector()))
                .field("organisations", sector.organisations())
                .field("participations", sector.participations());
    }

    void related(JsonWriter json, RelatedProject related) {
        project(json, related.project());
        json.objects("sharedParties", related.shared(), this::ref);
    }

    public void hit(JsonWriter json, Hit hit) {
        ref(json, hit.thing());
        json.field("group", hit.group().slug());
        json.object("unitOf", hit.unitOf(), this::ref);
        json.object("reason", reason -> {
            for (Language language : Language.values()) {
                reason.field(language.tag(), Reasons.of(hit, language));
            }
        });
        json.object("matched", matched -> {
            tagged(matched, hit.label());
            matched.field("kind", slug(hit.kind()));
            matched.field("match", slug(hit.match()));
        });
    }

    private static String slug(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
