package org.leidenkg.generate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Invents the rows of one agenda. */
final class RowMaker {
    private static final double MORE_LEADS = 0.28;
    private static final double MORE_PARTNERS = 0.8;
    private static final double OWN_CITY = 0.75;
    private static final double GROUP = 0.06;
    private static final double AMBIGUOUS = 0.004;
    private static final double UNKNOWN = 0.006;
    private static final double ABBREVIATED = 0.7;
    private static final double DOUBTFUL = 0.01;
    private static final double UNTIL = 0.005;
    private static final double OPEN = 0.08;
    private static final double CONSORTIUM = 0.0005;
    private static final int CONSORTIUM_SIZE = 40;
    private static final int MOST = 24;
    private static final int SENTENCES = 4;

    private final List<Party> city;
    private final List<Party> country;
    private final Zipf ranks;
    private final Zipf countryRanks;
    private final OcrSlips slips;
    private final Random random;

    RowMaker(List<Party> city, List<Party> country, OcrSlips slips, Random random) {
        this.city = city;
        this.country = country;
        this.ranks = new Zipf(city.size());
        this.countryRanks = new Zipf(Math.max(1, country.size()));
        this.slips = slips;
        this.random = random;
    }

    InventedRow row(String code) {
        Set<String> met = new HashSet<>();
        boolean consortium = random.nextDouble() < CONSORTIUM;
        List<InventedRow.Named> leads = parties(1 + more(MORE_LEADS), met);
        List<InventedRow.Named> partners = parties(consortium ? CONSORTIUM_SIZE : more(MORE_PARTNERS) + 1, met);
        boolean open = !partners.isEmpty() && random.nextDouble() < OPEN;
        return new InventedRow(code, title(), description(partners.size()), leads, partners, open);
    }

    private int more(double chance) {
        int count = 0;
        while (count < MOST && random.nextDouble() < chance) {
            count++;
        }
        return count;
    }

    /** At most that many: who is drawn twice, or in both roles, takes part once. */
    private List<InventedRow.Named> parties(int count, Set<String> met) {
        List<InventedRow.Named> parties = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Party party = party();
            String words = words(party);
            if (met.add(party.key() + "|" + party.kind())) {
                parties.add(new InventedRow.Named(party, slips.applyTo(words, random), remark(party)));
            }
        }
        return parties;
    }

    private Party party() {
        double kind = random.nextDouble();
        if (kind < UNKNOWN) {
            return CommonParties.UNKNOWN.get(random.nextInt(CommonParties.UNKNOWN.size()));
        } else if (kind < UNKNOWN + AMBIGUOUS) {
            return CommonParties.AMBIGUOUS.get(random.nextInt(CommonParties.AMBIGUOUS.size()));
        } else if (kind < UNKNOWN + AMBIGUOUS + GROUP) {
            return CommonParties.GROUPS.get(random.nextInt(CommonParties.GROUPS.size()));
        }
        boolean own = country.isEmpty() || random.nextDouble() < OWN_CITY;
        return own ? city.get(ranks.draw(random)) : country.get(countryRanks.draw(random));
    }

    private String words(Party party) {
        List<String> written = party.written();
        return random.nextDouble() < ABBREVIATED ? written.get(0) : written.get(written.size() - 1);
    }

    private String remark(Party party) {
        double remark = random.nextDouble();
        if (party.kind() != Party.Kind.ORGANISATION || remark >= DOUBTFUL + UNTIL) {
            return "";
        }
        return remark < DOUBTFUL ? "?" : " (tot " + (2024 + random.nextInt(3)) + ")";
    }

    private String title() {
        return pick(InventedWords.TITLE_STARTS) + " " + pick(InventedWords.TITLE_MIDDLES) + " "
                + pick(InventedWords.TITLE_ENDS);
    }

    /** Long enough to stand beside the parties in a flattened row. */
    private String description(int partners) {
        int sentences = 2 + random.nextInt(SENTENCES) + partners / 2;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            text.append(i == 0 ? "" : " ")
                    .append(pick(InventedWords.SUBJECTS))
                    .append(' ')
                    .append(pick(InventedWords.VERBS));
            text.append(' ').append(pick(InventedWords.OBJECTS));
            text.append(random.nextBoolean() ? ", " + pick(InventedWords.TAILS) : "")
                    .append('.');
        }
        return text.toString();
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
