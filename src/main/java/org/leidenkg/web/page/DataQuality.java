package org.leidenkg.web.page;

import java.util.Optional;

/**
 * What every page says of how far its facts can be trusted.
 *
 * @param version of the data
 * @param participations how many there are in the data
 * @param uncertain how many of these are in any doubt
 * @param intended of how many of those the only doubt is that they may just be intended
 * @param report where errors are reported, with this page in the text
 */
public record DataQuality(
        Optional<String> version, int participations, int uncertain, int intended, Optional<String> report) {
    public int certain() {
        return participations - uncertain;
    }

    /** Those with another doubt, or with more than one. */
    public int doubtful() {
        return uncertain - intended;
    }
}
