package org.leidenkg.web.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an {@code Accept} header asks for, RFC 9110, 12.5.1. Ranges that are no ranges are passed over, and parameters other
 * than q do not count: nothing here comes in two profiles.
 */
public record Accepted(List<Range> ranges) {
    private static final int MOST_RANGES = 100;
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

    /** A media range and how much it is wanted, from 0 to 1000. */
    record Range(String type, String subtype, int quality) {
        private boolean matches(String mediaType) {
            int slash = mediaType.indexOf('/');
            return (type.equals("*") || type.equals(mediaType.substring(0, slash)))
                    && (subtype.equals("*") || subtype.equals(mediaType.substring(slash + 1)));
        }

        private int precision() {
            return (type.equals("*") ? 0 : 1) + (subtype.equals("*") ? 0 : 1);
        }
    }

    public Accepted {
        ranges = List.copyOf(ranges);
    }

    /** Of a header; without one, or with an empty one, everything is as welcome as everything else. */
    public static Accepted of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return new Accepted(List.of(new Range("*", "*", 1000)));
        }
        List<Range> ranges = new ArrayList<>();
        for (String part : header.split(",", MOST_RANGES + 1)) {
            if (ranges.size() < MOST_RANGES) {
                range(part).ifPresent(ranges::add);
            }
        }
        return new Accepted(ranges);
    }

    private static Optional<Range> range(String text) {
        String[] parts = text.split(";", -1);
        String name = parts[0].strip().toLowerCase(Locale.ROOT);
        if (!name.matches("(" + TOKEN + ")/(" + TOKEN + ")") || (name.startsWith("*/") && !name.equals("*/*"))) {
            return Optional.empty();
        }
        int quality = 1000;
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.matches("[qQ]\\s*=.*")) {
                String value = parameter.substring(parameter.indexOf('=') + 1).strip();
                if (!value.matches("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?")) {
                    return Optional.empty();
                }
                quality = (int) Math.round(Double.parseDouble(value) * 1000);
            }
        }
        int slash = name.indexOf('/');
        return Optional.of(new Range(name.substring(0, slash), name.substring(slash + 1), quality));
    }

    /** The most wanted of what there is; of several equally wanted the first; empty when none will do. */
    public Optional<String> best(List<String> offered) {
        String best = "";
        int most = 0;
        for (String mediaType : offered) {
            int quality = quality(mediaType);
            if (quality > most) {
                best = mediaType;
                most = quality;
            }
        }
        return most == 0 ? Optional.empty() : Optional.of(best);
    }

    /** As the most precise range that matches says. */
    private int quality(String mediaType) {
        return ranges.stream()
                .filter(range -> range.matches(mediaType))
                .max(Comparator.comparingInt(Range::precision))
                .map(Range::quality)
                .orElse(0);
    }

    /** Whether a type is named, and not only covered by a star. */
    public boolean names(String mediaType) {
        return ranges.stream()
                .anyMatch(range -> range.precision() == 2 && range.matches(mediaType) && range.quality() > 0);
    }
}
