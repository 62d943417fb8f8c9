package org.leidenkg.generate;

import java.util.List;

/** Parties that are no organisation of the authority file: groups, names with several meanings, and names nobody knows. */
final class CommonParties {
    static final List<Party> GROUPS = List.of(
            group("inwoners", "inwoners", "bewoners"),
            group("scholen", "scholen", "diverse scholen"),
            group("mkb", "MKB"),
            group("musea", "musea"),
            group("huisartsen", "huisartsen"),
            group("studenten", "studenten"));

    static final List<Party> AMBIGUOUS = List.of(
            new Party("kompas", List.of("Kompas"), Party.Kind.AMBIGUOUS),
            new Party("boeg", List.of("De Boeg"), Party.Kind.AMBIGUOUS));

    static final List<Party> UNKNOWN = List.of(
            unknown("Zandkasteel BV"), unknown("Werkplaats Quist"), unknown("Bureau Jansdochter"), unknown("FIXUS"));

    private CommonParties() {}

    private static Party group(String key, String... written) {
        return new Party(key, List.of(written), Party.Kind.GROUP);
    }

    private static Party unknown(String words) {
        return new Party(words, List.of(words), Party.Kind.UNKNOWN);
    }
}
