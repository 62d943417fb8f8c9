package org.leidenkg.web.dump;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.leidenkg.web.http.Links;
import org.leidenkg.web.page.PageContext;

/** What the page of downloads shows. */
public record DumpsView(List<Edition> editions) {
    /** The files of one release. */
    public record Edition(boolean current, String name, String address, String digest, List<File> files) {
        public Edition {
            files = List.copyOf(files);
        }
    }

    /** A file with its size in words. */
    public record File(String name, String address, String size, String sha256) {}

    public DumpsView {
        editions = List.copyOf(editions);
    }

    static DumpsView of(List<DumpEdition> shown, DumpEditions shelf, Links links, PageContext ui) {
        List<Edition> editions = new ArrayList<>();
        for (DumpEdition edition : shown) {
            boolean current = shelf.current().filter(edition::equals).isPresent();
            String address = links.at("/dumps/" + edition.shortDigest() + "/");
            List<File> files = edition.files().stream()
                    .map(file -> new File(
                            file.name(),
                            current ? links.at("/dumps/" + file.name()) : address + file.name(),
                            size(file.bytes(), ui),
                            file.sha256()))
                    .toList();
            editions.add(new Edition(current, edition.name(), address, edition.digest(), files));
        }
        return new DumpsView(editions);
    }

    private static String size(long bytes, PageContext ui) {
        Locale locale = Locale.forLanguageTag(ui.language().tag());
        if (bytes < 1_000) {
            return bytes + " B";
        }
        return bytes < 1_000_000
                ? String.format(locale, "%.1f kB", bytes / 1e3)
                : String.format(locale, "%.1f MB", bytes / 1e6);
    }
}
