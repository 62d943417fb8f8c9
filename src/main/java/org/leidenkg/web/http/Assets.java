package org.leidenkg.web.http;

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
public final class Assets {
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String YASGUI_VERSION = "4.5.0";
    private static final String YASGUI =
            "META-INF/resources/webjars/zazuko__yasgui/" + YASGUI_VERSION + "/build/yasgui.min.";
    private static final String CYTOSCAPE_VERSION = "3.33.1";
    private static final String CYTOSCAPE =
            "META-INF/resources/webjars/cytoscape/" + CYTOSCAPE_VERSION + "/dist/cytoscape.min.js";
    private static final String PICO = "META-INF/resources/webjars/picocss__pico/2.1.1/css/pico.min.css";

    private final Map<String, Asset> byName = new LinkedHashMap<>();
    private final Map<String, Asset> byHashedName = new LinkedHashMap<>();

    /** A file and how it is served. */
    public static final class Asset {
        private final String hashedName;
        private final String contentType;
        private final Source source;
        private final String hash;

        public Asset(String hashedName, String contentType, Source source, String hash) {
            this.hashedName = hashedName;
            this.contentType = contentType;
            this.source = source;
            this.hash = hash;
        }

        public String contentType() {
            return contentType;
        }

        public InputStream content() {
            try {
                return source.open();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read asset " + hashedName, e);
            }
        }

        public String hash() {
            return hash;
        }
    }

    public Assets() {
        add("pico.css", "text/css; charset=utf-8", () -> Resources.openAbsolute(PICO));
        add("site.css", "text/css; charset=utf-8", () -> Resources.open("site.css"));
        add("search.js", SCRIPT, () -> Resources.open("search.js"));
        add("editor.css", "text/css; charset=utf-8", () -> Resources.open("editor.css"));
        add("editor.js", SCRIPT, () -> Resources.open("editor.js"));
        add("layers.css", "text/css; charset=utf-8", this::layers);
        // The editor's own files are large, and change with its version only: they are read when somebody wants them.
        addVersion("yasgui.js", SCRIPT, YASGUI_VERSION, () -> Resources.openAbsolute(YASGUI + "js"));
        addVersion(
                "yasgui.css", "text/css; charset=utf-8", YASGUI_VERSION, () -> Resources.openAbsolute(YASGUI + "css"));
        add("network.css", "text/css; charset=utf-8", () -> Resources.open("network.css"));
        add("network.js", SCRIPT, () -> Resources.open("network.js"));
        addVersion("cytoscape.js", SCRIPT, CYTOSCAPE_VERSION, () -> Resources.openAbsolute(CYTOSCAPE));
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
            addVersion(name, contentType, hash(content), () -> new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read asset " + name, e);
        }
    }

    private void addVersion(String name, String contentType, String version, Source source) {
        int dot = name.lastIndexOf('.');
        Asset asset =
                new Asset(name.substring(0, dot) + "." + version + name.substring(dot), contentType, source, version);
        byName.put(name, asset);
        byHashedName.put(asset.hashedName, asset);
    }

    /** It imports another style sheet, by the name that this one is served by. */
    private InputStream layers() throws IOException {
        try (InputStream in = Resources.open("layers.css")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new ByteArrayInputStream(
                    text.replace("pico.css", hashedName("pico.css")).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The name to link to. */
    public String hashedName(String name) {
        Asset asset = byName.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("no asset \"" + name + "\"; there are " + byName.keySet());
        }
        return asset.hashedName;
    }

    public Optional<Asset> find(String hashedName) {
        return Optional.ofNullable(byHashedName.get(hashedName));
    }

    public static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    public static String hash(String content) {
        return hash(content.getBytes(StandardCharsets.UTF_8));
    }
}
