package org.leidenkg.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leidenkg.model.Role;
import org.leidenkg.model.source.SourceSpan;

/** What a careful person reads in an agenda: the truth that readings are measured by. */
record Golden(List<Project> projects) {
    Golden {
        projects = List.copyOf(projects);
    }

    /**
     * A row.
     *
     * @param section the section's heading, or ""
     * @param code or "" where the row has none
     * @param titleGiven whether the title can be told from the text and its corrections (always in blocks)
     */
    record Project(
            String theme,
            String section,
            String code,
            String title,
            String description,
            boolean titleGiven,
            List<Party> parties,
            boolean openEnded) {
        Project {
            parties = List.copyOf(parties);
        }

        Project withSection(String key) {
            return new Project(theme, key, code, title, description, titleGiven, parties, openEnded);
        }

        Project withParties(List<Party> others) {
            return new Project(theme, section, code, title, description, titleGiven, others, openEnded);
        }
    }

    /**
     * A mention.
     *
     * @param party the key of an organisation, {@code group:} or {@code ambiguous:} and a key, or {@code unknown}
     * @param relation the words that tie it to the party before it, or ""
     * @param during from and until as ISO dates with ".." between, or ""
     */
    record Party(
            Role role,
            String words,
            List<SourceSpan> spans,
            String party,
            String relation,
            boolean doubtful,
            String during) {
        Party {
            spans = List.copyOf(spans);
        }

        Party withSpans(List<SourceSpan> others) {
            return new Party(role, words, others, party, relation, doubtful, during);
        }
    }

    static Golden read(String resource) {
        try (InputStream in = Golden.class.getResourceAsStream(resource)) {
            List<Project> projects = new ArrayList<>();
            for (JsonNode node : new ObjectMapper().readTree(in)) {
                projects.add(project(node));
            }
            return new Golden(projects);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private static Project project(JsonNode node) {
        List<Party> parties = new ArrayList<>();
        node.get("leads").forEach(m -> parties.add(party(Role.LEAD, m)));
        node.get("partners").forEach(m -> parties.add(party(Role.PARTNER, m)));
        boolean flattened = node.path("flattened").asBoolean();
        return new Project(
                node.get("theme").asText(),
                text(node, "section"),
                text(node, "code"),
                node.get("title").asText(),
                node.get("description").asText(),
                !flattened || node.path("titleCorrected").asBoolean(),
                parties,
                node.get("openEnded").asBoolean());
    }

    private static Party party(Role role, JsonNode node) {
        List<SourceSpan> spans = new ArrayList<>();
        node.get("spans")
                .forEach(
                        s -> spans.add(new SourceSpan(s.get(0).asInt(), s.get(1).asInt())));
        String from = text(node, "from");
        String until = end(text(node, "until"));
        return new Party(
                role,
                node.get("words").asText(),
                spans,
                target(node.get("party").asText(), text(node, "kind")),
                text(node, "relation"),
                node.path("doubtful").asBoolean(),
                from.isEmpty() && until.isEmpty() ? "" : from + ".." + until);
    }

    /**
     * The end of an interval, exclusive. A golden gives the last day of a year for "t/m 2026" and "2024-2026"; "tot"
     * names the end itself.
     */
    private static String end(String until) {
        return until.endsWith("-12-31") ? LocalDate.parse(until).plusDays(1).toString() : until;
    }

    private static String target(String party, String kind) {
        boolean plain = party.indexOf(':') < 0 && !party.equals("unknown");
        return plain && (kind.equals("group") || kind.equals("ambiguous")) ? kind + ":" + party : party;
    }

    private static String text(JsonNode node, String field) {
        return Optional.ofNullable(node.get(field))
                .filter(v -> !v.isNull())
                .map(JsonNode::asText)
                .orElse("");
    }
}
