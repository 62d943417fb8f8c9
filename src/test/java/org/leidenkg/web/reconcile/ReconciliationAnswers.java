package org.leidenkg.web.reconcile;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A request for each kind of answer that the service gives, with the names of its schemas: our own and the official one. */
public record ReconciliationAnswers(String path, String own, String official) {
    public static final String QUERIES = """
            {"q0": {"query": "UL", "type": "organisation", "type_strict": "should"},
             "q1": {"query": "UL/FSW", "limit": 3, "properties": [{"pid": "city", "v": ["Leiden", {"id": "x", "name": "X"}]}]},
             "q2": {"query": "Criminologie", "type": ["unit", "project"]},
             "q3": {"properties": [{"pid": "identifier", "v": "https://ror.org/027bh9e22"}]},
             "q4": {"query": "Humanities Campus"},
             "q5": {"query": "qqqq"}}""";

    public static final String EXTEND = """
            {"ids": ["organisation/universiteit-leiden", "project/humanities-campus", "theme/kennisstad-breed", "none"],
             "properties": [{"id": "kind"}, {"id": "parent"}, {"id": "ror"}, {"id": "project-count"},
                            {"id": "partners", "settings": {"limit": "2"}}, {"id": "description"}]}""";

    public static List<ReconciliationAnswers> all() {
        return List.of(
                new ReconciliationAnswers("/reconcile", "manifest", "manifest"),
                new ReconciliationAnswers("/reconcile/en", "manifest", "manifest"),
                new ReconciliationAnswers(
                        "/reconcile?queries=" + encoded(QUERIES), "results", "reconciliation-result-batch"),
                new ReconciliationAnswers(
                        "/reconcile?extend=" + encoded(EXTEND), "extension", "data-extension-response"),
                new ReconciliationAnswers(
                        "/reconcile/properties?type=project", "proposal", "data-extension-property-proposal"),
                new ReconciliationAnswers(
                        "/reconcile/suggest/entity?prefix=le", "suggestions", "suggest-entities-response"),
                new ReconciliationAnswers("/reconcile/suggest/type?prefix=u", "suggestions", "suggest-types-response"),
                new ReconciliationAnswers(
                        "/reconcile/suggest/property?prefix=a", "suggestions", "suggest-properties-response"));
    }

    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
