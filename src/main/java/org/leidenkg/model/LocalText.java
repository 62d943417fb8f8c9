package org.leidenkg.model;

/** The same text in Dutch and in English. Neither is blank. */
public record LocalText(String nl, String en) {
    public LocalText {
        Check.text(nl, "nl");
        Check.text(en, "en");
    }

    /** The English text for "en", the Dutch for any other language. */
    public String in(String language) {
        return language.equals("en") ? en : nl;
    }
}
