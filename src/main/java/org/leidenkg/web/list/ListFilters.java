package org.leidenkg.web.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.leidenkg.model.Certainty;
import org.leidenkg.query.facet.Choice;
import org.leidenkg.query.facet.Facet;
import org.leidenkg.query.facet.ListKind;
import org.leidenkg.query.facet.ListQuery;
import org.leidenkg.query.facet.Listing;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.web.page.PageContext;

/**
 * By what a list is narrowed, and what else it can be narrowed to.
 *
 * @param labels key of the heading of each facet among the messages
 * @param api address of the same list in the API, without a host
 */
public record ListFilters(
        ListQuery query,
        Map<Facet, List<Choice.Count>> choices,
        Map<Certainty, Integer> certainties,
        Map<Facet, String> labels,
        String api) {
    public ListFilters {
        choices = Map.copyOf(choices);
        certainties = Map.copyOf(certainties);
        labels = Map.copyOf(labels);
    }

    /** A field of the form. */
    public record Field(String name, String label, List<Option> options) {
        public Field {
            options = List.copyOf(options);
        }
    }

    /** A value that can be chosen. */
    public record Option(String key, String label, int rows, boolean isChosen) {}

    /** Something that the list is narrowed by, and this page without it. */
    public record Chip(String label, String address) {}

    /** Groups, themes, roles and letters in their own order, and the others by their numbers. */
    public static ListFilters of(Lookup lookup, ListQuery query, Listing<?> listing, String api) {
        Map<Facet, List<Choice.Count>> ordered = new EnumMap<>(listing.choices());
        for (Facet facet : List.of(Facet.GROUP, Facet.THEME, Facet.ROLE, Facet.INITIAL)) {
            List<String> keys =
                    lookup.lists().choices(facet).stream().map(Choice::key).toList();
            ordered.computeIfPresent(
                    facet,
                    (key, counts) -> counts.stream()
                            .sorted(Comparator.comparingInt(
                                    count -> keys.indexOf(count.choice().key())))
                            .toList());
        }
        Map<Facet, String> labels = new EnumMap<>(Facet.class);
        query.list().facets().forEach(facet -> labels.put(facet, "filter." + facet.key()));
        return new ListFilters(query, ordered, listing.certainties(), labels, api);
    }

    /** With the numbers of some facets from another list that is narrowed by the same. */
    public ListFilters with(Map<Facet, List<Choice.Count>> others, Map<Facet, String> headings) {
        Map<Facet, List<Choice.Count>> both = new EnumMap<>(choices);
        both.putAll(others);
        Map<Facet, String> all = new EnumMap<>(labels);
        all.putAll(headings);
        return new ListFilters(query, both, certainties, all, api);
    }

    /** The choices from lists, each with how many rows there are with it; none where there is nothing to choose. */
    public List<Field> fields(PageContext page) {
        return query.list().facets().stream()
                .filter(facet -> facet != Facet.INITIAL)
                .map(facet -> new Field(facet.key(), page.t(label(facet)), options(facet, page)))
                .filter(field -> !field.options().isEmpty())
                .toList();
    }

    /** The letters that names begin with. */
    public List<Option> letters(PageContext page) {
        return options(Facet.INITIAL, page);
    }

    private String label(Facet facet) {
        return labels.getOrDefault(facet, "filter." + facet.key());
    }

    private List<Option> options(Facet facet, PageContext page) {
        return choices.getOrDefault(facet, List.of()).stream()
                .map(count -> new Option(
                        count.choice().key(), name(count.choice(), page), count.rows(), isWanted(count.choice())))
                .toList();
    }

    private boolean isWanted(Choice choice) {
        Choice wanted = query.wanted().get(choice.facet());
        return wanted != null && wanted.key().equals(choice.key());
    }

    private static String name(Choice choice, PageContext page) {
        if (!choice.name().isEmpty()) {
            return page.in(choice.name()).text();
        }
        return switch (choice.facet()) {
            case ROLE -> page.t("role." + choice.key());
            case GROUP -> page.t("results.kind." + choice.key());
            default -> choice.key().toUpperCase(Locale.ROOT);
        };
    }

    public List<Chip> chips(PageContext page) {
        List<Chip> chips = new ArrayList<>();
        for (Facet facet : query.list().facets()) {
            Choice wanted = query.wanted().get(facet);
            if (wanted != null) {
                chips.add(new Chip(page.t(label(facet)) + ": " + name(wanted, page), page.narrowed(facet.key(), "")));
            }
        }
        query.text()
                .ifPresent(text -> chips.add(
                        new Chip(page.t("filter.words") + ": " + text, page.narrowed(ListParameters.WORDS, ""))));
        return chips;
    }

    /** What the form hands on beside its fields. */
    public Map<String, String> kept(PageContext page) {
        Map<String, String> kept = new LinkedHashMap<>(page.handedOn());
        Choice letter = query.wanted().get(Facet.INITIAL);
        if (letter != null) {
            kept.put(Facet.INITIAL.key(), letter.key());
        }
        return kept;
    }

    /** The orders that the form offers: the usual one by each column, or the one that was chosen in its place. */
    public List<String> sorts() {
        return query.list().sorts().stream()
                .map(sort -> ListKind.key(sort).equals(ListKind.key(query.sort())) ? query.sort() : sort)
                .toList();
    }

    /** Whether words are a field of the form; what is found by words has a field of its own above. */
    public boolean hasWords() {
        return query.list() != ListKind.HITS;
    }

    /** A heading by which the list can be sorted. */
    public record Head(String label, boolean isNumber, String address, String order) {}

    /** The heading of a column. */
    public Head head(PageContext page, ListColumn<?> column) {
        if (column.sort().isEmpty()) {
            return new Head(page.t(column.label()), column.isNumber(), "", "");
        }
        String usual = query.list().sorts().stream()
                .filter(sort -> ListKind.key(sort).equals(column.sort()))
                .findFirst()
                .orElseThrow();
        boolean sorted = ListKind.key(query.sort()).equals(column.sort());
        String next = query.sort().equals(usual) ? ListKind.reversed(usual) : usual;
        return new Head(
                page.t(column.label()),
                column.isNumber(),
                page.narrowed(ListParameters.SORT, next),
                sorted ? (ListKind.isDescending(query.sort()) ? "descending" : "ascending") : "");
    }

    /** The same list as a file. */
    public String file(PageContext page, String extension) {
        return page.sameIn(api + "." + extension, ofList());
    }

    /** The same list in the API. */
    public String json(PageContext page) {
        return page.sameIn(api, ofList());
    }

    /** The theme and role that are wanted, as parameters of the page of an organisation with its projects. */
    public List<String> ofProjects() {
        return parameters(query.wanted().values().stream()
                .filter(choice -> choice.facet() == Facet.THEME || choice.facet() == Facet.ROLE));
    }

    /** The same and the kind of partner that is wanted, as parameters of a picture around an organisation. */
    public List<String> ofPicture() {
        List<String> parameters = new ArrayList<>(ofProjects());
        Optional.ofNullable(query.wanted().get(Facet.KIND))
                .or(() -> Optional.ofNullable(query.wanted().get(Facet.SECTOR)))
                .ifPresent(kind -> parameters.add(Facet.KIND.key() + "=" + PageContext.encoded(kind.key())));
        return parameters;
    }

    /** What the path of a page says of its list is a parameter as well; the order is only that of another list of the page. */
    private List<String> ofList() {
        List<String> parameters = new ArrayList<>(parameters(query.wanted().values().stream()));
        query.text().ifPresent(text -> parameters.add(ListParameters.WORDS + "=" + PageContext.encoded(text)));
        if (!query.sort().equals(query.list().usualSort())) {
            parameters.add(ListParameters.SORT + "=" + query.sort());
        }
        return parameters;
    }

    private static List<String> parameters(Stream<Choice> choices) {
        return choices.sorted(Comparator.comparing(Choice::facet))
                .map(choice -> choice.facet().key() + "=" + PageContext.encoded(choice.key()))
                .toList();
    }
}
