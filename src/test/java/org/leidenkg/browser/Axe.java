package org.leidenkg.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * axe-core, which finds what keeps people from using a page: the rules for WCAG 2.2 AA and axe's best practices, but for
 * the one, given up by axe since, that an aside may not be within the main part. It only reports what it is sure of.
 */
final class Axe {
    private static final String SCRIPT = read("/axe.min.js");

    private static final String RUN = """
            return axe.run(document, {
              runOnly: %s,
              rules: {'landmark-complementary-is-top-level': {enabled: false}},
              resultTypes: ['violations'],
              preload: false,
            }).then(results => results.violations.flatMap(rule => rule.nodes.map(node =>
              rule.id + ' (' + rule.impact + '): ' + node.html.slice(0, 200) + ' ' + node.failureSummary)));
            """;

    private static final String ALL = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";
    private static final String COLOURS = "{type: 'rule', values: ['color-contrast', 'link-in-text-block']}";

    private Axe() {}

    /** What is wrong with the page that the browser shows, one entry an element. */
    static List<String> findings(Browser browser) {
        return browser.lines(SCRIPT + ";\n" + RUN.formatted(ALL));
    }

    /** What is wrong with the colours of a page that was judged before: all that can differ between light and dark. */
    static List<String> findingsOfColours(Browser browser) {
        return browser.lines(RUN.formatted(COLOURS));
    }

    private static String read(String resource) {
        try (InputStream in = Optional.ofNullable(Axe.class.getResourceAsStream(resource))
                .orElseThrow(() -> new IllegalStateException("axe-core's " + resource + " is not on the class path"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
