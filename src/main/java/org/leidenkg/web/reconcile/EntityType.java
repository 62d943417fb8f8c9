package org.leidenkg.web.reconcile;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;
import org.leidenkg.query.answer.Concept;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.query.answer.OrganisationDetail.Form;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.lookup.EntityLookup;
import org.leidenkg.web.http.Language;
import org.leidenkg.web.page.Messages;
import org.leidenkg.web.page.Views;

/**
 * What things can be: one of the forms, or a type of organisations or a sector as the graph names it.
 *
 * @param key what follows {@code id/} in the IRI of a concept, such as "organisation-type/university"
 * @param broader what it is a part of
 */
record EntityType(@JsonProperty("id") String key, String name, List<EntityType> broader) {
    private static final String CONCEPT = "organisation-type/";
    private static final List<Kind> KINDS = List.of(Kind.ORGANISATION, Kind.PROJECT, Kind.THEME);

    EntityType {
        broader = List.copyOf(broader);
    }

    /** Those that are good to begin with. */
    static List<EntityType> forms(Language language) {
        return List.of(
                of(Kind.ORGANISATION, language),
                of(Form.UNIT, language),
                of(Form.NETWORK, language),
                of(Kind.PROJECT, language),
                of(Kind.THEME, language));
    }

    static List<EntityType> all(EntityLookup entities, Language language) {
        return Stream.concat(forms(language).stream(), entities.kinds().stream().map(kind -> of(kind, language)))
                .toList();
    }

    /** The types of a thing, the widest first. */
    static List<EntityType> of(Ref thing, EntityLookup entities, Language language) {
        if (thing.kind() != Kind.ORGANISATION) {
            return List.of(of(thing.kind(), language));
        }
        return Stream.of(
                        Stream.of(of(Kind.ORGANISATION, language)),
                        Stream.of(entities.card(thing).form())
                                .filter(form -> form != Form.ORGANISATION)
                                .map(form -> of(form, language)),
                        entities.kinds(thing).stream().map(kind -> of(kind, language)))
                .flatMap(types -> types)
                .toList();
    }

    private static EntityType of(Kind kind, Language language) {
        String key = kind == Kind.ORGANISATION ? "form.organisation" : "kind." + kind.path();
        return new EntityType(kind.path(), Messages.in(language).text(key), List.of());
    }

    private static EntityType of(Form form, Language language) {
        String key = Views.slug(form);
        return new EntityType(key, Messages.in(language).text("form." + key), List.of(of(Kind.ORGANISATION, language)));
    }

    private static EntityType of(Concept kind, Language language) {
        return new EntityType(
                CONCEPT + kind.key(), kind.name().in(language.tag()).text(), List.of(of(Kind.ORGANISATION, language)));
    }

    /** Whether an identifier is one of a type. */
    static boolean isKnown(String id) {
        return id.startsWith(CONCEPT)
                || forms(Language.NL).stream().anyMatch(form -> form.key().equals(id));
    }

    /** Whether things of that kind can be of the type with this identifier. */
    static boolean mayBe(String id, Kind kind) {
        return KINDS.stream().map(Kind::path).noneMatch(id::equals)
                ? kind == Kind.ORGANISATION
                : kind.path().equals(id);
    }
}
