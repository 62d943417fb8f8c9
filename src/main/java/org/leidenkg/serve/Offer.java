package org.leidenkg.serve;

import java.util.Optional;

/** What the service has to offer beside the graph: files to download, and readings to explain. */
record Offer(DumpShelf shelf, Optional<Readings> readings) {}
