package org.leidenkg.generate;

/**
 * Capital letters that stand for nothing else yet: of three letters first, then of four and of five. They have none that OCR
 * takes for another one.
 */
final class Abbreviations {
    private static final String LETTERS = "ABDFGHKMNPRSTVWZ";
    private static final int THREE = 3;
    /** An odd step meets every number below a power of two once. */
    private static final int STEP = 40_503;

    private int next;

    String next() {
        String abbreviation = at(next++);
        // The word that the reader knows as a group.
        return abbreviation.equals("MKB") ? at(next++) : abbreviation;
    }

    private static String at(int number) {
        int length = THREE;
        long all = power(length);
        long at = number;
        while (at >= all) {
            at -= all;
            all = power(++length);
        }
        long mixed = at * STEP % all;
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < length; i++) {
            letters.append(LETTERS.charAt((int) (mixed % LETTERS.length())));
            mixed /= LETTERS.length();
        }
        return letters.toString();
    }

    private static long power(int length) {
        return Math.round(Math.pow(LETTERS.length(), length));
    }
}
