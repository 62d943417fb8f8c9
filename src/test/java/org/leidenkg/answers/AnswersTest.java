package org.leidenkg.answers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.leidenkg.TemporaryFolder;
import org.leidenkg.browser.RealService;

/**
 * The service answers as it did: at every address that its description and its site map name, with what each can be narrowed to.
 * Some answers are kept whole, of the others their digests. All of this run are in {@code target/answers}, so that those of two
 * versions can be compared file by file. {@code -Dleidenkg.answers.write=true} takes the answers of this run for right.
 */
class AnswersTest {
    private static final Path KEPT = Path.of("src/test/resources/answers");
    private static final Path NOW = Path.of("target/answers");

    /** A longer answer is kept by its digest only. */
    private static final int LONGEST = 16_000;

    private final HttpClient client = HttpClient.newHttpClient();

    /** The real agenda, served for this class and others. */
    private static final class Service implements BeforeAllCallback {
        private String address = "";

        @Override
        public void beforeAll(ExtensionContext context) {
            address = RealService.shared(context).address().replaceFirst("/$", "");
        }
    }

    @RegisterExtension
    private static final Service SERVICE = new Service();

    @Test
    void answersAreAsBefore() throws Exception {
        Map<String, String> digests = new LinkedHashMap<>();
        StringBuilder whole = new StringBuilder();
        Files.createDirectories(NOW);
        TemporaryFolder.delete(NOW);
        JsonNode api = new ObjectMapper().readTree(body("/openapi.json"));
        for (Asked asked : Addresses.of(api, body("/sitemap.xml"))) {
            String answer = NormalForm.of(send(asked.request(SERVICE.address)), SERVICE.address);
            String digest = digest(answer);
            digests.put(asked.line(), answer.lines().findFirst().orElse("") + " " + digest);
            write(NOW.resolve(digest(asked.line()) + ".txt"), asked.line() + "\n" + answer);
            if (asked.whole() && answer.length() <= LONGEST) {
                whole.append("=== ")
                        .append(asked.line())
                        .append('\n')
                        .append(answer)
                        .append('\n');
            }
        }
        assertThat(digests).hasSizeGreaterThan(1_500);
        List<String> now = digests.entrySet().stream()
                .map(one -> one.getValue() + " " + one.getKey())
                .toList();
        if (Boolean.getBoolean("leidenkg.answers.write")) {
            write(KEPT.resolve("digests.txt"), String.join("\n", now) + "\n");
            write(KEPT.resolve("whole.txt"), whole.toString());
        }
        List<String> before = Files.readAllLines(KEPT.resolve("digests.txt"));
        assertThat(without(now, before))
                .as("answers that are new or not as before; they are in target/answers")
                .isEmpty();
        assertThat(without(before, now))
                .as("what was answered before, and is not asked or not so answered now")
                .isEmpty();
        assertThat(Files.readString(KEPT.resolve("whole.txt")).contentEquals(whole))
                .as("whole.txt belongs to digests.txt")
                .isTrue();
    }

    private static Set<String> without(List<String> lines, List<String> others) {
        Set<String> left = new LinkedHashSet<>(lines);
        left.removeAll(Set.copyOf(others));
        return left;
    }

    private String body(String path) throws Exception {
        return new String(send(Asked.get(path).request(SERVICE.address)).body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofByteArray());
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String digest(String text) throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, 6);
    }
}
