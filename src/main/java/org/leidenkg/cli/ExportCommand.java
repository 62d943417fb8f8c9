package org.leidenkg.cli;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.leidenkg.model.Certainty;
import org.leidenkg.model.Counting;
import org.leidenkg.model.Level;
import org.leidenkg.model.Role;
import org.leidenkg.model.network.Network;
import org.leidenkg.model.network.NetworkFilter;
import org.leidenkg.model.network.Weight;
import org.leidenkg.publish.network.NetworkFormat;
import org.leidenkg.query.network.Networks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the network, or a part of it, as a file for other programs. */
@Command(
        name = "export",
        description =
                "Write the network of who works with whom as a file: gexf (Gephi), graphml (NetworkX, igraph), vosviewer,"
                        + " csv (the pairs), csv-nodes (the organisations with their measures) or xlsx (both).")
final class ExportCommand implements Callable<Integer> {
    private final Supplier<Networks> networks;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FORMAT", description = "gexf, graphml, vosviewer, csv, csv-nodes or xlsx.")
    private String format = "";

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            description = "rolled-up, units as the organisation they are part of; or as-named, each for itself"
                    + " (default: rolled-up).")
    private Optional<String> level = Optional.empty();

    @Option(names = "--rollup", description = "The same as --level rolled-up, which is the default.")
    private boolean rollup;

    @Option(
            names = "--certainty",
            paramLabel = "CERTAINTY",
            description = "Which participations count: all; or settled, without those that may only be intended"
                    + " (default: ${DEFAULT-VALUE}).")
    private String certainty = Certainty.ALL.key();

    @Option(names = "--theme", paramLabel = "SLUG", description = "Only projects of this theme or section.")
    private Optional<String> theme = Optional.empty();

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description = "Only participations in this role, lead or partner: who leads together, or who are partners"
                    + " together; with --organisation only projects in which that one has it.")
    private Optional<String> role = Optional.empty();

    @Option(names = "--kind", paramLabel = "SLUG", description = "Only organisations of this type or sector.")
    private Optional<String> kind = Optional.empty();

    @Option(
            names = "--weight",
            paramLabel = "WEIGHT",
            description = "What a pair weighs: raw, the number of shared projects; or fractional, by which large"
                    + " projects do not outweigh small ones (default: ${DEFAULT-VALUE}).")
    private String weight = Weight.RAW.key();

    @Option(
            names = "--min-weight",
            paramLabel = "NUMBER",
            description = "Only pairs of at least this weight (default: ${DEFAULT-VALUE}).")
    private BigDecimal minWeight = BigDecimal.ZERO;

    @Option(
            names = "--organisation",
            paramLabel = "SLUG",
            description = "Only this organisation, those it works with, and the pairs among them.")
    private Optional<String> organisation = Optional.empty();

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            description =
                    "The language, nl or en, of headings and words in xlsx, and in csv and csv-nodes, which otherwise"
                            + " are for programs. In Dutch csv has semicolons and decimal commas, as Excel wants it.")
    private Optional<String> language = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write (default: standard output).")
    private Optional<Path> out = Optional.empty();

    /** @param networks of the release that is there */
    ExportCommand(Supplier<Networks> networks) {
        this.networks = networks;
    }

    @Override
    public Integer call() {
        NetworkFormat as = NetworkFormat.find(format)
                .orElseThrow(() -> unknown(
                        "format",
                        format,
                        Arrays.stream(NetworkFormat.values())
                                .map(NetworkFormat::key)
                                .toList()));
        if (language.isPresent()
                && !language.get().equals("nl")
                && !language.get().equals("en")) {
            throw unknown("language", language.get(), List.of("nl", "en"));
        }
        if (as == NetworkFormat.XLSX && out.isEmpty()) {
            throw new UsageFault("A workbook is no text: say by --out in which file it is to be written.");
        }
        NetworkFilter filter = filter();
        Networks known = networks.get();
        Network whole = known.whole(filter.counting());
        filter.theme().ifPresent(t -> check("theme", t, whole.themes()));
        filter.kind().ifPresent(k -> check("kind", k, whole.kinds()));
        filter.organisation().ifPresent(o -> checkOrganisation(o, whole));
        write(as, known.part(filter), filter.weight());
        return ExitCode.DONE;
    }

    private NetworkFilter filter() {
        if (minWeight.signum() < 0) {
            throw new UsageFault("The minimum weight " + minWeight + " is less than 0.");
        }
        Weight by = Weight.find(weight)
                .orElseThrow(() -> unknown(
                        "weight",
                        weight,
                        Arrays.stream(Weight.values()).map(Weight::key).toList()));
        return new NetworkFilter(counting(), by, theme, role.map(ExportCommand::role), kind, minWeight, organisation);
    }

    private Counting counting() {
        Level asked = level.map(name -> Level.find(name)
                        .orElseThrow(() -> unknown(
                                "level",
                                name,
                                Arrays.stream(Level.values()).map(Level::slug).toList())))
                .orElse(Counting.USUAL.level());
        if (rollup && asked != Level.ROLLED_UP) {
            throw new UsageFault("--rollup and --level " + asked.slug() + " contradict each other.");
        }
        Certainty which = Certainty.find(certainty)
                .orElseThrow(() -> unknown(
                        "certainty",
                        certainty,
                        Arrays.stream(Certainty.values()).map(Certainty::key).toList()));
        return new Counting(asked, which);
    }

    private static Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(r -> key(r).equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "role",
                        name,
                        Arrays.stream(Role.values()).map(ExportCommand::key).toList()));
    }

    private static String key(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static void check(String what, String slug, List<Network.Concept> known) {
        List<String> slugs = known.stream().map(Network.Concept::slug).toList();
        if (!slugs.contains(slug)) {
            throw unknown(what, slug, slugs);
        }
    }

    private static void checkOrganisation(String slug, Network whole) {
        if (whole.nodes().stream().noneMatch(n -> n.slug().equals(slug))) {
            throw new UsageFault("There is no organisation \"" + slug + "\" in the network "
                    + whole.level().slug()
                    + ". The last part of an organisation's IRI is its slug; csv-nodes lists all.");
        }
    }

    private static UsageFault unknown(String what, String value, List<String> known) {
        return new UsageFault("There is no " + what + " \"" + value + "\". There are: " + String.join(", ", known));
    }

    private void write(NetworkFormat as, Network network, Weight by) {
        try {
            if (out.isPresent()) {
                writeFile(as, network, by, out.get());
            } else {
                ByteArrayOutputStream written = new ByteArrayOutputStream();
                write(as, network, by, written);
                spec.commandLine().getOut().print(written.toString(StandardCharsets.UTF_8));
                spec.commandLine().getOut().flush();
            }
        } catch (IOException e) {
            String where = out.map(Path::toString).orElse("standard output");
            throw new UncheckedIOException("cannot write the network to " + where + ": " + e, e);
        }
    }

    private void write(NetworkFormat as, Network network, Weight by, OutputStream stream) throws IOException {
        if (language.isPresent()) {
            as.write(network, by, language.get(), stream);
        } else {
            as.write(network, by, stream);
        }
    }

    /** Into a file beside it first, so that a file that was there is replaced by a whole one or not at all. */
    private void writeFile(NetworkFormat as, Network network, Weight by, Path file) throws IOException {
        Path draft = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(draft))) {
                write(as, network, by, stream);
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
