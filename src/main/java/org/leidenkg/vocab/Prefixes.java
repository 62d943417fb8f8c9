package org.leidenkg.vocab;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The prefixes that dumps and pages use. */
public final class Prefixes {
    private Prefixes() {}

    /** Prefix to namespace, in the order of the prefixes, under a base. */
    public static Map<String, String> of(Base base) {
        Map<String, String> prefixes = new TreeMap<>();
        prefixes.put("lkg", base.rewrite(Lkg.NS));
        prefixes.put("org", Org.NS);
        prefixes.put("skos", Skos.NS);
        prefixes.put("skosxl", Skosxl.NS);
        prefixes.put("dct", Dct.NS);
        prefixes.put("oa", Oa.NS);
        prefixes.put("prov", Prov.NS);
        prefixes.put("time", Time.NS);
        prefixes.put("adms", Adms.NS);
        prefixes.put("schema", Schema.NS);
        prefixes.put("dcat", Dcat.NS);
        prefixes.put("void", VoId.NS);
        prefixes.put("sd", Sd.NS);
        prefixes.put("sh", Sh.NS);
        prefixes.put("foaf", Foaf.NS);
        prefixes.put("vcard", Vcard.NS);
        prefixes.put("spdx", Spdx.NS);
        prefixes.put("bibo", "http://purl.org/ontology/bibo/");
        prefixes.put("vann", "http://purl.org/vocab/vann/");
        prefixes.put("eurio", "http://data.europa.eu/s66#");
        prefixes.put("tooiont", "https://identifier.overheid.nl/tooi/def/ont/");
        prefixes.put("owl", "http://www.w3.org/2002/07/owl#");
        prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return Collections.unmodifiableMap(prefixes);
    }
}
