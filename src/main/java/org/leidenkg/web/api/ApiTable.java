package org.leidenkg.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leidenkg.web.http.Answers;
import org.leidenkg.web.http.RequestParameters;
import org.leidenkg.web.network.NetworkOperations;

/** The one list of what programs can ask of this service, for {@code /openapi.json}. The library's questions come to it. */
public final class ApiTable {
    static final String JSON = Answers.JSON;

    private ApiTable() {}

    /** Where a parameter stands. */
    enum Place {
        PATH,
        QUERY
    }

    /**
     * A parameter of an operation.
     *
     * @param type of JSON Schema
     * @param choices the only values allowed; empty where any will do
     */
    public record Parameter(
            String name,
            Place place,
            String type,
            String description,
            boolean required,
            List<String> choices,
            Optional<String> usual) {
        public Parameter {
            choices = List.copyOf(choices);
        }

        static Parameter path(String name, String description) {
            return new Parameter(name, Place.PATH, "string", description, true, List.of(), Optional.empty());
        }

        public static Parameter text(String name, String description) {
            return new Parameter(name, Place.QUERY, "string", description, false, List.of(), Optional.empty());
        }

        static Parameter needed(String name, String description) {
            return new Parameter(name, Place.QUERY, "string", description, true, List.of(), Optional.empty());
        }

        static Parameter number(String name, String description, int usual) {
            return new Parameter(
                    name, Place.QUERY, "integer", description, false, List.of(), Optional.of(Integer.toString(usual)));
        }

        public static Parameter choice(String name, String description, List<String> choices) {
            return new Parameter(name, Place.QUERY, "string", description, false, choices, Optional.empty());
        }
    }

    /**
     * Something to GET.
     *
     * @param id unique, in camel case
     * @param mediaTypes the forms of the answer
     */
    public record Operation(
            String path, String id, String tag, String summary, List<Parameter> parameters, List<String> mediaTypes) {
        public Operation {
            parameters = List.copyOf(parameters);
            mediaTypes = List.copyOf(mediaTypes);
        }
    }

    private static final Parameter PAGE = Parameter.number("page", "Number of the page, from 1.", 1);
    private static final Parameter SIZE = Parameter.number("size", "Items on a page, at most 200.", 50);
    public static final Parameter LEVEL = Parameter.choice(
            "level",
            "Units counted as named, or with the organisation that they are part of.",
            List.of("as-named", "rolled-up"));

    private static final List<String> ROWS = List.of(
            "application/sparql-results+json",
            "application/sparql-results+xml",
            "text/csv",
            "text/tab-separated-values");
    private static final List<String> GRAPHS =
            List.of("text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml");

    /** All but the library's questions. */
    static List<Operation> operations() {
        List<Operation> all = new ArrayList<>(lookups());
        all.addAll(NetworkOperations.all());
        all.add(new Operation(
                "/api/v1/search",
                "search",
                "lookup",
                "Organisations, units, projects, themes and unclear names, by any of their names, the best first, with the"
                        + " reason; what is only like the text, when nothing is called that.",
                List.of(
                        Parameter.needed("q", "What to look for."),
                        Parameter.choice("kind", "Only one group of what is found.", RequestParameters.GROUPS),
                        PAGE,
                        SIZE),
                List.of(JSON)));
        all.add(new Operation(
                "/api/v1/path",
                "path",
                "lookup",
                "What two organisations share, or the shortest chains between them, as organisations and projects.",
                List.of(
                        Parameter.needed("from", "An organisation, by slug, IRI, abbreviation or name."),
                        Parameter.needed("to", "Another one."),
                        LEVEL,
                        PAGE,
                        SIZE),
                List.of(JSON)));
        all.add(new Operation(
                "/api/v1/resolve",
                "resolve",
                "lookup",
                "How words of the parties' column would be read, and why.",
                List.of(
                        Parameter.needed("text", "The words, as they stand in the cell."),
                        Parameter.text("agenda", "Slug of the agenda whose local names hold.")),
                List.of(JSON)));
        all.add(new Operation(
                "/api/v1/queries", "listQueries", "queries", "The library of questions.", List.of(), List.of(JSON)));
        all.add(new Operation(
                "/health",
                "health",
                "service",
                "Whether the data can be reached, and what state it is in; 503 when it cannot.",
                List.of(),
                List.of(JSON)));
        all.add(new Operation(
                "/health/live",
                "live",
                "service",
                "That the service runs; nothing is asked of the data.",
                List.of(),
                List.of(JSON)));
        all.add(new Operation(
                "/health/ready",
                "ready",
                "service",
                "Whether requests should be sent here; 503 while the data cannot be reached, and when it is about to stop.",
                List.of(),
                List.of(JSON)));
        all.add(new Operation(
                "/data/{type}/{slug}",
                "data",
                "linked data",
                "A thing as RDF, with what belongs to it. Also with the ending .ttl, .jsonld, .nt or .rdf.",
                List.of(
                        Parameter.path("type", "Kind of thing, such as organisation."),
                        Parameter.path("slug", "Name of the thing in its IRI.")),
                GRAPHS));
        return all;
    }

    private static List<Operation> lookups() {
        Parameter slug = Parameter.path("slug", "Name of the thing in its IRI.");
        return List.of(
                new Operation(
                        "/api/v1/organisations",
                        "listOrganisations",
                        "lookup",
                        "All organisations, by name.",
                        List.of(PAGE, SIZE),
                        List.of(JSON)),
                new Operation(
                        "/api/v1/organisations/{slug}",
                        "organisation",
                        "lookup",
                        "An organisation: names, units, identifiers, and its projects.",
                        List.of(slug),
                        List.of(JSON)),
                new Operation(
                        "/api/v1/organisations/{slug}/partners",
                        "partners",
                        "lookup",
                        "With whom an organisation works, most shared projects first.",
                        List.of(slug, LEVEL, PAGE, SIZE),
                        List.of(JSON)),
                new Operation(
                        "/api/v1/organisations/{slug}/projects",
                        "projectsOfOrganisation",
                        "lookup",
                        "The projects that an organisation takes part in, with its roles, in the order of the agenda.",
                        List.of(
                                slug,
                                LEVEL,
                                Parameter.text("theme", "Only projects of this theme or section, by its slug."),
                                PAGE,
                                SIZE),
                        List.of(JSON)),
                new Operation(
                        "/api/v1/projects",
                        "listProjects",
                        "lookup",
                        "All projects, by name.",
                        List.of(PAGE, SIZE),
                        List.of(JSON)),
                new Operation(
                        "/api/v1/projects/{slug}",
                        "project",
                        "lookup",
                        "A project: its parties, and the words of the source.",
                        List.of(slug),
                        List.of(JSON)),
                new Operation(
                        "/api/v1/themes",
                        "listThemes",
                        "lookup",
                        "All themes and their sections.",
                        List.of(),
                        List.of(JSON)),
                new Operation(
                        "/api/v1/themes/{slug}",
                        "theme",
                        "lookup",
                        "A theme: its sections, projects, organisations, and the mix of sectors.",
                        List.of(
                                slug,
                                PAGE,
                                SIZE,
                                Parameter.number("organisations", "Number of the page of organisations, from 1.", 1)),
                        List.of(JSON)));
    }

    /** The forms of an answer of {@code /sparql}. */
    static List<String> sparqlMediaTypes() {
        List<String> all = new ArrayList<>(ROWS);
        all.addAll(GRAPHS);
        return all;
    }
}
