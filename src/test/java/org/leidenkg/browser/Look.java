package org.leidenkg.browser;

/** How a page is looked at: the width of the window in CSS pixels, and the reader's choice of colours. */
record Look(int width, Scheme scheme) {
    enum Scheme {
        LIGHT("light"),
        DARK("dark");

        private final String feature;

        Scheme(String feature) {
            this.feature = feature;
        }

        /** Value of the media feature {@code prefers-color-scheme}. */
        String feature() {
            return feature;
        }
    }

    static final int PHONE = 360;
    static final int DESK = 1440;

    /** Where every test begins. */
    static final Look STANDARD = new Look(DESK, Scheme.LIGHT);

    Look in(Scheme other) {
        return new Look(width, other);
    }

    int height() {
        return width == PHONE ? 740 : 900;
    }
}
