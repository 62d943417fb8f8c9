package org.leidenkg.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** DCMI Metadata Terms. */
public final class Dct {
    public static final String NS = "http://purl.org/dc/terms/";

    public static final Node ACCESS_RIGHTS = term("accessRights");
    public static final Node ACCRUAL_PERIODICITY = term("accrualPeriodicity");
    public static final Node BIBLIOGRAPHIC_CITATION = term("bibliographicCitation");
    public static final Node CONFORMS_TO = term("conformsTo");
    public static final Node CONTRIBUTOR = term("contributor");
    public static final Node CREATED = term("created");
    public static final Node CREATOR = term("creator");
    public static final Node DESCRIPTION = term("description");
    public static final Node FORMAT = term("format");
    public static final Node IDENTIFIER = term("identifier");
    public static final Node HAS_FORMAT = term("hasFormat");
    public static final Node HAS_VERSION = term("hasVersion");
    public static final Node IS_FORMAT_OF = term("isFormatOf");
    public static final Node IS_PART_OF = term("isPartOf");
    public static final Node IS_REPLACED_BY = term("isReplacedBy");
    public static final Node IS_VERSION_OF = term("isVersionOf");
    public static final Node ISSUED = term("issued");
    public static final Node LANGUAGE = term("language");
    public static final Node LICENSE = term("license");
    public static final Node LOCATION_CLASS = term("Location");
    public static final Node MODIFIED = term("modified");
    public static final Node PERIOD_OF_TIME_CLASS = term("PeriodOfTime");
    public static final Node PUBLISHER = term("publisher");
    public static final Node REPLACES = term("replaces");
    public static final Node RIGHTS = term("rights");
    public static final Node SPATIAL = term("spatial");
    public static final Node STANDARD_CLASS = term("Standard");
    public static final Node SUBJECT = term("subject");
    public static final Node TEMPORAL = term("temporal");
    public static final Node TITLE = term("title");
    public static final Node TYPE = term("type");

    private Dct() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NS + name);
    }
}
