package org.leidenkg.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.leidenkg.model.Finding;
import org.leidenkg.model.LocalName;

/** Finds the local names of an agenda that no cell of it holds, such as those left over from a copied description. */
final class LocalNameUse {
    private record Sought(LocalName name, Pattern words) {}

    private final List<Sought> unseen = new ArrayList<>();

    LocalNameUse(List<LocalName> names) {
        names.forEach(name -> unseen.add(new Sought(name, words(name.form()))));
    }

    /** Notes the names that a cell holds. */
    void see(CharSequence cell) {
        unseen.removeIf(sought -> sought.words().matcher(cell).find());
    }

    /** One for each name that no cell held, in the order of the names. */
    List<Finding> findings() {
        return unseen.stream()
                .map(sought -> new Finding(
                        Finding.Kind.LOCAL_NAME_UNUSED,
                        Optional.empty(),
                        Optional.empty(),
                        sought.name().form(),
                        Finding.Kind.LOCAL_NAME_UNUSED.wording()))
                .toList();
    }

    /** The words in any case, however they are spaced, alone or glued to others with "en" ("ULengem"). */
    private static Pattern words(String form) {
        String words = Arrays.stream(form.split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(\\p{L}+en)?" + words + "(en\\p{L}+)?(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
