package org.leidenkg.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Names that share a noun in the plural: in "gemeenten Leiden en Katwijk" the second is a municipality, too. */
final class SharedNouns {
    private static final Map<String, String> SINGULARS = Map.of(
            "gemeenten", "gemeente",
            "gemeentes", "gemeente",
            "provincies", "provincie",
            "waterschappen", "waterschap",
            "hoogheemraadschappen", "hoogheemraadschap",
            "ministeries", "ministerie",
            "universiteiten", "universiteit",
            "hogescholen", "hogeschool",
            "municipalities", "municipality",
            "provinces", "province");

    private SharedNouns() {}

    /**
     * The reading with those names resolved that are known under the noun before them.
     *
     * @param reader reads words as a cell of their own
     */
    static CellReading complete(CellReading reading, Function<String, CellReading> reader) {
        List<Mention> mentions = new ArrayList<>();
        Optional<String> noun = Optional.empty();
        boolean changed = false;
        for (Mention mention : reading.mentions()) {
            String[] words = mention.words().split(" ", 2);
            Optional<String> begun = Optional.ofNullable(SINGULARS.get(words[0].toLowerCase(Locale.ROOT)));
            String name = begun.isPresent() && words.length > 1 ? words[1] : mention.words();
            Mention completed = mention;
            if (mention.resolution() instanceof Resolution.Unknown) {
                Optional<String> before = noun;
                completed = begun.or(() -> before)
                        .flatMap(n -> known(reader.apply(n + " " + name)))
                        .map(mention::withResolution)
                        .orElse(mention);
                noun = begun.isPresent() ? begun : noun;
            } else {
                noun = begun;
            }
            changed |= !completed.equals(mention);
            mentions.add(completed);
        }
        return changed
                ? new CellReading(mentions, reading.openEnded(), reading.remarks(), reading.definitions())
                : reading;
    }

    /** What words mean that are one certain name. */
    private static Optional<Resolution> known(CellReading reading) {
        return reading.mentions().size() == 1
                        && reading.mentions().get(0).resolution() instanceof Resolution.Resolved resolved
                        && resolved.similarity() == 1
                ? Optional.of(resolved)
                : Optional.empty();
    }
}
