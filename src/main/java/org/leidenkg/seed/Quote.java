package org.leidenkg.seed;

/** How values from a file are shown in a message. */
final class Quote {
    private static final int LONGEST = 60;

    private Quote() {}

    /** In double quotes, and cut where it is long. */
    static String of(String value) {
        return '"' + cut(value, LONGEST) + '"';
    }

    /** At most so many characters, and then {@code …}. */
    static String cut(String value, int longest) {
        if (value.length() <= longest) {
            return value;
        }
        int end = Character.isHighSurrogate(value.charAt(longest - 1)) ? longest - 1 : longest;
        return value.substring(0, end) + "…";
    }

    /**
     * With a space for every character that controls or ends a line, or turns the direction of writing, so that a file cannot
     * steer a terminal or forge a line of a report.
     */
    static String onOneLine(String text) {
        StringBuilder line = new StringBuilder(text);
        for (int i = 0; i < line.length(); i++) {
            if (steers(line.charAt(i))) {
                line.setCharAt(i, ' ');
            }
        }
        return line.toString();
    }

    private static boolean steers(char character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
