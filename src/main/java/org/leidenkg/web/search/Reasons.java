package org.leidenkg.web.search;

import java.util.Optional;
import org.leidenkg.query.search.Hit;
import org.leidenkg.query.search.LabelKind;
import org.leidenkg.web.http.Language;
import org.leidenkg.web.page.Messages;
import org.leidenkg.web.page.Views;

/** Why something was found, in words: "afkorting: HsL". */
public final class Reasons {
    private Reasons() {}

    /** Empty when the name that people see says it: it is the one that was typed, or begins or holds it. */
    public static Optional<String> of(Hit hit, Language language) {
        String name = hit.thing().name().in(language.tag()).text();
        String label = hit.label().text();
        Messages messages = Messages.in(language);
        if (hit.kind() == LabelKind.DESCRIPTION) {
            return Optional.of(messages.text("results.why.description"));
        }
        boolean isTheName = label.equals(name) && hit.kind() != LabelKind.MENTION;
        if (hit.match() == Hit.Match.NEAR) {
            return Optional.of(messages.text("results.why.near", label));
        }
        return isTheName
                ? Optional.empty()
                : Optional.of(messages.text("results.why." + Views.slug(hit.kind()), label));
    }
}
