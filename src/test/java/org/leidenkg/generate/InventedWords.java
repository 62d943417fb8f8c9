package org.leidenkg.generate;

import java.util.List;

/**
 * What invented names and sentences are made of. Any two name parts of one list differ in at least three letters, so that no
 * slip of OCR turns one name into another.
 */
final class InventedWords {
    /** A kind of organisation: its type in the ontology, and its name around an own name. */
    record Kind(String type, String nl, String en) {}

    static final List<Kind> KINDS = List.of(
            new Kind("foundation", "Stichting %s", "Foundation %s"),
            new Kind("company", "Ingenieursbureau %s", "Engineers %s"),
            new Kind("museum", "Museum %s", "Museum of %s"),
            new Kind("care-organisation", "Zorggroep %s", "Care Group %s"),
            new Kind("association", "Vereniging %s", "Association %s"),
            new Kind("school", "Lyceum %s", "Lyceum of %s"),
            new Kind("research-institute", "Onderzoeksinstituut %s", "Research Institute %s"),
            new Kind("welfare-organisation", "Welzijnswerk %s", "Welfare Work %s"),
            new Kind("company", "Drukkerij %s", "Printers %s"),
            new Kind("cultural-venue", "Schouwburg %s", "Playhouse %s"),
            new Kind("housing-corporation", "Woningcorporatie %s", "Housing Corporation %s"),
            new Kind("innovation-centre", "Kenniscentrum %s", "Knowledge Centre %s"),
            new Kind("cooperative", "Energieco\u00f6peratie %s", "Energy Cooperative %s"),
            new Kind("library", "Bibliotheek %s", "Library %s"),
            new Kind("business-association", "Ondernemersfonds %s", "Business Fund %s"),
            new Kind("public-service", "Veiligheidshuis %s", "Safety House %s"),
            new Kind("grant-maker", "Cultuurfonds %s", "Culture Fund %s"),
            new Kind("company", "Adviesbureau %s", "Consultancy %s"));

    /** What every city has, the first of which takes part in most. */
    static final List<Kind> PILLARS = List.of(
            new Kind("municipality", "Gemeente %s", "Municipality of %s"),
            new Kind("university", "Universiteit %s", "University of %s"),
            new Kind("university-of-applied-sciences", "Hogeschool %s", "University of Applied Sciences %s"),
            new Kind("university-medical-centre", "Ziekenhuis %s", "Hospital %s"),
            new Kind("vocational-college", "Vakcollege %s", "Vocational College %s"));

    /** Parts of a university; the first letter of each is that of no other. */
    static final List<Kind> UNITS = List.of(
            new Kind("faculty", "Faculteit Sterrenkunde %s", "Faculty of Astronomy, %s"),
            new Kind("faculty", "Faculteit Rechtsgeleerdheid %s", "Faculty of Law, %s"),
            new Kind("research-unit", "Lectoraat Waterbeheer %s", "Water Research Group, %s"),
            new Kind("faculty", "Faculteit Geesteswetenschappen %s", "Faculty of Humanities, %s"),
            new Kind("research-unit", "Lectoraat Jeugdzorg %s", "Youth Care Research Group, %s"),
            new Kind("research-unit", "Afdeling Taalkunde %s", "Linguistics Department, %s"));

    static final List<String> NAME_STARTS = List.of(
            "Rogge",
            "Zonne",
            "Linden",
            "Water",
            "Kastanje",
            "Vlinder",
            "Anker",
            "Molen",
            "Toren",
            "Beuken",
            "Zilver",
            "Koper",
            "Wilgen",
            "Klaver",
            "Spring",
            "Haver",
            "Tarwe",
            "Dolfijn",
            "Reiger",
            "Kwartel");
    static final List<String> NAME_ENDS = List.of(
            "veld", "dijk", "horst", "brug", "poort", "hout", "kamp", "mond", "stein", "waard", "laar", "gaarde");

    static final List<String> CITY_STARTS = List.of(
            "Meer", "Ooster", "Zand", "Wester", "Hoog", "Groen", "Zwarte", "Nieuw", "Kruis", "Bever", "Linge", "Vecht");
    static final List<String> CITY_ENDS = List.of("dam", "veen", "burg", "stad", "foort", "zijl", "haven", "drecht");

    static final List<String> REGIONS = List.of("Nederland", "Benelux", "Europa", "Randstad", "Waddengebied", "Delta");

    static final List<String> TITLE_STARTS = List.of(
            "Groene",
            "Slimme",
            "Gezonde",
            "Veilige",
            "Open",
            "Levende",
            "Vitale",
            "Lerende",
            "Schone",
            "Sterke",
            "Duurzame",
            "Gedeelde");
    static final List<String> TITLE_MIDDLES = List.of(
            "daken",
            "wijken",
            "scholen",
            "musea",
            "tuinen",
            "sloten",
            "straten",
            "pleinen",
            "archieven",
            "klassen",
            "buurten",
            "oevers");
    static final List<String> TITLE_ENDS = List.of(
            "in beeld",
            "aan het water",
            "voor later",
            "dichtbij",
            "zonder drempels",
            "op maat",
            "van morgen",
            "bij elkaar",
            "in de wijk",
            "met data",
            "na school",
            "onderweg");

    static final List<String> SUBJECTS = List.of(
            "De stad",
            "Het project",
            "Een groep van vijftig studenten",
            "De wijk rond het station",
            "Het lokale team",
            "Een vernieuwend programma",
            "De komende vier jaar",
            "Het nieuwe leerplatform");
    static final List<String> VERBS = List.of(
            "onderzoekt samen met bewoners",
            "versterkt stap voor stap",
            "brengt in kaart",
            "verbetert op langere termijn",
            "maakt zichtbaar voor iedereen",
            "deelt met andere steden",
            "verbindt op een vaste plek",
            "toetst in de praktijk");
    static final List<String> OBJECTS = List.of(
            "de kwaliteit van het water in de singels", "het welzijn van jongeren in het onderwijs",
            "de kennis over erfgoed en taal", "het gebruik van zonnedaken op oude gebouwen",
            "de doorstroom van mbo naar hbo", "het contact tussen oudere en jongere buren",
            "de gevolgen van hitte in de binnenstad", "het vertrouwen in digitale zorg op afstand");
    static final List<String> TAILS = List.of(
            "zodat de uitkomsten ook elders bruikbaar zijn", "omdat de vraag de laatste jaren sterk is gegroeid",
            "waarbij de ervaring van vakmensen voorop staat", "met ruimte voor proeven en bijsturen onderweg",
            "als onderdeel van het bredere stedelijke plan", "en dat gebeurt altijd in goed overleg");

    private InventedWords() {}
}
