package org.leidenkg.query.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.leidenkg.model.Certainty;
import org.leidenkg.query.answer.Concept;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.query.answer.OrganisationCard;
import org.leidenkg.query.answer.ProjectCard;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.search.WordSimilarity;
import org.leidenkg.text.FoldedText;

/** What tells organisations, projects and themes from others of the same name; all of it from memory. */
public final class EntityLookup {
    private final DataCache data;

    EntityLookup(DataCache data) {
        this.data = data;
    }

    /** The thing with that IRI, or with that {@link Ref#path}. */
    public Optional<Ref> find(String id) {
        String start = data.space().base().iri() + "id/";
        return data.names()
                .find(id.startsWith(start) ? id : start + id)
                .filter(one -> one.kind().hasPage());
    }

    /** The organisations that are called so. */
    public List<Ref> organisationsNamed(String name) {
        return data.names().named(Kind.ORGANISATION, name);
    }

    /** The organisation that a number or link of a register means. */
    public Optional<Ref> registered(String number) {
        return Optional.ofNullable(data.registered().get(number(number)));
    }

    /** A number without what it is written with: the address before it, blanks, upper case. */
    static String number(String number) {
        String value = number.replace(" ", "").toLowerCase(Locale.ROOT);
        return value.startsWith("http") ? value.substring(value.lastIndexOf('/') + 1) : value;
    }

    /** Whether two names are one but for case, accents and punctuation. */
    public static boolean isSame(String name, String other) {
        return FoldedText.of(name).equals(FoldedText.of(other));
    }

    /** Whether a name, or a word in it, begins so. */
    public static boolean begins(String name, String prefix) {
        return (" " + FoldedText.of(name).text())
                .contains(" " + FoldedText.of(prefix).text());
    }

    /** How alike two names look, from 0 to 1. */
    public static double likeness(String name, String other) {
        return WordSimilarity.of(
                FoldedText.of(name).text(), FoldedText.of(other).text());
    }

    /** Short facts of an organisation. */
    public OrganisationCard card(Ref organisation) {
        return data.organisation(organisation.iri(), 0);
    }

    /** The type of an organisation and its sector; nothing for other things. */
    public List<Concept> kinds(Ref thing) {
        return card(thing).type().stream()
                .flatMap(type -> Stream.of(type, data.concepts().sector(type)))
                .distinct()
                .toList();
    }

    /** The types of the organisations, and their sectors. */
    public List<Concept> kinds() {
        return data.names().list(Kind.ORGANISATION, "nl").stream()
                .flatMap(one -> kinds(one).stream())
                .distinct()
                .toList();
    }

    /** What an organisation is within, the nearest first; of what theme a project or section is. */
    public List<Ref> parents(Ref thing) {
        return switch (thing.kind()) {
            case PROJECT ->
                projects(thing).flatMap(card -> card.topics().stream()).toList();
            case THEME ->
                data.concepts().themes().stream()
                        .filter(theme -> theme.ref().equals(thing))
                        .flatMap(theme -> theme.broader().stream())
                        .toList();
            default -> {
                List<Ref> parents = new ArrayList<>();
                Optional<Ref> next = card(thing).parent();
                while (next.isPresent() && !parents.contains(next.get())) {
                    parents.add(next.get());
                    next = card(next.get()).parent();
                }
                yield parents;
            }
        };
    }

    /** The places of the agendas that name a thing. */
    public List<String> cities(Ref thing) {
        return projects(thing)
                .flatMap(card -> card.agenda().stream())
                .distinct()
                .flatMap(agenda -> data.agendas().stream()
                        .filter(card -> card.ref().equals(agenda))
                        .flatMap(card -> card.place().stream()))
                .distinct()
                .toList();
    }

    /** The projects that name an organisation, and those of a theme; a project itself. */
    public Stream<ProjectCard> projects(Ref thing) {
        return switch (thing.kind()) {
            case PROJECT -> Optional.ofNullable(data.projects().get(thing.iri())).stream();
            case THEME -> data.projects().values().stream().filter(card -> card.hasTopic(thing.iri()));
            default -> data.participations(Certainty.ALL).projects(Set.of(thing.iri())).stream();
        };
    }
}
