package org.leidenkg.web.server;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.web.dump.DumpEditions;
import org.leidenkg.web.http.FileCheck;
import org.leidenkg.web.resolve.ReadingExplainer;
import org.leidenkg.web.sparql.FusekiPort;

/**
 * The running service: pages, API and {@code /sparql} on one port, and, when the store is embedded, the same queries at the
 * addresses of a Fuseki on another.
 */
public final class LookupService implements AutoCloseable {
    /** Most bytes of a request's body. */
    public static final int LARGEST_REQUEST = 1_000_000;

    private static final long MILLISECONDS_BETWEEN_LOOKS = 10;

    private final ServiceSettings settings;
    private final ServiceState state;
    private final WebServer web;
    private final ServedVersions versions;

    private LookupService(ServiceSettings settings, ServiceState state, WebServer web, ServedVersions versions) {
        this.settings = settings;
        this.state = state;
        this.web = web;
        this.versions = versions;
    }

    /**
     * Opens the data and starts listening. Nothing stays open when that fails.
     *
     * @throws PortInUseException when one of the ports is taken; its message names the port and the flag
     */
    public static LookupService start(ServiceSettings settings, ServedData data) {
        return start(settings, data, DumpEditions.NONE, Optional.empty(), FileCheck.NONE);
    }

    /**
     * As {@link #start(ServiceSettings, ServedData)}, with files to download and readings to explain.
     *
     * @param dumps of the version that is served, and of those before
     * @param readings what {@code /api/v1/resolve} reads with; without it there is no such address
     * @param files whether the files of the release are whole
     */
    public static LookupService start(
            ServiceSettings settings,
            ServedData data,
            DumpEditions dumps,
            Optional<ReadingExplainer> readings,
            FileCheck files) {
        ReleaseContents contents = new ReleaseContents(dumps, readings, files);
        ServiceState state = new ServiceState(settings.limits());
        WebServer web = new WebServer(settings, state);
        ServedVersion first = ServedVersion.open(web.server(), settings, state, data, contents);
        ServedVersions versions = new ServedVersions(first, state.active());
        try {
            web.start(versions, first.store().isPresent());
            web.listen();
            first.load();
            return new LookupService(settings, state, web, versions);
        } catch (RuntimeException e) {
            web.stop();
            versions.close();
            throw e;
        }
    }

    /**
     * Answers from other data from now on, on both ports. Requests that are being answered get their answers from the data
     * that they began with, which is closed after the last of them. When the new data cannot be used, nothing changes.
     *
     * @param data no endpoint elsewhere, and only in a service that was not started over one
     * @throws RuntimeException when the data cannot be opened, or holds nothing that could be served
     */
    public synchronized void replace(
            ServedData data, DumpEditions dumps, Optional<ReadingExplainer> readings, FileCheck files) {
        if (fusekiPort().isEmpty() || data instanceof ServedData.Endpoint) {
            throw new IllegalArgumentException("only data that is opened here can be replaced");
        }
        ReleaseContents contents = new ReleaseContents(dumps, readings, files);
        ServedVersion next = ServedVersion.open(web.server(), settings, state, data, contents);
        try {
            next.check();
        } catch (RuntimeException e) {
            next.close();
            throw e;
        }
        versions.replace(next);
        next.load();
    }

    /**
     * Waits until something is so, but no longer than that.
     *
     * @return whether an interrupt ended the wait; the caller passes it on when nothing is left to do that it would break off
     */
    private static boolean pause(Duration longest, BooleanSupplier until) {
        long end = System.nanoTime() + longest.toNanos();
        try {
            while (!until.getAsBoolean() && System.nanoTime() - end < 0) {
                Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
            }
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }

    /** Where the pages are. */
    public String address() {
        String host = settings.host();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port() + "/";
    }

    public int port() {
        return web.port();
    }

    /** Where the embedded Fuseki answers; empty in front of a remote endpoint. */
    public Optional<String> fusekiAddress() {
        return fusekiPort().map(port -> "http://127.0.0.1:" + port + FusekiPort.PATH);
    }

    /** Port of the embedded Fuseki; empty in front of a remote endpoint. */
    public Optional<Integer> fusekiPort() {
        return web.fusekiPort();
    }

    /** The lookups that the service answers from. */
    public Lookup lookup() {
        return versions.current().lookup();
    }

    /** Every path that there is a route for, with its parameters in braces. */
    Set<String> paths() {
        return versions.current().paths();
    }

    /** What answers now. */
    ServedVersion version() {
        return versions.current();
    }

    /** How many clients are connected. */
    int connections() {
        return web.connections();
    }

    /** How many states of the data are open: one, and those that requests still hold. */
    int openVersions() {
        return versions.open();
    }

    /** How many requests are being answered from the current data. */
    long requestsInFlight() {
        return versions.current().uses().get();
    }

    /** How many requests are being answered, on both ports. */
    public long activeRequests() {
        return state.active().sum();
    }

    /**
     * Stops: says that it is not ready, goes on for as long as the settings say, takes no more connections and requests, waits
     * for those that are being answered, again for as long as the settings say, and then closes everything.
     */
    @Override
    public synchronized void close() {
        OperationSettings operation = settings.operation();
        state.leave();
        boolean interrupted = pause(operation.stopDelay(), () -> false);
        web.stopListening();
        state.close();
        interrupted |= pause(operation.stopTimeout(), () -> activeRequests() == 0);
        web.stop();
        versions.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
