package org.leidenkg.model.source;

/**
 * A half-open range of characters in a {@link SourceText}: from {@code start} (inclusive, counted from 0) to
 * {@code end} (exclusive), in UTF-16 units. What is published counts Unicode code points instead, see
 * {@link SourceText#codePoint(int)}.
 */
public record SourceSpan(int start, int end) implements Comparable<SourceSpan> {
    public SourceSpan {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a span of at least one character: " + start + "-" + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean contains(SourceSpan other) {
        return start <= other.start && other.end <= end;
    }

    @Override
    public int compareTo(SourceSpan other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
