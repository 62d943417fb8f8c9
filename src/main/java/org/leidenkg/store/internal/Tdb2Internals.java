package org.leidenkg.store.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.sys.TDBInternal;

/** Opening and letting go of databases, beyond what {@code DatabaseMgr} offers. */
public final class Tdb2Internals {
    private Tdb2Internals() {}

    /** Lets go of the files of a database. Nothing may be using it any more. */
    public static void release(DatasetGraph database) {
        TDBInternal.expel(database, true);
    }

    /** Whether this or another process has the database in a folder open. */
    public static boolean isOpen(Path folder) {
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
}
