package org.leidenkg.web.server;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** Clients that keep connections and do nothing useful with them. Each kind gets so many connections. */
final class BadClients implements AutoCloseable {
    private final int port;
    private final AtomicBoolean done = new AtomicBoolean();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Socket> sockets = new ArrayList<>();

    BadClients(int port) {
        this.port = port;
    }

    private Socket connect(int receiveBuffer) throws IOException {
        Socket socket = new Socket();
        if (receiveBuffer > 0) {
            socket.setReceiveBufferSize(receiveBuffer);
        }
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        sockets.add(socket);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** A request, up to its body. */
    static String request(String methodAndPath, String... headers) {
        StringBuilder request = new StringBuilder(methodAndPath).append(" HTTP/1.1\r\nHost: localhost\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        return request.append("\r\n").toString();
    }

    /** Headers that go on for ever, a few bytes at a time. */
    void slowHeaders(int many) throws IOException {
        for (int i = 0; i < many; i++) {
            Socket socket = connect(0);
            send(socket, "GET / HTTP/1.1\r\nHost: localhost\r\n");
            trickle(socket, "X: y\r\n");
        }
    }

    /** A body that is promised, and comes byte by byte. */
    void slowBodies(int many) throws IOException {
        for (int i = 0; i < many; i++) {
            Socket socket = connect(0);
            send(socket, request("POST /sparql", "Content-Type: application/sparql-query", "Content-Length: 900000"));
            trickle(socket, " ");
        }
    }

    private void trickle(Socket socket, String piece) {
        threads.execute(() -> {
            try {
                while (!done.get()) {
                    send(socket, piece);
                    Thread.sleep(300);
                }
            } catch (IOException e) {
                closeQuietly(socket);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** A large file, of which a byte is read now and then. */
    void slowReaders(int many) throws IOException {
        for (int i = 0; i < many; i++) {
            Socket socket = connect(4_096);
            send(socket, request("GET /dumps/" + LoadedServer.LARGE_FILE));
            threads.execute(() -> {
                try {
                    while (!done.get() && socket.getInputStream().read() >= 0) {
                        Thread.sleep(100);
                    }
                } catch (IOException e) {
                    closeQuietly(socket);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }

    /** Connected, and not a word. */
    void silent(int many) throws IOException {
        for (int i = 0; i < many; i++) {
            connect(0);
        }
    }

    /** Gone without a goodbye, in the middle of a request or of an answer. */
    void vanishing(int many) throws IOException {
        for (int i = 0; i < many; i++) {
            Socket socket = connect(4_096);
            send(
                    socket,
                    i % 2 == 0
                            ? request("GET /dumps/" + LoadedServer.LARGE_FILE)
                            : request("POST /sparql", "Content-Length: 90") + "SELECT");
            // With this, closing sends a reset.
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException("a socket cannot be closed", e);
        }
    }

    @Override
    public void close() {
        done.set(true);
        sockets.forEach(BadClients::closeQuietly);
        threads.shutdownNow();
    }
}
