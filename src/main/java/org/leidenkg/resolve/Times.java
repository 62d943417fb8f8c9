package org.leidenkg.resolve;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times in parentheses: "tot 1/1/23", "na 1/1/23", "vanaf 2024", "t/m 2025", "2021-2024". Years of two digits are of
 * this century. "tot" ends before the day it names, "t/m" after it; "vanaf" begins with it, "na" after it.
 */
final class Times {
    private static final String DAY = "(?:(\\d{1,2})[-/ ](\\d{1,2}|[a-z]+)[-/ ])?(\\d{4}|\\d{2})";
    private static final Pattern FROM = Pattern.compile("(?:vanaf|sinds|per|from|since)\\s+" + DAY);
    private static final Pattern AFTER = Pattern.compile("(?:na|after)\\s+" + DAY);
    private static final Pattern UNTIL = Pattern.compile("(?:tot|until)\\s+" + DAY);
    private static final Pattern THROUGH = Pattern.compile("(?:t/m|tot en met)\\s+" + DAY);
    private static final Pattern BETWEEN = Pattern.compile("(\\d{4})\\s?[-–/]\\s?(\\d{4})");
    private static final java.util.List<String> MONTHS = java.util.List.of(
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december");

    private Times() {}

    /** Reads words as a time; empty when they are none. */
    static Optional<Interval> read(String words) {
        String text = words.toLowerCase(java.util.Locale.ROOT).strip();
        try {
            Matcher m = BETWEEN.matcher(text);
            if (m.matches()) {
                return interval(year(m.group(1)), year(m.group(2)).plusYears(1));
            }
            m = FROM.matcher(text);
            if (m.matches()) {
                return Optional.of(new Interval(Optional.of(day(m)), Optional.empty()));
            }
            m = AFTER.matcher(text);
            if (m.matches()) {
                return Optional.of(new Interval(Optional.of(dayAfter(m)), Optional.empty()));
            }
            m = UNTIL.matcher(text);
            if (m.matches()) {
                return Optional.of(new Interval(Optional.empty(), Optional.of(day(m))));
            }
            m = THROUGH.matcher(text);
            if (m.matches()) {
                return Optional.of(new Interval(Optional.empty(), Optional.of(dayAfter(m))));
            }
        } catch (DateTimeException e) {
            // "31/2/23" is no day; the caller reports the words as not read.
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<Interval> interval(LocalDate from, LocalDate until) {
        return from.isBefore(until)
                ? Optional.of(new Interval(Optional.of(from), Optional.of(until)))
                : Optional.empty();
    }

    private static LocalDate year(String year) {
        return LocalDate.of(Integer.parseInt(year), 1, 1);
    }

    private static LocalDate dayAfter(Matcher m) {
        return m.group(1) == null ? day(m).plusYears(1) : day(m).plusDays(1);
    }

    private static LocalDate day(Matcher m) {
        int year = Integer.parseInt(m.group(3));
        year = year < 100 ? 2000 + year : year;
        if (m.group(1) == null) {
            return LocalDate.of(year, 1, 1);
        }
        int month =
                Character.isDigit(m.group(2).charAt(0)) ? Integer.parseInt(m.group(2)) : MONTHS.indexOf(m.group(2)) + 1;
        return LocalDate.of(year, month, Integer.parseInt(m.group(1)));
    }
}
