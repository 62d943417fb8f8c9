package org.leidenkg.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.leidenkg.resolve.Interval;
import org.leidenkg.resolve.Relation;

/** The rows of an agenda as a table that a person holds against the text. */
final class ReadingTable {
    private ReadingTable() {}

    /** The lines of the section, its heading left out. Of a long agenda only the rows that need a look are shown. */
    static List<String> lines(ProjectReadings readings, int projects) {
        boolean whole = projects <= Markdown.MOST;
        List<String> lines = new ArrayList<>();
        lines.add("Hold each row against the text; \"line\" is where it begins there. In brackets stands what the text"
                + " writes where that is not the name, and what it says beside it. *Slanted* is a group without a name;"
                + " **bold** was not understood or has several meanings. \"…\" stands where the text leaves the list of"
                + " parties open.");
        readings.partnersIntended()
                .ifPresent(words -> lines.add(
                        "The text speaks of \"" + Markdown.escape(words) + "\": every partner may be only intended."));
        if (!whole) {
            long toCheck = readings.stream().filter(ProjectReading::toCheck).count();
            lines.add("Of the " + projects + " projects, " + toCheck + " need a look; shown are "
                    + (toCheck > Markdown.MOST ? "the first " + Markdown.MOST + " of these" : "these")
                    + ". All of them are in `report.json`, under `readings`.");
        }
        lines.add("");
        lines.add("| line | code | title | leads | partners |");
        lines.add("|---:|---|---|---|---|");
        readings.stream().filter(r -> whole || r.toCheck()).limit(Markdown.MOST).forEach(r -> lines.add(row(r)));
        return lines;
    }

    private static String row(ProjectReading r) {
        String open = r.openEnded() ? "; …" : "";
        return "| " + r.line() + " | " + Markdown.cell(r.code()) + " | " + Markdown.cell(r.title()) + " | "
                + parties(r.leads()) + " | " + parties(r.partners()) + open + " |";
    }

    private static String parties(List<PartyReading> parties) {
        return parties.isEmpty()
                ? "–"
                : parties.stream().map(ReadingTable::party).collect(Collectors.joining("; "));
    }

    private static String party(PartyReading p) {
        String words = Markdown.cell(p.words());
        List<String> beside = new ArrayList<>();
        String shown = switch (p.meaning()) {
            case UNRESOLVED, AMBIGUOUS -> "**" + words + "**";
            case GROUP -> "*" + Markdown.cell(p.names().get(0)) + "*";
            case ORGANISATION -> Markdown.cell(p.names().get(0));
        };
        switch (p.meaning()) {
            case UNRESOLVED -> beside.add("not understood, line " + p.line());
            case AMBIGUOUS ->
                beside.add("means one of: "
                        + p.names().stream().map(Markdown::cell).collect(Collectors.joining(" / ")));
            default -> {
                if (p.nearly()) {
                    beside.add("read by likeness from \"" + words + "\", line " + p.line());
                } else if (!p.names().get(0).equals(p.words())) {
                    beside.add(words);
                }
            }
        }
        if (p.doubtful()) {
            beside.add("the text doubts it");
        }
        if (p.relation() != Relation.NONE) {
            beside.add(relation(p.relation()));
        }
        p.during().ifPresent(d -> beside.add(during(d)));
        return beside.isEmpty() ? shown : shown + " (" + String.join(", ", beside) + ")";
    }

    private static String relation(Relation relation) {
        return switch (relation) {
            case CLOSE_COOPERATION -> "in close cooperation";
            case HEADED_BY -> "heads the party before it";
            case MEMBER_OF_GROUP -> "member of the group before it";
            case NONE -> throw new IllegalArgumentException("no relation has no words");
        };
    }

    /** An interval's end is the first day on which it no longer holds. */
    private static String during(Interval interval) {
        String from = interval.from().map(d -> "from " + d).orElse("");
        String until = interval.until().map(d -> "until " + d).orElse("");
        return (from + " " + until).strip();
    }
}
