package org.leidenkg.model;

/** What a party does in a project. */
public enum Role {
    /** "T:", trekker: leads the project. */
    LEAD,
    /** "P:", overige (beoogde) partners: takes part, or is meant to. */
    PARTNER
}
