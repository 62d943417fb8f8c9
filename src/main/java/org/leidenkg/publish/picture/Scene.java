package org.leidenkg.publish.picture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.leidenkg.model.Role;
import org.leidenkg.model.network.Excerpt;
import org.leidenkg.model.network.Measure;
import org.leidenkg.model.network.Network;

/**
 * What stands in a picture: dots and the lines between them, where the layout puts them.
 *
 * @param dots the most important first
 * @param lines the strongest first, each between two of the dots
 * @param groups those that have dots, in the order of the palette
 */
public record Scene(List<Dot> dots, List<Line> lines, List<Group> groups) {
    private static final Comparator<Dot> LARGEST =
            Comparator.comparingDouble(Dot::size).reversed().thenComparing(Dot::key);

    public Scene {
        dots = List.copyOf(dots);
        lines = List.copyOf(lines);
        groups = List.copyOf(groups);
    }

    /** What a dot stands for. */
    public enum Subject {
        ORGANISATION,
        PROJECT
    }

    /**
     * A dot.
     *
     * @param key unique in the scene
     * @param label what stands beside it
     * @param about what there is to say of it
     * @param size what its surface stands for: a measure of an organisation, the organisations of a project
     * @param x from -1 to 1, as {@code y}, which grows upwards
     * @param chosen whether the picture is about it, so that it is marked and named whatever else there is room for
     */
    public record Dot(
            String key,
            Subject subject,
            String slug,
            String name,
            String label,
            String about,
            Series series,
            double size,
            double x,
            double y,
            boolean chosen) {
        private Dot asChosen() {
            return new Dot(key, subject, slug, name, label, about, series, size, x, y, true);
        }
    }

    /**
     * A line.
     *
     * @param from the key of a dot
     * @param strength what its width stands for
     * @param shared how many projects it stands for
     * @param lead whether it joins a project to who leads it
     */
    public record Line(String from, String to, double strength, int shared, boolean lead) {}

    /** Dots of one colour and form. */
    public record Group(Series series, String name, int count) {}

    /** Organisations, joined by what they share. */
    public static Scene ofOrganisations(Excerpt excerpt, Measure size, Palette palette, PictureWords wording) {
        List<Dot> dots = excerpt.members().stream()
                .map(member -> dot(member, size, palette, wording))
                .sorted(LARGEST)
                .toList();
        List<Line> lines = excerpt.ties().stream()
                .map(tie -> new Line(
                        key(tie.from()), key(tie.to()), tie.weight().doubleValue(), tie.sharedProjects(), false))
                .toList();
        return new Scene(dots, lines, groups(excerpt.members(), palette, wording));
    }

    /**
     * Organisations and projects, joined by participation. A project stands in the middle of its organisations.
     *
     * @param excerpt the organisations that are shown
     * @param projects those that are shown, with their organisations
     */
    public static Scene ofProjects(
            Excerpt excerpt, List<Network.Consortium> projects, Measure size, Palette palette, PictureWords wording) {
        Map<String, Dot> organisations = new LinkedHashMap<>();
        excerpt.members()
                .forEach(member -> organisations.put(member.node().slug(), dot(member, size, palette, wording)));
        List<Dot> dots = new ArrayList<>(organisations.values());
        List<Line> lines = new ArrayList<>();
        for (Network.Consortium project : projects) {
            List<Dot> members = project.parts().stream()
                    .flatMap(part -> Optional.ofNullable(organisations.get(part.organisation())).stream())
                    .toList();
            if (members.isEmpty()) {
                continue;
            }
            String key = "project/" + project.slug();
            dots.add(new Dot(
                    key,
                    Subject.PROJECT,
                    project.slug(),
                    project.label(),
                    project.code().orElse(project.title()),
                    wording.about(project),
                    Series.OTHER,
                    project.size(),
                    members.stream().mapToDouble(Dot::x).average().orElse(0),
                    members.stream().mapToDouble(Dot::y).average().orElse(0),
                    false));
            project.parts().stream()
                    .filter(part -> organisations.containsKey(part.organisation()))
                    .forEach(part -> lines.add(new Line(
                            key(part.organisation()), key, 1, 1, part.roles().contains(Role.LEAD))));
        }
        dots.sort(Comparator.comparing(Dot::subject).thenComparing(LARGEST));
        return new Scene(dots, lines, groups(excerpt.members(), palette, wording));
    }

    private static Dot dot(Excerpt.Member member, Measure size, Palette palette, PictureWords wording) {
        Network.Node node = member.node();
        return new Dot(
                key(node.slug()),
                Subject.ORGANISATION,
                node.slug(),
                wording.in(node.name()),
                node.abbreviation().orElse(wording.in(node.name())),
                wording.about(member),
                palette.seriesOf(member),
                size.of(member).orElse(0),
                value(node.place().x()),
                value(node.place().y()),
                false);
    }

    /** The same about an organisation, by slug, as the most important one. */
    public Scene about(String organisation) {
        return new Scene(
                dots.stream()
                        .map(dot -> dot.key().equals(key(organisation)) ? dot.asChosen() : dot)
                        .sorted(Comparator.comparing(dot -> !dot.chosen()))
                        .toList(),
                lines,
                groups);
    }

    private static double value(BigDecimal place) {
        return place.doubleValue();
    }

    private static String key(String organisation) {
        return "organisation/" + organisation;
    }

    private static List<Group> groups(List<Excerpt.Member> members, Palette palette, PictureWords wording) {
        Map<Series, Integer> counts = new LinkedHashMap<>();
        members.forEach(member -> counts.merge(palette.seriesOf(member), 1, Integer::sum));
        List<Group> groups = new ArrayList<>();
        for (Palette.Entry entry : palette.entries()) {
            if (!entry.series().equals(Series.OTHER) && counts.containsKey(entry.series())) {
                groups.add(new Group(
                        entry.series(), wording.in(entry.name()), Objects.requireNonNull(counts.get(entry.series()))));
            }
        }
        Optional.ofNullable(counts.get(Series.OTHER))
                .ifPresent(count -> groups.add(new Group(Series.OTHER, wording.otherGroups(), count)));
        return groups;
    }
}
