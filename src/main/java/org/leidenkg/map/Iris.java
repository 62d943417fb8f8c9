package org.leidenkg.map;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.leidenkg.model.Organisation;
import org.leidenkg.model.Project;
import org.leidenkg.model.Role;
import org.leidenkg.model.Theme;
import org.leidenkg.model.UnnamedParty;
import org.leidenkg.model.source.SourceSpan;
import org.leidenkg.vocab.Base;

/** Mints the IRIs of things, all under {@code {base}id/}. One object a build, so that slugs are unique over agendas. */
final class Iris {
    private final Slug.Registry parties = new Slug.Registry();
    private final Slug.Registry projects = new Slug.Registry();
    private final Slug.Registry themes = new Slug.Registry();
    private final Map<String, Node> organisations = new HashMap<>();

    static Node iri(String path) {
        return NodeFactory.createURI(Base.DEFAULT + path);
    }

    static Node agenda(String agenda) {
        return iri("id/agenda/" + agenda);
    }

    static Node themeScheme(String agenda) {
        return iri("id/scheme/themes-" + agenda);
    }

    Node theme(String agenda, Theme theme) {
        return iri("id/theme/"
                + themes.slug(agenda + " " + theme.code(), theme.name().nl(), agenda));
    }

    Node section(String agenda, Theme.Section section) {
        return iri("id/theme/"
                + themes.slug(agenda + " / " + section.key(), section.name().nl(), agenda));
    }

    String projectSlug(String agenda, Project project) {
        String tail = project.code().map(c -> c.value() + "-").orElse("") + agenda;
        return projects.slug(agenda + " " + project.sequence(), project.title(), tail);
    }

    Node project(String agenda, Project project) {
        return iri("id/project/" + projectSlug(agenda, project));
    }

    String organisationSlug(Organisation organisation) {
        return parties.slug(
                "organisation " + organisation.key(), organisation.name().nl(), organisation.key());
    }

    Node organisation(Organisation organisation) {
        return organisations.computeIfAbsent(organisation.key(), key -> newOrganisation(organisation));
    }

    private Node newOrganisation(Organisation organisation) {
        return iri("id/organisation/" + organisationSlug(organisation));
    }

    String unnamedSlug(UnnamedParty party) {
        return parties.slug("group " + party.key(), party.name().nl(), party.key());
    }

    /** A group that is known by its wording only; equal wordings of an agenda are one. */
    String wordedGroupSlug(String agenda, String words) {
        return parties.slug("group words " + agenda + " " + Slug.of(words), words, agenda);
    }

    String ambiguousSlug(String key, String words) {
        return parties.slug("ambiguous " + key, words, "meerduidig");
    }

    /** Words that are not known; equal words of an agenda are one unresolved party. */
    String unresolvedSlug(String agenda, String words) {
        return parties.slug("unresolved " + agenda + " " + Slug.of(words), agenda + " " + words, "onbekend");
    }

    static Node participation(String projectSlug, Role role, String partySlug) {
        return iri(
                "id/participation/" + projectSlug + "/" + (role == Role.LEAD ? "lead" : "partner") + "/" + partySlug);
    }

    static Node passage(String agenda, String file, SourceSpan codePoints) {
        return iri("id/passage/" + agenda + "/" + file + codePoints.start() + "-" + codePoints.end());
    }

    static Node part(Node whole, String name) {
        return NodeFactory.createURI(whole.getURI() + "#" + name);
    }
}
