package org.leidenkg.query.facet;

import static org.leidenkg.query.facet.Facet.INITIAL;
import static org.leidenkg.query.facet.Facet.KIND;
import static org.leidenkg.query.facet.Facet.ROLE;
import static org.leidenkg.query.facet.Facet.SECTOR;
import static org.leidenkg.query.facet.Facet.THEME;

import java.util.List;
import java.util.stream.Stream;

/** The lists that there are: by what each can be narrowed and sorted. */
public enum ListKind {
    ORGANISATIONS(List.of(THEME, ROLE, SECTOR, KIND, INITIAL), List.of("name", "kind", "-projects", "-led", "parent")),
    PROJECTS(List.of(THEME, ROLE, SECTOR, KIND), List.of("name", "code", "theme", "lead", "-organisations")),
    /** Of an organisation. */
    PARTNERS(List.of(THEME, ROLE, SECTOR, KIND), List.of("-shared", "-weight", "name")),
    /** Of an organisation. */
    OWN_PROJECTS(List.of(THEME, ROLE, SECTOR, KIND), List.of("code", "name", "theme")),
    /** What is found by a text, the best first. */
    HITS(List.of(KIND, THEME, ROLE, SECTOR), List.of());

    private static final String DESCENDING = "-";

    private final List<Facet> facets;
    private final List<String> sorts;

    ListKind(List<Facet> facets, List<String> sorts) {
        this.facets = facets;
        this.sorts = sorts;
    }

    public List<Facet> facets() {
        return facets;
    }

    /** What the list can be sorted by as readers mostly want it, a hyphen for the most first; the usual one first. */
    public List<String> sorts() {
        return sorts;
    }

    /** How it is sorted when nothing is said; empty where it is always in one order. */
    public String usualSort() {
        return sorts.isEmpty() ? "" : sorts.get(0);
    }

    /** The same, and each the other way round. */
    public List<String> allSorts() {
        return sorts.stream().flatMap(sort -> Stream.of(sort, reversed(sort))).toList();
    }

    public static String reversed(String sort) {
        return isDescending(sort) ? key(sort) : DESCENDING + sort;
    }

    public static boolean isDescending(String sort) {
        return sort.startsWith(DESCENDING);
    }

    /** What it sorts by. */
    public static String key(String sort) {
        return isDescending(sort) ? sort.substring(1) : sort;
    }
}
