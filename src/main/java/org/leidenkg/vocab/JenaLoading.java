package org.leidenkg.vocab;

import org.apache.jena.sys.JenaSystem;

/** Loads Jena on one processor while something else is done on another. */
public final class JenaLoading {
    private JenaLoading() {}

    /**
     * Loads Jena, or waits until the thread that loads it is done. Jena's own call returns at once to a second thread, although
     * not all is there yet, and two threads that both use what is not may wait for each other for ever: who loads Jena in a
     * thread of its own calls this before anything else of Jena in any other.
     */
    public static synchronized void complete() {
        JenaSystem.init();
    }
}
