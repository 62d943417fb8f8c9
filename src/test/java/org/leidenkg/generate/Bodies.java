package org.leidenkg.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The invented organisations: those of each city, the most active first, and those of the country, for agendas of several
 * cities. Their number grows with the projects to the power 0.7, as it does where a city's agenda and the framework
 * programmes of the European Union are put side by side.
 */
final class Bodies {
    private static final double FOR_EACH = 4;
    private static final double POWER = 0.7;
    private static final int FEWEST = 12;
    private static final int EVERY_UNIT = 6;

    private final List<List<Body>> ofCities = new ArrayList<>();
    private final List<Body> ofCountry = new ArrayList<>();
    private final Abbreviations abbreviations = new Abbreviations();

    /** For that many projects in the agendas of these cities. */
    Bodies(int projects, List<String> cities) {
        int count = Math.max(FEWEST, (int) Math.round(FOR_EACH * Math.pow(projects, POWER)));
        int national = cities.size() > 1 ? count / 4 : 0;
        int local = Math.max(FEWEST, (count - national) / cities.size());
        for (String city : cities) {
            ofCities.add(ofCity(city, local));
        }
        for (int i = 0; i < national; i++) {
            ofCountry.add(named(i, InventedWords.REGIONS.get(i % InventedWords.REGIONS.size()), "land-" + i));
        }
    }

    private List<Body> ofCity(String city, int count) {
        List<Body> bodies = new ArrayList<>();
        String slug = Cities.slug(city);
        for (InventedWords.Kind kind : InventedWords.PILLARS) {
            String key = slug + "-" + kind.type();
            bodies.add(body(kind, city, key, Optional.of(abbreviations.next()), Optional.empty()));
        }
        Body university = bodies.get(1);
        int units = Math.min(InventedWords.UNITS.size(), count / EVERY_UNIT);
        for (int i = 0; i < units; i++) {
            InventedWords.Kind kind = InventedWords.UNITS.get(i);
            String key = university.key() + "-" + (i + 1);
            bodies.add(body(kind, university.nl(), key, Optional.of(abbreviations.next()), Optional.of(university)));
        }
        for (int i = 0; bodies.size() < count; i++) {
            bodies.add(named(i, city, slug + "-" + i));
        }
        return bodies;
    }

    /** Each own name is used once before it is used again for another kind. */
    private Body named(int i, String place, String key) {
        int names = InventedWords.NAME_STARTS.size() * InventedWords.NAME_ENDS.size();
        int name = i % names;
        InventedWords.Kind kind = InventedWords.KINDS.get((i + i / names) % InventedWords.KINDS.size());
        int round = i / names / InventedWords.KINDS.size();
        String own = InventedWords.NAME_STARTS.get(name % InventedWords.NAME_STARTS.size())
                + InventedWords.NAME_ENDS.get(name / InventedWords.NAME_STARTS.size());
        String numbered = round == 0 ? own : own + " " + InventedWords.CITY_STARTS.get(round - 1);
        Optional<String> abbreviation = i % 5 < 2 ? Optional.of(abbreviations.next()) : Optional.empty();
        return body(kind, numbered + " " + place, key, abbreviation, Optional.empty());
    }

    private static Body body(
            InventedWords.Kind kind, String name, String key, Optional<String> abbreviation, Optional<Body> unitOf) {
        return new Body(
                key, String.format(kind.nl(), name), String.format(kind.en(), name), kind.type(), abbreviation, unitOf);
    }

    List<Body> ofCity(int city) {
        return ofCities.get(city);
    }

    List<Body> ofCountry() {
        return ofCountry;
    }
}
