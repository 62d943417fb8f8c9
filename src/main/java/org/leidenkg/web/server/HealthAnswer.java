package org.leidenkg.web.server;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** That the data can be reached, and which. */
@JsonClassDescription("That the data can be reached; otherwise the answer is a problem.")
record HealthAnswer(
        State status,
        @JsonPropertyDescription("The state of the data.") String digest,
        long triples) {
    @JsonClassDescription("That it is so; otherwise the answer is a problem.")
    record Status(State status) {}

    enum State {
        OK
    }
}
