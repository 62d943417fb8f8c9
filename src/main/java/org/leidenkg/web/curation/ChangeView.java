package org.leidenkg.web.curation;

import java.util.List;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.Role;

/**
 * A change of a file of the seeds before it is written, or after.
 *
 * @param id by which it is confirmed or taken back
 * @param diff its lines as a unified diff
 * @param mistakes what the build would refuse, each with its line
 * @param effects what else is read
 */
public record ChangeView(String id, String file, List<String> diff, List<String> mistakes, List<Effect> effects) {
    public ChangeView {
        diff = List.copyOf(diff);
        mistakes = List.copyOf(mistakes);
        effects = List.copyOf(effects);
    }

    /** What words of a project meant and mean; a dash where they are no mention. */
    public record Effect(String project, Role role, String words, LocalText before, LocalText after) {}
}
