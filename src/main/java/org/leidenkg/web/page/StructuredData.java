package org.leidenkg.web.page;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leidenkg.model.Role;
import org.leidenkg.query.answer.Involvement;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.query.answer.OrganisationDetail;
import org.leidenkg.query.answer.ProjectDetail;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.Text;
import org.leidenkg.query.answer.ThemeDetail;
import org.leidenkg.web.dump.DatasetFacts;
import org.leidenkg.web.dump.DumpEdition.DumpedFile;
import org.leidenkg.web.dump.DumpEditions;
import org.leidenkg.web.http.Json;
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

    /** @param namesAndValues by turns, in the order in which they are written; what is empty is left out */
    private static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String name = (String) namesAndValues[i];
            Object value = namesAndValues[i + 1];
            (value instanceof Optional<?> maybe ? maybe : Optional.of(value))
                    .ifPresent(present -> fields.put(name, present));
        }
        return fields;
    }

    private static String json(String type, String iri, Map<String, Object> fields) {
        Map<String, Object> all = fields("@context", "https://schema.org", "@type", type, "@id", iri);
        all.putAll(fields);
        return escaped(new String(Json.write(all, new Links("")), StandardCharsets.UTF_8));
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
        return json(
                "Dataset",
                base + "dataset",
                fields(
                        "name", ui.in(facts.title()).text(),
                        "description", ui.in(facts.description()).text(),
                        "url", url("/", base),
                        "license", LICENCE,
                        "version", facts.version(),
                        "datePublished", facts.issued().map(LocalDate::toString),
                        "isAccessibleForFree", true,
                        "inLanguage", List.of("nl", "en"),
                        "spatialCoverage", facts.places(),
                        "temporalCoverage", facts.periods(),
                        "keywords", facts.keywords(ui.language().tag()),
                        "creator",
                                fields(
                                        "@type",
                                        "Organization",
                                        "name",
                                        ui.in(facts.creator()).text()),
                        "distribution",
                                downloads(dumps).stream().map(this::download).toList()));
    }

    /** The files with everything, unpacked: search engines want a few that differ, not all that there are. */
    private static List<DumpedFile> downloads(DumpEditions dumps) {
        return dumps.current().map(dumps::files).orElse(List.of()).stream()
                .filter(file -> file.name().matches("leidenkg\\.[a-z]+"))
                .toList();
    }

    private Map<String, Object> download(DumpedFile file) {
        String path = "/dumps/" + file.name();
        return fields(
                "@type", "DataDownload",
                "name", file.name(),
                "encodingFormat", file.mediaType().split(";", 2)[0],
                "contentUrl", url(path, base + path.substring(1)),
                "contentSize", Long.toString(file.bytes()),
                "sha256", file.sha256());
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
        Ref ref = detail.ref();
        String page = url(page(ref), ref.iri());
        return json(
                "Organization",
                ref.iri(),
                fields(
                        "name", ui.name(ref).text(),
                        "alternateName", otherNames,
                        "url", website(detail).orElse(page),
                        "mainEntityOfPage", page,
                        "sameAs", same,
                        "parentOrganization", detail.unitOf().map(parent -> organisation(parent, ui)),
                        "memberOf", organisations(detail.partOf(), ui),
                        "subOrganization", organisations(detail.units(), ui)));
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
        return json(
                "ResearchProject",
                ref.iri(),
                fields(
                        "name", ui.name(ref).text(),
                        "description", text(detail.description(), ui),
                        "url", url(page(ref), ref.iri()),
                        "keywords",
                                detail.card().topics().stream()
                                        .map(topic -> ui.name(topic).text())
                                        .toList(),
                        "member", members.stream().map(one -> member(one, ui)).toList()));
    }

    private static Map<String, Object> member(Involvement involvement, PageContext ui) {
        return fields(
                "@type", "OrganizationRole",
                "roleName", ui.t(involvement.role() == Role.LEAD ? "role.lead" : "role.partner"),
                "member", organisation(involvement.party(), ui));
    }

    public String theme(ThemeDetail detail, PageContext ui) {
        Ref ref = detail.card().ref();
        return json(
                "DefinedTerm",
                ref.iri(),
                fields(
                        "name", ui.name(ref).text(),
                        "termCode", detail.card().notation(),
                        "description", text(detail.card().definition(), ui),
                        "url", url(page(ref), ref.iri())));
    }

    public String ontology(OntologyView view) {
        return json(
                "DefinedTermSet",
                view.iri(),
                fields(
                        "name", view.title().text(),
                        "description", view.description().text(),
                        "version", view.version(),
                        "license", LICENCE,
                        "url", url("/ontology", view.iri())));
    }

    public String thing(ResourceView view, ThingPath path) {
        return json(
                "Thing",
                view.iri(),
                fields("name", view.name().text(), "url", url("/doc/" + path.document(), view.iri())));
    }

    private static Optional<String> text(Text text, PageContext ui) {
        return text.isEmpty() ? Optional.empty() : Optional.of(ui.in(text).text());
    }

    private static String page(Ref ref) {
        return new Links("").page(ref);
    }

    /** Empty when there are none. */
    private static Optional<List<Map<String, Object>>> organisations(List<Ref> refs, PageContext ui) {
        return Optional.of(refs.stream().map(ref -> organisation(ref, ui)).toList())
                .filter(some -> !some.isEmpty());
    }

    private static Map<String, Object> organisation(Ref ref, PageContext ui) {
        return fields(
                "@type", "Organization", "@id", ref.iri(), "name", ui.name(ref).text());
    }
}
