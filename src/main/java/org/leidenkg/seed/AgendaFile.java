package org.leidenkg.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leidenkg.model.AgendaDescription;
import org.leidenkg.model.Authority;
import org.leidenkg.model.Correction;
import org.leidenkg.model.LocalName;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.OrganisationType;
import org.leidenkg.model.Publication;
import org.leidenkg.model.PublisherInfo;
import org.leidenkg.model.Theme;
import org.leidenkg.model.source.ReadingHints;
import org.leidenkg.model.source.SourceFile;

/**
 * An {@code agenda-*.json} as read, with the text beside it.
 *
 * @param place where the description begins
 * @param slug empty where it cannot be read
 * @param files the names of its files; empty where there are none
 * @param seed empty where something is wrong; also then, something may be wrong with a theme or a local name alone
 * @param problems of the description; callers may add to them
 * @param textProblems of the text's own file
 */
record AgendaFile(
        Place place,
        Optional<String> slug,
        List<String> files,
        List<Declared<LocalName>> localNames,
        Optional<AgendaSeed> seed,
        SeedProblems problems,
        List<SeedProblem> textProblems) {
    private static final Set<String> OWN_MUNICIPALITY = Set.of("gemeente", "gem", "gem.", "degemeente");

    static AgendaFile read(SeedProblems problems) {
        return JsonFile.read(problems)
                .flatMap(json -> Entry.of(json, "", problems))
                .map(entry -> read(entry, problems))
                .orElseGet(() -> new AgendaFile(
                        new Place(1, 1),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        problems,
                        List.of()));
    }

    private static AgendaFile read(Entry entry, SeedProblems problems) {
        AgendaShapes shapes = new AgendaShapes();
        AgendaText text = new AgendaText();
        Optional<String> slug = entry.required("slug", JsonShape.TEXT);
        Optional<LocalText> title = entry.required("title", JsonShape.LOCAL_TEXT);
        Optional<String> place = entry.required("place", JsonShape.TEXT);
        Optional<AgendaShapes.Period> period = entry.required("period", AgendaShapes::period);
        Optional<String> language = entry.required("language", JsonShape.LANGUAGE);
        Optional<List<SourceFile>> files = entry.required("text", text::read);
        entry.required("sha256", AgendaText.checksumOf(files));
        Optional<ReadingHints> hints = HintShapes.read(entry);
        Optional<PublisherInfo.Agent> publisher = entry.optional("publisher", DatasetInfoFile::agent);
        Optional<String> issued = entry.optional("issued", AgendaShapes::date);
        Optional<String> page = entry.optional("page", JsonShape.TEXT);
        Optional<String> intended = entry.optional("partnersIntended", AgendaText.quoteOf(files));
        List<Declared<Theme>> themes = entry.list("themes", shapes::theme);
        List<Declared<LocalName>> localNames = entry.list("localNames", AgendaShapes::localName);
        List<Declared<Correction>> corrections = entry.list("corrections", AgendaShapes::correction);
        Declared.checkUnique(themes, "theme code", problems);
        Declared.checkUnique(AgendaShapes.byName(themes), "theme name", problems);
        Declared.checkUnique(shapes.sections(), "section key", problems);
        Declared.checkUnique(localNames, "local name", problems);
        Declared.checkUnique(corrections, "text of a correction", problems);
        AgendaPlaces places = new AgendaPlaces(
                problems.file(), entry.place(), Declared.places(themes, shapes.sections(), localNames, corrections));
        Optional<AgendaSeed> seed = entry.build(() -> new AgendaSeed(
                new AgendaDescription(
                        slug.orElseThrow(),
                        title.orElseThrow(),
                        place.orElseThrow(),
                        period.orElseThrow().from(),
                        period.orElseThrow().to(),
                        language.orElseThrow(),
                        intended,
                        Declared.values(themes),
                        Declared.values(localNames),
                        Declared.values(corrections),
                        hints.orElseThrow(),
                        new Publication(publisher, issued, page)),
                files.orElseThrow(),
                places));
        return new AgendaFile(entry.place(), slug, text.files(), localNames, seed, problems, text.problems());
    }

    /** Notes each local name that means no organisation of the authority file. */
    void checkLocalNames(Set<String> organisationKeys) {
        for (Declared<LocalName> local : localNames) {
            local.value()
                    .map(LocalName::organisation)
                    .filter(key -> !organisationKeys.contains(key))
                    .ifPresent(key -> problems.add(
                            local.place(),
                            "organisation",
                            Quote.of(key) + " is no organisation of organisations.json",
                            JsonShape.didYouMean(key, organisationKeys).orElse("add it there or correct the key")));
        }
    }

    /** Notes each "gemeente" that means the municipality of another place, as in a description that was copied. */
    void checkMunicipality(Authority authority) {
        String place =
                seed.map(s -> FormClashes.folded(s.description().place())).orElse("");
        for (Declared<LocalName> local : localNames) {
            local.value()
                    .filter(name -> OWN_MUNICIPALITY.contains(FormClashes.folded(name.form())))
                    .flatMap(name -> authority.findOrganisation(name.organisation()))
                    .filter(o -> o.type().equals(OrganisationType.MUNICIPALITY.key()))
                    .filter(o -> !FormClashes.folded(o.name().nl()).contains(place))
                    .ifPresent(o -> problems.add(
                            local.place(),
                            "organisation",
                            "means " + Quote.of(o.name().nl()) + ", but the agenda is of "
                                    + Quote.of(seed.orElseThrow().description().place()),
                            "name the municipality of this agenda, or take the entry out if it was copied"));
        }
    }

    /** What is wrong with the description, and then with its text. */
    List<SeedProblem> allProblems() {
        List<SeedProblem> all = new ArrayList<>(problems.list());
        all.addAll(textProblems);
        return all;
    }
}
