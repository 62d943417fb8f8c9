package org.leidenkg.web.server;

/** Another program listens on a port that the service wants. */
public final class PortInUseException extends RuntimeException {
    private final int port;

    /** @param flag the command's flag that chooses another port */
    public PortInUseException(int port, String server, String flag, Throwable cause) {
        super(
                "port " + port + " for " + server + " is in use; stop what uses it, or choose another with " + flag,
                cause);
        this.port = port;
    }

    public int port() {
        return port;
    }

    /** Whether starting a server failed because its port is taken. */
    static boolean isCauseOf(Throwable fault) {
        for (Throwable at = fault; at != null; at = at.getCause()) {
            if (at instanceof java.net.BindException) {
                return true;
            }
        }
        return false;
    }
}
