package org.leidenkg.publish;

/**
 * One written dump, as a dataset description needs it.
 *
 * @param name the file name without a folder
 * @param bytes the size of the file
 * @param sha256 the SHA-256 digest of the file, 64 lower-case hexadecimal digits
 */
public record DumpFile(String name, String mediaType, long bytes, String sha256) {
    public DumpFile {
        if (!name.matches("[a-z]+(\\.[a-z]+)+")) {
            throw new IllegalArgumentException("not the name of a dump: \"" + name + "\"");
        }
        if (!mediaType.matches("[a-z]+/[a-z+-]+")) {
            throw new IllegalArgumentException("not a media type: \"" + mediaType + "\"");
        }
        if (bytes < 0) {
            throw new IllegalArgumentException("a file cannot have " + bytes + " bytes");
        }
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256 digest: \"" + sha256 + "\"");
        }
    }
}
