package org.leidenkg.model;

/** On what ground something is known. */
public enum Basis {
    /** The source says it. */
    STATED,
    /** It follows from what the source says or from a source outside it, but the source does not say it. */
    INFERRED,
    /** Read from a damaged form by a rule (an OCR confusion that fits the sequence of codes). */
    BY_RULE,
    /** An editor's correction says it. */
    CORRECTED
}
