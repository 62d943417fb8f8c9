package org.leidenkg.read.ocr;

import java.util.Set;

/** Small words that seldom begin a party. */
final class Articles {
    private static final Set<String> WORDS = Set.of("de", "het", "een", "en", "van", "in", "op", "aan", "voor");

    private Articles() {}

    static boolean contain(String lowerCaseWord) {
        return WORDS.contains(lowerCaseWord);
    }
}
