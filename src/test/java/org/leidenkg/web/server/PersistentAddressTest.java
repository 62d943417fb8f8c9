package org.leidenkg.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leidenkg.web.Served.header;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.leidenkg.web.PublishedService;

/** What the rules for w3id.org do with the addresses of the service. */
class PersistentAddressTest {
    private static final Pattern RULE = Pattern.compile("RewriteRule (\\S+) (\\S+) \\[R=(\\d+),L]");

    @RegisterExtension
    private static final PublishedService SERVICE = new PublishedService();

    private static List<Rule> rules;

    private record Rule(Pattern pattern, String target, int status) {}

    @BeforeAll
    static void read() throws IOException {
        rules = RULE.matcher(Files.readString(Path.of("src/deploy/w3id/.htaccess")))
                .results()
                .map(rule -> new Rule(Pattern.compile(rule.group(1)), rule.group(2), Integer.parseInt(rule.group(3))))
                .toList();
    }

    /** The status and the path that the first rule that fits sends a client to. */
    private static String sent(String path) {
        for (Rule rule : rules) {
            Matcher matcher = rule.pattern().matcher(path.substring(1));
            if (matcher.find()) {
                return rule.status() + " "
                        + rule.target().replace("%{ENV:SERVICE}", "/").replace("$1", matcher.group(1));
            }
        }
        return "404";
    }

    @Test
    void everyAddressIsReachedAndWhatTakesABodyGetsIt() {
        Set<String> paths = SERVICE.served().service().paths();

        assertThat(paths).contains("/sparql", "/id/<path>", "/dataset/{version}");
        assertThat(paths).filteredOn(path -> path.startsWith("/")).allSatisfy(route -> {
            String path = route.replaceAll("[{<].*?[>}]", "x");
            boolean takesBodies =
                    header(SERVICE.served().method("OPTIONS", path), "Allow").contains("POST");
            boolean isThing = path.matches("/(id|graph|dataset)(/.*)?");
            assertThat(sent(path)).matches((takesBodies ? "307 " : isThing ? "303 " : "30[27] ") + Pattern.quote(path));
        });
    }
}
