package org.leidenkg.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** DCAT (W3C). */
public final class Dcat {
    public static final String NS = "http://www.w3.org/ns/dcat#";

    public static final Node DATASET_CLASS = term("Dataset");
    public static final Node DATA_SERVICE_CLASS = term("DataService");
    public static final Node DISTRIBUTION_CLASS = term("Distribution");
    public static final Node ACCESS_SERVICE = term("accessService");
    public static final Node ACCESS_URL = term("accessURL");
    public static final Node BYTE_SIZE = term("byteSize");
    public static final Node COMPRESS_FORMAT = term("compressFormat");
    public static final Node CONTACT_POINT = term("contactPoint");
    public static final Node DISTRIBUTION = term("distribution");
    public static final Node DOWNLOAD_URL = term("downloadURL");
    public static final Node ENDPOINT_DESCRIPTION = term("endpointDescription");
    public static final Node ENDPOINT_URL = term("endpointURL");
    public static final Node END_DATE = term("endDate");
    public static final Node HAS_CURRENT_VERSION = term("hasCurrentVersion");
    public static final Node HAS_VERSION = term("hasVersion");
    public static final Node KEYWORD = term("keyword");
    public static final Node LANDING_PAGE = term("landingPage");
    public static final Node MEDIA_TYPE = term("mediaType");
    public static final Node PREVIOUS_VERSION = term("previousVersion");
    public static final Node SERVICE = term("service");
    public static final Node SERVES_DATASET = term("servesDataset");
    public static final Node START_DATE = term("startDate");
    public static final Node THEME = term("theme");
    public static final Node THEME_TAXONOMY = term("themeTaxonomy");
    public static final Node VERSION = term("version");

    private Dcat() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NS + name);
    }
}
