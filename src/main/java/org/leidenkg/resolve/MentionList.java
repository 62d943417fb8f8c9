package org.leidenkg.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.leidenkg.model.Role;
import org.leidenkg.model.source.SpannedText;
import org.leidenkg.text.Tokens;

/** What was read of a cell so far, and in which relation the next mention stands. */
final class MentionList {
    private final Role role;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<CellReading.Remark> remarks = new ArrayList<>();
    private final List<CellReading.Definition> definitions = new ArrayList<>();
    private boolean openEnded;
    /** What the next mention's relation is; {@link Relation#CLOSE_COOPERATION} holds to the end of the cell. */
    private Relation relation = Relation.NONE;

    MentionList(Role role) {
        this.role = role;
    }

    CellReading reading() {
        return new CellReading(mentions, openEnded, remarks, definitions);
    }

    boolean isEmpty() {
        return mentions.isEmpty();
    }

    Mention last() {
        return mentions.get(mentions.size() - 1);
    }

    void changeLast(UnaryOperator<Mention> change) {
        if (!mentions.isEmpty()) {
            mentions.set(mentions.size() - 1, change.apply(last()));
        }
    }

    /** Notes that a form stands for the party before it. */
    void define(String form, Optional<String> organisation) {
        definitions.add(new CellReading.Definition(form, last().words(), organisation));
    }

    void leaveOpen() {
        openEnded = true;
    }

    Relation relation() {
        return relation;
    }

    /** Sets the relation in which what follows stands to the party before it. */
    void relate(Relation next) {
        relation = next;
    }

    /** Adds a mention unless its words are signs only. */
    void add(SpannedText text, Resolution resolution) {
        String words = Tokens.oneLine(text);
        if (words.chars().noneMatch(Character::isLetterOrDigit)) {
            return;
        }
        Role own = relation == Relation.CLOSE_COOPERATION ? Role.PARTNER : role;
        mentions.add(new Mention(own, words, text.spans(), resolution, false, relation, Optional.empty()));
        if (relation == Relation.HEADED_BY) {
            relation = Relation.NONE;
        }
    }

    /** A place to return to. */
    record Mark(int mentions, int remarks) {}

    Mark mark() {
        return new Mark(mentions.size(), remarks.size());
    }

    /** The mentions read since a mark. */
    List<Mention> since(Mark mark) {
        return List.copyOf(mentions.subList(mark.mentions(), mentions.size()));
    }

    /** Puts a remark in the place of all that was read since a mark. */
    void replaceSince(Mark mark, CellReading.Remark remark) {
        mentions.subList(mark.mentions(), mentions.size()).clear();
        remarks.subList(mark.remarks(), remarks.size()).clear();
        remarks.add(remark);
    }
}
