package org.leidenkg.read.record;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.leidenkg.model.Project;
import org.leidenkg.model.source.Field;

/** When something begins and ends, where one cell says both. */
final class Periods {
    private static final Pattern YEARS = Pattern.compile("((?:19|20)\\d\\d)\\s?[-–—/]\\s?((?:19|20)\\d\\d)");
    private static final Pattern WORDED = Pattern.compile(
            "(?iu:(?:van|vanaf|from)\\s+)?(\\S.*?)\\s+(?iu:[-–—/]|t/m|tm|tot en met|tot|to|until)\\s+(\\S.*)");

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private Periods() {}

    /** The beginning and the end; of a year by itself both; of other words the beginning alone, as written. */
    static Stream<Project.Detail> ends(String period) {
        Matcher years = YEARS.matcher(period);
        Matcher worded = WORDED.matcher(period);
        if (years.matches() || worded.matches()) {
            Matcher found = years.matches() ? years : worded;
            return both(found.group(1), found.group(2));
        }
        return YEAR.matcher(period).matches()
                ? both(period, period)
                : Stream.of(new Project.Detail(Field.START, period));
    }

    private static Stream<Project.Detail> both(String start, String end) {
        return Stream.of(new Project.Detail(Field.START, start), new Project.Detail(Field.END, end));
    }
}
