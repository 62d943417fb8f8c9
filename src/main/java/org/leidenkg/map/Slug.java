package org.leidenkg.map;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Slugs: the last part of an IRI, made from a title or name. Lower-case ASCII letters, digits and single hyphens; at
 * most {@value #LONGEST} characters, cut between words. A slug that is taken gets the tail its owner brings, and then a
 * number.
 */
final class Slug {
    private static final int LONGEST = 80;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´]");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");
    private static final Map<String, String> LETTERS =
            Map.of("ß", "ss", "æ", "ae", "ø", "o", "œ", "oe", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i");

    private Slug() {}

    static String of(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String lower = APOSTROPHES.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            lower = lower.replace(letter.getKey(), letter.getValue());
        }
        String slug = EDGES.matcher(OTHER.matcher(lower).replaceAll("-")).replaceAll("");
        if (slug.length() > LONGEST) {
            int cut = slug.lastIndexOf('-', LONGEST);
            slug = slug.substring(0, cut > LONGEST / 2 ? cut : LONGEST);
        }
        return slug.isEmpty() ? "zonder-naam" : slug;
    }

    /** Hands out slugs so that no two owners have the same. */
    static final class Registry {
        private final Map<String, String> byOwner = new HashMap<>();
        private final Set<String> taken = new HashSet<>();

        /**
         * The slug of an owner.
         *
         * @param owner what the slug is for; asked again, it has the same slug
         * @param text what it is made from
         * @param tail what tells it apart when the slug is taken, such as a code or the agenda's slug
         */
        String slug(String owner, String text, String tail) {
            return byOwner.computeIfAbsent(owner, o -> free(of(text), tail));
        }

        private String free(String slug, String tail) {
            if (taken.add(slug)) {
                return slug;
            }
            String longer = slug + "-" + of(tail);
            String candidate = longer;
            for (int n = 2; !taken.add(candidate); n++) {
                candidate = longer + "-" + n;
            }
            return candidate;
        }
    }
}
