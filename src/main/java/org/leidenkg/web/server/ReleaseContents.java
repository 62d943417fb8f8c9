package org.leidenkg.web.server;

import java.util.Optional;
import org.leidenkg.web.dump.DumpEditions;
import org.leidenkg.web.http.FileCheck;
import org.leidenkg.web.resolve.ReadingExplainer;

/** What the service has to contents beside the graph: files to download, readings to explain, and whether its files are whole. */
record ReleaseContents(DumpEditions dumps, Optional<ReadingExplainer> readings, FileCheck files) {}
