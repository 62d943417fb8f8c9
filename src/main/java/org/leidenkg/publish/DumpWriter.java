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

/** Writes one file of the dumps, plain and packed. */
final class DumpWriter {
    static final String GZIP = "application/gzip";

    private static final int BUFFER = 1 << 15;

    private final SortedStatements statements;
    private final SortedMap<String, String> prefixes;
    private final Path folder;

    DumpWriter(SortedStatements statements, SortedMap<String, String> prefixes, Path folder) {
        this.statements = statements;
        this.prefixes = prefixes;
        this.folder = folder;
    }

    /** The plain file and the packed one. */
    List<DumpFile> write(DumpPlan plan) {
        return List.of(writePlain(plan), writePacked(plan));
    }

    private DumpFile writePlain(DumpPlan plan) {
        Path file = folder.resolve(plan.name());
        CountingDigest sum = new CountingDigest();
        try (OutputStream bytes = sum.onItsWayTo(Files.newOutputStream(file));
                Utf8Writer out = new Utf8Writer(bytes)) {
            RDFHandler handler = plan.format().handler(out, prefixes);
            handler.startRDF();
            prefixes.forEach(handler::handleNamespace);
            source(plan).accept(handler::handleStatement);
            handler.endRDF();
        } catch (IOException | RDFHandlerException e) {
            throw new DumpException("cannot write the dump " + file + ": " + e.getMessage(), e);
        }
        return file(plan, plan.name(), Optional.empty(), sum);
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

    /** Java writes no name and no time into the header, so the same content gives the same bytes on one Java. */
    private DumpFile writePacked(DumpPlan plan) {
        Path file = folder.resolve(plan.name() + ".gz");
        CountingDigest sum = new CountingDigest();
        try (OutputStream bytes = sum.onItsWayTo(Files.newOutputStream(file));
                OutputStream packed = new GZIPOutputStream(bytes, BUFFER)) {
            Files.copy(folder.resolve(plan.name()), packed);
        } catch (IOException e) {
            throw new DumpException("cannot write the dump " + file + ": " + e.getMessage(), e);
        }
        return file(plan, plan.name() + ".gz", Optional.of(GZIP), sum);
    }

    private static DumpFile file(DumpPlan plan, String name, Optional<String> packed, CountingDigest sum) {
        return new DumpFile(
                name, plan.format().mediaType(), packed, plan.graph().map(IRI::stringValue), sum.bytes(), sum.sha256());
    }
}
