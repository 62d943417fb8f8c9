package org.leidenkg.web.curation;

import java.util.List;
import java.util.Optional;
import org.leidenkg.model.Finding;
import org.leidenkg.model.LocalText;

/**
 * Words of an agenda that are not understood, may mean several parties, or were read by a guess.
 *
 * @param agenda the slug
 * @param why the rule and its evidence, or what is the matter
 * @param places where the words stand, each of which is decided on together
 * @param candidates what they may mean, the likeliest first; the one that they were read as, if any
 */
public record OpenPoint(
        Finding.Kind kind,
        String agenda,
        String words,
        LocalText why,
        List<Passage> places,
        List<Candidate> candidates) {
    public OpenPoint {
        places = List.copyOf(places);
        candidates = List.copyOf(candidates);
    }

    /** Whether it is about a party, and not about how the text is laid out. */
    public boolean isParty() {
        return switch (kind) {
            case UNRESOLVED, AMBIGUOUS, SIMILARITY, OCR_CONFUSION, REMARK_NOT_READ -> true;
            default -> false;
        };
    }

    /**
     * A place in the source.
     *
     * @param project the label of its row; empty outside rows
     * @param file its name
     * @param line counted from 1; 0 for words that a correction put in
     * @param text the line or cell as it is in the file
     */
    public record Passage(String project, String file, int line, String text) {
        /** The text parted by the words where they stand in it; else all of it before them. */
        public String[] around(String words) {
            int at = text.indexOf(words);
            return at < 0 || words.isEmpty()
                    ? new String[] {text, "", ""}
                    : new String[] {text.substring(0, at), words, text.substring(at + words.length())};
        }
    }

    /**
     * A party that words may mean.
     *
     * @param key of an organisation of the authority file; empty for one that is only described
     * @param form the name that the words are like; empty where they are that name
     * @param likeness from 0 to 1
     */
    public record Candidate(Optional<String> key, LocalText name, String form, double likeness) {}
}
