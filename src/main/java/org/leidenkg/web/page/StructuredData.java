package org.leidenkg.web.page;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.leidenkg.model.Role;
import org.leidenkg.query.answer.Involvement;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.query.answer.OrganisationDetail;
import org.leidenkg.query.answer.ProjectDetail;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.Tagged;
import org.leidenkg.query.answer.ThemeDetail;
import org.leidenkg.web.dump.DatasetFacts;
import org.leidenkg.web.dump.DumpEdition;
import org.leidenkg.web.dump.DumpEdition.DumpedFile;
import org.leidenkg.web.dump.DumpEditions;
import org.leidenkg.web.http.JsonWriter;
import org.leidenkg.web.http.Links;
import org.leidenkg.web.ontology.OntologyView;
import org.leidenkg.web.resource.ResourceView;
import org.leidenkg.web.resource.ThingPath;

/**
 * What a page says to search engines, in schema.org's words as JSON-LD. The page carries it as data that no browser runs, so
 * that the policy of no scripts holds.
 */
public final class StructuredData {
    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    private final Links links;
    private final String base;

    /** @param links with the public host, when it is known */
    public StructuredData(Links links, String base) {
        this.links = links;
        this.base = base;
    }

    private static String json(String type, String iri, Consumer<JsonWriter> fields) {
        byte[] json = JsonWriter.object(writer -> {
            writer.field("@context", "https://schema.org").field("@type", type).field("@id", iri);
            fields.accept(writer);
        });
        return escaped(new String(json, StandardCharsets.UTF_8));
    }

    /** So that no text can end the element that it stands in. */
    static String escaped(String json) {
        return json.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e");
    }

    /** Where people read on: below the public address, or else at the IRI, which leads there. */
    private String url(String path, String iri) {
        return links.root().isEmpty() ? iri : links.at(path);
    }

    public String dataset(DatasetFacts facts, DumpEditions dumps, PageContext ui) {
        return json("Dataset", base + "dataset", json -> {
            json.field("name", ui.in(facts.title()).text())
                    .field("description", ui.in(facts.description()).text())
                    .field("url", url("/", base))
                    .field("license", LICENCE)
                    .field("version", facts.version())
                    .flag("isAccessibleForFree", true)
                    .texts("inLanguage", List.of("nl", "en"))
                    .texts("spatialCoverage", facts.places())
                    .texts("temporalCoverage", facts.periods())
                    .texts("keywords", facts.keywords(ui.language().tag()))
                    .object(
                            "creator",
                            creator -> creator.field("@type", "Organization").field("name", facts.creator()))
                    .objects("distribution", downloads(dumps), this::download);
        });
    }

    /** The files with everything, unpacked: search engines want a few that differ, not all that there are. */
    private static List<DumpedFile> downloads(DumpEditions dumps) {
        return dumps.current().map(DumpEdition::files).orElse(List.of()).stream()
                .filter(file -> file.name().matches("leidenkg\\.[a-z]+"))
                .toList();
    }

    private void download(JsonWriter json, DumpedFile file) {
        String path = "/dumps/" + file.name();
        json.field("@type", "DataDownload")
                .field("name", file.name())
                .field("encodingFormat", file.mediaType().split(";", 2)[0])
                .field("contentUrl", url(path, base + path.substring(1)))
                .field("contentSize", Long.toString(file.bytes()))
                .field("sha256", file.sha256());
    }

    public String organisation(OrganisationDetail detail, PageContext ui) {
        List<String> otherNames = detail.abbreviations().stream()
                .map(OrganisationDetail.Abbreviation::form)
                .toList();
        List<String> same = detail.identifiers().stream()
                .filter(OrganisationDetail.Identifier::exact)
                .flatMap(one -> one.link().stream())
                .filter(StructuredData::isWeb)
                .distinct()
                .toList();
        return json("Organization", detail.ref().iri(), json -> {
            json.field("name", ui.name(detail.ref()).text())
                    .texts("alternateName", otherNames)
                    .field(
                            "url",
                            website(detail)
                                    .orElse(url(page(detail.ref()), detail.ref().iri())))
                    .field(
                            "mainEntityOfPage",
                            url(page(detail.ref()), detail.ref().iri()))
                    .texts("sameAs", same)
                    .object(
                            "parentOrganization",
                            detail.unitOf(),
                            (parent, ref) -> thing(parent, "Organization", ref, ui));
            things(json, "memberOf", detail.partOf(), ui);
            things(json, "subOrganization", detail.units(), ui);
        });
    }

    private static Optional<String> website(OrganisationDetail detail) {
        return detail.websites().stream().filter(StructuredData::isWeb).findFirst();
    }

    private static boolean isWeb(String address) {
        return address.startsWith("https://") || address.startsWith("http://");
    }

    public String project(ProjectDetail detail, PageContext ui) {
        Ref ref = detail.card().ref();
        List<Involvement> members = detail.involvements().stream()
                .filter(one -> one.party().kind() == Kind.ORGANISATION)
                .toList();
        return json("ResearchProject", ref.iri(), json -> {
            json.field("name", ui.name(ref).text())
                    .field(
                            "description",
                            text(
                                    detail.description().isEmpty()
                                            ? Optional.empty()
                                            : Optional.of(ui.in(detail.description()))))
                    .field("url", url(page(ref), ref.iri()))
                    .texts(
                            "keywords",
                            detail.card().topics().stream()
                                    .map(topic -> ui.name(topic).text())
                                    .toList())
                    .objects(
                            "member",
                            members,
                            (one, member) -> one.field("@type", "OrganizationRole")
                                    .field("roleName", ui.t(member.role() == Role.LEAD ? "role.lead" : "role.partner"))
                                    .object("member", inner -> thing(inner, "Organization", member.party(), ui)));
        });
    }

    public String theme(ThemeDetail detail, PageContext ui) {
        Ref ref = detail.card().ref();
        return json(
                "DefinedTerm",
                ref.iri(),
                json -> json.field("name", ui.name(ref).text())
                        .field("termCode", detail.card().notation())
                        .field(
                                "description",
                                text(
                                        detail.card().definition().isEmpty()
                                                ? Optional.empty()
                                                : Optional.of(
                                                        ui.in(detail.card().definition()))))
                        .field("url", url(page(ref), ref.iri())));
    }

    public String ontology(OntologyView view) {
        return json(
                "DefinedTermSet",
                view.iri(),
                json -> json.field("name", view.title().text())
                        .field("description", view.description().text())
                        .field("version", view.version())
                        .field("license", LICENCE)
                        .field("url", url("/ontology", view.iri())));
    }

    public String thing(ResourceView view, ThingPath path) {
        return json(
                "Thing",
                view.iri(),
                json -> json.field("name", view.name().text())
                        .field("url", url("/doc/" + path.document(), view.iri())));
    }

    private static Optional<String> text(Optional<Tagged> tagged) {
        return tagged.map(Tagged::text);
    }

    private static String page(Ref ref) {
        return new Links("").page(ref);
    }

    private static void things(JsonWriter json, String name, Collection<Ref> refs, PageContext ui) {
        if (!refs.isEmpty()) {
            json.objects(name, refs, (one, ref) -> thing(one, "Organization", ref, ui));
        }
    }

    private static void thing(JsonWriter json, String type, Ref ref, PageContext ui) {
        json.field("@type", type)
                .field("@id", ref.iri())
                .field("name", ui.name(ref).text());
    }
}
