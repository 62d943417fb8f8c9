package org.leidenkg.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leidenkg.model.Authority;
import org.leidenkg.model.Organisation;

/** Entries of an authority file that may be one organisation entered twice: their names are almost the same. */
public final class NearDuplicates {
    private static final double ALIKE = 0.85;

    private NearDuplicates() {}

    /** Two entries with almost the same name; {@code similarity} from 0 to 1. */
    public record Pair(String organisation, String other, String name, String otherName, double similarity) {}

    /** The pairs, the most alike first. */
    public static List<Pair> find(Authority authority) {
        Similarity similarity = new Similarity(new NameIndex(authority), Optional.empty());
        Set<String> met = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        for (Organisation o : authority.organisations()) {
            for (Similarity.Match match : similarity.near(o.name().nl())) {
                boolean alike = match.similarity() >= ALIKE;
                if (alike
                        && match.entry().target() instanceof NameIndex.Target.OfOrganisation other
                        && !other.key().equals(o.key())
                        && met.add(pairKey(o.key(), other.key()))) {
                    pairs.add(new Pair(
                            o.key(), other.key(), o.name().nl(), match.entry().form(), match.similarity()));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::similarity).reversed().thenComparing(Pair::organisation));
        return pairs;
    }

    private static String pairKey(String a, String b) {
        return a.compareTo(b) < 0 ? a + " " + b : b + " " + a;
    }
}
