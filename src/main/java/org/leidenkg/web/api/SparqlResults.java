package org.leidenkg.web.api;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** For the schema of the SPARQL 1.1 Query Results JSON Format, which Jena writes. */
@JsonClassDescription("An answer in the SPARQL 1.1 Query Results JSON Format: rows, or a truth value.")
record SparqlResults(
        Head head,
        Optional<Rows> results,
        @JsonProperty("boolean") Optional<Boolean> truth) {
    record Head(Optional<List<String>> vars, Optional<List<String>> link) {}

    record Rows(List<Map<String, Term>> bindings) {}

    @JsonClassDescription("A value in an answer, as the SPARQL 1.1 Query Results JSON Format has it.")
    record Term(
            TermType type,
            String value,
            @JsonProperty("xml:lang") Optional<String> language,
            Optional<URI> datatype) {}

    enum TermType {
        URI,
        LITERAL,
        BNODE,
        TYPED_LITERAL
    }
}
