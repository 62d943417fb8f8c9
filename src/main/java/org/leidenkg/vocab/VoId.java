package org.leidenkg.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** VoID (W3C). */
public final class VoId {
    public static final String NS = "http://rdfs.org/ns/void#";

    public static final Node DATASET_CLASS = term("Dataset");
    public static final Node LINKSET_CLASS = term("Linkset");
    public static final Node CLASS = term("class");
    public static final Node CLASSES = term("classes");
    public static final Node CLASS_PARTITION = term("classPartition");
    public static final Node DATA_DUMP = term("dataDump");
    public static final Node DISTINCT_SUBJECTS = term("distinctSubjects");
    public static final Node ENTITIES = term("entities");
    public static final Node EXAMPLE_RESOURCE = term("exampleResource");
    public static final Node FEATURE = term("feature");
    public static final Node LINK_PREDICATE = term("linkPredicate");
    public static final Node OBJECTS_TARGET = term("objectsTarget");
    public static final Node PROPERTIES = term("properties");
    public static final Node PROPERTY = term("property");
    public static final Node PROPERTY_PARTITION = term("propertyPartition");
    public static final Node SUBJECTS_TARGET = term("subjectsTarget");
    public static final Node SUBSET = term("subset");
    public static final Node TRIPLES = term("triples");
    public static final Node URI_SPACE = term("uriSpace");
    public static final Node VOCABULARY = term("vocabulary");

    private VoId() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NS + name);
    }
}
