package org.leidenkg.publish.picture;

/** The colours of letters. */
enum Ink {
    STRONG("ink", PictureStyle.INK),
    FAINT("faint", PictureStyle.FAINT);

    private final String styleClass;
    private final String colour;

    Ink(String styleClass, String colour) {
        this.styleClass = styleClass;
        this.colour = colour;
    }

    String styleClass() {
        return styleClass;
    }

    String colour() {
        return colour;
    }
}
