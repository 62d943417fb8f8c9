package org.leidenkg.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.leidenkg.model.Authority;
import org.leidenkg.model.Cell;
import org.leidenkg.model.Role;
import org.leidenkg.model.source.SourceText;
import org.leidenkg.model.source.SpannedText;
import org.leidenkg.resolve.CellReading;
import org.leidenkg.resolve.KnownNames;
import org.leidenkg.resolve.Mention;
import org.leidenkg.resolve.PartyResolver;
import org.leidenkg.resolve.Relation;
import org.leidenkg.resolve.Resolution;
import org.leidenkg.seed.AgendaSeed;
import org.leidenkg.seed.SeedFolder;
import org.leidenkg.seed.Seeds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains how words of the parties' column are read. */
@Command(
        name = "resolve",
        description = "Say how a piece of text of the parties' column would be read: each mention, what it means, by"
                + " which rule, and what else it might mean.")
final class ResolveCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--seeds", paramLabel = "DIR", description = "The folder of seeds (default: ${DEFAULT-VALUE}).")
    private Path seeds = Defaults.seeds();

    @Option(
            names = "--agenda",
            paramLabel = "SLUG",
            description =
                    "The agenda whose local names hold (default: the first; where there are several, the answer says which).")
    private String agenda = "";

    @Parameters(paramLabel = "TEXT", description = "The words, as they stand in the cell.", arity = "1..*")
    private List<String> words = List.of();

    @Override
    public Integer call() {
        Seeds read = SeedFolder.read(seeds);
        AgendaSeed of = read.agendas().stream()
                .filter(a -> agenda.isEmpty() || a.description().slug().equals(agenda))
                .findFirst()
                .orElseThrow(() -> new UsageFault(
                        "No agenda has the slug \"" + agenda + "\". There are: " + String.join(", ", slugs(read))));
        PartyResolver resolver = new PartyResolver(
                KnownNames.of(read.authority()), of.description().localNames());
        PrintWriter out = spec.commandLine().getOut();
        if (agenda.isEmpty() && read.agendas().size() > 1) {
            out.println("With the local names of " + of.description().slug() + "; --agenda takes "
                    + String.join(", ", slugs(read)) + ".");
        }
        String text = String.join(" ", words);
        CellReading reading =
                resolver.read(new Cell(Role.PARTNER, SpannedText.of(new SourceText("the given text", text))));
        reading.mentions().forEach(m -> print(out, m, read.authority()));
        if (reading.mentions().isEmpty()) {
            out.println("No party is named.");
        }
        if (reading.openEnded()) {
            out.println("The list is left open.");
        }
        reading.remarks().forEach(r -> out.println("Not read: (" + r.words() + ")"));
        out.flush();
        return ExitCode.DONE;
    }

    private static List<String> slugs(Seeds seeds) {
        return seeds.agendas().stream().map(a -> a.description().slug()).toList();
    }

    private static void print(PrintWriter out, Mention m, Authority authority) {
        out.println(m.words() + "  ->  " + meaning(m.resolution(), authority));
        out.println("    rule: "
                + m.resolution().method().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        out.println("    why: " + m.resolution().evidence().in("en"));
        m.spans().forEach(s -> out.println("    characters " + s.start() + " to " + s.end()));
        if (m.relation() != Relation.NONE) {
            out.println("    relation: "
                    + m.relation().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        if (m.doubtful()) {
            out.println("    the text doubts it");
        }
        m.during().ifPresent(i -> {
            i.from().ifPresent(d -> out.println("    from: " + d));
            i.until().ifPresent(d -> out.println("    until: " + d));
        });
        near(m.resolution())
                .forEach(n -> out.printf(
                        Locale.ROOT,
                        "    near: %s (%s), likeness %.2f%n",
                        authority.getOrganisation(n.organisation()).name().nl(),
                        n.form(),
                        n.similarity()));
    }

    private static List<Resolution.Near> near(Resolution resolution) {
        if (resolution instanceof Resolution.Resolved r) {
            return r.near();
        }
        return resolution instanceof Resolution.Unknown u ? u.near() : List.of();
    }

    private static String meaning(Resolution resolution, Authority authority) {
        if (resolution instanceof Resolution.Resolved r) {
            return authority.getOrganisation(r.organisation()).name().nl() + " [" + r.organisation() + "]";
        }
        if (resolution instanceof Resolution.Group g) {
            return "an unnamed group" + g.key().map(k -> " [" + k + "]").orElse("");
        }
        if (resolution instanceof Resolution.Ambiguous a) {
            return "ambiguous: "
                    + String.join(
                            " | ",
                            a.candidates().stream()
                                    .map(c -> c.organisation()
                                            .map(o -> authority
                                                    .getOrganisation(o)
                                                    .name()
                                                    .nl())
                                            .or(() -> c.description().map(d -> d.en()))
                                            .orElse("?"))
                                    .toList());
        }
        return "not known";
    }
}
