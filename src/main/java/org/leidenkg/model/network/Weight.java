package org.leidenkg.model.network;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** How much a pair of organisations counts for. */
public enum Weight {
    /** The number of projects they share. */
    RAW("raw") {
        @Override
        public BigDecimal of(Network.Edge edge) {
            return BigDecimal.valueOf(edge.sharedProjects());
        }

        @Override
        public BigDecimal of(NetworkPosition position) {
            return BigDecimal.valueOf(position.weightedDegree());
        }
    },
    /** Newman's fractional weight: the sum of 1/(n-1) over the shared projects, n being a project's organisations. */
    FRACTIONAL("fractional") {
        @Override
        public BigDecimal of(Network.Edge edge) {
            return edge.fractionalWeight();
        }

        @Override
        public BigDecimal of(NetworkPosition position) {
            return position.fractionalDegree();
        }
    };

    private final String key;

    Weight(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** The weight of a pair. */
    public abstract BigDecimal of(Network.Edge edge);

    /** The sum of the weights of an organisation's pairs in its network. */
    public abstract BigDecimal of(NetworkPosition position);

    public static Optional<Weight> find(String key) {
        return Arrays.stream(values()).filter(weight -> weight.key.equals(key)).findFirst();
    }
}
