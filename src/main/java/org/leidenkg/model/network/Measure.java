package org.leidenkg.model.network;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** A number that tells organisations of a network apart; what each means is in {@code docs/measures.md}. */
public enum Measure {
    PROJECTS("projects", position -> Optional.of(position.projectCount())),
    LED("led", position -> Optional.of(position.leadCount())),
    DEGREE("degree", position -> Optional.of(position.degree())),
    SHARED("shared", position -> Optional.of(position.weightedDegree())),
    FRACTIONAL("fractional", position -> Optional.of(position.fractionalDegree())),
    BETWEENNESS("betweenness", position -> Optional.of(position.betweenness())),
    CLOSENESS("closeness", position -> Optional.of(position.harmonicCloseness())),
    CORE("core", position -> Optional.of(position.coreNumber())),
    CONSTRAINT("constraint", NetworkPosition::constraint),
    BROKERAGE("brokerage", position -> Optional.of(position.brokerage().total())),
    DIVERSITY("diversity", position -> Optional.of(position.themeDiversity()));

    private final String key;
    private final Function<NetworkPosition, Optional<? extends Number>> value;

    Measure(String key, Function<NetworkPosition, Optional<? extends Number>> value) {
        this.key = key;
        this.value = value;
    }

    /** Its name in addresses. */
    public String key() {
        return key;
    }

    /** Empty for an organisation that it has no meaning for. What is counted is counted in the network that is shown. */
    public OptionalDouble of(Excerpt.Member member) {
        return switch (this) {
            case PROJECTS -> OptionalDouble.of(member.projects());
            case DEGREE -> OptionalDouble.of(member.partners());
            default ->
                value.apply(member.node().position())
                        .map(number -> OptionalDouble.of(number.doubleValue()))
                        .orElse(OptionalDouble.empty());
        };
    }
}
