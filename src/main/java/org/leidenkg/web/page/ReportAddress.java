package org.leidenkg.web.page;

import java.net.URI;
import java.net.URISyntaxException;
import org.leidenkg.web.http.Links;

/** Where readers report what is wrong: an e-mail address, a page, or a page that opens a new issue. */
public record ReportAddress(URI address) {
    private static final String NEW_ISSUE = "/issues/new";

    public ReportAddress {
        boolean mail = "mailto".equals(address.getScheme());
        boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        if (!(web && address.getHost() != null)
                && !(mail && address.getSchemeSpecificPart().contains("@"))) {
            throw refused(address.toString());
        }
    }

    /**
     * From what an operator or a dataset writes, with or without "mailto:".
     *
     * @throws IllegalArgumentException when it is neither an e-mail address nor a web address
     */
    public static ReportAddress parse(String text) {
        try {
            return new ReportAddress(new URI(text.matches("[^:/@\\s]+@[^:/@\\s]+") ? "mailto:" + text : text));
        } catch (URISyntaxException e) {
            throw refused(text);
        }
    }

    private static IllegalArgumentException refused(String text) {
        return new IllegalArgumentException(
                "\"" + text + "\" is neither an e-mail address nor an http(s) address to report errors to");
    }

    /** Prefilled with a subject and a text, where the address can take them. */
    String about(String subject, String text) {
        String known = address.toString();
        String sign = known.contains("?") ? "&" : "?";
        if ("mailto".equals(address.getScheme())) {
            return known + sign + "subject=" + Links.encoded(subject) + "&body=" + Links.encoded(text);
        }
        return address.getPath() != null && address.getPath().endsWith(NEW_ISSUE)
                ? known + sign + "title=" + Links.encoded(subject) + "&body=" + Links.encoded(text)
                : known;
    }
}
