package org.leidenkg.pipeline.draft;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.leidenkg.model.AgendaDescription;
import org.leidenkg.model.Authority;
import org.leidenkg.model.LocalName;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.Organisation;
import org.leidenkg.model.OrganisationType;
import org.leidenkg.model.Publication;
import org.leidenkg.model.PublisherInfo;
import org.leidenkg.model.source.ReadingHints;
import org.leidenkg.model.source.SourceFile;
import org.leidenkg.pipeline.Agendas;
import org.leidenkg.pipeline.BuildException;
import org.leidenkg.resolve.Mention;
import org.leidenkg.resolve.Resolution;
import org.leidenkg.resolve.ResolvedAgenda;
import org.leidenkg.seed.AgendaSeed;
import org.leidenkg.seed.FolderEdit;
import org.leidenkg.seed.json.JsonLayout;
import org.leidenkg.text.FoldedText;

/**
 * The draft of an agenda's seeds: its file is read, and written are its description and an entry for each party that is
 * not known. What people wrote stays as it is.
 */
public final class Draft {
    private static final String DATASET = "dataset.json";
    private static final Set<String> OWN_MUNICIPALITY = Set.of("gemeente", "gem", "degemeente", "municipality", "city");

    private final FolderEdit folder;
    private final List<Path> paths;
    private final List<SourceFile> files;
    private final Optional<AgendaSeed> described;
    private final ResolvedAgenda reading;

    private Draft(
            FolderEdit folder,
            List<Path> paths,
            List<SourceFile> files,
            Optional<AgendaSeed> described,
            ResolvedAgenda reading) {
        this.folder = folder;
        this.paths = paths;
        this.files = files;
        this.described = described;
        this.reading = reading;
    }

    /**
     * What was written, and the reading that it is of.
     *
     * @param drafted how many drafts of parties there were before
     * @param added how many were added
     */
    public record Written(ResolvedAgenda reading, int drafted, int added, List<Path> files) {
        public Written {
            files = List.copyOf(files);
        }
    }

    /**
     * Reads the files of an agenda.
     *
     * @param seeds the folder to add it to, which need not be there
     * @param paths one, or the files of projects and of their parties
     * @throws BuildException when they are in no shape that is read, or the reading is implausible
     * @throws org.leidenkg.seed.SeedException when a file cannot be read, or what is in the folder is at fault
     */
    public static Draft open(Path seeds, List<Path> paths) throws BuildException {
        FolderEdit folder = FolderEdit.open(seeds);
        List<SourceFile> files = FolderEdit.read(paths);
        Optional<AgendaSeed> described =
                isIn(seeds, paths.get(0)) ? folder.findAgenda(files.get(0).name()) : Optional.empty();
        AgendaSeed seed = described.orElseGet(() -> AgendaSeed.of(files, paths.get(0), undescribed()));
        return new Draft(folder, paths, files, described, Agendas.read(seed, folder.authority()));
    }

    private static boolean isIn(Path folder, Path file) {
        return folder.toAbsolutePath()
                .normalize()
                .equals(file.toAbsolutePath().normalize().getParent());
    }

    private static AgendaDescription undescribed() {
        return description("agenda", new LocalText("-", "-"), "-", new Suggestions.Years(1, 1), "nl", List.of());
    }

    private static AgendaDescription description(
            String slug,
            LocalText title,
            String place,
            Suggestions.Years period,
            String language,
            List<LocalName> localNames) {
        return new AgendaDescription(
                slug,
                title,
                place,
                period.from(),
                period.to(),
                language,
                Optional.empty(),
                List.of(),
                localNames,
                List.of(),
                ReadingHints.none(),
                Publication.unknown());
    }

    /** Whether the folder describes the file already, so that only parties are to be added. */
    public boolean isDescribed() {
        return described.isPresent();
    }

    /** Whether the folder says already who publishes. */
    public boolean hasPublisher() {
        return folder.holds(DATASET);
    }

    public Suggestions suggestions() {
        return Suggestions.of(reading.agenda());
    }

    /** Whether parties are named just by "gemeente". */
    public boolean namesOwnMunicipality() {
        return ownMunicipality().findAny().isPresent();
    }

    private Stream<String> ownMunicipality() {
        return reading.projects().stream()
                .flatMap(p -> p.mentions().stream())
                .filter(m -> m.resolution() instanceof Resolution.Unknown)
                .map(Mention::words)
                .map(words -> words.split("/", 2)[0].strip())
                .filter(words -> OWN_MUNICIPALITY.contains(FoldedText.of(words).joined()))
                .distinct();
    }

    /** Adds the parties that are not known to an authority file whose agenda is described already. */
    public Written write() throws BuildException {
        return write(reading, List.of());
    }

    /**
     * Adds the agenda and its parties.
     *
     * @throws IllegalArgumentException when an answer cannot be
     * @throws org.leidenkg.seed.SeedException when a file of the agenda's name is there
     */
    public Written write(DraftAnswers answers) throws BuildException {
        Optional<Organisation> known = answers.municipality().flatMap(this::findOrganisation);
        Optional<Organisation> added = known.isPresent()
                ? Optional.empty()
                : answers.municipality().map(name -> municipality(name, answers.place()));
        List<LocalName> localNames =
                known.or(() -> added).map(o -> localNames(o, answers.place())).orElse(List.of());
        AgendaDescription description = description(
                answers.slug(), answers.title(), answers.place(), answers.period(), answers.language(), localNames);
        ResolvedAgenda resolved = Agendas.read(
                AgendaSeed.of(files, paths.get(0), description),
                added.map(this::authorityWith).orElse(folder.authority()));
        List<String> names = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            names.add(fileName(answers.slug(), i));
            folder.addFile(names.get(i), files.get(i));
        }
        folder.addJson(
                answers.slug() + ".json", JsonLayout.of(DescriptionDraft.of(resolved.agenda(), names), "") + "\n");
        if (answers.publisher().isPresent() && !hasPublisher()) {
            folder.addJson(
                    DATASET,
                    JsonLayout.of(Map.of("publisher", agent(answers.publisher().get())), "") + "\n");
        }
        return write(resolved, added.map(Draft::entry).stream().toList());
    }

    private Written write(ResolvedAgenda resolved, List<Map<String, Object>> first) throws BuildException {
        Set<String> keys = folder.keys();
        first.forEach(entry -> keys.add(String.valueOf(entry.get("key"))));
        List<Map<String, Object>> parties = new PartyDrafts(resolved, keys, folder.drafts()).entries();
        folder.addOrganisations(Stream.concat(first.stream(), parties.stream())
                .map(entry -> JsonLayout.of(entry, "    "))
                .toList());
        return new Written(resolved, folder.drafts().size(), parties.size(), folder.write());
    }

    /** A file that has the name of an agenda's in its folder keeps it. */
    private String fileName(String slug, int index) {
        String name = files.get(index).name();
        String ending = name.substring(name.lastIndexOf('.')).toLowerCase(Locale.ROOT);
        if (name.startsWith("agenda-")
                && folder.holds(name)
                && paths.get(index).toAbsolutePath().normalize().equals(folder.path(name))) {
            return name;
        }
        String base = name.substring(0, name.lastIndexOf('.'));
        return files.size() == 1 ? slug + ending : slug + "-" + Suggestions.slug(base) + ending;
    }

    private Optional<Organisation> findOrganisation(String name) {
        String folded = FoldedText.of(name).joined();
        return folder.authority().organisations().stream()
                .filter(o -> Stream.of(List.of(o.name().nl(), o.name().en()), o.otherNamesNl(), o.otherNamesEn())
                        .flatMap(List::stream)
                        .anyMatch(n -> FoldedText.of(n).joined().equals(folded)))
                .findFirst();
    }

    private Organisation municipality(String name, String place) {
        String slug = Suggestions.slug(name);
        String key = slug;
        for (int n = 2; folder.keys().contains(key); n++) {
            key = slug + "-" + n;
        }
        boolean usual = name.equalsIgnoreCase("Gemeente " + place);
        return new Organisation(
                key,
                new LocalText(name, usual ? "Municipality of " + place : name),
                OrganisationType.MUNICIPALITY.key(),
                Organisation.Form.ORGANISATION,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    private Authority authorityWith(Organisation added) {
        Authority there = folder.authority();
        return new Authority(
                Stream.concat(there.organisations().stream(), Stream.of(added)).toList(),
                there.unnamedParties(),
                there.ambiguousNames());
    }

    private List<LocalName> localNames(Organisation municipality, String place) {
        return ownMunicipality()
                .map(form -> new LocalName(
                        form,
                        municipality.key(),
                        new LocalText(
                                "In de agenda van " + place + " is “" + form + "” zonder naam "
                                        + municipality.name().nl() + ".",
                                "In the agenda of " + place + " “" + form + "” without a name is the "
                                        + municipality.name().en() + ".")))
                .toList();
    }

    private static Map<String, Object> entry(Organisation municipality) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("key", municipality.key());
        entry.put(
                "name",
                PartyDrafts.fields(
                        "nl",
                        municipality.name().nl(),
                        "en",
                        municipality.name().en()));
        entry.put("type", municipality.type());
        entry.put("form", "organisation");
        return entry;
    }

    private static Map<String, Object> agent(PublisherInfo.Agent publisher) {
        Map<String, Object> agent = new LinkedHashMap<>();
        publisher.iri().ifPresent(iri -> agent.put("iri", iri));
        agent.put(
                "name",
                PartyDrafts.fields(
                        "nl", publisher.name().nl(), "en", publisher.name().en()));
        return agent;
    }
}
