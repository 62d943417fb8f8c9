package org.leidenkg.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.leidenkg.TemporaryFolder;

/** The sample with its dumps, served once for all classes that register this, which only read; stopped after the last. */
public final class PublishedService implements BeforeAllCallback {
    private static final Namespace NAMESPACE = Namespace.create(PublishedService.class);

    private Optional<Running> running = Optional.empty();

    private record Running(Served served, Path folder) implements AutoCloseable {
        static Running start() {
            try {
                Path folder = Files.createTempDirectory("leidenkg-published");
                return new Running(Published.serve(folder), folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            served.close();
            TemporaryFolder.delete(folder);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        running = Optional.of(context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .computeIfAbsent(Running.class, key -> Running.start(), Running.class));
    }

    public Served served() {
        return running.orElseThrow().served();
    }
}
