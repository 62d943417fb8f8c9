package org.leidenkg.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024                  | 2024       | gYear
            2024-3                | 2024-03    | gYearMonth
            2024-03-09T00:00:00   | 2024-03-09 | date
            9-3-2024              | 2024-03-09 | date
            03/2024               | 2024-03    | gYearMonth
            1 maart 2024          | 2024-03-01 | date
            March 2024            | 2024-03    | gYearMonth
            Mar. 2024             | 2024-03    | gYearMonth
            may 2024              | 2024-05    | gYearMonth
            31 oct 2024           | 2024-10-31 | date
            jan 2024              | 2024-01    | gYearMonth
            december 2024         | 2024-12    | gYearMonth
            """)
    void whatPeopleWriteIsADayAMonthOrAYear(String written, String value, String type) {
        assertThat(Days.read(written)).hasValueSatisfying(day -> {
            assertThat(day.value()).isEqualTo(value);
            assertThat(day.type().getURI()).endsWith("#" + type);
        });
    }

    @ParameterizedTest
    @CsvSource({"zomer 2024", "2024-13", "31-2-2024", "13/2024", "halverwege"})
    void whatIsNoneStaysAsItIs(String written) {
        assertThat(Days.read(written)).isEmpty();
    }
}
