package org.leidenkg.web.page;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.leidenkg.model.Role;
import org.leidenkg.query.answer.Involvement;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.query.answer.OrganisationDetail;
import org.leidenkg.query.answer.ProjectDetail;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.Tagged;
import org.leidenkg.query.answer.Text;
import org.leidenkg.query.answer.ThemeDetail;
import org.leidenkg.query.lookup.Described;
import org.leidenkg.vocab.CreativeCommons;
import org.leidenkg.vocab.Dct;
import org.leidenkg.vocab.Skos;
import org.leidenkg.web.dump.DatasetFacts;
import org.leidenkg.web.dump.DumpEdition;
import org.leidenkg.web.dump.DumpEdition.DumpedFile;
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
    private static final String PROJECT = "ResearchProject";
    private static final String ORGANISATION = "Organization";
    /** Keys of the names of what the dataset tells of each project and organisation. */
    private static final List<String> VARIABLES =
            List.of("versions.projects", "versions.organisations", "versions.participations");

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

    /**
     * The dataset or one of its versions, with all that dataset search and the Dutch heritage network's register ask for.
     *
     * @param files of it
     * @param folder where they are, such as "/dumps/"
     */
    public String dataset(DatasetFacts facts, List<DumpedFile> files, String folder, PageContext ui) {
        String page = url("/doc" + facts.iri().substring(base.length() - 1), facts.iri());
        Optional<String> day = facts.issued().map(LocalDate::toString);
        Map<String, Object> fields = fields(
                "name",
                ui.in(facts.title()).text(),
                "description",
                ui.in(facts.description()).text(),
                "identifier",
                facts.iri(),
                "sameAs",
                facts.iri(),
                "url",
                page,
                "mainEntityOfPage",
                page,
                "license",
                CreativeCommons.BY_4.getURI(),
                "version",
                facts.version(),
                "dateCreated",
                facts.created().map(LocalDate::toString),
                "datePublished",
                day,
                "dateModified",
                day,
                "isAccessibleForFree",
                true,
                "conditionsOfAccess",
                "http://publications.europa.eu/resource/authority/access-right/PUBLIC",
                "inLanguage",
                List.of("nl", "en"));
        fields.putAll(fields(
                "creator", named(ORGANISATION, facts.creator(), ui),
                "publisher", publisher(facts, ui),
                "citation", Citation.of(facts, base).words(ui.language()),
                "keywords", facts.keywords(ui.language().tag()),
                "about",
                        facts.themes().stream()
                                .map(theme -> fields("@id", theme))
                                .toList(),
                "spatialCoverage",
                        facts.places().stream()
                                .map(place -> named("Place", place, ui))
                                .toList(),
                "temporalCoverage", facts.periods(),
                "isBasedOn", facts.sources(),
                "variableMeasured", VARIABLES.stream().map(ui::t).toList(),
                "includedInDataCatalog", catalogue(ui),
                "distribution", distributions(files, folder)));
        return json("Dataset", facts.iri(), fields);
    }

    /** With where to write to, or else where to read how. */
    private static Map<String, Object> publisher(DatasetFacts facts, PageContext ui) {
        Map<String, Object> publisher = named(ORGANISATION, facts.publisher(), ui);
        facts.contact()
                .ifPresent(contact -> publisher.put(
                        "contactPoint",
                        fields(
                                "@type",
                                "ContactPoint",
                                contact.startsWith("mailto:") ? "email" : "url",
                                contact.replaceFirst("^mailto:", ""))));
        return publisher;
    }

    private static Map<String, Object> named(String type, DatasetFacts.Named named, PageContext ui) {
        return fields(
                "@type", type,
                "@id", named.iri(),
                "name", text(named.name(), ui));
    }

    private Map<String, Object> catalogue(PageContext ui) {
        return fields(
                "@type",
                "DataCatalog",
                "@id",
                base + "dataset#catalogue",
                "name",
                ui.t("home.title"),
                "url",
                url("/", base));
    }

    /** The files with everything, unpacked: search engines want a few that differ, not all that there are. And the endpoint. */
    private List<Map<String, Object>> distributions(List<DumpedFile> files, String folder) {
        List<Map<String, Object>> all = new ArrayList<>();
        DumpEdition.whole(files).forEach(file -> all.add(download(file, folder + file.name())));
        all.add(fields(
                "@type", "DataDownload",
                "name", "SPARQL",
                "contentUrl", url("/sparql", base + "sparql"),
                "usageInfo", "https://www.w3.org/TR/sparql11-protocol/"));
        return all;
    }

    private Map<String, Object> download(DumpedFile file, String path) {
        return fields(
                "@type", "DataDownload",
                "name", file.name(),
                "encodingFormat", file.mediaType().split(";", 2)[0],
                "contentUrl", url(path, base + path.substring(1)),
                "usageInfo", base + "ontology",
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
                ORGANISATION,
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
                PROJECT,
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
                        "license", CreativeCommons.BY_4.getURI(),
                        "url", url("/ontology", view.iri())));
    }

    /** What schema.org calls the kind of thing that there is at a path. */
    public static String type(ThingPath path) {
        return switch (path.document().replaceFirst("/.*", "")) {
            case "project" -> PROJECT;
            case "organisation" -> ORGANISATION;
            case "theme" -> "DefinedTerm";
            case "scheme" -> "DefinedTermSet";
            case "dataset" -> "Dataset";
            default -> "Thing";
        };
    }

    /** Concepts as terms, and a scheme with those that it has. */
    public String thing(ResourceView view, ThingPath path, Described thing, PageContext ui) {
        Set<Triple> said = new LinkedHashSet<>(thing.triples());
        Node self = NodeFactory.createURI(view.iri());
        boolean isConcept = said.contains(Triple.create(self, RDF.type.asNode(), Skos.CONCEPT_CLASS));
        return json(
                isConcept ? "DefinedTerm" : type(path),
                view.iri(),
                fields(
                        "name", view.name().text(),
                        "description",
                                text(texts(said, self, Skos.DEFINITION), ui)
                                        .or(() -> text(texts(said, self, Dct.DESCRIPTION), ui)),
                        "url", url("/doc/" + path.document(), view.iri()),
                        "inDefinedTermSet",
                                nonEmpty(said.stream()
                                        .filter(triple -> isConcept
                                                && triple.getSubject().equals(self)
                                                && triple.getPredicate().equals(Skos.IN_SCHEME))
                                        .map(triple -> triple.getObject().getURI())
                                        .toList()),
                        "hasDefinedTerm",
                                nonEmpty(said.stream()
                                        .filter(triple -> triple.getObject().equals(self)
                                                && triple.getPredicate().equals(Skos.IN_SCHEME))
                                        .map(Triple::getSubject)
                                        .map(term -> fields(
                                                "@type", "DefinedTerm",
                                                "@id", term.getURI(),
                                                "name", text(texts(said, term, Skos.PREF_LABEL), ui)))
                                        .toList())));
    }

    private static Text texts(Collection<Triple> said, Node subject, Node property) {
        return new Text(said.stream()
                .filter(triple -> triple.getSubject().equals(subject)
                        && triple.getPredicate().equals(property))
                .map(Triple::getObject)
                .map(literal -> new Tagged(literal.getLiteralLexicalForm(), literal.getLiteralLanguage()))
                .toList());
    }

    private static <T> Optional<List<T>> nonEmpty(List<T> list) {
        return Optional.of(list).filter(some -> !some.isEmpty());
    }

    private static Optional<String> text(Text text, PageContext ui) {
        return text.isEmpty() ? Optional.empty() : Optional.of(ui.in(text).text());
    }

    private static String page(Ref ref) {
        return new Links("").page(ref);
    }

    /** Empty when there are none. */
    private static Optional<List<Map<String, Object>>> organisations(List<Ref> refs, PageContext ui) {
        return nonEmpty(refs.stream().map(ref -> organisation(ref, ui)).toList());
    }

    private static Map<String, Object> organisation(Ref ref, PageContext ui) {
        return fields(
                "@type", ORGANISATION, "@id", ref.iri(), "name", ui.name(ref).text());
    }
}
