package org.leidenkg.model.source;

import java.util.Arrays;
import java.util.Optional;

/** What a column of a table, or a labelled field of a list, can say of a project. */
public enum Field {
    CODE("code"),
    TITLE("title"),
    ACRONYM("acronym"),
    DESCRIPTION("description"),
    LEAD("lead"),
    PARTNER("partner"),
    /** Leads and partners in one cell; the first named leads. */
    LEAD_AND_PARTNERS("lead-and-partners"),
    THEME("theme"),
    SECTION("section"),
    START("start"),
    END("end"),
    /** From when to when, in one: "2024-2027". */
    PERIOD("period"),
    STATUS("status"),
    BUDGET("budget"),
    PAGE("page"),
    /** A person to ask; never published. */
    CONTACT("contact"),
    /** The project of a party's row. */
    PROJECT("project"),
    /** The party of a party's row. */
    PARTY("party"),
    /** The role of a party's row. */
    ROLE("role"),
    /** Known, and of no use to a project: left out without a word. */
    OTHER("other");

    private final String key;

    Field(String key) {
        this.key = key;
    }

    /** How descriptions write it. */
    public String key() {
        return key;
    }

    public static Optional<Field> find(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}
