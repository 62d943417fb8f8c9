package org.leidenkg.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.progress.MonitorOutput;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.leidenkg.quads.NumberedQuads;
import org.leidenkg.quads.QuadTable;

/** A TDB2 database of a release, open in this process until it is closed. */
public final class Tdb2Store implements AutoCloseable {
    /** Jena's loaders accept no monitor in their documentation, but wait for ever without one. */
    private static final MonitorOutput SILENT = (format, arguments) -> {};

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
     * @return its files whose checksums are known
     * @throws OutputException if the folder is not empty or the disk does not take it
     */
    public static WrittenFiles write(DatasetGraph data, Path folder) {
        try {
            Files.createDirectories(folder);
            requireEmpty(folder);
        } catch (IOException e) {
            throw new OutputException("cannot write a store into " + folder + ": " + e, e);
        }
        return HelpedWork.run("store", () -> load(data, folder));
    }

    private static WrittenFiles load(DatasetGraph data, Path folder) {
        QuadTable table = QuadTable.of(data);
        NumberedQuads quads = table.numbered();
        if (quads.size() > 0 && !table.containsGraph(Quad.defaultGraphIRI)) {
            // Its files are made by TDB2 itself, and filled when nobody has them open.
            connect(folder, PackedStore.layout()).close();
            WrittenFiles written = PackedStore.fill(folder.resolve(DATA), quads);
            PackedStore.describeLayout(folder);
            return written;
        }
        try (Tdb2Store store = connect(folder, StoreParams.getDftStoreParams())) {
            // The phased loader is the fastest of Jena's that leaves room for others on two cores, at any size.
            DataLoader loader = LoaderFactory.phasedLoader(store.dataset, SILENT);
            loader.startBulk();
            try {
                StreamRDF into = loader.stream();
                data.find().forEachRemaining(into::quad);
                loader.finishBulk();
            } catch (RuntimeException e) {
                loader.finishException(e);
                throw e;
            }
        }
        return new WrittenFiles();
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
            return connect(folder, StoreParams.getDftStoreParams());
        } catch (DBOpEnvException | RuntimeIOException e) {
            requireDisk(folder, e);
            throw new OutputException(
                    "the store " + folder + " is open in another process (" + e.getMessage()
                            + "). Stop that process, or ask it over HTTP.",
                    e);
        }
    }

    /** Opens or makes a database; one that is there has the layout that it was made with. */
    private static Tdb2Store connect(Path folder, StoreParams layout) {
        try {
            // Jena keeps open databases by path: a link that later points elsewhere must not give the old one.
            Location location = Location.create(folder.toRealPath());
            DatasetGraph dataset =
                    DatabaseConnection.connectCreate(location, layout).getDatasetGraph();
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
        TDBInternal.expel(dataset, true);
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
        Path file = folder.resolve("tdb.lock");
        if (!Files.exists(file)) {
            return false;
        }
        // By Jena's own means: opening the lock file ourselves would, on closing it, give up the lock of this process.
        ProcessFileLock lock = ProcessFileLock.create(file.toString());
        if (lock.isLockedHere()) {
            return true;
        }
        boolean free = lock.tryLock();
        if (free) {
            lock.unlock();
        }
        ProcessFileLock.release(lock);
        return !free;
    }

    private static void requireEmpty(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw new OutputException("cannot write a store into " + folder + ": the folder is not empty");
            }
        }
    }
}
