package org.leidenkg.query.facet;

import static org.leidenkg.query.facet.Facet.GROUP;
import static org.leidenkg.query.facet.Facet.INITIAL;
import static org.leidenkg.query.facet.Facet.KIND;
import static org.leidenkg.query.facet.Facet.ROLE;
import static org.leidenkg.query.facet.Facet.SECTOR;
import static org.leidenkg.query.facet.Facet.THEME;

import java.util.List;
import java.util.stream.Stream;

/** The lists that there are: by what each can be narrowed and sorted. */
public enum ListKind {
    ORGANISATIONS,
    PROJECTS,
    /** Organisations that take part in a theme. */
    MEMBERS,
    /** Of an organisation. */
    PARTNERS,
    /** Of an organisation or a theme. */
    OWN_PROJECTS,
    /** What is found by a text, the best first. */
    HITS;

    private static final String DESCENDING = "-";

    public List<Facet> facets() {
        return switch (this) {
            case ORGANISATIONS -> List.of(THEME, ROLE, SECTOR, KIND, INITIAL);
            case MEMBERS -> List.of(ROLE, SECTOR, KIND);
            case PROJECTS, PARTNERS, OWN_PROJECTS -> List.of(THEME, ROLE, SECTOR, KIND);
            case HITS -> List.of(GROUP, THEME, ROLE, SECTOR);
        };
    }

    /** What the list can be sorted by as readers mostly want it, a hyphen for the most first; the usual one first. */
    public List<String> sorts() {
        return switch (this) {
            case ORGANISATIONS -> List.of("name", "kind", "-projects", "-led", "parent");
            case PROJECTS -> List.of("name", "code", "theme", "lead", "-organisations");
            case MEMBERS -> List.of("-projects", "-led", "name");
            case PARTNERS -> List.of("-shared", "-weight", "name");
            case OWN_PROJECTS -> List.of("code", "name", "theme");
            case HITS -> List.of();
        };
    }

    /** How it is sorted when nothing is said; empty where it is always in one order. */
    public String usualSort() {
        return sorts().stream().findFirst().orElse("");
    }

    /** The same, and each the other way round. */
    public List<String> allSorts() {
        return sorts().stream().flatMap(sort -> Stream.of(sort, reversed(sort))).toList();
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
