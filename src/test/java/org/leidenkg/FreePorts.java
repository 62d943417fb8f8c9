package org.leidenkg;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * Ports that stay free until their test takes them, or takes them again: below those that systems give to whoever asks for any, and
 * each one given once. Processes that run tests side by side have ports of their own.
 */
public final class FreePorts {
    private static final int FIRST = 15_000;
    private static final int EACH = 1_000;
    private static final int PROCESSES = 16;

    private static int next = FIRST + EACH * (Integer.getInteger("leidenkg.tests.process", 0) % PROCESSES);

    private FreePorts() {}

    public static synchronized int take() {
        for (int i = 0; i < EACH; i++) {
            int port = next++;
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no port is free from " + (next - EACH) + " to " + next);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            // Somebody has it.
            return false;
        }
    }
}
