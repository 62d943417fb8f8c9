package org.leidenkg.web.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.leidenkg.query.answer.Text;
import org.leidenkg.text.FoldedText;
import org.leidenkg.web.dump.DatasetFacts;
import org.leidenkg.web.http.Language;

/**
 * How a version of the dataset is cited, and a page that shows it. No clock is read: the day is that of the version.
 *
 * @param base of all IRIs, below which the addresses are that stay
 */
public record Citation(String base, Text title, Text creator, Optional<String> version, Optional<LocalDate> issued) {
    public static Citation of(DatasetFacts facts, String base) {
        return new Citation(base, facts.title(), facts.creator().name(), facts.version(), facts.issued());
    }

    /** The version's own address; that of the dataset where the version has no name. */
    public String address() {
        return base + "dataset" + version.map(name -> "/" + name).orElse("");
    }

    /** The version in one line. */
    public String words(Language language) {
        Messages words = Messages.in(language);
        String year = issued.map(day -> Integer.toString(day.getYear())).orElseGet(() -> words.text("cite.undated"));
        return words.text("cite.words", creator.in(language.tag()).text(), year, named(language), address());
    }

    /** The page in one line. */
    public String words(Language language, String page, String pageAddress) {
        return words(language) + " " + Messages.in(language).text("cite.words.page", page, pageAddress);
    }

    /** Its title, with the version and its day. */
    private String named(Language language) {
        Messages words = Messages.in(language);
        String name = title.in(language.tag()).text();
        Optional<String> day =
                issued.map(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag(language.tag()))::format);
        return version.map(number -> day.map(of -> words.text("cite.title.dated", name, number, of))
                        .orElseGet(() -> words.text("cite.title", name, number)))
                .orElse(name);
    }

    /** The page as an entry of BibTeX, that BibLaTeX reads as well. */
    public String bibTex(Language language, String page, String pageAddress) {
        StringBuilder entry = new StringBuilder("@misc{").append(key(pageAddress));
        field(entry, "author", "{" + escaped(creator.in(language.tag()).text()) + "}");
        field(entry, "title", "{" + escaped(page) + "}");
        field(entry, "howpublished", escaped(named(language)) + ", \\url{" + address() + "}");
        issued.ifPresent(day -> {
            field(entry, "year", Integer.toString(day.getYear()));
            field(entry, "month", Integer.toString(day.getMonthValue()));
        });
        version.ifPresent(name -> field(entry, "version", escaped(name)));
        field(entry, "url", pageAddress);
        return entry.append("\n}").toString();
    }

    /** Who made it and in which year, and the end of the page's path with the values of its parameters. */
    private String key(String pageAddress) {
        String author = creator.in(Language.EN.tag()).text().replaceFirst("\\s.*", "");
        String page = pageAddress.replaceFirst("^[^?]*/", "").replaceAll("[?&][^=&]*=", "-");
        String year = issued.map(day -> Integer.toString(day.getYear())).orElse("");
        return FoldedText.of(author + year + "-" + page).text().replaceAll("[^a-z0-9]+", "-");
    }

    private static void field(StringBuilder entry, String name, String value) {
        entry.append(",\n  ").append(name).append(" = {").append(value).append('}');
    }

    /** As LaTeX prints it. Braces become commands, for BibTeX counts them even behind a backslash. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '&', '%', '$', '#', '_' -> escaped.append('\\').append(sign);
                case '{' -> escaped.append("\\textbraceleft{}");
                case '}' -> escaped.append("\\textbraceright{}");
                case '\\' -> escaped.append("\\textbackslash{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                default -> escaped.append(sign);
            }
        }
        return escaped.toString();
    }
}
