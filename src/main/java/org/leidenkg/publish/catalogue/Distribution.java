package org.leidenkg.publish.catalogue;

import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.leidenkg.model.LocalText;
import org.leidenkg.publish.dump.DumpFile;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.CreativeCommons;
import org.leidenkg.vocab.Dcat;
import org.leidenkg.vocab.Dct;
import org.leidenkg.vocab.Spdx;
import org.leidenkg.vocab.VoId;

/** A written dump as a {@code dcat:Distribution}, under the default base. */
record Distribution(DumpFile dump, String version) {
    private static final String DUMPS = Base.DEFAULT + "dumps/";
    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
    private static final String FILE_TYPES = "http://publications.europa.eu/resource/authority/file-type/";
    private static final String LANGUAGES = "http://publications.europa.eu/resource/authority/language/";

    private static final Map<String, Syntax> SYNTAXES = Map.of(
            "application/n-triples", new Syntax("N-Triples", "RDF_N_TRIPLES"),
            "application/n-quads", new Syntax("N-Quads", "RDF_N_QUADS"),
            "text/turtle", new Syntax("Turtle", "RDF_TURTLE"),
            "application/trig", new Syntax("TriG", "RDF_TRIG"),
            "application/ld+json", new Syntax("JSON-LD", "JSON_LD"),
            "application/rdf+xml", new Syntax("RDF/XML", "RDF_XML"));

    /** What people call a syntax, and what the EU's list of file types does. */
    private record Syntax(String name, String fileType) {}

    void describe(Description out) {
        Node file = Description.part("dump-" + dump.name());
        Node download = Description.iri(DUMPS + dump.name());
        out.add(Description.DATASET, Dcat.DISTRIBUTION, file);
        out.type(file, Dcat.DISTRIBUTION_CLASS);
        out.both(file, Dct.TITLE, title());
        out.add(file, Dcat.ACCESS_URL, Description.iri(DUMPS));
        resource(DUMPS, out);
        out.add(file, Dcat.DOWNLOAD_URL, download);
        resource(download.getURI(), out);
        out.add(file, Dct.HAS_VERSION, Description.iri(DUMPS + version + "/" + dump.name()));
        out.add(file, Dcat.MEDIA_TYPE, Description.iri(MEDIA_TYPES + dump.mediaType()));
        dump.packed().ifPresent(p -> out.add(file, Dcat.COMPRESS_FORMAT, Description.iri(MEDIA_TYPES + p)));
        out.add(file, Dct.FORMAT, Description.iri(FILE_TYPES + syntax().fileType()));
        out.typed(file, Dcat.BYTE_SIZE, Long.toString(dump.bytes()), XSDDatatype.XSDnonNegativeInteger);
        checksum(file, out);
        rights(file, out);
        describeContent(file, download, out);
    }

    private void checksum(Node file, Description out) {
        Node sum = Description.part("checksum-" + dump.name());
        out.add(file, Spdx.CHECKSUM, sum);
        out.type(sum, Spdx.CHECKSUM_CLASS);
        out.add(sum, Spdx.ALGORITHM, Spdx.ALGORITHM_SHA256);
        out.typed(sum, Spdx.CHECKSUM_VALUE, dump.sha256(), XSDDatatype.XSDhexBinary);
    }

    private static void rights(Node file, Description out) {
        out.add(file, Dct.LICENSE, CreativeCommons.BY_4);
        out.add(file, Dct.RIGHTS, Description.part("rights"));
        out.add(file, Dct.LANGUAGE, Description.iri(LANGUAGES + "NLD"));
        out.add(file, Dct.LANGUAGE, Description.iri(LANGUAGES + "ENG"));
    }

    /** A file with everything is a dump of the whole; a file with one graph is one of that graph. */
    private void describeContent(Node file, Node download, Description out) {
        out.add(file, Dct.CONFORMS_TO, Description.iri(Base.DEFAULT + "ontology"));
        out.add(file, Dcat.ACCESS_SERVICE, Description.part("sparql"));
        Node held = dump.graph()
                .map(g -> Description.iri(Base.DEFAULT + "graph/" + g.substring(g.lastIndexOf('/') + 1)))
                .orElse(Description.DATASET);
        out.add(held, VoId.DATA_DUMP, download);
    }

    private LocalText title() {
        String form = syntax().name() + (dump.packed().isPresent() ? ", gzip" : "");
        return dump.graph()
                .map(g -> g.substring(g.lastIndexOf('/') + 1))
                .map(g -> new LocalText("De graaf " + g + " als " + form, "The graph " + g + " as " + form))
                .orElseGet(() -> new LocalText("Alles als " + form, "Everything as " + form));
    }

    private Syntax syntax() {
        Syntax syntax = SYNTAXES.get(dump.mediaType());
        if (syntax == null) {
            throw new IllegalStateException("no distribution can have the type " + dump.mediaType());
        }
        return syntax;
    }

    private static void resource(String iri, Description out) {
        out.type(Description.iri(iri), RDFS.Resource.asNode());
    }
}
