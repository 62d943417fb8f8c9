package org.leidenkg.web.server;

/** Who may read {@code /metrics}. */
public enum MetricsAccess {
    /** Programs on this machine that ask the service itself, not through a proxy. */
    LOCAL,
    /** All clients that can reach the service. */
    ALL,
    /** No client: the address does not exist. */
    OFF
}
