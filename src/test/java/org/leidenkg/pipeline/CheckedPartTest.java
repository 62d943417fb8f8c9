package org.leidenkg.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leidenkg.generate.SyntheticSeeds;
import org.leidenkg.model.Agenda;
import org.leidenkg.read.AgendaReader;
import org.leidenkg.read.CorrectionException;
import org.leidenkg.resolve.AgendaResolver;
import org.leidenkg.resolve.KnownNames;
import org.leidenkg.resolve.PartyResolver;
import org.leidenkg.resolve.ResolvedAgenda;
import org.leidenkg.seed.AgendaSeed;
import org.leidenkg.seed.SeedFolder;
import org.leidenkg.seed.Seeds;

class CheckedPartTest {
    @TempDir
    private Path folder;

    private List<ResolvedAgenda> agendas(int projects) throws CorrectionException {
        Path out = folder.resolve("seeds-" + projects);
        SyntheticSeeds.write(new SyntheticSeeds.Settings(projects, 1, 0.05), out);
        Seeds seeds = SeedFolder.read(out);
        AgendaSeed seed = seeds.agendas().get(0);
        PartyResolver resolver = new PartyResolver(
                KnownNames.of(seeds.authority()), seed.description().localNames());
        Agenda agenda = new AgendaReader(resolver).read(seed.description(), seed.source());
        return List.of(AgendaResolver.resolve(agenda, resolver));
    }

    @Test
    void aBuildOfUsualSizeIsCheckedWhole() throws CorrectionException {
        List<ResolvedAgenda> agendas = agendas(30);

        assertThat(CheckedPart.of(agendas)).isEqualTo(new CheckedPart(agendas, true));
    }

    @Test
    void ofALargeOneTheFirstProjectsAreAndTheirFindings() throws CorrectionException {
        List<ResolvedAgenda> agendas = agendas(CheckedPart.ALL_UP_TO + 1);
        ResolvedAgenda whole = agendas.get(0);
        CheckedPart part = CheckedPart.of(agendas);
        ResolvedAgenda checked = part.agendas().get(0);

        assertThat(part.isAll()).isFalse();
        assertThat(part.projects()).isEqualTo(CheckedPart.PROJECTS);
        assertThat(checked.projects()).isEqualTo(whole.projects().subList(0, CheckedPart.PROJECTS));
        assertThat(checked.findings()).isNotEmpty();
        assertThat(whole.findings()).containsAll(checked.findings());
    }
}
