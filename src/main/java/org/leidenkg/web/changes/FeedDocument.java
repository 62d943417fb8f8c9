package org.leidenkg.web.changes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.leidenkg.publish.feed.FeedEntry;
import org.leidenkg.vocab.ActivityStreams;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.CreativeCommons;
import org.leidenkg.vocab.Dct;
import org.leidenkg.vocab.Ldes;
import org.leidenkg.vocab.Prefixes;
import org.leidenkg.vocab.Tree;
import org.leidenkg.web.http.Language;
import org.leidenkg.web.http.Links;
import org.leidenkg.web.page.Messages;

/** A page of the event stream: the first one describes the stream and leads to all versions, the others have its members. */
final class FeedDocument {
    private final Base base;
    private final Links links;
    private final Node page;
    private final StreamRDF out;

    private FeedDocument(Base base, Links links, String path, StreamRDF out) {
        this.base = base;
        this.links = links;
        this.page = at(path);
        this.out = out;
    }

    /**
     * The page that clients begin with.
     *
     * @param links absolute, for the pages are where the reader came to
     */
    static byte[] root(Base base, Links links, RDFFormat format, List<FeedEntry> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FeedDocument document =
                new FeedDocument(base, links, FeedEntry.FOLDER, StreamRDFWriter.getWriterStream(bytes, format));
        document.write(() -> {
            document.stream();
            entries.forEach(entry -> document.relation(entry, 1));
        });
        return bytes.toByteArray();
    }

    /**
     * A page of the members of a version; the first leads to the others.
     *
     * @param members N-Quads, packed
     */
    static byte[] members(Base base, Links links, RDFFormat format, FeedEntry entry, int number, Path members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FeedDocument document =
                new FeedDocument(base, links, entry.path(number), StreamRDFWriter.getWriterStream(bytes, format));
        document.write(() -> {
            document.say(document.page, Ldes.IMMUTABLE, NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean));
            for (int other = 2; number == 1 && other <= entry.pages(); other++) {
                document.relation(entry, other);
            }
            document.copy(members);
        });
        return bytes.toByteArray();
    }

    private void write(Runnable content) {
        out.start();
        Prefixes.of(base).forEach(out::prefix);
        out.prefix("ldes", Ldes.NS);
        out.prefix("tree", Tree.NS);
        out.prefix("as", ActivityStreams.NS);
        say(page, RDF.type.asNode(), Tree.NODE_CLASS);
        content.run();
        out.finish();
    }

    private void stream() {
        Node stream = NodeFactory.createURI(base.iri() + FeedEntry.FOLDER);
        say(stream, RDF.type.asNode(), Ldes.EVENT_STREAM_CLASS);
        for (Language language : Language.values()) {
            String title = Messages.in(language).text("changes.title");
            say(stream, Dct.TITLE, NodeFactory.createLiteralLang(title, language.tag()));
        }
        say(stream, Dct.IS_FORMAT_OF, NodeFactory.createURI(base.iri() + "dataset"));
        say(stream, Dct.LICENSE, CreativeCommons.BY_4);
        say(stream, Ldes.TIMESTAMP_PATH, Dct.ISSUED);
        say(stream, Ldes.VERSION_OF_PATH, Dct.IS_VERSION_OF);
        say(stream, Ldes.VERSION_CREATE_OBJECT, ActivityStreams.CREATE_CLASS);
        say(stream, Ldes.VERSION_UPDATE_OBJECT, ActivityStreams.UPDATE_CLASS);
        say(stream, Ldes.VERSION_DELETE_OBJECT, ActivityStreams.DELETE_CLASS);
        say(stream, Tree.VIEW, page);
    }

    /** All members of a version are of one moment. */
    private void relation(FeedEntry entry, int number) {
        bound(entry, number, "from", Tree.GREATER_THAN_OR_EQUAL_TO_RELATION_CLASS);
        bound(entry, number, "until", Tree.LESS_THAN_OR_EQUAL_TO_RELATION_CLASS);
    }

    private void bound(FeedEntry entry, int number, String name, Node type) {
        Node relation = NodeFactory.createURI(page.getURI() + "#" + entry.number() + "-" + number + "-" + name);
        say(page, Tree.RELATION, relation);
        say(relation, RDF.type.asNode(), type);
        say(relation, Tree.NODE, at(entry.path(number)));
        say(relation, Tree.PATH, Dct.ISSUED);
        say(relation, Tree.VALUE, NodeFactory.createLiteralDT(entry.issued(), XSDDatatype.XSDdateTime));
    }

    private Node at(String path) {
        return NodeFactory.createURI(links.at("/" + path));
    }

    /** In the default graph. */
    private void say(Node subject, Node property, Node value) {
        out.quad(new Quad(Quad.defaultGraphNodeGenerated, Triple.create(subject, property, value)));
    }

    private void copy(Path members) {
        try (InputStream plain = new GZIPInputStream(Files.newInputStream(members))) {
            RDFParser.source(plain).lang(Lang.NQUADS).parse(new StreamRDFBase() {
                @Override
                public void triple(Triple triple) {
                    out.quad(new Quad(Quad.defaultGraphNodeGenerated, triple));
                }

                @Override
                public void quad(Quad quad) {
                    out.quad(quad);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the members of the feed in " + members, e);
        }
    }
}
