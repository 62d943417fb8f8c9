package org.leidenkg.web.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
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

/** Style sheets and pictures. Their name carries a hash of their content, so that they can be kept for a year. */
public final class Assets {
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String STYLE = "text/css; charset=utf-8";
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
    private record Asset(String hashedName, String contentType, Source source, String hash) {}

    public Assets() {
        add("pico.css", STYLE, () -> Resources.openAbsolute(PICO));
        add("site.css", STYLE, () -> Resources.open("site.css"));
        add("search.js", SCRIPT, () -> Resources.open("search.js"));
        add("questions.js", SCRIPT, () -> Resources.open("questions.js"));
        add("editor.css", STYLE, () -> Resources.open("editor.css"));
        add("editor.js", SCRIPT, () -> Resources.open("editor.js"));
        add("layers.css", STYLE, this::layers);
        // The editor's own files are large, and change with its version only: they are read when a browser asks for
        // them.
        addVersion("yasgui.js", SCRIPT, YASGUI_VERSION, () -> Resources.openAbsolute(YASGUI + "js"));
        addVersion("yasgui.css", STYLE, YASGUI_VERSION, () -> Resources.openAbsolute(YASGUI + "css"));
        add("network.css", STYLE, () -> Resources.open("network.css"));
        add("network.js", SCRIPT, () -> Resources.open("network.js"));
        addVersion("cytoscape.js", SCRIPT, CYTOSCAPE_VERSION, () -> Resources.openAbsolute(CYTOSCAPE));
        add("icon.svg", "image/svg+xml", () -> Resources.open("icon.svg"));
        add("card.png", "image/png", () -> Resources.open("card.png"));
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
        byHashedName.put(asset.hashedName(), asset);
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
        return asset.hashedName();
    }

    public void register(RoutesConfig routes) {
        Routing.getAlways(routes, "/assets/{name}", this::send);
    }

    private void send(Context context) throws IOException {
        Asset asset = byHashedName.get(context.pathParam("name"));
        if (asset == null) {
            throw RequestProblem.of(RequestProblem.Type.NO_SUCH_ADDRESS, context.path());
        }
        context.header("Cache-Control", Headers.YEAR)
                .header("ETag", "\"" + asset.hash() + "\"")
                .contentType(asset.contentType())
                .result(asset.source().open());
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
