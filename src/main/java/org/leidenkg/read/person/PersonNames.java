package org.leidenkg.read.person;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.leidenkg.model.PartyLexicon;
import org.leidenkg.text.WordList;

/**
 * Tells a person's name: one with a title or initials, or with a given name that is common in the Netherlands. Words that
 * are a known party, and words for organisations, are none.
 */
public final class PersonNames {
    private static final String PARTICLES =
            "(?:(?:[Vv]an|[Vv]on|[Dd]e|[Dd]er|[Dd]en|[Hh]et|['’]t|[Tt]en|[Tt]er|[Tt]e|[Oo]p|[Ii]n|[Dd]el|[Dd]i|[Ll]a|[Ee]l|[Bb]en)\\s+)*";
    private static final String SURNAME = "\\p{Lu}[\\p{L}'’]+(?:[ -]" + PARTICLES + "\\p{Lu}[\\p{L}'’]+)*";
    private static final String TITLE =
            "(?:(?i:dhr|de heer|heer|mw|mevr|mevrouw|drs|dr|ir|ing|prof|mr|ms|mrs|ds|bc|msc)\\.?\\s+)";
    private static final String INITIALS = "(?:\\p{Lu}\\p{Ll}{0,2}\\.[\\s-]?)+";

    private static final Pattern TITLED =
            Pattern.compile(TITLE + "+(?:" + INITIALS + "|\\p{Lu}\\p{Ll}+\\s+)?\\s*" + PARTICLES + SURNAME);
    private static final Pattern INITIALLED = Pattern.compile(INITIALS + "\\s*" + PARTICLES + SURNAME);
    private static final Pattern GIVEN = Pattern.compile(
            "(\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?)\\s+(?:" + INITIALS + "\\s*)?" + PARTICLES + SURNAME);

    /** No name of a person has these in it. */
    private static final Pattern ORGANISATION = Pattern.compile(
            "(?iu)\\b(?:gemeente|provincie|waterschap|hoogheemraadschap|stichting|vereniging|bv|b\\.v\\.|nv|n\\.v\\.|bureau|advies|\\p{L}*school|\\p{L}*scholen"
                    + "|universiteit|university|college|instituut|institute|academie|academy|lyceum|gymnasium|museum|theater|fonds|fund"
                    + "|groep|group|centrum|center|centre|huis|\\p{L}*bank|bibliotheek|ziekenhuis|kliniek|woningcorporatie|wonen|zorg|\\p{L}*dienst"
                    + "|ministerie|partners?|netwerk|coöperatie|cooperatie|corporatie|bedrijf|bedrijven|club|team|raad|platform|lab|labs|hub"
                    + "|consult|consultants|architecten|ingenieurs|advocaten|notarissen|makelaars|bouw|vastgoed|beheer|energie|water|stad)\\b");

    /** Nor these, nor do they follow one: "Anna van Buren kwartier". */
    private static final Pattern PLACE =
            Pattern.compile("(?iu)\\b(?:\\p{L}*(?:park|plein|buurt|kwartier|singel|gracht|plantsoen)"
                    + "|\\p{L}{4,}(?:straat|laan|kade))\\b");

    private static final Set<String> GIVEN_NAMES = WordList.read(PersonNames.class, "given-names.txt").stream()
            .flatMap(line -> Arrays.stream(line.split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    /** The mark of leads or partners in a printed table, which looks like an initial. */
    private static final Pattern MARK = Pattern.compile("(?i)[TP]\\.\\s.*");

    private final PartyLexicon lexicon;
    private final boolean marked;

    /** @param marked whether letters with a full stop mark leads and partners */
    public PersonNames(PartyLexicon lexicon, boolean marked) {
        this.lexicon = lexicon;
        this.marked = marked;
    }

    public boolean isPerson(String words) {
        boolean shaped =
                TITLED.matcher(words).matches() || INITIALLED.matcher(words).matches() || isGiven(words);
        return shaped && isNoOrganisation(words);
    }

    /** Whether words have the form of a given name and a surname. */
    public boolean mayBePerson(String words) {
        return GIVEN.matcher(words).matches() && isNoOrganisation(words);
    }

    /** Whether words have one for a place, such as a street. */
    boolean isPlace(String words) {
        return PLACE.matcher(words).find();
    }

    public boolean isKnown(String words) {
        return lexicon.knownShare(words) >= PartyLexicon.LIKELY;
    }

    private boolean isNoOrganisation(String words) {
        return !ORGANISATION.matcher(words).find()
                && !isPlace(words)
                && !isKnown(words)
                && !(marked && MARK.matcher(words).matches());
    }

    private static boolean isGiven(String words) {
        var given = GIVEN.matcher(words);
        return given.matches()
                && Arrays.stream(given.group(1).split("-"))
                        .allMatch(name -> GIVEN_NAMES.contains(name.toLowerCase(Locale.ROOT)));
    }
}
