package org.leidenkg.resolve;

/** How the source ties a party to the project or to the party before it, where it says more than the column does. */
public enum Relation {
    /** No more than the column says. */
    NONE,
    /** "in (nauwe) samenwerking met": works with the lead; counted as a partner. */
    CLOSE_COOPERATION,
    /** "o.l.v.": heads the party named before it; counted in that party's role. */
    HEADED_BY,
    /** Named in parentheses as a member of the group before it. */
    MEMBER_OF_GROUP
}
