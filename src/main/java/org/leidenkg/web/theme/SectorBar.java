package org.leidenkg.web.theme;

import java.util.ArrayList;
import java.util.List;
import org.leidenkg.query.answer.Concept;
import org.leidenkg.query.answer.ThemeDetail;

/** The mix of sectors as parts of a bar; the numbers stand beside it, so that nothing is said by colour alone. */
public record SectorBar(List<Part> parts) {
    private static final int WIDTH = 1000;

    public SectorBar {
        parts = List.copyOf(parts);
    }

    /**
     * A sector.
     *
     * @param x where its part of the bar begins, of 1000
     * @param width how wide it is, of 1000
     * @param percentage of all participations, rounded
     */
    public record Part(Concept sector, int organisations, int participations, int x, int width, int percentage) {}

    public static SectorBar of(List<ThemeDetail.Sector> sectors) {
        int all = sectors.stream().mapToInt(ThemeDetail.Sector::participations).sum();
        List<Part> parts = new ArrayList<>();
        int before = 0;
        for (ThemeDetail.Sector sector : sectors) {
            int x = Math.round((float) WIDTH * before / Math.max(1, all));
            before += sector.participations();
            int end = Math.round((float) WIDTH * before / Math.max(1, all));
            parts.add(new Part(
                    sector.sector(),
                    sector.organisations(),
                    sector.participations(),
                    x,
                    end - x,
                    Math.round(100f * sector.participations() / Math.max(1, all))));
        }
        return new SectorBar(parts);
    }
}
