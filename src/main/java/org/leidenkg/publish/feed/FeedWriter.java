package org.leidenkg.publish.feed;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.vocabulary.RDF;
import org.leidenkg.publish.feed.SubjectReader.Subject;
import org.leidenkg.vocab.ActivityStreams;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Dct;
import org.leidenkg.vocab.Tree;

/**
 * Writes what a version adds to the feed: a member for each subject whose triples, in all graphs together, are not what they
 * were. The member says what happened to which subject and when, and the graph that bears its name holds all triples that the
 * subject has now; none after a deletion.
 */
public final class FeedWriter implements Closeable {
    /** So many members are one page, a few hundred kilobytes. */
    private static final int PAGE = 1000;

    private final Base base;
    private final FeedEntry entry;
    private final Path folder;
    private int pages;
    private int onPage;
    private Writer page;

    private FeedWriter(Base base, FeedEntry entry, Path folder) throws IOException {
        this.base = base;
        this.entry = entry;
        this.folder = folder;
        this.page = nextPage();
    }

    /**
     * Writes the members of a version, and then its entry.
     *
     * @param entry but for the number of pages
     * @param before the dump in N-Quads that it is compared with; empty where the feed begins
     * @param quads its own
     * @param folder that exists, and is empty
     */
    public static void write(FeedEntry entry, Optional<Path> before, Path quads, Base base, Path folder)
            throws IOException {
        try (FeedWriter writer = new FeedWriter(base, entry, folder);
                SubjectReader now = new SubjectReader(quads);
                SubjectReader old = before.isPresent() ? new SubjectReader(before.get()) : SubjectReader.ofNothing()) {
            writer.compare(old, now);
            entry.withPages(writer.pages).write(folder);
        }
    }

    private void compare(SubjectReader before, SubjectReader after) throws IOException {
        Subject old = before.next();
        Subject now = after.next();
        while (!old.isNone() || !now.isNone()) {
            int order = old.compareTo(now);
            if (order < 0) {
                add(ActivityStreams.DELETE_CLASS, old.name(), List.of());
            } else if (order > 0) {
                add(ActivityStreams.CREATE_CLASS, now.name(), now.triples());
            } else if (!old.triples().equals(now.triples())) {
                add(ActivityStreams.UPDATE_CLASS, now.name(), now.triples());
            }
            old = order <= 0 ? before.next() : old;
            now = order >= 0 ? after.next() : now;
        }
    }

    private void add(Node event, String subject, Collection<String> triples) throws IOException {
        if (onPage == PAGE) {
            page.close();
            page = nextPage();
        }
        onPage++;
        String member = "<" + base.iri() + entry.path(pages) + "#" + onPage + ">";
        line("<" + base.iri() + FeedEntry.FOLDER + ">", Tree.MEMBER, member);
        line(member, RDF.type.asNode(), NodeFmtLib.strNT(event));
        line(member, Dct.IS_VERSION_OF, subject);
        line(member, Dct.ISSUED, "\"" + entry.issued() + "\"^^<http://www.w3.org/2001/XMLSchema#dateTime>");
        for (String triple : triples) {
            page.write(triple + " " + member + " .\n");
        }
    }

    private void line(String subject, Node property, String object) throws IOException {
        page.write(subject + " " + NodeFmtLib.strNT(property) + " " + object + " .\n");
    }

    private Writer nextPage() throws IOException {
        pages++;
        onPage = 0;
        return new BufferedWriter(new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(FeedEntry.page(folder, pages)), SubjectReader.BUFFER),
                StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        page.close();
    }
}
