package org.leidenkg.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.leidenkg.model.Role;

/** What agendas call the lead of a project and its partners ("Trekker", "Betrokken partijen"), whatever their case. */
public final class RoleWords {
    private static final String FOLDER = "/org/leidenkg/read/fields/";
    private static final RoleWords KNOWN =
            new RoleWords(Map.of()).with(Role.LEAD, read("lead.txt")).with(Role.PARTNER, read("partner.txt"));

    /** By OCR alone no other word of so many letters becomes one of these. */
    private static final int LONG = 7;

    private static final double ONE_SLIP = 0.6;
    private static final TypoDistance DISTANCE = new TypoDistance(0.25, 1, 1, 0.7, 0.4, 0.5, 0.8);

    private final Map<String, Role> roles;

    private RoleWords(Map<String, Role> roles) {
        this.roles = roles;
    }

    private static List<String> read(String file) {
        return WordList.read(RoleWords.class, FOLDER + file);
    }

    /** The words of the lists that come with the program. */
    public static RoleWords known() {
        return KNOWN;
    }

    /** These, and others that an agenda has for a role. */
    public RoleWords with(Role role, List<String> words) {
        Map<String, Role> more = new HashMap<>(roles);
        words.forEach(word -> more.put(key(word), role));
        return new RoleWords(more);
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
