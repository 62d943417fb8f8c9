package org.leidenkg.model;

import java.util.List;
import java.util.Optional;

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
        abbreviations = List.copyOf(abbreviations);
        otherNamesNl = List.copyOf(otherNamesNl);
        otherNamesEn = List.copyOf(otherNamesEn);
        spellings = List.copyOf(spellings);
        identifiers = List.copyOf(identifiers);
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
    public record Link(String organisation, String evidence) {
        public Link {
            Check.key(organisation, "organisation");
            Check.text(evidence, "evidence");
        }
    }

    /** A short form, with the ground for its meaning. */
    public record Abbreviation(String form, Basis basis, String evidence) {
        public Abbreviation {
            Check.text(form, "form");
            Check.text(evidence, "evidence");
        }
    }

    /** The scheme of an external identifier. */
    public enum Scheme {
        ROR,
        WIKIDATA,
        TOOI,
        ISNI,
        GRID,
        KVK,
        WEBSITE
    }

    /** An external identifier; {@code exact} says that it means this organisation and not one close to it. */
    public record Identifier(Scheme scheme, String value, boolean exact, String evidence) {
        public Identifier {
            Check.text(value, "value");
            Check.text(evidence, "evidence");
        }
    }
}
