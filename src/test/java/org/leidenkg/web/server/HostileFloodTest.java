package org.leidenkg.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leidenkg.TestEffort;
import org.leidenkg.seed.SeedFolder;
import org.leidenkg.seed.Seeds;
import org.leidenkg.web.HostileWords;
import org.leidenkg.web.Published;
import org.leidenkg.web.Served;
import org.leidenkg.web.http.FileCheck;
import org.leidenkg.web.http.Links;
import org.leidenkg.web.resolve.ReadingExplainer;

/**
 * Thousands of bad requests on every route there is, at random from a seed: {@code -Dleidenkg.flood=100000 -Dleidenkg.seed=7} for
 * more and for another course. Each fails with the bytes of its request.
 */
class HostileFloodTest {
    private static final int REQUESTS = TestEffort.number("leidenkg.flood", 2_000, 100_000);
    private static final long SEED = Long.getLong("leidenkg.seed", 20_261_125L);
    private static final String SECRET = "nobody-may-read-this-4711";

    /** What would tell of the inside. */
    private static final Pattern LEAKS = Pattern.compile(SECRET
            + "|\\n\\s*at [a-z]+\\.|[a-z]Exception\\b|StackOverflow|org\\.leidenkg|org\\.eclipse\\.jetty|io\\.javalin"
            + "|java\\.(lang|util|io)\\.");

    /** A header of ours that a request made up. */
    private static final Pattern INJECTED = Pattern.compile("[\\r\\n](?i:X-Injected):");

    @TempDir
    private static Path temp;

    private static Path canary;
    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        canary = Files.writeString(temp.resolve("canary"), "<urn:a> <urn:b> \"" + SECRET + "\" .\n");
        Path dumps = Published.dumps(Published.data(), Files.createDirectories(temp.resolve("dumps")));
        ServedData data = new ServedData.Dataset(Published.store(Published.data()), "digest-1");
        Seeds seeds = SeedFolder.read(Path.of("seeds"));
        ReadingExplainer readings = new ReadingExplainer(
                () -> new ReadingExplainer.Seeds(seeds.authority(), Map.of("agenda-2023-2027", List.of())));
        served = Served.of(LookupService.start(
                ServiceSettings.local(0, 0), data, Published.editions(dumps), Optional.of(readings), FileCheck.NONE));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static String send(byte[] request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), served.service().port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            InputStream in = socket.getInputStream();
            in.transferTo(answer);
            return answer.toString(StandardCharsets.ISO_8859_1);
        }
    }

    private static boolean isPromised(int status) {
        return (status >= 200 && status < 500) || status == 501 || status == 503 || status == 505;
    }

    private static Map<String, Long> files() throws IOException {
        Map<String, Long> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(temp)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        path.toString(),
                        Files.size(path) * 31 + Files.getLastModifiedTime(path).toMillis());
            }
        }
        return files;
    }

    private static String shown(byte[] request) {
        String text = new String(request, StandardCharsets.ISO_8859_1);
        return text.length() > 2_000 ? text.substring(0, 2_000) + "…" : text;
    }

    @Test
    void noRequestGetsMoreThanARefusal() throws IOException {
        List<String> paths = new ArrayList<>(served.service().paths());
        assertThat(paths).hasSizeGreaterThan(50).contains("/sparql", "/api/v1/organisations/{slug}", "/dumps/{name}");
        HostileWords words = new HostileWords(new Random(SEED), paths, canary.toString());
        Map<String, Long> before = files();
        String triples = served.get("/sparql?query=" + Links.encoded("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"))
                .body();
        Map<Integer, Integer> statuses = new TreeMap<>();
        List<String> faults = new ArrayList<>();

        for (int i = 0; i < REQUESTS; i++) {
            byte[] request = words.request();
            String answer = send(request);
            int status =
                    answer.matches("(?s)HTTP/1\\.1 [1-5][0-9][0-9] .*") ? Integer.parseInt(answer.substring(9, 12)) : 0;
            statuses.merge(status, 1, Integer::sum);
            String headers = answer.split("\r\n\r\n", 2)[0];
            if (!isPromised(status)
                    || LEAKS.matcher(answer).find()
                    || INJECTED.matcher(headers).find()) {
                faults.add(shown(request) + "\n-> " + answer.substring(0, Math.min(1_500, answer.length())));
            }
        }

        System.out.println("flood: " + REQUESTS + " requests on " + paths.size() + " paths, " + statuses);
        assertThat(faults).as(faults.size() + " faults").isEmpty();
        assertThat(statuses.getOrDefault(200, 0)).as("some get through").isPositive();
        assertThat(files()).isEqualTo(before);
        assertThat(served.get("/sparql?query=" + Links.encoded("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"))
                        .body())
                .isEqualTo(triples);
    }
}
