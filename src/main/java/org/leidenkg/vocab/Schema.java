package org.leidenkg.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** schema.org. */
public final class Schema {
    public static final String NS = "https://schema.org/";

    public static final Node DOMAIN_INCLUDES = term("domainIncludes");
    public static final Node END_DATE = term("endDate");
    public static final Node KEYWORDS = term("keywords");
    public static final Node RANGE_INCLUDES = term("rangeIncludes");
    public static final Node SAME_AS = term("sameAs");
    public static final Node SOFTWARE_APPLICATION_CLASS = term("SoftwareApplication");
    public static final Node SOFTWARE_VERSION = term("softwareVersion");
    public static final Node SPATIAL_COVERAGE = term("spatialCoverage");
    public static final Node START_DATE = term("startDate");
    public static final Node TARGET = term("target");
    public static final Node TEMPORAL_COVERAGE = term("temporalCoverage");
    public static final Node URL = term("url");

    private Schema() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NS + name);
    }
}
