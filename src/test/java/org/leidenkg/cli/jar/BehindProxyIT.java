package org.leidenkg.cli.jar;

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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.leidenkg.FreePorts;

/** Three services over copies of one release, behind HAProxy as operators run it. */
@ExtendWith(HaProxyCondition.class)
class BehindProxyIT extends JarTrials {
    private static final int READERS = 4;
    private static final List<String> PATHS = List.of(
            "",
            "?q=naturalis",
            "api/v1/organisations?size=200",
            "doc/organisation/universiteit-leiden",
            "data/organisation/universiteit-leiden.ttl",
            "api/v1/organisations/universiteit-leiden/partners",
            "dumps/leidenkg.nq");

    /** By the names that the configuration gives them. */
    private final Map<Character, Integer> ports = new LinkedHashMap<>();

    private final Map<Character, JarProcess> services = new LinkedHashMap<>();
    private final List<AutoCloseable> started = new ArrayList<>();
    private final int publicPort = FreePorts.take();
    private HttpClient client = CLIENT;

    @BeforeEach
    void choosePorts() {
        for (char name : new char[] {'a', 'b', 'c'}) {
            ports.put(name, FreePorts.take());
        }
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable each : started) {
            each.close();
        }
    }

    private int port(char name) {
        return Objects.requireNonNull(ports.get(name));
    }

    private JarProcess service(char name) {
        return Objects.requireNonNull(services.get(name));
    }

    private Path out(char name) {
        return temp.resolve(Character.toString(name));
    }

    private void start(char name, Path from) throws IOException {
        JarProcess service = JarProcess.start(
                temp,
                "serve",
                "--seeds",
                from,
                "--out",
                out(name),
                "--port",
                port(name),
                "--fuseki-port",
                0,
                "--stop-delay",
                600,
                "--public-base",
                "https://127.0.0.1:" + publicPort + "/");
        services.put(name, service);
        started.add(service);
    }

    private HaProxy proxy() throws Exception {
        OwnCertificate certificate = OwnCertificate.make(temp);
        client = HttpClient.newBuilder()
                .sslContext(certificate.trusting())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        HaProxy proxy = HaProxy.start(
                temp, certificate.writePem(temp.resolve("both.pem")), publicPort, List.copyOf(ports.values()));
        started.add(proxy);
        await(() -> Files.exists(temp.resolve("admin.sock")));
        return proxy;
    }

    private HaProxy proxyOfThree() throws Exception {
        for (char name : ports.keySet()) {
            copyTree(one, out(name));
            start(name, seeds);
        }
        for (JarProcess service : services.values()) {
            service.address();
        }
        HaProxy proxy = proxy();
        await(() -> isUp(proxy, 'a') && isUp(proxy, 'b') && isUp(proxy, 'c'));
        return proxy;
    }

    private static boolean isUp(HaProxy proxy, char name) throws IOException {
        return proxy.status(name).equals("UP");
    }

    /** Waits as long as it takes on the slowest machine. */
    private static void await(Callable<Boolean> until) throws Exception {
        for (int i = 0; i < 3_000 && !until.call(); i++) {
            Thread.sleep(20);
        }
        assertThat(until.call()).isTrue();
    }

    /** All that is asked, answered by one service without the proxy. */
    private Set<Readers.Answer> askAll(char name) throws IOException, InterruptedException {
        Set<Readers.Answer> answers = new LinkedHashSet<>();
        for (String path : PATHS) {
            answers.add(ask(name, path));
        }
        assertThat(answers)
                .allMatch(answer -> answer.status() == 200 && !answer.tag().isEmpty());
        return answers;
    }

    private Readers.Answer ask(char name, String path) throws IOException, InterruptedException {
        return Readers.ask(CLIENT, "http://127.0.0.1:" + port(name) + "/", path);
    }

    @Test
    void noAnswerFailsAndNoneIsMixedWhenServicesAreKilledAndTheReleaseIsExchanged() throws Exception {
        HaProxy proxy = proxyOfThree();
        Set<Readers.Answer> old = askAll('a');
        assertThat(askAll('c')).isEqualTo(old);
        Set<Readers.Answer> promised = new LinkedHashSet<>(old);
        try (Readers readers = new Readers(client, proxy.address(), PATHS, READERS)) {
            readers.awaitMore(100);
            killTwoOfThree(readers, proxy);
            assertThat(readers.answers()).isSubsetOf(old);

            for (char name : ports.keySet()) {
                exchangeRelease(name);
                await(() -> !old.contains(ask(name, PATHS.get(1))));
                readers.awaitMore(100);
            }
            promised.addAll(askAll('a'));
            assertThat(promised).hasSize(2 * PATHS.size());

            exchangeProgram('a', proxy, readers);
            readers.stop();

            assertThat(readers.failed()).isEmpty();
            assertThat(readers.answers()).isEqualTo(promised);
            // What was on its way from a killed service.
            assertThat(readers.cut()).hasSizeLessThanOrEqualTo(2 * READERS);
            System.out.println("behind a proxy: " + readers.count() + " answers, cut: " + readers.cut());
        }
    }

    private void killTwoOfThree(Readers readers, HaProxy proxy) throws Exception {
        for (char name : new char[] {'a', 'b'}) {
            service(name).process().destroyForcibly().waitFor();
            readers.awaitMore(100);
        }
        await(() -> proxy.status('a').startsWith("DOWN"));
        for (char name : new char[] {'a', 'b'}) {
            start(name, seeds);
        }
        await(() -> isUp(proxy, 'a') && isUp(proxy, 'b'));
    }

    /** As docs/operations.md says: the whole release first, then the link. */
    private void exchangeRelease(char name) throws IOException, InterruptedException {
        String release = current(other).folder().getFileName().toString();
        copyTree(
                other.resolve("releases").resolve(release),
                out(name).resolve("releases").resolve(release));
        run("ln", "-sfn", "releases/" + release, out(name).resolve(".next"));
        run("mv", "-T", out(name).resolve(".next"), out(name).resolve("current"));
    }

    /** As docs/operations.md says: the service is told to stop, gets no more requests, ends, and another one starts. */
    private void exchangeProgram(char name, HaProxy proxy, Readers readers) throws Exception {
        JarProcess before = service(name);
        before.process().destroy();
        await(() -> proxy.status(name).startsWith("DOWN") && proxy.underWay(name) == 0);
        before.close();
        readers.awaitMore(100);
        start(name, otherSeeds);
        await(() -> isUp(proxy, name));
        readers.awaitMore(100);
    }

    @Test
    void theProxyHasReadersUseTlsAndTakesWhatServicesShouldNotSee() throws Exception {
        HaProxy proxy = proxy();
        HttpResponse<String> plain = get("http://127.0.0.1:" + proxy.plainPort() + "/?q=ul");
        assertThat(plain.statusCode()).isEqualTo(308);
        assertThat(plain.headers().firstValue("Location"))
                .contains("https://127.0.0.1:" + proxy.plainPort() + "/?q=ul");

        assertThat(send(proxy, "")).as("no service is there").isEqualTo(503);
        Set<Integer> statuses = new LinkedHashSet<>();
        for (int i = 0; i < 2_000 && !statuses.contains(429); i++) {
            statuses.add(send(proxy, "api/v1/queries/key-figures.csv"));
        }
        assertThat(statuses).containsExactly(503, 429);
        assertThat(send(proxy, "")).as("a lookup").isEqualTo(503);
    }

    private int send(HaProxy proxy, String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(proxy.address() + path)).build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static void copyTree(Path from, Path to) throws IOException, InterruptedException {
        run("cp", "-a", from, to);
    }

    private static void run(Object... words) throws IOException, InterruptedException {
        List<String> command = List.of(words).stream().map(Object::toString).toList();
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
