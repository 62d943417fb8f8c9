package org.leidenkg.web.server.internal;

import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.sys.TDBInternal;

/** The TDB2 databases that this process has open. */
public final class OpenDatabases {
    private OpenDatabases() {}

    /** Lets go of the files of a database, which no request may be using any more. */
    public static void release(DatasetGraph database) {
        TDBInternal.expel(database);
    }
}
