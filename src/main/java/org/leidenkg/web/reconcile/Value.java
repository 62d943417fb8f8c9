package org.leidenkg.web.reconcile;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/** A value of a property: a thing with its name, a text, or a number. */
record Value(
        Optional<String> id,
        Optional<String> name,
        @JsonProperty("str") Optional<String> text,
        @JsonProperty("int") Optional<Integer> number) {
    static Value of(String id, String name) {
        return new Value(Optional.of(id), Optional.of(name), Optional.empty(), Optional.empty());
    }

    static Value of(String text) {
        return new Value(Optional.empty(), Optional.empty(), Optional.of(text), Optional.empty());
    }

    static Value of(int number) {
        return new Value(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(number));
    }

    /** As a reader sees it. */
    String shown() {
        return name.or(() -> text).orElseGet(() -> number.map(String::valueOf).orElse(""));
    }
}
