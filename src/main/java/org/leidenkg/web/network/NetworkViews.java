package org.leidenkg.web.network;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.leidenkg.model.network.Excerpt;
import org.leidenkg.model.network.Network;
import org.leidenkg.publish.picture.HeatMap;
import org.leidenkg.publish.picture.PagePicture;
import org.leidenkg.publish.picture.Scene;
import org.leidenkg.publish.picture.Series;
import org.leidenkg.web.http.Links;
import org.leidenkg.web.question.QueryViews;

/** What the page of the network and that of the heat map show. */
public final class NetworkViews {
    private NetworkViews() {}

    /** A field of the form of filters. */
    public record Field(String name, String label, String value, List<QueryViews.Choice> choices) {
        public Field {
            choices = List.copyOf(choices);
        }
    }

    /** Something to get or to open elsewhere. */
    public record Link(String address, String label) {}

    /** An entry of the legend: a sign, as SVG, and what it stands for. */
    public record Sign(String svg, String name, int count) {
        static List<Sign> of(Scene scene) {
            return scene.groups().stream()
                    .map(group -> new Sign(PagePicture.sign(group.series()), group.name(), group.count()))
                    .toList();
        }

        static Sign ofProjects(Scene scene, String name) {
            int count = (int) scene.dots().stream()
                    .filter(dot -> dot.series().equals(Series.OTHER) && dot.subject() == Scene.Subject.PROJECT)
                    .count();
            return new Sign(PagePicture.projectSign(), name, count);
        }
    }

    /**
     * Two organisations and the projects that they share.
     *
     * @param projects none where they are only counted
     * @param address where all of them are
     */
    public record Pair(
            Network.Node from,
            Network.Node to,
            List<Network.Consortium> projects,
            int sharedProjects,
            String address,
            String weight) {
        public Pair {
            projects = List.copyOf(projects);
        }
    }

    /** An organisation in the table. */
    public record Row(Excerpt.Member member, String strength) {}

    /** A column of a table, sortable by its key. */
    public record Column(String key, String label, boolean number, boolean sorted, String address) {}

    /**
     * A page of one of the two tables.
     *
     * @param rows empty when pairs are shown
     * @param pairs empty when organisations are shown
     */
    public record Table(
            boolean showsPairs,
            List<Column> columns,
            List<Row> rows,
            List<Pair> pairs,
            int total,
            int page,
            int lastPage,
            List<String> parameters) {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            pairs = List.copyOf(pairs);
            parameters = List.copyOf(parameters);
        }
    }

    /** One that an organisation works with, what they share, and where that is told. */
    public record Tie(Link partner, String shared, String address) {}

    /**
     * The organisation that is chosen.
     *
     * @param about what there is to say of it; empty when it is not in what is shown
     * @param other it and who works with it only, or the whole
     */
    public record Chosen(
            String name, String address, Optional<String> about, List<Tie> ties, List<Link> projects, Link other) {
        public Chosen {
            ties = List.copyOf(ties);
            projects = List.copyOf(projects);
        }
    }

    /**
     * What stands beside the picture.
     *
     * @param choices the strongest organisations, when none is chosen
     * @param total how many there are in what is shown
     */
    public record Panel(Optional<Chosen> chosen, List<Link> choices, int total) {
        public Panel {
            choices = List.copyOf(choices);
        }
    }

    /** What stands above, in and below the picture. */
    public record Figure(
            String svg,
            String summary,
            Optional<String> reduction,
            List<String> notes,
            String legend,
            String words,
            List<Sign> signs,
            boolean empty) {
        public Figure {
            notes = List.copyOf(notes);
            signs = List.copyOf(signs);
        }
    }

    /**
     * The page of the network.
     *
     * @param least the smallest weight that is shown
     * @param most the largest that there is
     * @param embeds what to put into other people's pages, as HTML
     */
    public record NetworkView(
            List<Field> fields,
            String least,
            BigDecimal most,
            Panel panel,
            List<Link> embeds,
            List<QueryViews.Choice> kept,
            boolean filtered,
            Figure figure,
            List<Link> files,
            List<Link> elsewhere,
            Table table,
            String organisations,
            String pairs,
            String heatMap) {
        public NetworkView {
            fields = List.copyOf(fields);
            embeds = List.copyOf(embeds);
            kept = List.copyOf(kept);
            files = List.copyOf(files);
            elsewhere = List.copyOf(elsewhere);
        }
    }

    /** The page of the heat map. */
    public record HeatMapView(HeatMap map, List<Field> fields, List<Link> files, Optional<String> role) {
        public HeatMapView {
            fields = List.copyOf(fields);
            files = List.copyOf(files);
        }

        /** The facts behind a cell: a question of the library. */
        public List<String> facts(Network.Node node, Network.Concept theme) {
            List<String> parameters = new java.util.ArrayList<>(
                    List.of("organisation=" + Links.encoded(node.slug()), "theme=" + Links.encoded(theme.slug())));
            role.ifPresent(one -> parameters.add("role=" + one));
            return parameters;
        }
    }
}
