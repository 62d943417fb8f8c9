package org.leidenkg.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.leidenkg.model.Role;

/** What agendas call the lead of a project and its partners ("Trekker", "Betrokken partijen"), whatever their case. */
public final class RoleWords {
    /** By OCR alone no other word of so many letters becomes one of these. */
    private static final int LONG = 7;

    private static final double ONE_SLIP = 0.6;
    private static final TypoDistance DISTANCE = new TypoDistance(0.25, 1, 1, 0.7, 0.4, 0.5, 0.8);

    private final Map<String, Role> roles = new HashMap<>();

    /** What agendas call leads and partners; a word of both is one of leads. */
    public RoleWords(Collection<String> leads, Collection<String> partners) {
        partners.forEach(word -> roles.put(key(word), Role.PARTNER));
        leads.forEach(word -> roles.put(key(word), Role.LEAD));
    }

    /** The role that words stand for. */
    public Optional<Role> role(String words) {
        return Optional.ofNullable(roles.get(key(words)));
    }

    /** The role that words stand for but for a slip of OCR; none where slips lead to both. */
    public Optional<Role> nearRole(String words) {
        String key = key(words);
        Stream<Role> near = roles.entrySet().stream()
                .filter(word -> isNear(key, word.getKey()))
                .map(Map.Entry::getValue)
                .distinct();
        List<Role> found = near.toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static boolean isNear(String key, String word) {
        double limit = word.length() < LONG ? ONE_SLIP : 1;
        return Math.abs(key.length() - word.length()) <= 1
                && word.length() > LONG / 2
                && DISTANCE.between(key, word, limit) <= limit;
    }

    /** Letters and digits without the "s" of a plural. */
    private static String key(String words) {
        String key = Tokens.key(words);
        return key.endsWith("s") ? key.substring(0, key.length() - 1) : key;
    }
}
