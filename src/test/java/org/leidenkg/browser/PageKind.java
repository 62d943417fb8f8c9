package org.leidenkg.browser;

/** One page of each kind, by its address. */
enum PageKind {
    START("/"),
    START_IN_ENGLISH("/?lang=en"),
    SEARCH("/?q=HsL"),
    SEARCH_WITHOUT_RESULT("/?q=xyzzy"),
    ORGANISATIONS("/doc/organisation"),
    ORGANISATION("/doc/organisation/universiteit-leiden"),
    ORGANISATION_IN_ENGLISH("/doc/organisation/naturalis-biodiversity-center?lang=en"),
    PROJECTS("/doc/project"),
    PROJECT("/doc/project/het-lef-leiden-educational-fieldlab"),
    THEME("/doc/theme/kennisstad-breed"),
    PARTICIPATION("/doc/participation/letterlijk-leiden/lead/leiden-kennisstad"),
    NETWORK("/network"),
    NETWORK_OF_A_THEME_IN_ENGLISH(
            "/network?theme=cultureel-erfgoed&colour=community&focus=universiteit-leiden&lang=en"),
    HEAT_MAP("/heatmap"),
    PATH("/path?from=hogeschool-leiden&to=microsoft"),
    CHAINS("/path?from=microsoft&to=politie&lang=en"),
    COMPARE("/compare?o=hogeschool-leiden&o=universiteit-leiden&o=mborijnland"),
    MEASURES("/measures"),
    DATASET("/doc/dataset"),
    DUMPS("/dumps/"),
    ONTOLOGY("/ontology"),
    QUERIES("/queries"),
    QUESTION("/queries/who-works-with-whom"),
    QUESTION_IN_ENGLISH("/queries/brokers?lang=en"),
    NETWORK_WITH_PROJECTS_IN_ENGLISH("/network?view=projects&colour=community&lang=en"),
    PAIRS("/network?table=pairs&theme=cultureel-erfgoed"),
    EDITOR("/sparql"),
    WRONG_PARAMETER("/queries/partners-of-an-organisation?organisation=xyzzy", 400),
    NOT_FOUND("/doc/organisation/there-is-no-such-thing", 404);

    private final String path;
    private final int status;

    PageKind(String path) {
        this(path, 200);
    }

    PageKind(String path, int status) {
        this.path = path;
        this.status = status;
    }

    String path() {
        return path;
    }

    /** Of the answer that the page comes in. */
    int status() {
        return status;
    }
}
