package org.leidenkg.publish.dump;

import java.util.Optional;

/**
 * One written file, as a dataset description needs it.
 *
 * @param name the file name without a folder
 * @param mediaType of the content, unpacked
 * @param packed the media type of the packing, for a packed file
 * @param graph the IRI of the named graph, for a file that holds one graph; else it holds everything
 * @param bytes the size of the file
 * @param sha256 the SHA-256 digest of the file, 64 lower-case hexadecimal digits
 */
public record DumpFile(
        String name, String mediaType, Optional<String> packed, Optional<String> graph, long bytes, String sha256) {
    public DumpFile {
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z]+)+")) {
            throw new IllegalArgumentException("not the name of a dump: \"" + name + "\"");
        }
        checkMediaType(mediaType);
        packed.ifPresent(DumpFile::checkMediaType);
        if (bytes < 0) {
            throw new IllegalArgumentException("a file cannot have " + bytes + " bytes");
        }
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256 digest: \"" + sha256 + "\"");
        }
    }

    private static void checkMediaType(String type) {
        if (!type.matches("[a-z]+/[a-z+-]+")) {
            throw new IllegalArgumentException("not a media type: \"" + type + "\"");
        }
    }
}
