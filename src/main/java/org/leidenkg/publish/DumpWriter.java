package org.leidenkg.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.RDFHandlerException;

/** Writes one file of the dumps, plain and packed; a very large one packed only. */
final class DumpWriter {
    static final String GZIP = "application/gzip";

    private final SortedStatements statements;
    private final SortedMap<String, String> prefixes;
    private final Path folder;

    DumpWriter(SortedStatements statements, SortedMap<String, String> prefixes, Path folder) {
        this.statements = statements;
        this.prefixes = prefixes;
        this.folder = folder;
    }

    /** The plain file and the packed one, or the packed one alone where the plan says so. */
    List<DumpFile> write(DumpPlan plan) {
        return plan.packedOnly() ? List.of(writePackedAtOnce(plan)) : List.of(writePlain(plan), writePacked(plan));
    }

    private DumpFile writePlain(DumpPlan plan) {
        Path file = folder.resolve(plan.name());
        CountingDigest sum = new CountingDigest();
        try (OutputStream bytes = sum.onItsWayTo(Files.newOutputStream(file))) {
            writeContent(plan, bytes);
        } catch (IOException | RDFHandlerException e) {
            throw fault(file, e);
        }
        return file(plan, plan.name(), Optional.empty(), sum);
    }

    private void writeContent(DumpPlan plan, OutputStream out) throws IOException {
        Utf8Writer text = new Utf8Writer(out);
        RDFHandler handler = plan.format().handler(text, prefixes);
        handler.startRDF();
        prefixes.forEach(handler::handleNamespace);
        source(plan).accept(handler::handleStatement);
        handler.endRDF();
        text.flush();
    }

    private Consumer<Consumer<Statement>> source(DumpPlan plan) {
        if (plan.graph().isPresent()) {
            IRI graph = plan.graph().get();
            return action -> statements.forEachInGraph(graph, action);
        }
        return plan.format().content() == DumpFormat.Content.UNION
                ? statements::forEachInUnion
                : statements::forEachInGraphs;
    }

    private DumpFile writePacked(DumpPlan plan) {
        return pack(plan, LightGzipStream::new, packed -> Files.copy(folder.resolve(plan.name()), packed));
    }

    private DumpFile writePackedAtOnce(DumpPlan plan) {
        return pack(plan, QuickGzipStream::new, packed -> {
            // Large enough for packing to be worth a processor of its own.
            try (OutputStream beside = new StreamBeside(packed)) {
                writeContent(plan, beside);
            }
        });
    }

    /** At half of the usual level: two fifths of the time for files that are a fifth larger. */
    private static final class LightGzipStream extends GZIPOutputStream {
        private static final int BUFFER = 1 << 15;
        private static final int LEVEL = 3;

        LightGzipStream(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(LEVEL);
        }
    }

    /** Puts a stream that packs before another. */
    private interface Packer {
        OutputStream before(OutputStream out) throws IOException;
    }

    /** Puts content into a stream. */
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** There is no name and no time in the header, so the same content gives the same bytes on one Java. */
    private DumpFile pack(DumpPlan plan, Packer packer, Content content) {
        Path file = folder.resolve(plan.name() + ".gz");
        CountingDigest sum = new CountingDigest();
        try (OutputStream bytes = sum.onItsWayTo(Files.newOutputStream(file));
                OutputStream packed = packer.before(bytes)) {
            content.writeTo(packed);
        } catch (IOException | RDFHandlerException e) {
            throw fault(file, e);
        }
        return file(plan, plan.name() + ".gz", Optional.of(GZIP), sum);
    }

    private static DumpException fault(Path file, Exception e) {
        return new DumpException("cannot write the dump " + file + ": " + e.getMessage(), e);
    }

    private static DumpFile file(DumpPlan plan, String name, Optional<String> packed, CountingDigest sum) {
        return new DumpFile(
                name, plan.format().mediaType(), packed, plan.graph().map(IRI::stringValue), sum.bytes(), sum.sha256());
    }
}
