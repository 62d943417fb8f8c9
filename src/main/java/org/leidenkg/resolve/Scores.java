package org.leidenkg.resolve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How sure it is that words mean an organisation, from 0 to 100, by the organisation's key, the surest first: 100 for a known name,
 * the likeness times 100 for a damaged one, and 100 shared among all meanings of an ambiguous one.
 */
public final class Scores {
    private static final double CERTAIN = 100;

    private Scores() {}

    /** Of what one mention means. */
    public static Map<String, Double> of(Resolution resolution) {
        Map<String, Double> scores = new LinkedHashMap<>();
        if (resolution instanceof Resolution.Resolved resolved) {
            scores.put(resolved.organisation(), CERTAIN * resolved.similarity());
            addNear(resolved.near(), scores);
        } else if (resolution instanceof Resolution.Unknown unknown) {
            addNear(unknown.near(), scores);
        } else if (resolution instanceof Resolution.Ambiguous ambiguous) {
            int meanings = ambiguous.candidates().size();
            ambiguous.candidates().stream()
                    .flatMap(one -> one.organisation().stream())
                    .forEach(key -> scores.put(key, CERTAIN / meanings));
        }
        return inOrder(scores);
    }

    private static void addNear(List<Resolution.Near> near, Map<String, Double> scores) {
        near.forEach(one -> scores.merge(one.organisation(), CERTAIN * one.similarity(), Math::max));
    }

    /** Of what a whole text means: with several mentions, or several ways to read it, the mean of theirs. */
    public static Map<String, Double> of(List<Resolution> readings) {
        Map<String, Double> sums = new LinkedHashMap<>();
        readings.forEach(one -> of(one).forEach((key, score) -> sums.merge(key, score / readings.size(), Double::sum)));
        return inOrder(sums);
    }

    private static Map<String, Double> inOrder(Map<String, Double> scores) {
        return scores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> Math.round(entry.getValue() * 10) / 10.0,
                        (a, b) -> a,
                        LinkedHashMap::new));
    }

    /** Whether a whole text is the name of one organisation, without a guess. */
    public static boolean isName(CellReading reading) {
        return reading.mentions().size() == 1
                && !reading.openEnded()
                && reading.remarks().isEmpty()
                && reading.mentions().stream()
                        .allMatch(one -> !one.doubtful()
                                && one.resolution() instanceof Resolution.Resolved resolved
                                && !resolved.method().isGuess());
    }
}
