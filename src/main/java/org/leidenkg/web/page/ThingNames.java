package org.leidenkg.web.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.leidenkg.query.library.Words;
import org.leidenkg.web.http.Language;

/** What things are called that have no name of their own, such as a participation or a passage: by their kind and their IRI. */
public final class ThingNames {
    private ThingNames() {}

    /**
     * A name such as "Participation: letterlijk leiden – lead – leiden kennisstad".
     *
     * @param path the IRI without the base; one that is no path of a thing is given back as it is
     */
    public static String of(String path, Language language) {
        String[] steps = path.split("[/#]", -1);
        if (steps.length < 3 || !steps[0].equals("id")) {
            return path;
        }
        Messages messages = Messages.in(language);
        String rest = Arrays.stream(steps)
                .skip(2)
                .map(step -> step(step, messages, language))
                .collect(Collectors.joining(" – "));
        return messages.find("thing." + steps[1])
                .or(() -> messages.find("kind." + steps[1]))
                .map(kind -> kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1) + ": " + rest)
                .orElse(rest);
    }

    /** A role, a level and the code of a finding have words of their own; names have blanks in place of hyphens. */
    private static String step(String step, Messages messages, Language language) {
        String code = step.replaceFirst("-\\d+$", "");
        return Words.standard()
                .find("code", code)
                .map(word ->
                        word.in(language.tag()) + step.substring(code.length()).replace('-', ' '))
                .or(() -> messages.find("level." + step))
                .or(() -> messages.find("role." + step).map(role -> role.toLowerCase(Locale.ROOT)))
                .orElseGet(() -> step.replaceAll("(?<!\\d)-|-(?!\\d)", " "));
    }
}
