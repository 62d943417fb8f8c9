package org.leidenkg.web.server;

import java.util.Optional;
import org.leidenkg.web.dump.DumpEditions;
import org.leidenkg.web.resolve.ReadingExplainer;

/** What the service has to contents beside the graph: files to download, and readings to explain. */
record ReleaseContents(DumpEditions dumps, Optional<ReadingExplainer> readings) {}
