package org.leidenkg.web.reconcile;

import static org.leidenkg.query.answer.Kind.ORGANISATION;
import static org.leidenkg.query.answer.Kind.PROJECT;
import static org.leidenkg.query.answer.Kind.THEME;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.web.http.Language;
import org.leidenkg.web.page.Messages;
import org.leidenkg.web.page.Views;

/** What can be asked about things; the first four also sharpen a match. */
@SuppressWarnings("ImmutableEnumChecker") // The functions and sets hold nothing that changes.
enum EntityProperty {
    CITY(Entity::cities, ORGANISATION, PROJECT, THEME),
    KIND(Entity::kind, ORGANISATION),
    PARENT(Entity::parents, ORGANISATION, PROJECT, THEME),
    IDENTIFIER(Entity::identifiers, ORGANISATION),
    IRI(one -> Stream.of(Value.of(one.thing().iri())), ORGANISATION, PROJECT, THEME),
    NAME(one -> Stream.of(Value.of(one.name())), ORGANISATION, PROJECT, THEME),
    OTHER_NAME(Entity::names, ORGANISATION),
    ABBREVIATION(Entity::abbreviations, ORGANISATION),
    CODE(Entity::code, PROJECT, THEME),
    DESCRIPTION(Entity::note, ORGANISATION, PROJECT, THEME),
    SECTOR(Entity::sector, ORGANISATION),
    UNITS(Entity::units, ORGANISATION),
    ROR(one -> one.identifiers("ror"), ORGANISATION),
    WIKIDATA(one -> one.identifiers("wikidata"), ORGANISATION),
    TOOI(one -> one.identifiers("tooi"), ORGANISATION),
    ISNI(one -> one.identifiers("isni"), ORGANISATION),
    GRID(one -> one.identifiers("grid"), ORGANISATION),
    KVK(one -> one.identifiers("kvk"), ORGANISATION),
    WEBSITE(one -> one.identifiers("website"), ORGANISATION),
    LEADS(Entity::leads, PROJECT),
    ORGANISATIONS(Entity::organisations, PROJECT),
    PROJECTS(Entity::projects, ORGANISATION, THEME),
    PARTNERS(Entity::partners, ORGANISATION),
    PROJECT_COUNT(Entity::countProjects, ORGANISATION, THEME),
    LEAD_COUNT(Entity::countLed, ORGANISATION),
    PARTNER_COUNT(Entity::countPartners, ORGANISATION),
    ORGANISATION_COUNT(Entity::countOrganisations, PROJECT);

    private final Function<Entity, Stream<Value>> values;
    private final Set<Kind> kinds;

    EntityProperty(Function<Entity, Stream<Value>> values, Kind... kinds) {
        this.values = values;
        this.kinds = Set.of(kinds);
    }

    String id() {
        return Views.slug(this);
    }

    String label(Language language) {
        return Messages.in(language).text("reconcile.property." + id());
    }

    List<Value> of(Entity entity) {
        return values.apply(entity).toList();
    }

    static Optional<EntityProperty> find(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }

    /** Those that things of a type can have; without a type all of them. */
    static List<EntityProperty> ofType(String type) {
        return Arrays.stream(values())
                .filter(one -> type.isEmpty() || one.kinds.stream().anyMatch(kind -> EntityType.mayBe(type, kind)))
                .toList();
    }
}
