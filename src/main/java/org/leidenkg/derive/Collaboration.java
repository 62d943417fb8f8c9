package org.leidenkg.derive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leidenkg.model.Level;

/**
 * Two organisations that share projects.
 *
 * @param a the one, by its number
 * @param b the other, after it in the order of the numbers
 * @param projects by their numbers, in ascending order
 * @param weight the sum over the projects of 1/(n-1), n organisations in the project, as the derived graph has it
 */
record Collaboration(int a, int b, List<Integer> projects, BigDecimal weight) {
    private static final int DECIMALS = 6;

    /** All of a level, in ascending order. A unit and what it is a unit of do not collaborate. */
    static List<Collaboration> all(Consortia consortia, Level level) {
        Map<Integer, Map<Integer, List<Integer>>> shared = new TreeMap<>();
        for (int project = 0; project < consortia.projectCount(); project++) {
            int[] members = consortia.members(project, level);
            for (int i = 0; i < members.length; i++) {
                for (int j = i + 1; j < members.length; j++) {
                    if (!consortia.areOneBody(members[i], members[j])) {
                        shared.computeIfAbsent(members[i], a -> new TreeMap<>())
                                .computeIfAbsent(members[j], b -> new ArrayList<>(1))
                                .add(project);
                    }
                }
            }
        }
        List<Collaboration> all = new ArrayList<>();
        shared.forEach((a, others) -> others.forEach(
                (b, projects) -> all.add(new Collaboration(a, b, projects, weight(projects, consortia, level)))));
        return all;
    }

    private static BigDecimal weight(List<Integer> projects, Consortia consortia, Level level) {
        double weight = 0;
        for (int project : projects) {
            weight += 1.0 / (consortia.members(project, level).length - 1);
        }
        // A fixed number of decimals, so that a last bit of a double never shows.
        return BigDecimal.valueOf(weight).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
