package org.leidenkg.publish.dump;

import jakarta.json.JsonException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.eclipse.rdf4j.rio.RDFHandlerException;

/** Writes one file of the dumps, plain and packed; a very large one packed only. */
public final class DumpWriter {
    static final String GZIP = "application/gzip";

    private static final int BUFFER = 1 << 16;

    private final DumpContent content;
    private final Path folder;

    public DumpWriter(DumpContent content, Path folder) {
        this.content = content;
        this.folder = folder;
    }

    /** The plain file and the packed one, or the packed one alone where the plan says so. */
    List<DumpFile> write(DumpPlan plan) {
        return plan.packedOnly()
                ? List.of(writePacked(plan, out -> content.write(plan, out)))
                : List.of(writePlain(plan), writePacked(plan, out -> Files.copy(folder.resolve(plan.name()), out)));
    }

    public DumpFile writePlain(DumpPlan plan) {
        return write(plan, plan.name(), Optional.empty(), out -> content.write(plan, out));
    }

    /** There is no name and no time in the header, so the same content gives the same bytes on one Java. */
    private DumpFile writePacked(DumpPlan plan, Content what) {
        return write(plan, plan.name() + ".gz", Optional.of(GZIP), out -> {
            GZIPOutputStream packed = new GZIPOutputStream(out, BUFFER);
            what.writeTo(packed);
            packed.finish();
        });
    }

    /** Puts content into a stream. */
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private DumpFile write(DumpPlan plan, String name, Optional<String> packed, Content what) {
        Path file = folder.resolve(name);
        MessageDigest digest = sha256();
        try (OutputStream out =
                new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(file), digest), BUFFER)) {
            what.writeTo(out);
        } catch (IOException | RDFHandlerException | JsonException e) {
            throw new DumpException("cannot write the dump " + file + ": " + e.getMessage(), e);
        }
        return new DumpFile(
                name,
                plan.format().mediaType(),
                packed,
                plan.graph().map(Node::getURI),
                size(file),
                HexFormat.of().formatHex(digest.digest()));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new DumpException("cannot read the dump " + file + ": " + e.getMessage(), e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
