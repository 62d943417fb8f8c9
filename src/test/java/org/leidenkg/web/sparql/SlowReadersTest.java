package org.leidenkg.web.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.leidenkg.web.Served;
import org.leidenkg.web.http.Links;

/** Clients that ask for large answers and do not read them take no place of those who compute. */
@Timeout(120)
class SlowReadersTest {
    /** More than a connection holds of what is not read. */
    private static final String LARGE =
            "SELECT (CONCAT(STR(?a), \"" + "x".repeat(300) + "\") AS ?x)" + " { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";

    private static final Served SERVED = Served.sample(new SparqlLimits(Duration.ofSeconds(60), 2, 40_000, 20_000_000));

    @AfterAll
    static void stop() {
        SERVED.close();
    }

    /** Reads no more than the beginning of its answer: then it is computed, or refused. */
    private static Socket slowReader(int port, String path) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        String request = "GET " + path + "?query=" + Links.encoded(LARGE)
                + " HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 192.0.2.1\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                .isIn("HTTP/1.1 200", "HTTP/1.1 429");
        return socket;
    }

    private static int ask(String address, String client) {
        return Served.send(HttpRequest.newBuilder(URI.create(address + "?query=ASK%7B%7D"))
                        .header("X-Forwarded-For", client))
                .statusCode();
    }

    @Test
    void othersAreAnsweredOnBothPorts() throws IOException {
        int fuseki = SERVED.service().fusekiPort().orElseThrow();
        List<Socket> readers = new ArrayList<>();
        try {
            for (int i = 0; i < 3; i++) {
                readers.add(slowReader(SERVED.service().port(), "/sparql"));
                readers.add(slowReader(fuseki, "/leidenkg"));
            }

            assertThat(ask("http://127.0.0.1:" + SERVED.service().port() + "/sparql", "192.0.2.2"))
                    .isEqualTo(200);
            assertThat(ask("http://127.0.0.1:" + fuseki + "/leidenkg", "192.0.2.3"))
                    .isEqualTo(200);
            assertThat(SERVED.page("/").statusCode()).isEqualTo(200);
            assertThat(SERVED.get("/metrics").body()).contains("leidenkg_queries_running{kind=\"sparql\"} 0.0\n");
        } finally {
            for (Socket reader : readers) {
                reader.close();
            }
        }
    }
}
