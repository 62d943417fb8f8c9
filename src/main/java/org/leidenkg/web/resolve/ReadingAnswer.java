package org.leidenkg.web.resolve;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leidenkg.model.AmbiguousName;
import org.leidenkg.model.Authority;
import org.leidenkg.model.LocalText;
import org.leidenkg.resolve.CellReading;
import org.leidenkg.resolve.Interval;
import org.leidenkg.resolve.Mention;
import org.leidenkg.resolve.Method;
import org.leidenkg.resolve.Relation;
import org.leidenkg.resolve.Resolution;
import org.leidenkg.resolve.Scores;

/** How the API writes the reading of a text. */
@JsonClassDescription("How a text is read.")
record ReadingAnswer(String text, String agenda, boolean openEnded, List<Party> mentions, List<Words> notRead) {
    /** Words that were not understood. */
    record Words(String words) {}

    /** Where words stand in the text. */
    record Span(int start, int end) {}

    /** What a mention is taken for. */
    enum Meaning {
        ORGANISATION,
        GROUP,
        AMBIGUOUS,
        UNKNOWN
    }

    /** A mention. What it has depends on its meaning. */
    @JsonClassDescription("One party. What else it has depends on its meaning.")
    record Party(
            String words,
            List<Span> places,
            Meaning meaning,
            Optional<String> organisation,
            Optional<LocalText> name,
            Optional<BigDecimal> similarity,
            Optional<List<Near>> near,
            Optional<String> group,
            Optional<String> within,
            Optional<List<Candidate>> candidates,

            @JsonPropertyDescription("Of each organisation that it may mean, from 0 to 100, as /reconcile has it.")
            Map<String, Double> scores,

            Method rule,
            LocalText evidence,
            Relation relation,
            boolean doubtful,
            Optional<String> from,
            Optional<String> until) {}

    /** An organisation that the words come near to. */
    @JsonClassDescription("A name that is like it.")
    record Near(String organisation, LocalText name, String form, BigDecimal similarity) {}

    /** What an ambiguous name can mean. */
    record Candidate(Optional<String> organisation, Optional<LocalText> name, Optional<LocalText> description) {}

    static ReadingAnswer of(String text, String agenda, CellReading reading, Authority authority) {
        return new ReadingAnswer(
                text,
                agenda,
                reading.openEnded(),
                reading.mentions().stream()
                        .map(mention -> party(mention, authority))
                        .toList(),
                reading.remarks().stream()
                        .map(remark -> new Words(remark.words()))
                        .toList());
    }

    private static Party party(Mention mention, Authority authority) {
        Resolution resolution = mention.resolution();
        Optional<Resolution.Resolved> resolved = as(Resolution.Resolved.class, resolution);
        Optional<Resolution.Group> group = as(Resolution.Group.class, resolution);
        Optional<Resolution.Ambiguous> ambiguous = as(Resolution.Ambiguous.class, resolution);
        Optional<Resolution.Unknown> unknown = as(Resolution.Unknown.class, resolution);
        return new Party(
                mention.words(),
                mention.spans().stream()
                        .map(span -> new Span(span.start(), span.end()))
                        .toList(),
                meaning(resolution),
                resolved.map(Resolution.Resolved::organisation),
                resolved.map(one -> name(one.organisation(), authority)),
                resolved.map(one -> likeness(one.similarity())),
                resolved.map(Resolution.Resolved::near)
                        .or(() -> unknown.map(Resolution.Unknown::near))
                        .map(near -> near(near, authority)),
                group.flatMap(Resolution.Group::key),
                group.flatMap(Resolution.Group::within).or(() -> unknown.flatMap(Resolution.Unknown::within)),
                ambiguous.map(one -> candidates(one.candidates(), authority)),
                Scores.of(resolution),
                resolution.method(),
                resolution.evidence().text(),
                mention.relation(),
                mention.doubtful(),
                mention.during().flatMap(Interval::from).map(Object::toString),
                mention.during().flatMap(Interval::until).map(Object::toString));
    }

    private static <T extends Resolution> Optional<T> as(Class<T> type, Resolution resolution) {
        return Optional.of(resolution).filter(type::isInstance).map(type::cast);
    }

    private static Meaning meaning(Resolution resolution) {
        if (resolution instanceof Resolution.Resolved) {
            return Meaning.ORGANISATION;
        }
        if (resolution instanceof Resolution.Group) {
            return Meaning.GROUP;
        }
        return resolution instanceof Resolution.Ambiguous ? Meaning.AMBIGUOUS : Meaning.UNKNOWN;
    }

    private static List<Near> near(List<Resolution.Near> near, Authority authority) {
        return near.stream()
                .map(one -> new Near(
                        one.organisation(),
                        name(one.organisation(), authority),
                        one.form(),
                        likeness(one.similarity())))
                .toList();
    }

    private static List<Candidate> candidates(List<AmbiguousName.Candidate> candidates, Authority authority) {
        return candidates.stream()
                .map(one -> new Candidate(
                        one.organisation(), one.organisation().map(key -> name(key, authority)), one.description()))
                .toList();
    }

    private static LocalText name(String organisation, Authority authority) {
        return authority.getOrganisation(organisation).name();
    }

    private static BigDecimal likeness(double similarity) {
        return BigDecimal.valueOf(similarity).setScale(3, RoundingMode.HALF_EVEN);
    }
}
