package org.leidenkg.web.http;

import java.io.IOException;
import java.io.InputStream;

/** Files that the program carries beside this package. */
public final class Resources {
    private Resources() {}

    public static InputStream open(String name) throws IOException {
        return open(Resources.class.getResourceAsStream("/org/leidenkg/web/" + name), name);
    }

    /** From the root of the class path, such as a file of a web jar. */
    static InputStream openAbsolute(String path) throws IOException {
        return open(Resources.class.getClassLoader().getResourceAsStream(path), path);
    }

    private static InputStream open(@org.jspecify.annotations.Nullable InputStream in, String name) throws IOException {
        if (in == null) {
            throw new IOException("not on the class path: " + name);
        }
        return in;
    }
}
