package org.leidenkg.model;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An organisation of the authority file.
 *
 * @param key its stable key within the file
 * @param type the key of a concept of the organisation types' scheme
 * @param unitOf the organisation it is a unit of; present exactly for {@link Form#UNIT}
 * @param partOf the organisation or network it sits under without being its unit
 * @param spellings forms that sources write but that are no correct name
 */
public record Organisation(
        String key,
        LocalText name,
        String type,
        Form form,
        Optional<Link> unitOf,
        Optional<Link> partOf,
        List<Abbreviation> abbreviations,
        List<String> otherNamesNl,
        List<String> otherNamesEn,
        List<String> spellings,
        List<Identifier> identifiers,
        Optional<LocalText> note) {
    public Organisation {
        Check.key(key, "key");
        Check.key(type, "type");
        if ((form == Form.UNIT) != unitOf.isPresent()) {
            throw new IllegalArgumentException("\"" + key + "\": unitOf goes with form \"unit\", and only with it");
        }
        checkSchemes(key, identifiers);
        abbreviations = List.copyOf(abbreviations);
        otherNamesNl = List.copyOf(otherNamesNl);
        otherNamesEn = List.copyOf(otherNamesEn);
        spellings = List.copyOf(spellings);
        identifiers = List.copyOf(identifiers);
    }

    /** One identifier a scheme: its scheme is what an identifier of an organisation is named by. */
    private static void checkSchemes(String key, List<Identifier> identifiers) {
        Set<Scheme> met = new HashSet<>();
        for (Identifier identifier : identifiers) {
            if (!met.add(identifier.scheme())) {
                throw new IllegalArgumentException("\"" + key + "\" has two identifiers of the scheme \""
                        + identifier.scheme().name().toLowerCase(Locale.ROOT) + "\"; keep one of them");
            }
        }
    }

    public enum Form {
        /** An organisation in its own right. */
        ORGANISATION,
        /** A part of another organisation. */
        UNIT,
        /** A programme, network or steering group of several organisations. */
        NETWORK
    }

    /** A tie to another organisation, with the ground for it. */
    public record Link(String organisation, Map<String, String> evidence) {
        public Link {
            Check.key(organisation, "organisation");
            evidence = Map.copyOf(evidence);
        }
    }

    /** A short form, with the ground for its meaning. */
    public record Abbreviation(String form, Basis basis, Map<String, String> evidence) {
        public Abbreviation {
            Check.text(form, "form");
            evidence = Map.copyOf(evidence);
        }
    }

    /** The scheme of an external identifier, with the form of its values. */
    public enum Scheme {
        ROR("https://ror\\.org/0[a-z0-9]{6}[0-9]{2}", "https://ror.org/027bh9e22"),
        WIKIDATA("http://www\\.wikidata\\.org/entity/Q[1-9][0-9]*", "http://www.wikidata.org/entity/Q156598"),
        TOOI(
                "https://identifier\\.overheid\\.nl/tooi/id/[a-z]+/[a-z]+[0-9]+",
                "https://identifier.overheid.nl/tooi/id/gemeente/gm0546"),
        ISNI("([0-9]{4} ){3}[0-9]{3}[0-9X]", "0000 0001 2312 1970"),
        GRID("grid\\.[0-9]+\\.[0-9a-f]+", "grid.5132.5"),
        KVK("[0-9]{8}", "68724152"),
        WEBSITE("https?://[^\\s<>\"{}|^`\\\\]+", "https://www.universiteitleiden.nl");

        private final String form;
        private final String example;

        Scheme(String form, String example) {
            this.form = form;
            this.example = example;
        }

        private boolean fitCheckDigits(String value) {
            return switch (this) {
                case ROR -> CheckDigits.fitRor(value);
                case ISNI -> CheckDigits.fitIsni(value);
                default -> true;
            };
        }
    }

    /** An external identifier; {@code exact} says that it means this organisation and not one close to it. */
    public record Identifier(Scheme scheme, String value, boolean exact, Map<String, String> evidence) {
        public Identifier {
            Check.text(value, "value");
            evidence = Map.copyOf(evidence);
            if (!value.matches(scheme.form)) {
                throw new IllegalArgumentException("value \"" + value + "\" is no identifier of the scheme \""
                        + scheme.name().toLowerCase(Locale.ROOT) + "\": write one such as \"" + scheme.example + "\"");
            }
            if (!scheme.fitCheckDigits(value)) {
                throw new IllegalArgumentException("value \"" + value
                        + "\" has a slip in it: its check digits do not fit;" + " copy it again from the register");
            }
        }
    }
}
