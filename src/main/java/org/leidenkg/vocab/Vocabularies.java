package org.leidenkg.vocab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The vocabularies of others that a graph is written in, whole, as their authors publish them. */
public final class Vocabularies {
    private static final List<String> NAMES = List.of(
            "bibo", "dcat", "dcterms", "foaf", "oa", "org", "owl", "prov", "rdf", "rdfs", "schema", "sd", "sh", "skos",
            "skosxl", "time", "vann", "vcard", "void");

    /** The properties by which they say what their terms are; labels and definitions are passed over unread. */
    private static final Set<String> READ = Set.of(
            "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>",
            "<http://www.w3.org/2000/01/rdf-schema#domain>",
            "<http://www.w3.org/2000/01/rdf-schema#range>",
            "<http://www.w3.org/2000/01/rdf-schema#subClassOf>",
            "<http://www.w3.org/2000/01/rdf-schema#subPropertyOf>",
            "<http://www.w3.org/2002/07/owl#equivalentClass>",
            "<http://www.w3.org/2002/07/owl#unionOf>",
            "<http://www.w3.org/1999/02/22-rdf-syntax-ns#first>",
            "<http://www.w3.org/1999/02/22-rdf-syntax-ns#rest>",
            "<http://schema.org/domainIncludes>",
            "<http://schema.org/rangeIncludes>");

    private Vocabularies() {}

    /** Which terms there are, their places in hierarchies, their domains and ranges. */
    public static Graph terms() {
        Graph terms = GraphMemFactory.createGraphMem2();
        NAMES.forEach(name -> read("/vocabularies/" + name + ".nq", terms));
        OntologyFiles.parse("quality/terms.ttl", terms);
        return terms;
    }

    private static void read(String file, Graph terms) {
        try (InputStream in = Vocabularies.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + file);
            }
            // Canonical N-Quads: single blanks keep the parts apart, and what is read is IRIs and blank nodes, in
            // ASCII.
            new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1))
                    .lines()
                    .map(line -> line.split(" ", 4))
                    .filter(parts -> READ.contains(parts[1]))
                    .forEach(parts -> terms.add(node(parts[0], file), node(parts[1], file), node(parts[2], file)));
        } catch (IOException e) {
            throw new IllegalStateException("the program cannot read its file " + file, e);
        }
    }

    private static Node node(String part, String file) {
        return part.startsWith("<")
                // schema.org publishes the same terms under http and https; graphs use the latter.
                ? NodeFactory.createURI(part.substring(1, part.length() - 1).replace("http://schema.org/", Schema.NS))
                : NodeFactory.createBlankNode(file + part);
    }
}
