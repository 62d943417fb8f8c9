package org.leidenkg.web.resource;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.NodeConst;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.leidenkg.query.answer.Page;
import org.leidenkg.query.lookup.Described;
import org.leidenkg.vocab.CreativeCommons;
import org.leidenkg.vocab.Dct;
import org.leidenkg.vocab.Foaf;

/**
 * The triples of a document about a thing: those of the thing, and what the document says of itself. Where a thing has more
 * links than fit, the document is a page of a collection in Hydra's terms.
 */
record ThingDocument(Described thing, ThingPath path, String base) {
    private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";

    List<Triple> triples() {
        List<Triple> all = new ArrayList<>(thing.triples());
        Node document = NodeFactory.createURI(base + "data/" + path.document());
        all.add(Triple.create(document, NodeConst.nodeRDFType, Foaf.DOCUMENT_CLASS));
        all.add(Triple.create(document, Foaf.PRIMARY_TOPIC, NodeFactory.createURI(thing.iri())));
        all.add(Triple.create(document, Dct.LICENSE, CreativeCommons.BY_4));
        all.add(Triple.create(document, Dct.IS_PART_OF, NodeFactory.createURI(base + "dataset")));
        if (thing.links().lastPage() > 1) {
            all.addAll(pages(document));
        }
        return all;
    }

    private List<Triple> pages(Node document) {
        Page<Triple> links = thing.links();
        Node page = numbered(document, links.page());
        List<Triple> all = new ArrayList<>();
        all.add(Triple.create(document, hydra("totalItems"), NodeFactoryExtra.intToNode(links.total())));
        all.add(Triple.create(document, hydra("view"), page));
        all.add(Triple.create(page, NodeConst.nodeRDFType, hydra("PartialCollectionView")));
        all.add(Triple.create(page, hydra("first"), numbered(document, 1)));
        if (links.page() > 1) {
            all.add(Triple.create(page, hydra("previous"), numbered(document, links.page() - 1)));
        }
        if (links.page() < links.lastPage()) {
            all.add(Triple.create(page, hydra("next"), numbered(document, links.page() + 1)));
        }
        all.add(Triple.create(page, hydra("last"), numbered(document, links.lastPage())));
        return all;
    }

    private static Node numbered(Node document, int page) {
        return NodeFactory.createURI(document.getURI() + "?page=" + page);
    }

    private static Node hydra(String name) {
        return NodeFactory.createURI(HYDRA + name);
    }
}
