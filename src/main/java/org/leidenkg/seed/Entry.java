package org.leidenkg.seed;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One JSON object while it is read.
 *
 * <p>The fields that are asked for are the fields it may have; {@link #build} reports the others, so every field is
 * asked for whatever the others hold. A field that is at fault is noted once, and then nothing is built.
 */
final class Entry {
    private final JsonValue.Members object;
    private final SeedProblems problems;
    private final Map<String, JsonValue> fields = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private boolean faulty;

    private Entry(JsonValue.Members object, SeedProblems problems) {
        this.object = object;
        this.problems = problems;
    }

    /** Empty, with the problem noted, for a value that is no object. */
    static Optional<Entry> of(JsonValue value, String field, SeedProblems problems) {
        if (!(value instanceof JsonValue.Members object)) {
            problems.add(
                    value.place(), field, "expected an object, found " + value.shown(), "put its fields in { and }");
            return Optional.empty();
        }
        Entry entry = new Entry(object, problems);
        entry.index();
        return Optional.of(entry);
    }

    private void index() {
        Map<String, Place> first = new LinkedHashMap<>();
        for (JsonValue.Member member : object.list()) {
            Place earlier = first.putIfAbsent(member.name(), member.place());
            if (earlier == null) {
                fields.put(member.name(), member.value());
            } else {
                fault(member, "occurs twice in one object; first on line " + earlier.line(), "keep one of the two");
            }
        }
    }

    Place place() {
        return object.place();
    }

    <T> Optional<T> required(String name, JsonShape<T> shape) {
        Optional<T> value = optional(name, shape);
        if (!fields.containsKey(name)) {
            faulty = true;
            problems.add(place(), name, "is missing", "add it to the object that begins here");
        }
        return value;
    }

    /** Empty when the object has no such field, and when the field is at fault. */
    <T> Optional<T> optional(String name, JsonShape<T> shape) {
        asked.add(name);
        JsonValue value = fields.get(name);
        if (value == null) {
            return Optional.empty();
        }
        Optional<T> read = shape.read(value, name, problems);
        faulty |= read.isEmpty();
        return read;
    }

    /** No elements when the object has no such field. */
    <T> List<T> list(String name, JsonShape<T> shape) {
        return optional(name, JsonShape.listOf(shape)).orElse(List.of());
    }

    /**
     * Makes the value, for which every required field is then present.
     *
     * @return empty, with the problem noted, when a field is at fault or unknown or the value refuses what it is given
     */
    <T> Optional<T> build(Supplier<T> make) {
        for (JsonValue.Member member : object.list()) {
            if (!asked.contains(member.name())) {
                fault(
                        member,
                        "unknown field; known fields here: " + String.join(", ", asked),
                        JsonShape.didYouMean(member.name(), asked).orElse("take it out or correct its name"));
            }
        }
        if (faulty) {
            return Optional.empty();
        }
        try {
            return Optional.of(make.get());
        } catch (IllegalArgumentException e) {
            problems.add(place(), String.valueOf(e.getMessage()), "correct the object that begins here");
            return Optional.empty();
        }
    }

    private void fault(JsonValue.Member member, String message, String remedy) {
        faulty = true;
        problems.add(member.place(), member.name(), message, remedy);
    }
}
