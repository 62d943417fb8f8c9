package org.leidenkg.pipeline.draft;

import java.util.Arrays;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leidenkg.model.Agenda;
import org.leidenkg.model.source.Field;
import org.leidenkg.model.source.SourceSpan;
import org.leidenkg.read.record.FieldNames;
import org.leidenkg.text.FoldedText;

/**
 * What a file itself suggests for its description, for a curator to confirm.
 *
 * @param years the first and the last of the period
 */
public record Suggestions(Optional<String> title, Optional<String> place, Optional<Years> years, String language) {
    /** From the first year to the last. */
    public record Years(int from, int to) {}

    private static final int FIRST_LINES = 12;
    private static final Pattern HTML_TITLE = Pattern.compile("<title>([^<]+)</title>", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKUP = Pattern.compile("<[^>]*>|[;|\\t\"#*\\x1D-\\x1F]+");
    private static final Pattern CELL_END = Pattern.compile("[;,|\\t]|\\s{2,}|[\\x1D-\\x1F]|<[^>]*>");
    private static final Pattern DOCUMENT = Pattern.compile(
            "agenda|programma|plan|nota|visie|projecten|programme|strategy|\\b20\\d\\d\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern PERIOD =
            Pattern.compile("\\b((?:19|20)\\d\\d)\\s*(?:[-–—/]|tot|t/m|to)\\s*((?:19|20)\\d\\d)\\b");
    private static final Pattern YEAR = Pattern.compile("\\b((?:19|20)\\d\\d)\\b");
    private static final Pattern MUNICIPALITY = Pattern.compile(
            "\\b[Gg]emeente (\\p{Lu}[\\p{L}'-]+(?: (?:aan den|aan de|aan|bij|op|de|den|het) \\p{Lu}[\\p{L}'-]+)?)");
    private static final Pattern DUTCH = Pattern.compile("\\b(?:de|het|een|van|met|voor)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENGLISH =
            Pattern.compile("\\b(?:the|of|and|with|for|to)\\b", Pattern.CASE_INSENSITIVE);

    static Suggestions of(Agenda agenda) {
        String text = agenda.publishedText();
        Optional<String> title = title(agenda);
        return new Suggestions(
                title,
                place(text),
                title.flatMap(Suggestions::period)
                        .or(() -> period(preamble(agenda)))
                        .or(() -> dates(agenda)),
                count(ENGLISH, text) > count(DUTCH, text) ? "en" : "nl");
    }

    /** What stands before the first project. */
    private static String preamble(Agenda agenda) {
        int first = agenda.projects().stream()
                .flatMap(p -> p.passages().stream())
                .mapToInt(SourceSpan::start)
                .min()
                .orElse(0);
        return agenda.publishedText().substring(0, first);
    }

    /** The first line before the projects that looks like the name of a document. */
    private static Optional<String> title(Agenda agenda) {
        Optional<String> html = HTML_TITLE
                .matcher(agenda.publishedText())
                .results()
                .map(m -> m.group(1))
                .findFirst();
        List<String> lines = Arrays.asList(preamble(agenda).split("[\\n\\x1E]", -1)).stream()
                .filter(line -> !isHead(line))
                .map(line -> MARKUP.matcher(line)
                        .replaceAll(" ")
                        .replaceAll("[\\s\\p{Z}\\p{Cf}]+", " ")
                        .strip())
                .filter(line -> line.contains(" ") && line.length() < 150)
                .limit(FIRST_LINES)
                .toList();
        return Stream.concat(
                        html.stream(),
                        Stream.concat(
                                lines.stream()
                                        .filter(line -> DOCUMENT.matcher(line).find()),
                                lines.stream()))
                .map(String::strip)
                .findFirst();
    }

    /** Whether a line is the head of a table. */
    private static boolean isHead(String line) {
        FieldNames names = new FieldNames(Map.of());
        return Arrays.stream(CELL_END.split(line))
                        .filter(cell -> names.find(cell).isPresent())
                        .count()
                > 1;
    }

    private static Optional<String> place(String text) {
        Map<String, Long> named = MUNICIPALITY
                .matcher(text)
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return named.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    private static Optional<Years> period(String text) {
        return PERIOD.matcher(text)
                .results()
                .map(Suggestions::years)
                .filter(years -> years.from() <= years.to())
                .findFirst();
    }

    private static Years years(MatchResult found) {
        return new Years(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
    }

    /** From the earliest year of a project's dates to the latest. */
    private static Optional<Years> dates(Agenda agenda) {
        IntSummaryStatistics years = agenda.projects().stream()
                .flatMap(p -> p.details().stream())
                .filter(d -> d.field() == Field.START || d.field() == Field.END)
                .flatMap(d -> YEAR.matcher(d.value()).results())
                .mapToInt(m -> Integer.parseInt(m.group(1)))
                .summaryStatistics();
        return years.getCount() == 0 ? Optional.empty() : Optional.of(new Years(years.getMin(), years.getMax()));
    }

    private static long count(Pattern word, String text) {
        return word.matcher(text).results().count();
    }

    /** A part of a web address or of a file's name. */
    public static String slug(String words) {
        return Arrays.stream(FoldedText.of(words).text().split(" ", -1))
                .map(word -> word.replaceAll("[^a-z0-9]", ""))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("-"))
                .toLowerCase(Locale.ROOT);
    }
}
