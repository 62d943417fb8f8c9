package org.leidenkg.seed;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.leidenkg.model.DatasetInfo;

/**
 * Reads the folder that people edit: {@code organisations.json}, {@code agenda-*.json}, the agendas' own files
 * {@code agenda-*.txt}, {@code .csv}, {@code .xlsx} and so on, and, where there is one, {@code dataset.json}.
 */
public final class SeedFolder {
    /** The authority file. */
    public static final String ORGANISATIONS = "organisations.json";

    private static final String AGENDA = "agenda-";
    /** Of the files that agendas are read from. */
    static final List<String> ENDINGS =
            List.of(".txt", ".csv", ".tsv", ".tab", ".xlsx", ".md", ".markdown", ".htm", ".html");

    private SeedFolder() {}

    /**
     * Everything the folder holds, when nothing is wrong with it.
     *
     * @throws SeedException with every problem that can be told in one go
     */
    public static Seeds read(Path folder) {
        List<Path> files = list(folder);
        List<Path> inputs = files.stream().filter(SeedFolder::isInput).toList();
        List<SeedProblem> problems = new ArrayList<>(missing(folder, inputs));
        problems.addAll(unread(files));
        AuthorityFile authority = authority(inputs, problems);
        List<AgendaFile> agendas = inputs.stream()
                .filter(file -> isAgenda(name(file)))
                .map(file -> AgendaFile.read(new SeedProblems(file)))
                .toList();
        checkSlugs(agendas);
        problems.addAll(undescribed(inputs, agendas));
        Optional<DatasetInfo> dataset = dataset(inputs, problems);
        for (AgendaFile agenda : agendas) {
            authority.organisationKeys().ifPresent(agenda::checkLocalNames);
            authority.authority().ifPresent(agenda::checkMunicipality);
            problems.addAll(agenda.allProblems());
        }
        if (!problems.isEmpty()) {
            throw new SeedException(problems);
        }
        return new Seeds(
                agendas.stream().flatMap(a -> a.seed().stream()).toList(),
                authority.authority().orElseThrow(),
                dataset.orElseThrow());
    }

    /**
     * The files that decide what {@link #read} gives, sorted by file name. None of them is opened.
     *
     * @throws SeedException when the folder cannot be listed, has no organisations.json or no agenda, has something else
     *     than a file under such a name, or has a file that nothing reads
     */
    public static List<Path> inputs(Path folder) {
        List<Path> files = list(folder);
        List<Path> inputs = files.stream().filter(SeedFolder::isInput).toList();
        List<SeedProblem> missing = missing(folder, inputs);
        missing.addAll(unread(files));
        inputs.stream()
                .filter(file -> Files.exists(file) && !Files.isRegularFile(file))
                .forEach(file -> missing.add(new SeedProblem(file, 0, 0, "", SeedFile.NO_FILE, SeedFile.BE_A_FILE)));
        if (!missing.isEmpty()) {
            throw new SeedException(missing);
        }
        return inputs;
    }

    /** Empty where the folder has no authority file, which is a problem of the folder. */
    private static AuthorityFile authority(List<Path> inputs, List<SeedProblem> problems) {
        Optional<SeedProblems> ofFile = inputs.stream()
                .filter(file -> name(file).equals(ORGANISATIONS))
                .map(SeedProblems::new)
                .findFirst();
        AuthorityFile authority = ofFile.map(AuthorityFile::read).orElse(AuthorityFile.UNREADABLE);
        ofFile.ifPresent(found -> problems.addAll(found.list()));
        return authority;
    }

    /** Empty, with its problems added, where the file is at fault. */
    private static Optional<DatasetInfo> dataset(List<Path> inputs, List<SeedProblem> problems) {
        Optional<SeedProblems> ofFile = inputs.stream()
                .filter(file -> name(file).equals(DatasetInfoFile.NAME))
                .map(SeedProblems::new)
                .findFirst();
        if (ofFile.isEmpty()) {
            return Optional.of(DatasetInfo.standard());
        }
        Optional<DatasetInfo> dataset = DatasetInfoFile.read(ofFile.get());
        problems.addAll(ofFile.get().list());
        return dataset;
    }

    static boolean isAgendaText(String name) {
        return name.startsWith(AGENDA) && ENDINGS.stream().anyMatch(name::endsWith);
    }

    static boolean isAgenda(String name) {
        return name.startsWith(AGENDA) && name.endsWith(".json");
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static boolean isInput(Path file) {
        String name = name(file);
        return name.equals(ORGANISATIONS) || name.equals(DatasetInfoFile.NAME) || isAgenda(name) || isAgendaText(name);
    }

    /** What nothing reads was meant to be read, for all that the folder's editor can tell. */
    private static List<SeedProblem> unread(List<Path> files) {
        return files.stream()
                .filter(file -> !isInput(file))
                .flatMap(file -> UnreadFile.problem(file, name(file)).stream())
                .toList();
    }

    /** Where a description is missing or does not lead to its text, that is said alone: it may be the one that a text lacks. */
    private static List<SeedProblem> undescribed(List<Path> inputs, List<AgendaFile> agendas) {
        if (agendas.isEmpty()
                || agendas.stream().anyMatch(agenda -> agenda.files().isEmpty())) {
            return List.of();
        }
        Set<String> texts =
                agendas.stream().flatMap(agenda -> agenda.files().stream()).collect(Collectors.toSet());
        return inputs.stream()
                .filter(file -> isAgendaText(name(file)) && !texts.contains(name(file)))
                .map(file -> UnreadFile.undescribed(file, name(file)))
                .toList();
    }

    /** All that the folder holds, sorted by file name. */
    static List<Path> list(Path folder) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> listing = Files.newDirectoryStream(folder)) {
            listing.forEach(files::add);
        } catch (NoSuchFileException e) {
            throw fault(folder, "there is no such folder", "correct the path, or make the folder");
        } catch (NotDirectoryException e) {
            throw fault(folder, "is not a folder", "give the folder that holds " + ORGANISATIONS);
        } catch (DirectoryIteratorException e) {
            throw unlistable(folder, new IOException(e.getMessage(), e));
        } catch (IOException e) {
            throw unlistable(folder, e);
        }
        files.sort(Comparator.comparing(SeedFolder::name));
        return List.copyOf(files);
    }

    private static List<SeedProblem> missing(Path folder, List<Path> inputs) {
        List<SeedProblem> missing = new ArrayList<>();
        if (inputs.stream().noneMatch(file -> name(file).equals(ORGANISATIONS))) {
            missing.add(new SeedProblem(
                    folder,
                    0,
                    0,
                    "",
                    "holds no " + ORGANISATIONS,
                    "put the authority file there, or correct the path"));
        }
        if (inputs.stream().noneMatch(file -> isAgenda(name(file)))) {
            missing.add(new SeedProblem(
                    folder, 0, 0, "", "holds no agenda-*.json", "put an agenda's description and text there"));
        }
        return missing;
    }

    private static SeedException unlistable(Path folder, IOException e) {
        return fault(folder, "cannot be listed: " + SeedFile.reason(e), "make it a folder that this user may read");
    }

    private static SeedException fault(Path folder, String message, String remedy) {
        return new SeedException(List.of(new SeedProblem(folder, 0, 0, "", message, remedy)));
    }

    private static void checkSlugs(List<AgendaFile> agendas) {
        Map<String, AgendaFile> first = new HashMap<>();
        for (AgendaFile agenda : agendas) {
            agenda.slug().ifPresent(slug -> {
                AgendaFile earlier = first.putIfAbsent(slug, agenda);
                if (earlier != null) {
                    agenda.problems()
                            .add(
                                    agenda.place(),
                                    "slug",
                                    Quote.of(slug) + " is also the slug of "
                                            + name(earlier.problems().file()),
                                    "give each agenda a slug of its own");
                }
            });
        }
    }
}
