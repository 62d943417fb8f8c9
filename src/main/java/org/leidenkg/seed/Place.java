package org.leidenkg.seed;

/** A place in a file: line and column (in UTF-16 units), both counted from 1. */
record Place(int line, int column) {
    /** Where a character of a text stands; a line ends at {@code \n}. */
    static Place of(CharSequence text, int offset) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < offset; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                start = i + 1;
            }
        }
        return new Place(line, offset - start + 1);
    }
}
