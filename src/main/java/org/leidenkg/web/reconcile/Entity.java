package org.leidenkg.web.reconcile;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.leidenkg.model.Counting;
import org.leidenkg.model.Level;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.query.answer.OrganisationDetail;
import org.leidenkg.query.answer.OrganisationDetail.Identifier;
import org.leidenkg.query.answer.ProjectCard;
import org.leidenkg.query.answer.ProjectDetail;
import org.leidenkg.query.answer.ProjectRow;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.Tagged;
import org.leidenkg.query.answer.Text;
import org.leidenkg.query.answer.ThemeCard;
import org.leidenkg.query.facet.ListKind;
import org.leidenkg.query.facet.ListQuery;
import org.leidenkg.query.lookup.EntityLookup;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.query.lookup.OrganisationLists;
import org.leidenkg.query.lookup.OrganisationLists.SharedWith;
import org.leidenkg.web.http.Language;
import org.leidenkg.web.http.MemoizedSupplier;

/** A thing with the values of its properties, each empty for things that cannot have it. Details are read when they are asked for. */
final class Entity {
    private final Lookup lookup;
    private final EntityLookup entities;
    private final Ref thing;
    private final Language language;
    private final Counting counting;
    private final Supplier<Optional<OrganisationDetail>> organisation;
    private final Supplier<Optional<ProjectDetail>> project;

    Entity(Lookup lookup, Ref thing, Language language, Counting counting) {
        this.lookup = lookup;
        this.entities = lookup.entities();
        this.thing = thing;
        this.language = language;
        this.counting = counting;
        this.organisation = new MemoizedSupplier<>(() -> Optional.of(thing)
                .filter(one -> is(Kind.ORGANISATION))
                .flatMap(one -> lookup.findOrganisation(one.slug())));
        this.project = new MemoizedSupplier<>(() -> Optional.of(thing)
                .filter(one -> is(Kind.PROJECT))
                .flatMap(one -> lookup.findProject(one.slug(), counting.certainty())));
    }

    boolean is(Kind kind) {
        return thing.kind() == kind;
    }

    Ref thing() {
        return thing;
    }

    String name() {
        return in(thing.name());
    }

    private String in(Text text) {
        return text.in(language.tag()).text();
    }

    /** What tells it from others of its name: its type, and what it is part of. */
    String description() {
        return String.join(
                ", ",
                Stream.concat(
                                EntityType.of(thing, entities, language).stream()
                                        .filter(type -> !is(Kind.ORGANISATION)
                                                || type.key().contains("/"))
                                        .limit(1)
                                        .map(EntityType::name),
                                entities.parents(thing).stream().map(parent -> in(parent.name())))
                        .toList());
    }

    Stream<Value> names() {
        return organisation.get().stream()
                .flatMap(one -> one.otherNames().stream().map(Tagged::text))
                .map(Value::of);
    }

    Stream<Value> abbreviations() {
        return entities.card(thing).abbreviations().stream().map(Value::of);
    }

    Stream<Value> note() {
        return Stream.of(
                        theme().map(ThemeCard::definition),
                        organisation.get().map(OrganisationDetail::note).stream(),
                        project.get().map(ProjectDetail::description).stream())
                .flatMap(notes -> notes)
                .filter(text -> !text.isEmpty())
                .map(text -> Value.of(in(text)));
    }

    private Stream<ThemeCard> theme() {
        return lookup.listThemes().stream().filter(one -> one.ref().equals(thing));
    }

    Stream<Value> cities() {
        return entities.cities(thing).stream().map(Value::of);
    }

    Stream<Value> kind() {
        return entities.kinds(thing).stream().limit(1).map(kind -> Value.of(in(kind.name())));
    }

    Stream<Value> sector() {
        return entities.kinds(thing).stream()
                .reduce((kind, sector) -> sector)
                .map(sector -> Value.of(in(sector.name())))
                .stream();
    }

    Stream<Value> parents() {
        return refs(entities.parents(thing).stream());
    }

    Stream<Value> units() {
        return refs(
                organisation.get().stream().flatMap(one -> Stream.concat(one.units().stream(), one.parts().stream())));
    }

    private Stream<Identifier> registered() {
        return organisation.get().stream()
                .flatMap(one -> one.identifiers().stream())
                .filter(Identifier::exact);
    }

    Stream<Value> identifiers(String scheme) {
        return registered().filter(one -> one.scheme().equals(scheme)).map(one -> Value.of(one.value()));
    }

    Stream<Value> identifiers() {
        return registered().map(one -> Value.of(one.value()));
    }

    Stream<Value> code() {
        return Stream.concat(
                        card().flatMap(one -> one.code().stream()), theme().flatMap(one -> one.notation().stream()))
                .map(Value::of);
    }

    private Stream<ProjectCard> card() {
        return is(Kind.PROJECT) ? entities.projects(thing) : Stream.empty();
    }

    private Stream<ProjectRow> row() {
        return card().map(one -> lookup.lists().row(one, counting));
    }

    Stream<Value> leads() {
        return refs(row().flatMap(one -> one.leads().stream()));
    }

    Stream<Value> organisations() {
        return refs(project.get().stream()
                .flatMap(one -> one.involvements().stream())
                .map(one -> one.party())
                .filter(party -> party.kind() == Kind.ORGANISATION)
                .distinct());
    }

    Stream<Value> projects() {
        Stream<ProjectCard> cards = is(Kind.THEME)
                ? entities.projects(thing)
                : is(Kind.ORGANISATION)
                        ? lists().projects(ListQuery.all(ListKind.OWN_PROJECTS, counting)).rows().stream()
                        : Stream.empty();
        return refs(cards.map(ProjectCard::ref));
    }

    Stream<Value> partners() {
        return is(Kind.ORGANISATION)
                ? refs(lists().partners(ListQuery.all(ListKind.PARTNERS, counting)).rows().stream()
                        .map(SharedWith::partner)
                        .flatMap(iri -> entities.find(iri).stream()))
                : Stream.empty();
    }

    private OrganisationLists lists() {
        return lookup.listsOf(thing.slug());
    }

    Stream<Value> countProjects() {
        return is(Kind.ORGANISATION)
                ? Stream.of(Value.of(lists().size(counting).projects()))
                : theme().map(one -> Value.of(one.projects()));
    }

    Stream<Value> countLed() {
        return is(Kind.ORGANISATION) ? Stream.of(Value.of(lists().size(counting).led())) : Stream.empty();
    }

    /** Where a unit counts with its organisation, it has no number of its own. */
    Stream<Value> countPartners() {
        boolean elsewhere = counting.level() == Level.ROLLED_UP
                && organisation.get().flatMap(OrganisationDetail::unitOf).isPresent();
        return is(Kind.ORGANISATION) && !elsewhere
                ? Stream.of(Value.of(lists().countPartners(counting)))
                : Stream.empty();
    }

    Stream<Value> countOrganisations() {
        return row().map(one -> Value.of(one.organisationCount()));
    }

    private Stream<Value> refs(Stream<Ref> things) {
        return things.map(one -> Value.of(one.path(), in(one.name())));
    }
}
