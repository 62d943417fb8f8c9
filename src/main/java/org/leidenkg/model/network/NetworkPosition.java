package org.leidenkg.model.network;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.Wording;

/**
 * The place of an organisation in a network. What each measure means, and where it comes from, is in
 * {@code docs/measures.md}.
 *
 * @param degree the number of organisations it works with
 * @param weightedDegree the sum of the shared projects over those
 * @param fractionalDegree the sum of the fractional weights over those
 * @param betweenness from 0 to 1
 * @param harmonicCloseness from 0 to 1
 * @param constraint Burt's; none for an organisation that works with no other
 * @param community from 1, the largest first
 * @param themeDiversity from 0 to less than 1
 * @param leadCount in how many of its projects it leads
 */
public record NetworkPosition(
        int degree,
        int weightedDegree,
        BigDecimal fractionalDegree,
        BigDecimal betweenness,
        BigDecimal harmonicCloseness,
        int coreNumber,
        Optional<BigDecimal> constraint,
        Brokerage brokerage,
        int community,
        BigDecimal themeDiversity,
        int projectCount,
        int leadCount,
        int themeCount) {
    /** The measures by their terms in the data; "brokerage" is the sum of its five roles. */
    public static final List<String> MEASURES = List.of(
            "degree",
            "weightedDegree",
            "fractionalDegree",
            "betweenness",
            "harmonicCloseness",
            "coreNumber",
            "constraint",
            "coordinator",
            "gatekeeper",
            "representative",
            "consultant",
            "liaison",
            "community",
            "themeDiversity",
            "fractionalWeight");

    /** Of one that nothing was measured of. */
    public static final NetworkPosition UNMEASURED = new NetworkPosition(
            0,
            0,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            0,
            Optional.empty(),
            Brokerage.NONE,
            1,
            BigDecimal.ZERO,
            0,
            0,
            0);

    /** What a measure is called everywhere. */
    public static LocalText nameOf(String measure) {
        return Wording.of("measure." + measure).text();
    }

    public NetworkPosition {
        if (community < 1) {
            throw new IllegalArgumentException("community " + community + " is not counted from 1");
        }
        if (leadCount > projectCount) {
            throw new IllegalArgumentException("leads " + leadCount + " of " + projectCount + " projects");
        }
        if ((degree == 0) == constraint.isPresent()) {
            throw new IllegalArgumentException("constraint goes with partners: " + degree + " and " + constraint);
        }
    }

    /**
     * How often an organisation stands between two that do not work with each other, by the sectors of the three (Gould
     * and Fernandez 1989). Each pair of the two counts in both directions.
     *
     * @param coordinator all three in one sector
     * @param gatekeeper from another sector to its own
     * @param representative from its own sector to another; equal to gatekeeper, as collaboration has no direction
     * @param consultant the two in one sector, it in another
     * @param liaison three sectors
     */
    public record Brokerage(long coordinator, long gatekeeper, long representative, long consultant, long liaison) {
        public static final Brokerage NONE = new Brokerage(0, 0, 0, 0, 0);

        /** All roles together. */
        public long total() {
            return coordinator + gatekeeper + representative + consultant + liaison;
        }
    }
}
