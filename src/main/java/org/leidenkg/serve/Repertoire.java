package org.leidenkg.serve;

import java.util.ArrayList;
import java.util.List;
import org.leidenkg.query.Kind;
import org.leidenkg.query.Lookup;
import org.leidenkg.query.Ref;

/** What is rehearsed: addresses from the root on, about things that are in the data. */
record Repertoire(Lookup lookup) {
    private static final String API = "/api/v1/";

    /** Organisations that are asked about, which differ in size as much as can be. */
    private static final int ORGANISATIONS = 30;

    /**
     * What is to be made before anybody can make a request: what programs ask of some organisation. A start takes hardly longer
     * by it, for the first reader would wait as long; a page would make him wait twice as long.
     */
    List<String> first() {
        return lookup.findSomeLead().map(slug -> API + "organisations/" + slug).stream()
                .toList();
    }

    /** One of each kind that readers and programs ask for, what is asked for most first. */
    List<String> ofEachKind() {
        List<String> addresses = new ArrayList<>();
        List<String> organisations = lookup.sampleOrganisations(2);
        organisations.stream().limit(1).forEach(slug -> addOrganisation(addresses, slug));
        addresses.add("/");
        lookup.listThings(Kind.PROJECT).stream().limit(1).map(Ref::slug).forEach(slug -> addProject(addresses, slug));
        lookup.listThemes().stream().limit(1).map(theme -> theme.ref().slug()).forEach(slug -> {
            addresses.add("/doc/theme/" + slug);
            addresses.add(API + "themes/" + slug);
        });
        if (organisations.size() == 2) {
            String both = "?from=" + organisations.get(0) + "&to=" + organisations.get(1);
            addresses.add("/path" + both);
            addresses.add(API + "path" + both);
        }
        addresses.addAll(List.of(
                "/network",
                "/heatmap",
                "/queries",
                "/doc/organisation",
                "/doc/project",
                "/ontology",
                "/measures",
                "/dumps",
                API + "network",
                API + "organisations",
                API + "projects",
                API + "themes",
                API + "queries"));
        return addresses;
    }

    private static void addOrganisation(List<String> addresses, String slug) {
        addresses.add("/doc/organisation/" + slug);
        addresses.add(API + "organisations/" + slug + "/partners");
        addresses.add("/?q=" + slug.replace('-', '+'));
        addresses.add(API + "search?q=" + slug.charAt(0));
        addresses.add("/doc/organisation/" + slug + "?level=rolled-up");
        addresses.add(API + "organisations/" + slug + "/projects");
        addresses.add("/data/organisation/" + slug);
        addresses.add(API + "queries/partners-of-an-organisation?organisation=" + slug);
        addresses.add("/queries/partners-of-an-organisation?organisation=" + slug);
    }

    private static void addProject(List<String> addresses, String slug) {
        addresses.add("/doc/project/" + slug);
        addresses.add(API + "projects/" + slug);
    }

    /** All about so many organisations that what is slow to answer is compiled. */
    List<String> ofOrganisations() {
        List<String> addresses = new ArrayList<>();
        for (String slug : lookup.sampleOrganisations(ORGANISATIONS)) {
            addresses.add("/doc/organisation/" + slug);
            addresses.add(API + "organisations/" + slug);
            addresses.add(API + "organisations/" + slug + "/partners");
        }
        return addresses;
    }
}
