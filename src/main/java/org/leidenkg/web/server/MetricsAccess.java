package org.leidenkg.web.server;

/** Who may read {@code /metrics}. */
public enum MetricsAccess {
    /** Programs on this machine that ask the service itself, not through a proxy. */
    LOCAL,
    /** Everybody who can reach the service. */
    ALL,
    /** Nobody. */
    OFF
}
