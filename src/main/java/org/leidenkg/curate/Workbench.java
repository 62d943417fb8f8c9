package org.leidenkg.curate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leidenkg.pipeline.BuildException;
import org.leidenkg.pipeline.BuildSettings;
import org.leidenkg.pipeline.Pipeline;
import org.leidenkg.publish.diff.DumpChanges;
import org.leidenkg.seed.FolderEdit;
import org.leidenkg.seed.SeedException;
import org.leidenkg.seed.SeedFolder;
import org.leidenkg.seed.SeedProblem;
import org.leidenkg.store.OutputException;
import org.leidenkg.store.OutputFolder;
import org.leidenkg.store.Release;
import org.leidenkg.web.curation.ChangeView;

/** The seeds, and the changes of them that were shown and not written yet. */
final class Workbench {
    private static final int MOST_SHOWN = 50;

    private final BuildSettings settings;
    private final Map<String, SeedChange> shown = new LinkedHashMap<>();
    private Optional<Kept> kept = Optional.empty();
    private int last;

    Workbench(BuildSettings settings) {
        this.settings = settings;
    }

    /** A reading, and what its files looked like. */
    private record Kept(List<String> files, Reading reading) {}

    /**
     * What came of a change that was written.
     *
     * @param changes of the graph; empty when the build failed, or there was no graph before
     * @param faults why the build failed
     */
    record Outcome(ChangeView change, Optional<DumpChanges> changes, List<String> faults) {}

    Path file(String name) {
        return settings.seeds().resolve(name);
    }

    /** The seeds as they are now; they are read again only when a file has changed. */
    synchronized Reading reading() throws BuildException {
        List<String> files = files();
        if (kept.filter(k -> k.files().equals(files)).isEmpty()) {
            kept = Optional.of(new Kept(files, Reading.of(settings.seeds())));
        }
        return kept.orElseThrow().reading();
    }

    private List<String> files() {
        List<String> files = new ArrayList<>();
        try {
            for (Path file : SeedFolder.inputs(settings.seeds())) {
                files.add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + settings.seeds(), e);
        }
    }

    /** Tries a change on a copy of the folder, and keeps it for {@link #write} under the id that it gets. */
    synchronized ChangeView show(SeedChange change) throws BuildException {
        Reading before = reading();
        String id = keep(change);
        Path trial = copy(change);
        try {
            return new ChangeView(id, change.name(), change.diff(), List.of(), before.effects(Reading.of(trial)));
        } catch (SeedException e) {
            return refused(id, change, trial, problems(e));
        } catch (BuildException e) {
            return refused(id, change, trial, e.problems());
        } finally {
            delete(trial);
        }
    }

    static List<String> problems(SeedException fault) {
        return fault.problems().stream().map(SeedProblem::toString).toList();
    }

    private String keep(SeedChange change) {
        String id = Integer.toString(++last);
        shown.put(id, change);
        shown.remove(Integer.toString(last - MOST_SHOWN));
        return id;
    }

    private ChangeView refused(String id, SeedChange change, Path trial, List<String> problems) {
        shown.remove(id);
        List<String> mistakes = problems.stream()
                .map(problem ->
                        problem.replace(trial.toString(), settings.seeds().toString()))
                .toList();
        return new ChangeView("", change.name(), change.diff(), mistakes, List.of());
    }

    private Path copy(SeedChange change) {
        try {
            Path trial = Files.createTempDirectory("leidenkg-trial");
            for (Path file : SeedFolder.inputs(settings.seeds())) {
                Files.copy(file, trial.resolve(file.getFileName()));
            }
            Files.writeString(trial.resolve(change.name()), change.after());
            return trial;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy the seeds to try the change", e);
        }
    }

    private static void delete(Path trial) {
        try (var files = Files.newDirectoryStream(trial)) {
            for (Path file : files) {
                Files.delete(file);
            }
            Files.delete(trial);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + trial, e);
        }
    }

    /**
     * Writes a change that was shown, and builds. Each change is written once. Empty when no such change waits.
     *
     * @throws SeedException when the file was changed meanwhile; then nothing is written
     */
    synchronized Optional<Outcome> write(String id) {
        Optional<SeedChange> change = Optional.ofNullable(shown.remove(id));
        return change.map(written -> {
            FolderEdit.replace(written.file(), written.before(), written.after());
            ChangeView back =
                    new ChangeView(keep(written.reversed()), written.name(), written.diff(), List.of(), List.of());
            return build(back);
        });
    }

    /** The way back from a change that was written. */
    synchronized Optional<SeedChange> find(String id) {
        return Optional.ofNullable(shown.get(id));
    }

    private Outcome build(ChangeView written) {
        try {
            Optional<Release> before = OutputFolder.findCurrent(settings.out());
            Release now = Pipeline.build(settings, stage -> {}).release();
            return new Outcome(written, before.map(old -> DumpChanges.between(old.quads(), now.quads())), List.of());
        } catch (BuildException e) {
            return new Outcome(written, Optional.empty(), e.problems());
        } catch (OutputException e) {
            return new Outcome(written, Optional.empty(), List.of(String.valueOf(e.getMessage())));
        }
    }
}
