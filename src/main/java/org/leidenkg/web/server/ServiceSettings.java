package org.leidenkg.web.server;

import java.net.URI;
import java.util.Optional;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.web.page.ReportAddress;
import org.leidenkg.web.sparql.SparqlLimits;

/**
 * How the service runs.
 *
 * @param host address that the lookup service listens on; Fuseki always listens on loopback only
 * @param port port of the lookup service; 0 takes a free one
 * @param fusekiPort port of Fuseki; 0 takes a free one
 * @param publicBase where readers reach the service when that is not the bound address, such as behind a proxy
 * @param limits what a reader may ask of {@code /sparql}; its time holds for lookups in a remote endpoint, too
 * @param base base of the IRIs in the data
 * @param contact where readers report errors; without it the contact that the data names
 * @param operation how it is watched and stopped
 */
public record ServiceSettings(
        String host,
        int port,
        int fusekiPort,
        Optional<URI> publicBase,
        SparqlLimits limits,
        String base,
        Optional<ReportAddress> contact,
        OperationSettings operation) {
    /** The port that a reader expects when nothing else is said. */
    public static final int DEFAULT_PORT = 7070;

    public static final int DEFAULT_FUSEKI_PORT = 3030;

    public ServiceSettings {
        checkPort(port, "--port");
        checkPort(fusekiPort, "--fuseki-port");
        publicBase.ifPresent(ServiceSettings::checkPublicBase);
    }

    /** Loopback, those ports, and the default for the rest. */
    public static ServiceSettings local(int port, int fusekiPort) {
        return new ServiceSettings(
                "127.0.0.1",
                port,
                fusekiPort,
                Optional.empty(),
                SparqlLimits.standard(),
                Lookup.DEFAULT_BASE,
                Optional.empty(),
                OperationSettings.standard());
    }

    public ServiceSettings withPublicBase(URI publicBase) {
        return new ServiceSettings(host, port, fusekiPort, Optional.of(publicBase), limits, base, contact, operation);
    }

    public ServiceSettings withBase(String base) {
        return new ServiceSettings(host, port, fusekiPort, publicBase, limits, base, contact, operation);
    }

    public ServiceSettings withContact(ReportAddress contact) {
        return new ServiceSettings(host, port, fusekiPort, publicBase, limits, base, Optional.of(contact), operation);
    }

    public ServiceSettings withLimits(SparqlLimits limits) {
        return new ServiceSettings(host, port, fusekiPort, publicBase, limits, base, contact, operation);
    }

    public ServiceSettings withOperation(OperationSettings operation) {
        return new ServiceSettings(host, port, fusekiPort, publicBase, limits, base, contact, operation);
    }

    private static void checkPort(int port, String option) {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException(option + ": port " + port + " is not between 0 and 65535");
        }
    }

    private static void checkPublicBase(URI base) {
        boolean web = "http".equals(base.getScheme()) || "https".equals(base.getScheme());
        if (!web || base.getHost() == null || base.getRawQuery() != null || base.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "--public-base: \"" + base + "\" is not an http(s) address without query and fragment");
        }
    }
}
