package org.leidenkg.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.leidenkg.model.Agenda;
import org.leidenkg.model.Authority;
import org.leidenkg.read.AgendaReader;
import org.leidenkg.read.CorrectionException;
import org.leidenkg.read.UnreadableException;
import org.leidenkg.resolve.AgendaResolver;
import org.leidenkg.resolve.KnownNames;
import org.leidenkg.resolve.PartyResolver;
import org.leidenkg.resolve.ResolvedAgenda;
import org.leidenkg.seed.AgendaSeed;
import org.leidenkg.seed.Seeds;

/** Reads the agendas of a seeds folder and resolves their parties. */
public final class Agendas {
    private Agendas() {}

    /**
     * Reads the agendas side by side: none depends on another.
     *
     * @throws BuildException with what is wrong in all of them
     */
    public static List<ResolvedAgenda> read(Seeds seeds) throws BuildException {
        KnownNames names = KnownNames.of(seeds.authority());
        List<Reading> readings = seeds.agendas().parallelStream()
                .map(seed -> readAgenda(seed, names))
                .toList();
        List<String> problems =
                readings.stream().flatMap(r -> r.problems().stream()).toList();
        if (!problems.isEmpty()) {
            throw new BuildException(problems);
        }
        return readings.stream().flatMap(r -> r.agenda().stream()).toList();
    }

    /**
     * Reads one agenda.
     *
     * @throws BuildException when its files are in no shape that is read, or the reading is implausible
     */
    public static ResolvedAgenda read(AgendaSeed seed, Authority authority) throws BuildException {
        Reading reading = readAgenda(seed, KnownNames.of(authority));
        if (!reading.problems().isEmpty()) {
            throw new BuildException(reading.problems());
        }
        return reading.agenda().get(0);
    }

    /** An agenda as read, unless its text does not fit its corrections, and what is wrong with it. */
    private record Reading(List<ResolvedAgenda> agenda, List<String> problems) {}

    private static Reading readAgenda(AgendaSeed seed, KnownNames names) {
        List<String> problems = new ArrayList<>();
        PartyResolver resolver = new PartyResolver(names, seed.description().localNames());
        try {
            Agenda agenda = new AgendaReader(resolver).read(seed.description(), seed.files());
            ResolvedAgenda resolved = AgendaResolver.resolve(agenda, resolver);
            AgendaProblems.of(resolved, seed.places()).forEach(p -> problems.add(p.toString()));
            return new Reading(List.of(resolved), problems);
        } catch (CorrectionException e) {
            AgendaProblems.of(e, seed.places()).forEach(p -> problems.add(p.toString()));
        } catch (UnreadableException e) {
            problems.add(seed.places()
                    .problem("text", seed.files().get(0).name() + " " + e.getMessage(), e.remedy())
                    .toString());
        }
        return new Reading(List.of(), problems);
    }
}
