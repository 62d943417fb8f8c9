package org.leidenkg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leidenkg.FreePorts;

/** Two stand-alone servers with the same graph behind one {@code serve}, under load: each is killed in its turn. */
class FailoverTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    /** No more, so that a server that starts beside them gets its turn. */
    private static final int READERS = 2;

    @TempDir
    private Path temp;

    private final AtomicBoolean done = new AtomicBoolean();
    private final AtomicInteger answered = new AtomicInteger();
    /** What was answered otherwise than with 200, by address. */
    private final Map<String, String> failed = new ConcurrentHashMap<>();

    private final ExecutorService readers = Executors.newFixedThreadPool(READERS);
    private final List<StandAloneFuseki> servers = new ArrayList<>();
    private final int[] ports = new int[2];

    @BeforeEach
    void start() throws IOException, InterruptedException {
        assertThat(Program.run("build", "--out", built()).exitCode()).isZero();
        for (int i = 0; i < 2; i++) {
            ports[i] = FreePorts.take();
            servers.add(StandAloneFuseki.startConfigured(folder(i), ports[i]));
            load(i);
        }
    }

    @AfterEach
    void stop() {
        done.set(true);
        readers.shutdown();
        servers.forEach(StandAloneFuseki::close);
    }

    private Path built() {
        return temp.resolve("built");
    }

    private Path folder(int server) throws IOException {
        return Files.createDirectories(temp.resolve("server-" + server));
    }

    private void load(int server) throws IOException {
        Program load = Program.run(
                "load",
                servers.get(server).address() + "/update",
                "--out",
                built(),
                "--user",
                "admin",
                "--password-file",
                folder(server).resolve("password"));
        assertThat(load.exitCode()).as(load.err()).isZero();
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    /** Lookups and queries, none twice, so that none is answered from memory. */
    private static String path(int number) {
        return switch (number % 5) {
            case 0 -> "api/v1/organisations?size=" + (number % 9 + 1) + "&n=" + number;
            case 1 -> "api/v1/organisations/naturalis-biodiversity-center/partners?n=" + number;
            case 2 -> "api/v1/themes?n=" + number;
            case 3 -> "api/v1/queries/key-figures.csv?page=" + (number + 1);
            default -> "sparql?query=SELECT%20*%20%7B%20?s%20a%20?class%20%7D%20LIMIT%20" + (number % 50 + 1);
        };
    }

    private Boolean read(String service, int first) {
        for (int i = first; !done.get(); i += READERS) {
            String path = path(i);
            try {
                HttpResponse<String> answer = get(service + path);
                if (answer.statusCode() != 200) {
                    failed.put(path, answer.statusCode() + " " + answer.body());
                }
            } catch (IOException e) {
                failed.put(path, e.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            answered.incrementAndGet();
        }
        return failed.isEmpty();
    }

    private void awaitMore(int more) throws InterruptedException {
        int goal = answered.get() + more;
        for (int i = 0; i < 6_000 && answered.get() < goal; i++) {
            Thread.sleep(10);
        }
        assertThat(answered.get()).isGreaterThanOrEqualTo(goal);
    }

    private static void awaitSaid(ServingProcess service, String words) throws IOException, InterruptedException {
        for (int i = 0; i < 1_200 && service.said().stream().noneMatch(line -> line.contains(words)); i++) {
            Thread.sleep(50);
        }
        assertThat(service.said()).anyMatch(line -> line.contains(words));
    }

    @Test
    void noLookupFailsWhileOneIsKilledAndItIsUsedAgainWhenItIsBack() throws Exception {
        try (ServingProcess service = ServingProcess.start(
                temp,
                "--sparql",
                servers.get(0).address(),
                "--sparql",
                servers.get(1).address())) {
            List<Future<Boolean>> reading = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                int first = i;
                reading.add(readers.submit(() -> read(service.address(), first)));
            }
            awaitMore(20);

            servers.get(0).kill();
            awaitMore(40);
            assertThat(failed).isEmpty();

            servers.set(0, StandAloneFuseki.startConfigured(folder(0), ports[0]));
            awaitSaid(service, servers.get(0).address() + " answers again");
            servers.get(1).kill();
            awaitMore(40);

            done.set(true);
            for (Future<Boolean> reader : reading) {
                assertThat(reader.get()).as(failed.toString()).isTrue();
            }
            servers.get(0).kill();
            HttpResponse<String> none = get(service.address() + "api/v1/organisations?n=none");
            assertThat(none.statusCode()).isEqualTo(503);
            assertThat(none.body()).contains("None of the SPARQL endpoints behind this service answers");
            assertThat(service.stop()).isTrue();
            assertThat(service.said())
                    .anyMatch(line -> line.contains(servers.get(0).address() + " is out of service"));
        }
    }
}
