package org.leidenkg.model;

/** The same text in Dutch and in English. Neither is blank. */
public record LocalText(String nl, String en) {
    public LocalText {
        Check.text(nl, "nl");
        Check.text(en, "en");
    }
}
