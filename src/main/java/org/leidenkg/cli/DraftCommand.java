package org.leidenkg.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leidenkg.model.Agenda;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.PublisherInfo;
import org.leidenkg.model.Role;
import org.leidenkg.pipeline.BuildException;
import org.leidenkg.pipeline.draft.Draft;
import org.leidenkg.pipeline.draft.DraftAnswers;
import org.leidenkg.pipeline.draft.Suggestions;
import org.leidenkg.resolve.ResolvedAgenda;
import org.leidenkg.seed.SeedException;
import org.leidenkg.seed.SeedProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** From a city's file to its seeds. */
@Command(
        name = "draft",
        description =
                "Read a city's file and write what a curator would otherwise type: the agenda's description, and an"
                        + " entry for each party that is not known. On a terminal what the file does not say is asked; elsewhere"
                        + " options say it. Nothing that people wrote is changed.")
final class DraftCommand implements Callable<Integer> {
    private static final Pattern PERIOD = Pattern.compile("([1-9]\\d{3})\\s*(?:-|–|/|to|tot)\\s*([1-9]\\d{3})");
    private static final String NONE = "none";

    private final Optional<Prompts> questions;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "FILE",
            arity = "1..2",
            description =
                    "The city's file: a workbook, a CSV file, a web page, Markdown or text; or the file of projects and"
                            + " that of their parties.")
    private List<Path> files = List.of();

    @Option(
            names = "--seeds",
            paramLabel = "DIR",
            description = "The folder of seeds that takes them (default: ${DEFAULT-VALUE}).")
    private Path seeds = Defaults.seeds();

    @Option(
            names = "--slug",
            paramLabel = "SLUG",
            description = "Names the agenda: agenda- and a word (default: by the place).")
    private Optional<String> slug = Optional.empty();

    @Option(names = "--title", paramLabel = "TEXT", description = "The title in Dutch (default: as the file has it).")
    private Optional<String> title = Optional.empty();

    @Option(names = "--title-en", paramLabel = "TEXT", description = "The title in English (default: the other title).")
    private Optional<String> titleEn = Optional.empty();

    @Option(names = "--place", paramLabel = "CITY", description = "The city or region (default: as the file names it).")
    private Optional<String> place = Optional.empty();

    @Option(
            names = "--period",
            paramLabel = "YEAR-YEAR",
            description = "The first and the last year (default: the file's).")
    private Optional<String> period = Optional.empty();

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "The language of the file, such as nl (default: the file's).")
    private Optional<String> language = Optional.empty();

    @Option(
            names = "--municipality",
            paramLabel = "NAME",
            description =
                    "What \"gemeente\" without a name means; none for nothing (default: Gemeente and the place, where the"
                            + " file says \"gemeente\").")
    private Optional<String> municipality = Optional.empty();

    @Option(
            names = "--publisher",
            paramLabel = "NAME",
            description = "Who publishes the data (default: nothing is said).")
    private Optional<String> publisher = Optional.empty();

    @Option(
            names = "--publisher-iri",
            paramLabel = "IRI",
            description = "The publisher in a public register, TOOI or ROR; needed with --publisher.")
    private Optional<String> publisherIri = Optional.empty();

    DraftCommand() {
        this(Prompts.onTerminal());
    }

    /** @param questions empty where options must say everything */
    DraftCommand(Optional<Prompts> questions) {
        this.questions = questions;
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            Draft draft = Draft.open(seeds, files);
            print(draft.isDescribed() ? draft.write() : draft.write(answers(draft)), draft.isDescribed());
            return ExitCode.DONE;
        } catch (BuildException e) {
            e.problems().forEach(err::println);
        } catch (SeedException e) {
            e.problems().stream().map(SeedProblem::toString).forEach(err::println);
        } catch (IllegalArgumentException e) {
            throw new UsageFault(String.valueOf(e.getMessage()));
        }
        err.println("leidenkg: no draft was made; nothing was written.");
        return ExitCode.WRONG_INPUT;
    }

    private DraftAnswers answers(Draft draft) {
        Suggestions file = draft.suggestions();
        String titleNl = answer("--title", title, "Title in Dutch", file.title(), Optional::of);
        String english = answer("--title-en", titleEn, "Title in English", Optional.of(titleNl), Optional::of);
        String city = answer("--place", place, "City or region", file.place(), Optional::of);
        Suggestions.Years years = answer(
                "--period",
                period,
                "First and last year",
                file.years().map(y -> y.from() + "-" + y.to()),
                DraftCommand::years);
        String tag = answer("--language", language, "Language of the file", Optional.of(file.language()), Optional::of);
        Optional<String> usual = draft.namesOwnMunicipality() ? Optional.of("Gemeente " + city) : Optional.of(NONE);
        String own = answer(
                "--municipality",
                municipality,
                "What \"gemeente\" without a name means (or " + NONE + ")",
                usual,
                Optional::of);
        String suggested = "agenda-" + (Suggestions.slug(city).isEmpty() ? "1" : Suggestions.slug(city));
        return new DraftAnswers(
                slug.orElse(suggested),
                new LocalText(titleNl, english),
                city,
                years,
                tag,
                own.equals(NONE) ? Optional.empty() : Optional.of(own),
                publisher(draft));
    }

    /** What the option says, or the answer on a terminal, or what the file suggests. */
    private <T> T answer(
            String option,
            Optional<String> given,
            String question,
            Optional<String> suggestion,
            Function<String, Optional<T>> reading) {
        if (given.isPresent()) {
            return reading.apply(given.get())
                    .orElseThrow(() -> new UsageFault(option + ": \"" + given.get() + "\" cannot be read"));
        }
        return questions
                .map(q -> q.ask(question, suggestion, reading))
                .orElseGet(() -> suggestion.flatMap(reading))
                .orElseThrow(
                        () -> new UsageFault("The file does not say this: \"" + question + "\". Give " + option + "."));
    }

    private static Optional<Suggestions.Years> years(String words) {
        Matcher found = PERIOD.matcher(words.strip());
        return found.matches()
                ? Optional.of(new Suggestions.Years(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }

    private Optional<PublisherInfo.Agent> publisher(Draft draft) {
        Optional<String> name = publisher.or(() -> draft.hasPublisher()
                ? Optional.empty()
                : questions.flatMap(q -> q.ask("Publisher of the data (Enter for none)", Optional.empty())));
        return name.map(n -> new PublisherInfo.Agent(
                Optional.of(answer(
                        "--publisher-iri",
                        publisherIri,
                        "IRI of the publisher in TOOI or ROR",
                        Optional.empty(),
                        Optional::of)),
                new LocalText(n, n)));
    }

    private void print(Draft.Written written, boolean described) {
        PrintWriter out = spec.commandLine().getOut();
        ResolvedAgenda reading = written.reading();
        Agenda agenda = reading.agenda();
        out.printf(
                Locale.ROOT,
                "Read %s as %s (%s): %d projects, %d leads, %d partners.%n",
                agenda.source().name(),
                agenda.shape().key(),
                agenda.why(),
                reading.projects().size(),
                count(reading, Role.LEAD),
                count(reading, Role.PARTNER));
        if (described) {
            out.println("Its description is there already and was not changed.");
        }
        written.files().forEach(file -> out.println("Wrote " + file));
        int waiting = written.drafted() + written.added();
        out.println(
                waiting == 0
                        ? "Every party is known."
                        : "New drafts of parties in organisations.json: " + written.added()
                                + ", with those from before " + waiting
                                + ". Check each and delete its line \"draft\"; until then it counts as unresolved.");
        out.println("Next: ./leidenkg build --seeds " + seeds + ", then look at the table of projects in report.md.");
        out.flush();
    }

    private static long count(ResolvedAgenda reading, Role role) {
        return reading.projects().stream()
                .flatMap(p -> p.mentions().stream())
                .filter(m -> m.role() == role)
                .count();
    }
}
