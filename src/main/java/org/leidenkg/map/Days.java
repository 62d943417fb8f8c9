package org.leidenkg.map;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;

/**
 * A day, month or year as people write it in a table.
 *
 * @param value as XML Schema writes it
 */
record Days(String value, XSDDatatype type) {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec");

    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?(?:[t ][\\d:.z+-]*)?");
    private static final Pattern NUMBERS = Pattern.compile("(?:(\\d{1,2})[-/.])?(\\d{1,2})[-/.](\\d{4})");
    private static final Pattern NAMED = Pattern.compile("(?:(\\d{1,2})\\s+)?(\\p{L}{3,9})\\.?\\s+(\\d{4})");

    static Optional<Days> read(String written) {
        String plain = written.strip().toLowerCase(Locale.ROOT);
        Matcher year = YEAR.matcher(plain);
        if (year.matches()) {
            return Optional.of(new Days(plain, XSDDatatype.XSDgYear));
        }
        Matcher iso = ISO.matcher(plain);
        if (iso.matches()) {
            return of(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3));
        }
        Matcher numbers = NUMBERS.matcher(plain);
        if (numbers.matches()) {
            return of(numbers.group(3), Integer.parseInt(numbers.group(2)), numbers.group(1));
        }
        Matcher named = NAMED.matcher(plain);
        return named.matches() ? of(named.group(3), month(named.group(2)), named.group(1)) : Optional.empty();
    }

    /** Counted from 1; 0 for what is no month. */
    private static int month(String name) {
        String start = name.startsWith("maart") || name.startsWith("march") ? "mrt" : name.substring(0, 3);
        String dutch = switch (start) {
            case "mar" -> "mrt";
            case "may" -> "mei";
            case "oct" -> "okt";
            default -> start;
        };
        return MONTHS.indexOf(dutch) + 1;
    }

    private static Optional<Days> of(String year, int month, @org.jspecify.annotations.Nullable String day) {
        try {
            if (day == null) {
                return Optional.of(
                        new Days(YearMonth.of(Integer.parseInt(year), month).toString(), XSDDatatype.XSDgYearMonth));
            }
            LocalDate date = LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
            return Optional.of(new Days(date.toString(), XSDDatatype.XSDdate));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
