package org.leidenkg.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final Pattern USED = Pattern.compile("ui\\.([tn])\\(\"([A-Za-z.-]+)\"[,)]");

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

    @Test
    void everyProblemHasATitleAndAText() {
        for (RequestProblem.Type type : RequestProblem.Type.values()) {
            assertThat(Messages.in(Language.EN).keys())
                    .contains("problem." + type.slug() + ".title", "problem." + type.slug() + ".detail");
        }
    }

    @Test
    void valuesStandWhereTheTextWantsThem() {
        assertThat(Messages.in(Language.NL).text("pager.position", 2, 3)).isEqualTo("Pagina 2 van 3");
        assertThat(Messages.in(Language.NL).count("count.projects", 1)).isEqualTo("1 project");
        assertThat(Messages.in(Language.NL).count("count.projects", 0)).isEqualTo("0 projecten");
    }
}
