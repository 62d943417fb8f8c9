package org.leidenkg.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leidenkg.model.Finding;

class ReportSectionTest {
    @Test
    void everyKindOfFindingIsListedInOneSection() {
        assertThat(Arrays.stream(ReportSection.values()).flatMap(s -> s.kinds().stream()))
                .containsExactlyInAnyOrder(Finding.Kind.values());
    }

    @Test
    void theCuratorsTableTellsOfEverySectionInTheOrderOfTheReport() throws IOException {
        String guide = Files.readString(Path.of("docs/curating.md"));
        String table = guide.substring(guide.indexOf("| section | what to do |"));
        List<String> rows = table.substring(0, table.indexOf("\n\n"))
                .lines()
                .skip(2)
                .map(row -> row.substring(2, row.indexOf(" | ")))
                .toList();

        assertThat(rows)
                .containsExactly(Arrays.stream(ReportSection.values())
                        .map(ReportSection::title)
                        .toArray(String[]::new));
    }
}
