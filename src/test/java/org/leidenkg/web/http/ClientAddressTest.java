package org.leidenkg.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
    private static final Set<String> PROXIES = Set.of("10.0.0.7");

    private static String client(String peer, String... passed) {
        return ClientAddress.client(peer, List.of(passed), PROXIES);
    }

    @Test
    void clientIsWhoConnects() {
        assertThat(client("192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(client("127.0.0.1")).isEqualTo("127.0.0.1");
    }

    @Test
    void trustedProxySaysForWhomItAsksLast() {
        assertThat(client("10.0.0.7", "192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(client("127.0.0.1", "192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(client("[::1]", "192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(client("10.0.0.7", "203.0.113.9, 192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(client("10.0.0.7", "203.0.113.9", "192.0.2.1")).isEqualTo("192.0.2.1");
    }

    @Test
    void othersCannotPassThemselvesOffAsSomebodyElse() {
        assertThat(client("192.0.2.1", "203.0.113.9")).isEqualTo("192.0.2.1");
    }

    @Test
    void networkOfVersionSixIsOneClient() {
        assertThat(client("2001:db8:0:1::1")).isEqualTo(client("[2001:db8:0:1:ffff::2]"));
        assertThat(client("2001:db8:0:1::1")).isNotEqualTo(client("2001:db8:0:2::1"));
    }

    @Test
    void whatIsNoAddressIsAClientLikeAnyOther() {
        assertThat(client("127.0.0.1", "zz::zz")).isEqualTo("zz::zz");
        assertThat(client("127.0.0.1", "x".repeat(1_000))).hasSizeLessThan(50);
    }
}
