package org.leidenkg.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.leidenkg.store.internal.Tdb2Internals;

/** A TDB2 database of a release, open in this process until it is closed. */
public final class Tdb2Store implements AutoCloseable {
    /** Where TDB2 puts the files of a database that was never compacted. */
    private static final String DATA = "Data-0001";

    private final DatasetGraph dataset;

    private Tdb2Store(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /**
     * Writes a dataset into a new database and lets go of it, so that its folder can be renamed and opened by any process.
     *
     * @param folder a folder that does not exist or is empty
     * @throws OutputException if the folder is not empty or the disk does not take it
     */
    public static void write(DatasetGraph data, Path folder) {
        try {
            Files.createDirectories(folder);
            requireEmpty(folder);
        } catch (IOException e) {
            throw new OutputException("cannot write a store into " + folder + ": " + e, e);
        }
        try (Tdb2Store store = connect(folder)) {
            // One thread: a fault of the disk ends it, whereas Jena's loaders of several threads wait for one that
            // died.
            DataLoader loader = LoaderFactory.sequentialLoader(store.dataset, (format, arguments) -> {});
            loader.startBulk();
            try {
                data.find().forEachRemaining(loader.stream()::quad);
                loader.finishBulk();
            } catch (RuntimeException e) {
                loader.finishException(e);
                throw e;
            }
        }
    }

    /**
     * Opens the database in a folder. Its default graph is the union of its named graphs.
     *
     * @throws OutputException if there is none or another process has it open
     */
    public static Tdb2Store open(Path folder) {
        if (!Files.isDirectory(folder.resolve(DATA))) {
            throw new OutputException("there is no store in " + folder + ". Make one with: leidenkg build");
        }
        try {
            return connect(folder);
        } catch (DBOpEnvException | RuntimeIOException e) {
            requireDisk(folder, e);
            throw new OutputException(
                    "the store " + folder + " is open in another process (" + e.getMessage()
                            + "). Stop that process, or ask it over HTTP.",
                    e);
        }
    }

    /** Opens or makes a database. */
    private static Tdb2Store connect(Path folder) {
        try {
            // Jena keeps open databases by path: a link that later points elsewhere must not give the old one.
            DatasetGraph dataset =
                    DatabaseMgr.connectDatasetGraph(folder.toRealPath().toString());
            dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
            return new Tdb2Store(dataset);
        } catch (IOException e) {
            throw new OutputException("cannot open the store " + folder + ": " + e, e);
        }
    }

    private static void requireDisk(Path folder, RuntimeException fault) {
        DiskFault.find(fault).ifPresent(what -> {
            throw new OutputException(
                    "cannot open the store " + folder + " (" + what
                            + "). TDB2 locks the store's folder and writes to it even"
                            + " for reading: make it writable for this user, or copy it elsewhere and name that with --out.",
                    fault);
        });
    }

    /** The data. Every use is in a transaction. */
    public DatasetGraph dataset() {
        return dataset;
    }

    /** Lets go of the files. Nothing may be using the dataset any more. */
    @Override
    public void close() {
        Tdb2Internals.release(dataset);
    }

    /**
     * Makes sure that nobody has the database in a folder open, before somebody else than this class opens it.
     *
     * @throws OutputException if another process has it open, or if it cannot be locked; says which and what can be done
     */
    public static void requireFree(Path folder) {
        boolean open;
        try {
            open = isOpen(folder);
        } catch (RuntimeIOException e) {
            requireDisk(folder, e);
            throw e;
        }
        if (open) {
            throw new OutputException("the store " + folder + " is in use by another leidenkg (the process that "
                    + folder.resolve("tdb.lock")
                    + " names). Stop that one, or give this one a folder of its own with --out.");
        }
    }

    /** Whether this or another process has the database in a folder open. */
    static boolean isOpen(Path folder) {
        return Tdb2Internals.isOpen(folder);
    }

    private static void requireEmpty(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw new OutputException("cannot write a store into " + folder + ": the folder is not empty");
            }
        }
    }
}
