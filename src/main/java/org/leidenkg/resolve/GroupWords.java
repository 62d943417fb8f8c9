package org.leidenkg.resolve;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Groups by their wording: a quantifier or an adjective of kind before a plural of people or bodies ("diverse
 * werkgevers", "lokale ondernemers"), or such a plural by itself ("inwoners", "partijen in de ouderenzorg").
 */
final class GroupWords {
    private static final Set<String> QUANTIFIERS = Set.of(
            "alle", "andere", "diverse", "div", "verschillende", "overige", "vele", "veel", "meerdere", "enkele", "nog",
            "lokale", "regionale", "landelijke", "internationale", "nationale", "maatschappelijke", "private", "publieke",
            "particuliere", "culturele", "betrokken", "externe", "aparte", "omliggende", "plaatselijke", "sociale");
    private static final Pattern PLURAL = Pattern.compile(
            ".*(partners|partijen|instellingen|organisaties|instanties|scholen|gemeenten|gemeentes|bedrijven|verenigingen"
                    + "|stichtingen|clubs|bewoners|inwoners|burgers|studenten|leerlingen|docenten|leraren|ouders|ouderen"
                    + "|jongeren|kinderen|vrijwilligers|professionals|ondernemers|werkgevers|werknemers|corporaties|musea"
                    + "|instituten|faculteiten|universiteiten|hogescholen|ministeries|provincies|huisartsen|artsen"
                    + "|zorgaanbieders|aanbieders|zorgverleners|wijkteams|buurtteams|onderzoekers|kunstenaars|makers"
                    + "|mantelzorgers|patienten|clienten|alumni|fondsen|bibliotheken|theaters|kerken|steden|banden"
                    + "|boeren|agrariers|winkeliers|eigenaren|huurders|starters|startups|investeerders|diensten)");
    private static final Set<String> ALONE = Set.of("mkb", "bedrijfsleven", "onderwijs", "zorgveld", "werkveld", "publiek");

    private GroupWords() {}

    /** Whether the words from one token (inclusive) to another (exclusive) name a group. */
    static boolean nameGroup(Tokens tokens, int from, int to) {
        int at = from;
        while (at < to && (Phrases.isArticle(tokens.key(at)) || tokens.kind(at) == Tokens.Kind.LINE_BREAK)) {
            at++;
        }
        boolean quantified = false;
        while (at < to && QUANTIFIERS.contains(tokens.key(at))) {
            quantified = true;
            at = tokens.skipBreaks(at + 1);
        }
        if (at >= to || !tokens.isWord(at)) {
            return false;
        }
        String head = tokens.key(at);
        if (ALONE.contains(head)) {
            return at + 1 == to;
        }
        if (PLURAL.matcher(head).matches()) {
            return quantified || isLowerCase(tokens, at) || isQualified(tokens, at + 1, to) || at + 1 == to;
        }
        // "Leidse musea", "jonge ondernemers": one adjective that is no name of its own
        int next = tokens.skipBreaks(at + 1);
        boolean adjective = head.endsWith("e") || head.endsWith("s");
        return adjective && next < to && PLURAL.matcher(tokens.key(next)).matches() && isLowerCase(tokens, next);
    }

    private static boolean isQualified(Tokens tokens, int at, int to) {
        return at < to
                && Set.of("in", "uit", "van", "voor", "vanuit", "binnen", "buiten", "die", "met", "op")
                        .contains(tokens.key(tokens.skipBreaks(at)));
    }

    private static boolean isLowerCase(Tokens tokens, int at) {
        return Character.isLowerCase(tokens.text(at, at + 1).charAt(0));
    }
}
