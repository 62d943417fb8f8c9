package org.leidenkg.curate;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.leidenkg.model.AmbiguousName;
import org.leidenkg.model.Authority;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.Organisation;
import org.leidenkg.model.Role;
import org.leidenkg.model.UnnamedParty;
import org.leidenkg.pipeline.Agendas;
import org.leidenkg.pipeline.BuildException;
import org.leidenkg.resolve.Mention;
import org.leidenkg.resolve.Resolution;
import org.leidenkg.resolve.ResolvedAgenda;
import org.leidenkg.resolve.ResolvedAgenda.ResolvedProject;
import org.leidenkg.seed.FolderEdit;
import org.leidenkg.seed.SeedFolder;
import org.leidenkg.seed.Seeds;
import org.leidenkg.seed.json.JsonText;
import org.leidenkg.web.curation.ChangeView.Effect;

/**
 * A seeds folder as it is read.
 *
 * @param drafts the entries that await a curator, with what was noted of them
 */
record Reading(Seeds seeds, List<ResolvedAgenda> agendas, Map<Organisation, String> drafts) {
    private static final LocalText NONE = new LocalText("–", "–");

    static Reading of(Path folder) throws BuildException {
        Seeds seeds = SeedFolder.read(folder);
        JsonText authority = new JsonText(FolderEdit.text(folder.resolve(SeedFolder.ORGANISATIONS)));
        Map<Organisation, String> drafts = new LinkedHashMap<>();
        FolderEdit.open(folder)
                .drafts()
                .forEach(draft -> authority
                        .find("organisations", new JsonText.EntryKey(draft.key()), "draft")
                        .ifPresent(note -> drafts.put(draft, note.content())));
        return new Reading(seeds, Agendas.read(seeds), drafts);
    }

    Authority authority() {
        return seeds.authority();
    }

    LocalText name(String organisation) {
        return authority().getOrganisation(organisation).name();
    }

    LocalText name(AmbiguousName.Candidate candidate) {
        return candidate
                .organisation()
                .map(this::name)
                .or(candidate::description)
                .orElseThrow();
    }

    /** Words in a role of a project. */
    private record Place(String agenda, String project, Role role, String words) {}

    /** What is read in another way after a change. */
    List<Effect> effects(Reading after) {
        Map<Place, LocalText> was = meanings();
        Map<Place, LocalText> is = after.meanings();
        Map<Place, LocalText> all = new LinkedHashMap<>(was);
        is.forEach(all::putIfAbsent);
        return all.keySet().stream()
                .map(at -> new Effect(
                        at.project(), at.role(), at.words(), was.getOrDefault(at, NONE), is.getOrDefault(at, NONE)))
                .filter(effect -> !effect.before().equals(effect.after()))
                .toList();
    }

    private Map<Place, LocalText> meanings() {
        Map<Place, LocalText> meanings = new LinkedHashMap<>();
        for (ResolvedAgenda agenda : agendas) {
            for (ResolvedProject project : agenda.projects()) {
                for (Mention mention : project.mentions()) {
                    meanings.put(
                            new Place(
                                    agenda.agenda().slug(), project.project().label(), mention.role(), mention.words()),
                            meaning(mention.resolution()));
                }
            }
        }
        return meanings;
    }

    private LocalText meaning(Resolution resolution) {
        if (resolution instanceof Resolution.Resolved r) {
            return name(r.organisation());
        }
        if (resolution instanceof Resolution.Ambiguous a) {
            return joined(a.candidates().stream().map(this::name).toList());
        }
        if (resolution instanceof Resolution.Group g) {
            return g.key()
                    .flatMap(key -> authority().unnamedParties().stream()
                            .filter(u -> u.key().equals(key))
                            .findFirst())
                    .map(UnnamedParty::name)
                    .orElse(new LocalText("een groep", "a group"));
        }
        return new LocalText("niet begrepen", "not understood");
    }

    private static LocalText joined(List<LocalText> names) {
        return new LocalText(
                names.stream().map(LocalText::nl).collect(Collectors.joining(" | ")),
                names.stream().map(LocalText::en).collect(Collectors.joining(" | ")));
    }
}
