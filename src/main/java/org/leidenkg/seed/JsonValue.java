package org.leidenkg.seed;

import java.util.List;

/** A value of a JSON file with the place where it begins. */
sealed interface JsonValue {
    Place place();

    /** What it is, for a message: {@code the number 12}. */
    String shown();

    /** An object's fields in file order, those of one name as often as they occur. */
    record Members(Place place, List<Member> list) implements JsonValue {
        @Override
        public String shown() {
            return "an object";
        }
    }

    /** A field; the place is its name's. */
    record Member(Place place, String name, JsonValue value) {}

    record Items(Place place, List<JsonValue> list) implements JsonValue {
        @Override
        public String shown() {
            return "a list";
        }
    }

    record Text(Place place, String value) implements JsonValue {
        @Override
        public String shown() {
            return "the text " + Quote.of(value);
        }
    }

    /** A number as written. */
    record Numeral(Place place, String digits) implements JsonValue {
        @Override
        public String shown() {
            return "the number " + digits;
        }
    }

    /** {@code true}, {@code false} or {@code null}. */
    record Word(Place place, String word) implements JsonValue {
        @Override
        public String shown() {
            return word;
        }
    }
}
