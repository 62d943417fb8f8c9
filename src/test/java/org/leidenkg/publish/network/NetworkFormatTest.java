package org.leidenkg.publish.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leidenkg.SmallNetwork;
import org.leidenkg.model.Level;
import org.leidenkg.model.network.Weight;
import org.leidenkg.publish.Files;

class NetworkFormatTest {
    @ParameterizedTest
    @EnumSource(NetworkFormat.class)
    void theSameNetworkGivesTheSameBytesAndOnlyTablesBeginWithAByteOrderMark(NetworkFormat format) {
        String once = Files.text(format, SmallNetwork.network(Level.AS_NAMED), Weight.RAW);
        String again = Files.text(format, SmallNetwork.network(Level.AS_NAMED), Weight.RAW);

        assertThat(once).isEqualTo(again);
        assertThat(once.endsWith("\n")).isEqualTo(format != NetworkFormat.XLSX);
        assertThat(once.startsWith("\uFEFF")).isEqualTo(format.name().startsWith("CSV"));
    }

    @ParameterizedTest
    @EnumSource(NetworkFormat.class)
    void formatsAreFoundByTheirKeys(NetworkFormat format) {
        assertThat(NetworkFormat.find(format.key())).contains(format);
    }

    @Test
    void anUnknownFormatIsNotFound() {
        assertThat(NetworkFormat.find("GEXF")).isEmpty();
        assertThat(NetworkFormat.find("pajek")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(NetworkFormat.class)
    void theStreamIsLeftOpen(NetworkFormat format) throws IOException {
        boolean[] closed = new boolean[1];
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };

        format.write(Files.empty(), Weight.RAW, out);

        assertThat(closed[0]).isFalse();
        assertThat(out.size()).isPositive();
    }
}
