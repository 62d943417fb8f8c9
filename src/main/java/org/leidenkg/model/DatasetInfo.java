package org.leidenkg.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an editor says of the dataset as a whole, for catalogues.
 *
 * @param title empty for one made from the agendas' places
 * @param description empty for one made from the numbers
 * @param themes codes of the EU's data themes, such as {@code GOVE}
 * @param places IRIs of the places it is about, in TOOI or GeoNames
 * @param version empty for one made from the inputs
 * @param issued when this version was published; empty where that is not said, for no clock is read
 */
public record DatasetInfo(
        Optional<LocalText> title,
        Optional<LocalText> description,
        PublisherInfo publisher,
        List<String> themes,
        List<String> places,
        Optional<String> version,
        Optional<LocalDate> issued) {
    /** The codes of the EU's data themes that a dataset can have. */
    public static final List<String> KNOWN_THEMES = List.of(
            "AGRI", "ECON", "EDUC", "ENER", "ENVI", "GOVE", "HEAL", "INTR", "JUST", "REGI", "SOCI", "TECH", "TRAN");

    public DatasetInfo {
        themes = List.copyOf(themes);
        places = List.copyOf(places);
        if (themes.isEmpty() || !KNOWN_THEMES.containsAll(themes)) {
            throw new IllegalArgumentException("themes " + themes + " are not one or more of " + KNOWN_THEMES);
        }
        places.forEach(p -> Check.webAddress(p, "place"));
        version.ifPresent(v -> {
            if (!v.matches("[0-9A-Za-z]+([._-][0-9A-Za-z]+)*")) {
                throw new IllegalArgumentException("version \"" + v
                        + "\" cannot be part of a web address: use letters and digits with . - or _ between");
            }
        });
    }

    /** For a folder whose editor says nothing. */
    public static DatasetInfo standard() {
        return new DatasetInfo(
                Optional.empty(),
                Optional.empty(),
                PublisherInfo.contributors(),
                List.of("GOVE", "TECH"),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
