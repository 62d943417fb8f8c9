package org.leidenkg.web.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.leidenkg.query.answer.Involvement;
import org.leidenkg.query.answer.Passage;

/** A passage with the words in it that were read as parties. */
public record MarkedPassage(Passage passage, List<Part> parts) {
    public MarkedPassage {
        parts = List.copyOf(parts);
    }

    /**
     * A piece of the passage.
     *
     * @param read the parties that these words were read as; none for what lies between them
     */
    public record Part(String text, List<Involvement> read) {
        public Part {
            read = List.copyOf(read);
        }
    }

    private record Mark(int start, int end, Involvement involvement) {}

    /** Of words within words the longer ones are marked, and of overlapping ones the first. */
    public static MarkedPassage of(Passage passage, List<Involvement> involvements) {
        List<Mark> marks = involvements.stream()
                .flatMap(one -> one.passages().stream()
                        .filter(words -> isWithin(words, passage))
                        .map(words -> new Mark(words.start() - passage.start(), words.end() - passage.start(), one)))
                .sorted(Comparator.comparingInt(Mark::start)
                        .thenComparing(Mark::end, Comparator.reverseOrder())
                        .thenComparing(mark -> mark.involvement().iri()))
                .toList();
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (Mark mark : marks) {
            if (mark.start() >= at) {
                add(parts, passage.quote().substring(at, mark.start()), List.of());
                add(parts, passage.quote().substring(mark.start(), mark.end()), readAs(marks, mark));
                at = mark.end();
            }
        }
        add(parts, passage.quote().substring(at), List.of());
        return new MarkedPassage(passage, parts);
    }

    /** Whether its places are those of the quote: a store may hold passages of which that is not so. */
    private static boolean isWithin(Passage words, Passage passage) {
        return words.agenda().equals(passage.agenda())
                && words.file().equals(passage.file())
                && words.start() >= passage.start()
                && words.end() > words.start()
                && words.end() - passage.start() <= passage.quote().length()
                && passage.quote().startsWith(words.quote(), words.start() - passage.start());
    }

    private static List<Involvement> readAs(List<Mark> marks, Mark mark) {
        return marks.stream()
                .filter(one -> one.start() == mark.start() && one.end() == mark.end())
                .map(Mark::involvement)
                .toList();
    }

    private static void add(List<Part> parts, String text, List<Involvement> read) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, read));
        }
    }
}
