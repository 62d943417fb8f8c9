package org.leidenkg.web;

import java.io.IOException;
import java.time.Duration;
import org.leidenkg.query.SampleGraph;
import org.leidenkg.web.server.ServedData;
import org.leidenkg.web.sparql.SparqlLimits;

/** The sample, served by a process of its own until its input ends, or asks it to use up its memory. It says its ports. */
public final class SampleServer {
    private SampleServer() {}

    public static void main(String[] arguments) throws IOException {
        // Long enough that time is not what stops a query.
        SparqlLimits limits = SparqlLimits.standard().withTimeout(Duration.ofMinutes(3));
        try (Served served = Served.of(new ServedData.Dataset(SampleGraph.open(), "digest-1"), limits)) {
            System.out.println("ports " + served.service().port() + " "
                    + served.service().fusekiPort().orElseThrow());
            Object held = "nothing";
            for (int word = System.in.read(); word >= 0; word = System.in.read()) {
                while (word == 'm') {
                    held = new Object[] {held, new byte[1 << 20]};
                }
            }
        }
    }
}
