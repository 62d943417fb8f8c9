package org.leidenkg.query.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** A text without case, accents and punctuation, so that "Café-overleg" and "cafe overleg" are the same. */
public record FoldedText(String text) {
    public static FoldedText of(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(decomposed.length());
        for (int at = 0; at < decomposed.length(); at++) {
            char c = decomposed.charAt(at);
            if (Character.isLetterOrDigit(c)) {
                folded.append(plain(c));
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && !endsWithSpace(folded)) {
                folded.append(' ');
            }
        }
        return new FoldedText(folded.toString().toLowerCase(Locale.ROOT).strip());
    }

    private static boolean endsWithSpace(StringBuilder text) {
        return text.isEmpty() || text.charAt(text.length() - 1) == ' ';
    }

    /** The letters that Unicode does not take apart. */
    private static String plain(char c) {
        return switch (c) {
            case 'ß' -> "ss";
            case 'ø', 'Ø' -> "o";
            case 'æ', 'Æ' -> "ae";
            case 'œ', 'Œ' -> "oe";
            case 'ł', 'Ł' -> "l";
            case 'đ', 'Đ' -> "d";
            case 'ı' -> "i";
            default -> String.valueOf(c);
        };
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    List<String> words() {
        return isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }

    /** In one word: who types "mbo Rijnland" means "mboRijnland". */
    String joined() {
        return text.replace(" ", "");
    }
}
