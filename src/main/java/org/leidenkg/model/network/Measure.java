package org.leidenkg.model.network;

import java.util.OptionalDouble;

/** A number that tells organisations of a network apart; what each means is in {@code docs/measures.md}. */
public enum Measure {
    PROJECTS("projects"),
    LED("led"),
    DEGREE("degree"),
    SHARED("shared"),
    FRACTIONAL("fractional"),
    BETWEENNESS("betweenness"),
    CLOSENESS("closeness"),
    CORE("core"),
    CONSTRAINT("constraint"),
    BROKERAGE("brokerage"),
    DIVERSITY("diversity");

    private final String key;

    Measure(String key) {
        this.key = key;
    }

    /** Its name in addresses. */
    public String key() {
        return key;
    }

    /** Empty for an organisation that it has no meaning for. What is counted is counted in the network that is shown. */
    public OptionalDouble of(Excerpt.Member member) {
        NetworkPosition position = member.node().position();
        return switch (this) {
            case PROJECTS -> OptionalDouble.of(member.projects());
            case LED -> OptionalDouble.of(position.leadCount());
            case DEGREE -> OptionalDouble.of(member.partners());
            case SHARED -> OptionalDouble.of(position.weightedDegree());
            case FRACTIONAL -> OptionalDouble.of(position.fractionalDegree().doubleValue());
            case BETWEENNESS -> OptionalDouble.of(position.betweenness().doubleValue());
            case CLOSENESS -> OptionalDouble.of(position.harmonicCloseness().doubleValue());
            case CORE -> OptionalDouble.of(position.coreNumber());
            case CONSTRAINT ->
                position.constraint()
                        .map(value -> OptionalDouble.of(value.doubleValue()))
                        .orElse(OptionalDouble.empty());
            case BROKERAGE -> OptionalDouble.of((double) position.brokerage().total());
            case DIVERSITY -> OptionalDouble.of(position.themeDiversity().doubleValue());
        };
    }
}
