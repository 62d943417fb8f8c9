package org.leidenkg.serve;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Style sheets and pictures. Their name carries a hash of their content, so that they can be kept for a year. */
final class Assets {
    private static final String PICO = "META-INF/resources/webjars/picocss__pico/2.1.1/css/pico.min.css";

    private final Map<String, Asset> byName = new LinkedHashMap<>();
    private final Map<String, Asset> byHashedName = new LinkedHashMap<>();

    /** A file and how it is served. */
    static final class Asset {
        private final String hashedName;
        private final String contentType;
        private final byte[] content;
        private final String hash;

        Asset(String hashedName, String contentType, byte[] content, String hash) {
            this.hashedName = hashedName;
            this.contentType = contentType;
            this.content = content;
            this.hash = hash;
        }

        String contentType() {
            return contentType;
        }

        InputStream content() {
            return new ByteArrayInputStream(content);
        }

        String hash() {
            return hash;
        }
    }

    Assets() {
        add("pico.css", "text/css; charset=utf-8", () -> Resources.openAbsolute(PICO));
        add("site.css", "text/css; charset=utf-8", () -> Resources.open("site.css"));
        add("icon.svg", "image/svg+xml", () -> Resources.open("icon.svg"));
        add("model.svg", "image/svg+xml", () -> Resources.open("model.svg"));
    }

    /** Opens a file; may fail. */
    private interface Source {
        InputStream open() throws IOException;
    }

    private void add(String name, String contentType, Source source) {
        try (InputStream in = source.open()) {
            byte[] content = in.readAllBytes();
            String hash = hash(content);
            int dot = name.lastIndexOf('.');
            Asset asset =
                    new Asset(name.substring(0, dot) + "." + hash + name.substring(dot), contentType, content, hash);
            byName.put(name, asset);
            byHashedName.put(asset.hashedName, asset);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read asset " + name, e);
        }
    }

    /** The name to link to. */
    String hashedName(String name) {
        Asset asset = byName.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("no asset \"" + name + "\"; there are " + byName.keySet());
        }
        return asset.hashedName;
    }

    Optional<Asset> find(String hashedName) {
        return Optional.ofNullable(byHashedName.get(hashedName));
    }

    static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String hash(String content) {
        return hash(content.getBytes(StandardCharsets.UTF_8));
    }
}
