package org.leidenkg.web.organisation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.leidenkg.model.network.NetworkPosition;
import org.leidenkg.query.answer.RankedPosition;
import org.leidenkg.web.page.PageContext;

/** The place of an organisation in the network, in words for those who know no network measures, and in numbers. */
public final class PositionWording {
    private static final int DECIMALS = 2;

    /** Up to this share of the organisations, from the top, stands "often" between others. */
    private static final double OFTEN = 0.1;

    private static final double SOMETIMES = 0.35;

    private final RankedPosition standing;
    private final NetworkPosition position;
    private final PageContext page;

    private PositionWording(RankedPosition standing, PageContext page) {
        this.standing = standing;
        this.position = standing.position();
        this.page = page;
    }

    /**
     * A sentence or number.
     *
     * @param measure where the page about the measures explains it
     */
    public record Line(String text, String measure) {}

    /** One sentence a measure that tells something. */
    public static List<Line> sentences(RankedPosition standing, PageContext page) {
        PositionWording words = new PositionWording(standing, page);
        if (standing.position().degree() == 0) {
            return List.of(new Line(page.t("standing.alone"), "degree"));
        }
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(words.degree(), "degree"));
        lines.add(new Line(words.betweenness(), "betweenness"));
        if (standing.position().brokerage().total() > 0) {
            lines.add(new Line(words.brokerage(), "brokerage"));
        }
        lines.add(new Line(words.core(), "core"));
        lines.add(new Line(words.themes(), "diversity"));
        return List.copyOf(lines);
    }

    private String degree() {
        String with = page.t("standing.degree", position.degree(), standing.organisations() - 1);
        int more = standing.moreConnected();
        if (more == 0) {
            return with + " " + page.t("standing.degree.most");
        }
        List<String> names = standing.mostConnected().stream()
                .map(ref -> page.name(ref).text())
                .toList();
        if (more == 1) {
            return with + " " + page.t("standing.degree.one", names.get(0));
        }
        return with + " "
                + (more == 2
                        ? page.t("standing.degree.two", names.get(0), names.get(1))
                        : page.t("standing.degree.more", page.number(more)));
    }

    private String betweenness() {
        if (position.betweenness().signum() == 0) {
            return page.t("standing.betweenness.never");
        }
        double share = (double) standing.betweennessRank() / standing.organisations();
        String how = share <= OFTEN ? "often" : share <= SOMETIMES ? "sometimes" : "seldom";
        return page.t("standing.betweenness." + how, standing.betweennessRank(), page.number(standing.organisations()));
    }

    /** Each pair counts in both directions. */
    private String brokerage() {
        long pairs = position.brokerage().total() / 2;
        long across = (position.brokerage().total() - position.brokerage().coordinator()) / 2;
        return page.t("standing.brokerage", page.number(pairs), page.number(across));
    }

    private String core() {
        return position.coreNumber() == standing.highestCore()
                ? page.t("standing.core.inner", position.coreNumber())
                : page.t("standing.core.outer", position.coreNumber(), standing.highestCore());
    }

    private String themes() {
        return position.themeCount() == 1
                ? page.t("standing.themes.one", standing.themes())
                : page.t("standing.themes", position.themeCount(), standing.themes());
    }

    /** A measure with its value. */
    public record Value(String name, String value, String measure) {}

    /** All measures, for those who know them. */
    public static List<Value> numbers(RankedPosition standing, PageContext page) {
        NetworkPosition position = standing.position();
        NetworkPosition.Brokerage brokerage = position.brokerage();
        List<Value> numbers = new ArrayList<>();
        numbers.add(number(page, "degree", page.number(position.degree())));
        numbers.add(number(page, "shared", page.number(position.weightedDegree())));
        numbers.add(number(page, "fractional", decimal(page, position.fractionalDegree())));
        numbers.add(number(page, "betweenness", decimal(page, position.betweenness())));
        numbers.add(number(page, "closeness", decimal(page, position.harmonicCloseness())));
        numbers.add(number(page, "core", page.number(position.coreNumber())));
        position.constraint().ifPresent(value -> numbers.add(number(page, "constraint", decimal(page, value))));
        numbers.add(number(page, "brokerage", page.number(brokerage.total())));
        numbers.add(number(page, "community", page.number(position.community())));
        numbers.add(number(page, "diversity", decimal(page, position.themeDiversity())));
        return List.copyOf(numbers);
    }

    /** One of the measures; a dash where it has no value. */
    public static String number(RankedPosition standing, String measure, PageContext page) {
        return numbers(standing, page).stream()
                .filter(number -> number.measure().equals(measure))
                .map(Value::value)
                .findFirst()
                .orElse("–");
    }

    private static Value number(PageContext page, String measure, String value) {
        return new Value(page.t("measures." + measure), value, measure);
    }

    private static String decimal(PageContext page, BigDecimal value) {
        return String.format(
                Locale.forLanguageTag(page.language().tag()),
                "%." + DECIMALS + "f",
                value.setScale(DECIMALS, RoundingMode.HALF_UP));
    }
}
