package org.leidenkg.pipeline.draft;

import java.util.Optional;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.PublisherInfo;

/**
 * What a file cannot say of itself for certain, as a curator has it.
 *
 * @param slug names the agenda and its files; begins with {@code agenda-}
 * @param municipality the name of the one that "gemeente" means in this agenda; empty for none
 * @param publisher of the dataset; empty where nothing is to be said
 */
public record DraftAnswers(
        String slug,
        LocalText title,
        String place,
        Suggestions.Years period,
        String language,
        Optional<String> municipality,
        Optional<PublisherInfo.Agent> publisher) {}
