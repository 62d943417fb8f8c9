package org.leidenkg.pipeline;

/** The program's version; a test holds it equal to the build file's. */
public final class Version {
    public static final String NUMBER = "0.1.0";

    private Version() {}
}
