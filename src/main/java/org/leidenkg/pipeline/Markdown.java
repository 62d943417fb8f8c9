package org.leidenkg.pipeline;

/** Words of sources on a page in Markdown. */
final class Markdown {
    /** How many rows of one list a page shows; the rest is for programs. */
    static final int MOST = 300;

    private Markdown() {}

    /** So that words of the source cannot become marks of the page. */
    static String escape(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>#])", "\\\\$1");
    }

    /** Words within a cell of a table. */
    static String cell(String text) {
        return escape(text).replace("\n", "⏎").replace("|", "\\|");
    }
}
