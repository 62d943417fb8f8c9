package org.leidenkg.accuracy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.leidenkg.model.Role;
import org.leidenkg.model.source.SourceSpan;
import org.leidenkg.resolve.Interval;
import org.leidenkg.resolve.Mention;
import org.leidenkg.resolve.Relation;
import org.leidenkg.resolve.Resolution;
import org.leidenkg.resolve.ResolvedAgenda;
import org.leidenkg.resolve.ResolvedAgenda.ResolvedProject;

/** A reading of an agenda beside its golden. */
final class AgendaComparison {
    private final List<Golden.Project> truth;
    private final List<Golden.Project> read;
    /** For each project read, the place of the golden's that it is; or -1. */
    private final int[] pairs;

    AgendaComparison(Golden golden, ResolvedAgenda reading) {
        truth = golden.projects().stream()
                .map(p -> p.withSection(sectionKey(reading, p.section())))
                .toList();
        read = reading.projects().stream().map(AgendaComparison::project).toList();
        pairs = pair();
    }

    /** The scores by what they measure. */
    Map<String, Score> scores() {
        Map<String, Score> scores = new LinkedHashMap<>();
        scores.put("projects", score(p -> List.of(p.theme() + "|" + p.section() + "|" + p.code() + "|" + p.title())));
        scores.put("titles", score(p -> List.of(p.title())));
        scores.put("leads", parties(p -> p.role() == Role.LEAD, AgendaComparison::whole));
        scores.put("partners", parties(p -> p.role() == Role.PARTNER, AgendaComparison::whole));
        scores.put("groups", parties(p -> p.party().startsWith("group:"), AgendaComparison::whole));
        scores.put("ambiguous", parties(p -> p.party().startsWith("ambiguous:"), AgendaComparison::whole));
        scores.put("unresolved", parties(p -> p.party().equals("unknown"), AgendaComparison::whole));
        scores.put("spans", parties(p -> true, p -> p.role() + " " + p.words() + " " + places(p)));
        scores.put("circumstances", parties(p -> true, p -> p.words() + " " + circumstances(p)));
        scores.put("participations", participations());
        scores.put("open lists", score(p -> p.openEnded() ? List.of("open") : List.of()));
        return scores;
    }

    /** One of the scores. */
    Score score(String name) {
        return Optional.ofNullable(scores().get(name))
                .orElseThrow(() -> new IllegalArgumentException("no score \"" + name + "\""));
    }

    /** Which rows there are, in which theme and section and under which code. */
    Score places() {
        return score(p -> List.of(p.theme() + "|" + p.section() + "|" + p.code()));
    }

    /** Who takes part in what and as what; only organisations count. */
    Score participations() {
        return parties(p -> isOrganisation(p.party()), p -> p.role() + " " + p.party());
    }

    /** The scores of titles of those projects whose title a text and its corrections give. */
    Score givenTitles() {
        List<String> given = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            if (pairs[i] >= 0 && truth.get(pairs[i]).titleGiven()) {
                found.add(pairs[i] + "|" + read.get(i).title());
            }
        }
        for (int i = 0; i < truth.size(); i++) {
            if (truth.get(i).titleGiven()) {
                given.add(i + "|" + truth.get(i).title());
            }
        }
        return Score.of(given, found);
    }

    /** How alike the descriptions are, character by character, for each project of the golden; 0 for one not read. */
    List<Double> descriptions() {
        Double[] alike = new Double[truth.size()];
        java.util.Arrays.fill(alike, 0.0);
        for (int i = 0; i < read.size(); i++) {
            if (pairs[i] >= 0) {
                alike[pairs[i]] =
                        likeness(truth.get(pairs[i]).description(), read.get(i).description());
            }
        }
        return List.of(alike);
    }

    /** A table of all scores, and every difference. */
    String report() {
        StringBuilder text = new StringBuilder();
        scores().forEach((name, s) -> text.append(String.format(
                Locale.ROOT,
                "%-15s precision %.4f  recall %.4f  F1 %.4f  (%d right, %d missing, %d invented)%n",
                name,
                s.precision(),
                s.recall(),
                s.f1(),
                s.right(),
                s.missing().size(),
                s.invented().size())));
        List<Double> alike = descriptions();
        text.append(String.format(
                Locale.ROOT,
                "%-15s mean %.4f  minimum %.4f (%s)%n",
                "descriptions",
                alike.stream().mapToDouble(d -> d).average().orElse(1),
                alike.stream().mapToDouble(d -> d).min().orElse(1),
                truth.get(leastAlike(alike)).title()));
        scores().forEach((name, s) -> {
            s.missing()
                    .forEach(m -> text.append("- ")
                            .append(name)
                            .append(": ")
                            .append(m)
                            .append('\n'));
            s.invented()
                    .forEach(m -> text.append("+ ")
                            .append(name)
                            .append(": ")
                            .append(m)
                            .append('\n'));
        });
        return text.toString();
    }

    private static int leastAlike(List<Double> alike) {
        int least = 0;
        for (int i = 1; i < alike.size(); i++) {
            least = alike.get(i) < alike.get(least) ? i : least;
        }
        return least;
    }

    private Score parties(Predicate<Golden.Party> which, Function<Golden.Party, String> what) {
        return score(p -> p.parties().stream().filter(which).map(what).toList());
    }

    private Score score(Function<Golden.Project, List<String>> things) {
        List<String> expected = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < truth.size(); i++) {
            for (String thing : things.apply(truth.get(i))) {
                expected.add(i + "|" + thing);
            }
        }
        for (int i = 0; i < read.size(); i++) {
            for (String thing : things.apply(read.get(i))) {
                found.add(pairs[i] + "|" + thing);
            }
        }
        return Score.of(expected, found);
    }

    static boolean isOrganisation(String party) {
        return party.indexOf(':') < 0 && !party.equals("unknown");
    }

    private static String whole(Golden.Party p) {
        return p.role() + " \"" + p.words() + "\" " + places(p) + " " + p.party();
    }

    private static String places(Golden.Party p) {
        StringBuilder places = new StringBuilder();
        for (SourceSpan span : p.spans()) {
            places.append(places.isEmpty() ? "" : "+")
                    .append(span.start())
                    .append('-')
                    .append(span.end());
        }
        return places.toString();
    }

    private static String circumstances(Golden.Party p) {
        String relation = p.relation().toLowerCase(Locale.ROOT);
        String kind = relation.startsWith("o.l.v") || relation.startsWith("onder leiding")
                ? "headed"
                : relation.contains("samenwerking") || relation.startsWith("i.s.m") ? "together" : "";
        return kind + (p.doubtful() ? " doubtful " : " ") + p.during();
    }

    /** Pairs by title first, then by code within the theme, then by a party at the same place. */
    private int[] pair() {
        int[] found = new int[read.size()];
        java.util.Arrays.fill(found, -1);
        Map<Integer, Integer> taken = new HashMap<>();
        List<java.util.function.BiPredicate<Golden.Project, Golden.Project>> ways = List.of(
                (a, b) -> a.theme().equals(b.theme()) && a.title().equals(b.title()),
                (a, b) -> !a.code().isEmpty()
                        && a.code().equals(b.code())
                        && a.theme().equals(b.theme()),
                (a, b) -> a.parties().stream()
                        .anyMatch(m -> b.parties().stream()
                                .anyMatch(n -> !m.spans().isEmpty() && m.spans().equals(n.spans()))));
        for (var way : ways) {
            for (int i = 0; i < read.size(); i++) {
                for (int j = 0; j < truth.size() && found[i] < 0; j++) {
                    if (!taken.containsKey(j) && way.test(read.get(i), truth.get(j))) {
                        found[i] = j;
                        taken.put(j, i);
                    }
                }
            }
        }
        return found;
    }

    private static Golden.Project project(ResolvedProject resolved) {
        var project = resolved.project();
        return new Golden.Project(
                project.theme(),
                project.section().orElse(""),
                project.code().map(c -> c.value()).orElse(""),
                project.title(),
                project.description().replaceAll("\\s+", " "),
                true,
                resolved.mentions().stream().map(AgendaComparison::party).toList(),
                resolved.openEnded());
    }

    /** A golden may name a section by its key or by its heading. */
    private static String sectionKey(ResolvedAgenda reading, String section) {
        return reading.agenda().themes().stream()
                .flatMap(t -> t.sections().stream())
                .filter(s -> s.heading().equals(section))
                .map(s -> s.key())
                .findFirst()
                .orElse(section);
    }

    private static Golden.Party party(Mention m) {
        return new Golden.Party(
                m.role(),
                m.words(),
                m.spans(),
                target(m),
                m.relation() == Relation.HEADED_BY
                        ? "o.l.v."
                        : m.relation() == Relation.CLOSE_COOPERATION ? "in samenwerking met" : "",
                m.doubtful(),
                m.during().map(AgendaComparison::during).orElse(""));
    }

    private static String during(Interval interval) {
        return interval.from().map(Object::toString).orElse("") + ".."
                + interval.until().map(Object::toString).orElse("");
    }

    static String target(Mention mention) {
        Resolution resolution = mention.resolution();
        if (resolution instanceof Resolution.Resolved r) {
            return r.organisation();
        }
        if (resolution instanceof Resolution.Group g) {
            return "group:" + g.key().orElse(mention.words());
        }
        if (resolution instanceof Resolution.Ambiguous a) {
            return "ambiguous:" + a.key().orElse(mention.words());
        }
        return "unknown";
    }

    /** One less the share of characters that must be changed to make one text of the other. */
    static double likeness(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        return longer == 0 ? 1 : 1 - (double) distance(a, b) / longer;
    }

    private static int distance(String a, String b) {
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(last[j], row[j - 1]) + 1);
            }
            last = row;
        }
        return last[b.length()];
    }
}
