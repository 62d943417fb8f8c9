package org.leidenkg.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.leidenkg.web.http.Language;
import org.leidenkg.web.http.RequestProblem;

class MessagesTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern NAMED = Pattern.compile("\"([A-Za-z][A-Za-z0-9.-]*)\"");
    private static final Pattern USED = Pattern.compile("page\\.([tn])\\(\"([A-Za-z.-]+)\"[,)]");

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(Messages.in(Language.EN).keys())
                .isEqualTo(Messages.in(Language.NL).keys());
    }

    @Test
    void bothLanguagesHaveTheSamePlacesForValues() {
        for (String key : Messages.in(Language.NL).keys()) {
            assertThat(places(Messages.in(Language.EN).text(key)))
                    .as(key)
                    .isEqualTo(places(Messages.in(Language.NL).text(key)));
        }
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places;
    }

    @Test
    void everyTextOfTheTemplatesExists() throws IOException {
        Set<String> known = Messages.in(Language.NL).keys();
        int used = 0;
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                Matcher matcher = USED.matcher(Files.readString(template));
                while (matcher.find()) {
                    String key = matcher.group(1).equals("t") ? matcher.group(2) : matcher.group(2) + ".other";
                    assertThat(known).as(template.toString()).contains(key);
                    used++;
                }
            }
        }
        assertThat(used).isGreaterThan(80);
    }

    /** A key is named whole, or by a beginning that ends in a dot and is put together with the rest. */
    @Test
    void everyTextIsNamedByATemplateOrAClass() throws IOException {
        Set<String> named = new TreeSet<>();
        for (String folder : List.of("src/main/jte", "src/main/java/org/leidenkg/web")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    NAMED.matcher(Files.readString(file)).results().forEach(found -> named.add(found.group(1)));
                }
            }
        }

        assertThat(Messages.in(Language.NL).keys())
                .contains("site.name")
                .allSatisfy(key -> assertThat(named).as(key).containsAnyElementsOf(beginnings(key)));
    }

    private static List<String> beginnings(String key) {
        List<String> beginnings = new ArrayList<>(List.of(key, key.replaceFirst("\\.(one|other)$", "")));
        for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
            beginnings.add(key.substring(0, dot + 1));
        }
        return beginnings;
    }

    @Test
    void everyProblemHasATitleAndAText() {
        for (RequestProblem.Type type : RequestProblem.Type.values()) {
            assertThat(Messages.in(Language.EN).keys())
                    .contains("problem." + type.slug() + ".title", "problem." + type.slug() + ".detail");
            // Where the detail has places for values, there is an explanation without.
            assertThat(places(type.explanation(Messages.in(Language.EN))))
                    .as(type.slug())
                    .isEmpty();
        }
    }

    @Test
    void valuesStandWhereTheTextWantsThem() {
        assertThat(Messages.in(Language.NL).text("pager.position", 2, 3)).isEqualTo("Pagina 2 van 3");
        assertThat(Messages.in(Language.NL).count("count.projects", 1)).isEqualTo("1 project");
        assertThat(Messages.in(Language.NL).count("count.projects", 0)).isEqualTo("0 projecten");
    }
}
