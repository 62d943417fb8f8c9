package org.leidenkg.web.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leidenkg.model.Counting;
import org.leidenkg.model.Level;
import org.leidenkg.model.LocalText;
import org.leidenkg.query.answer.AgendaCard;
import org.leidenkg.query.answer.Concept;
import org.leidenkg.query.answer.Involvement;
import org.leidenkg.query.answer.Passage;
import org.leidenkg.query.answer.Period;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.Tagged;
import org.leidenkg.query.answer.Text;
import org.leidenkg.query.answer.Totals;
import org.leidenkg.query.search.Hit;
import org.leidenkg.web.http.Language;
import org.leidenkg.web.http.Links;
import org.leidenkg.web.search.Reasons;
import org.leidenkg.web.search.SearchRoutes;

/**
 * What every template needs: the language, its texts, and addresses that keep the language that the reader chose.
 *
 * @param counting how this page counts, which the pages that it leads to do as well
 * @param here path and query of this page, without a language
 * @param chosen whether the address says the language
 * @param site the same addresses with the public host; without a host when none is known
 * @param agendas the agendas that all data is from
 * @param trust how far the data can be trusted; empty when it cannot be reached
 * @param citation how the data is cited; empty likewise
 */
public record PageContext(
        Language language,
        boolean chosen,
        Counting counting,
        Here here,
        Links links,
        Links site,
        AssetNames assets,
        List<AgendaCard> agendas,
        Optional<DataQuality> trust,
        Optional<Citation> citation) {
    /** What search engines show of a description. */
    private static final int LONGEST_SUMMARY = 200;

    /** Path and parameters of a page. */
    public record Here(String path, List<String> parameters) {
        public Here {
            parameters = List.copyOf(parameters);
        }
    }

    /** The name of a style sheet or picture as it is served. */
    public interface AssetNames {
        String of(String name);
    }

    public PageContext {
        agendas = List.copyOf(agendas);
    }

    public Messages messages() {
        return Messages.in(language);
    }

    /** A text of the pages. */
    public String t(String key, Object... values) {
        return messages().text(key, values);
    }

    /** A text for a number of things. */
    public String n(String key, int number) {
        return messages().count(key, number);
    }

    /** The text in the page's language, or in the one there is. */
    public Tagged in(Text text) {
        return text.in(language.tag());
    }

    /** The texts in the page's language, or all where none is. */
    public List<Tagged> in(List<Tagged> texts) {
        List<Tagged> own = texts.stream().filter(text -> !isForeign(text)).toList();
        return own.isEmpty() ? texts : own;
    }

    /** Why something was found; empty when its name says so. */
    public Optional<String> why(Hit hit) {
        return Reasons.of(hit, language);
    }

    /** As what words of the source were read: "Universiteit Leiden, trekker". */
    public String readAs(List<Involvement> read) {
        return read.stream()
                .map(one -> name(one.party()).text() + ", "
                        + t("role." + Views.slug(one.role())).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("; "));
    }

    public String in(LocalText text) {
        return text.in(language.tag());
    }

    /** What a tag of the library's questions is called; the tag itself for a new one. */
    public String tag(String tag) {
        return messages().find("tag." + tag).orElse(tag);
    }

    public Tagged name(Ref thing) {
        return in(thing.name());
    }

    /** The name of a concept as it stands within a sentence. */
    public String word(Concept concept) {
        String name = in(concept.name()).text();
        boolean lower = name.length() > 1 && !Character.isUpperCase(name.charAt(1));
        return lower ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : name;
    }

    /** Whether a text is in another language than the page, so that a screen reader must be told. */
    public boolean isForeign(Tagged text) {
        return !text.language().isEmpty() && !text.language().equals(language.tag());
    }

    /** What a language is called in the page's. */
    public String languageName(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(Locale.forLanguageTag(language.tag()));
    }

    /** The page of a thing. */
    public String linkTo(Ref thing) {
        return kept(links.page(thing), List.of());
    }

    public String at(String path) {
        return kept(links.at(path), List.of());
    }

    /** With one more parameter. */
    public String at(String path, String name, String value) {
        return at(path, List.of(), name, value);
    }

    public String at(String path, List<String> parameters) {
        return kept(links.at(path), parameters);
    }

    /** With parameters, and one more. */
    public String at(String path, List<String> parameters, String name, String value) {
        return kept(links.at(path), with(parameters, name, value));
    }

    /** The page of a thing, with parameters. */
    public String linkTo(Ref thing, List<String> parameters) {
        return kept(links.page(thing), parameters);
    }

    /** The same as this page, of another thing, with units counted in that way. */
    public String linkTo(Ref thing, Level level) {
        return kept(links.page(thing), new Counting(level, counting.certainty()), List.of());
    }

    /** What a form of this page hands on beside its own fields. */
    public Map<String, String> handedOn() {
        Map<String, String> all = new LinkedHashMap<>(counting.choices());
        if (chosen) {
            all.put("lang", language.tag());
        }
        return all;
    }

    private static List<String> with(List<String> parameters, String name, String value) {
        return Stream.concat(parameters.stream(), Stream.of(name + "=" + Links.encoded(value)))
                .toList();
    }

    /** This page with another value for one parameter; its others stay. */
    public String here(String name, String value) {
        List<String> others = here.parameters().stream()
                .filter(parameter -> !parameter.startsWith(name + "="))
                .toList();
        return at(here.path(), others, name, value);
    }

    /** This page with everything counted in another way, from the beginning of its lists. */
    public String here(Counting other) {
        return kept(links.at(here.path()), other, others("level|rollup|certainty"));
    }

    /** This page with another value for a parameter of its list, or with none when that is empty, from the list's beginning. */
    public String narrowed(String name, String value) {
        List<String> others = others(name);
        return value.isEmpty() ? at(here.path(), others) : at(here.path(), others, name, value);
    }

    /** A list of this page at another address: all rows of it, with the language said, and these parameters in place of the page's. */
    public String sameIn(String path, List<String> parameters) {
        String given = parameters.stream()
                .map(parameter -> parameter.substring(0, parameter.indexOf('=')) + "|")
                .collect(Collectors.joining());
        return join(
                links.at(path),
                Stream.concat(parameters.stream(), others(given + "size|sort").stream())
                        .toList(),
                language);
    }

    private List<String> others(String names) {
        return here.parameters().stream()
                .filter(parameter -> !parameter.matches("(" + names + "|page|partners|projects|organisations)=.*"))
                .toList();
    }

    /** Where the script of the search box gets its suggestions; it adds the text. */
    public String suggest() {
        return at(SearchRoutes.SUGGEST);
    }

    /** As it stands in an address. */
    public static String encoded(String value) {
        return Links.encoded(value);
    }

    /** This page in the other language. */
    public String switched() {
        return join(links.at(here.path()), here.parameters(), language.other());
    }

    /** This page in a language, with the public host: the one address of all that it has; empty when no host is known. */
    public Optional<String> canonical(Language other) {
        String address = site.at(here.path());
        return Optional.of(
                        other == Language.NL
                                ? join(address, here.parameters())
                                : join(address, here.parameters(), other))
                .filter(known -> !site.root().isEmpty());
    }

    /** This page's address for those who cite it: without a public host below the base of the IRIs, which leads here. */
    public String cited(Citation citation) {
        return canonical(language).orElseGet(() -> {
            String address = citation.base() + here.path().substring(1);
            return language == Language.NL
                    ? join(address, here.parameters())
                    : join(address, here.parameters(), language);
        });
    }

    /** A day in words. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag(language.tag()))
                .format(day);
    }

    /** A style sheet or picture, with the public host. */
    public String siteAsset(String name) {
        return site.at("/assets/" + assets.of(name));
    }

    private String kept(String address, List<String> parameters) {
        return kept(address, counting, parameters);
    }

    /** With what the reader chose for all pages, but for what the parameters say otherwise. */
    private String kept(String address, Counting counted, List<String> parameters) {
        List<String> all = new ArrayList<>(parameters);
        counted.choices().forEach((name, value) -> {
            if (parameters.stream().noneMatch(parameter -> parameter.startsWith(name + "="))) {
                all.add(name + "=" + value);
            }
        });
        return chosen ? join(address, all, language) : join(address, all);
    }

    private static String join(String address, List<String> parameters, Language language) {
        return join(address, with(parameters, "lang", language.tag()));
    }

    private static String join(String address, List<String> parameters) {
        return parameters.isEmpty() ? address : address + "?" + String.join("&", parameters);
    }

    public String asset(String name) {
        return links.at("/assets/" + assets.of(name));
    }

    /** The line or lines of a passage, or its cell. */
    public String lines(Passage passage) {
        if (passage.cell().isPresent()) {
            String[] csv = passage.cell().get().replace("cell=", "").split(",", 2);
            return passage.cell().get().startsWith("cell=") && csv.length == 2
                    ? t("source.cell.csv", csv[0], csv[1])
                    : t("source.cell", passage.cell().get());
        }
        return passage.line() == passage.lastLine()
                ? t("source.line", passage.line())
                : t("source.lines", passage.line(), passage.lastLine());
    }

    /** A text's paragraphs, which blank lines part. */
    public List<String> paragraphs(String text) {
        return Stream.of(text.split("\\n\\s*\\n", -1))
                .filter(one -> !one.isBlank())
                .toList();
    }

    /** The beginning of a text, for those who show a page by its description; empty when there is none. */
    public String summary(Text text) {
        String words = text.isEmpty() ? "" : in(text).text().strip().replaceAll("\\s+", " ");
        return words.length() <= LONGEST_SUMMARY
                ? words
                : words.substring(0, words.lastIndexOf(' ', LONGEST_SUMMARY)) + " …";
    }

    /** The years of a period such as "2023/2027". */
    public String years(String period) {
        return period.replace("/", "–");
    }

    /** Whole numbers with the language's sign between thousands. */
    public String number(long number) {
        return String.format(Locale.forLanguageTag(language.tag()), "%,d", number);
    }

    /** By how much a number became another. */
    public String change(long difference) {
        return difference < 0 ? "\u2212" + number(-difference) : "+" + number(difference);
    }

    /** The size of a file. */
    public String bytes(long bytes) {
        Locale locale = Locale.forLanguageTag(language.tag());
        if (bytes < 1_000) {
            return bytes + " B";
        }
        return bytes < 1_000_000
                ? String.format(locale, "%.1f kB", bytes / 1e3)
                : String.format(locale, "%.1f MB", bytes / 1e6);
    }

    /** The dates that the source gives, in words. */
    public String period(Period period) {
        if (period.from().isPresent() && period.until().isPresent()) {
            return t("period.between", period.from().get(), period.until().get());
        }
        return period.from()
                .map(from -> t("period.from", from))
                .or(() -> period.until().map(until -> t("period.until", until)))
                .orElse("");
    }

    /** The name of a register of identifiers, as its users write it. */
    public String scheme(String key) {
        return switch (key) {
            case "wikidata" -> "Wikidata";
            case "website" -> "Website";
            default -> key.toUpperCase(Locale.ROOT);
        };
    }

    /** An address without what all addresses have in common. */
    public String shortened(String address) {
        return address.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
    }

    /** Texts that are worth searching for: short names of the organisations that work with most others. */
    public List<String> examples(List<Totals.Connected> connected) {
        return connected.stream()
                .map(Totals.Connected::card)
                .map(card -> card.abbreviations().isEmpty()
                        ? name(card.ref()).text()
                        : card.abbreviations().get(0))
                .limit(4)
                .toList();
    }
}
