package org.leidenkg.read.record;

/** What agendas call their themes before a number: "Thema 2", "Lijn B". */
public final class ThemeWords {
    /** A regular expression without groups that catch; case does not count. */
    public static final String ANY =
            "(?iu:thema|programma|programmalijn|hoofdstuk|opgave|pijler|speerpunt|lijn|spoor|ambitie|cluster|onderdeel|deel"
                    + "|theme|pillar|programme|line|track|part)";

    private ThemeWords() {}
}
