package org.leidenkg.query.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leidenkg.model.LocalText;

class DecoratorsTest {
    private static final String GOOD = """
            #+ summary:
            #+   nl: Hoe groot?
            #+   en: How big?
            #+ description:
            #+   nl: >-
            #+     Zo groot, en
            #+     niet groter
            #+   en: That big
            #+ audience: data-keeping
            #+ tags:
            #+   - overview
            #+   - network
            #+ measures: true
            #+ chart: [name, number]
            #+ params:
            #+   level:
            #+     type: level
            #+     nl: Niveau
            #+     en: Level
            #+   minimum:
            #+     type: integer
            #+     nl: Minstens
            #+     en: At least
            #+ defaults:
            #+   - minimum: 2
            #+ enumerate:
            #+   - level:
            #+       - as-named
            #+       - rolled-up

            SELECT * WHERE {}
            #+ no decorator any more
            """;

    @Test
    void allPartsAreRead() {
        Decorators read = Decorators.read(GOOD);

        assertThat(read)
                .isEqualTo(new Decorators(
                        new LocalText("Hoe groot?", "How big?"),
                        new LocalText("Zo groot, en niet groter", "That big"),
                        Audience.DATA_KEEPING,
                        List.of("overview", "network"),
                        List.of(
                                new QueryParameter(
                                        "level",
                                        QueryParameter.Type.LEVEL,
                                        new LocalText("Niveau", "Level"),
                                        Optional.empty(),
                                        List.of("as-named", "rolled-up")),
                                new QueryParameter(
                                        "minimum",
                                        QueryParameter.Type.INTEGER,
                                        new LocalText("Minstens", "At least"),
                                        Optional.of("2"),
                                        List.of())),
                        true,
                        List.of("name", "number"),
                        "SELECT * WHERE {}\n#+ no decorator any more\n"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "#+   en: How big?                  | #+   xx: How big?          | the decorators, summary.xx: Unrecognized field",
                "#+   en: How big?                  | #+   en: How: big?         | the decorators, summary: mapping values are not allowed here",
                "#+   en: How big?                  | #+   en:How big?           | the decorators, summary: while scanning a simple key",
                "#+   en: How big?                  | #+   nl: How big?          | the decorators, summary: Duplicate field 'nl'",
                "#+   en: How big?                  | #+    en: How big?         | the decorators, summary: mapping values are not allowed here",
                "#+   - overview                    | #+   - [overview           | the decorators, tags.1: Cannot deserialize value of type",
                "#+ tags:                           | #+ labels:                 | the decorators, labels: Unrecognized field",
                "#+ audience: data-keeping          | #+ audience: everyone     | there is no audience everyone",
                "#+ audience: data-keeping          | #+                        | the decorators have no audience",
                "#+ chart: [name, number]           | #+ chart: [name]          | a chart is of two or three columns",
                "#+     type: integer               | #+     type: number        | minimum has the unknown type number",
                "#+     type: integer               | #+     kind: integer       | the decorators, params.minimum.kind: Unrecognized field",
                "#+     type: integer               | #+                         | minimum has no type",
                "#+   - minimum: 2                  | #+   - minimum: two        | the parameter minimum cannot be \"two\", as it says itself",
                "#+   - minimum: 2                  | #+   - maximum: 2          | defaults names no parameter: [maximum]",
                "#+   - minimum: 2                  | #+   - level: top          | the parameter level cannot be \"top\", as it says itself",
                "#+   - minimum: 2                  | #+   - two                 | the decorators, defaults.1: Cannot construct instance",
                "#+       - as-named                | #+       - As named        | the parameter level cannot be \"As named\", as it says itself"
            })
    void aFaultIsNamed(String line, String fault, String message) {
        String file = GOOD.replace(line.strip() + "\n", fault.strip() + "\n");
        assertThat(file).isNotEqualTo(GOOD);

        assertThatThrownBy(() -> Decorators.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message.strip());
    }
}
