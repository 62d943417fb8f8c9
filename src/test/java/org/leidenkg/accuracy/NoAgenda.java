package org.leidenkg.accuracy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What people have in their folders that is no agenda. */
@SuppressWarnings("ImmutableEnumChecker") // its functions have no state
enum NoAgenda {
    PROSE(random -> lines(random, 30, r -> sentence(r) + " " + sentence(r) + (r.nextInt(4) == 0 ? "\n" : ""))),
    /** With points, decisions, and those who take an action. */
    MINUTES(random -> "Verslag overleg kennisstad " + date(random) + "\nAanwezig: " + list(random, NoAgenda::person, 5)
            + "\nAfwezig: " + person(random) + "\n\n"
            + lines(
                    random,
                    9,
                    r -> number(r) + ". " + sentence(r) + "\n" + sentence(r) + "\nBesluit: " + sentence(r) + "\nActie: "
                            + person(r) + "\n")
            + "Volgend overleg: " + date(random) + "\n"),
    CODE(random -> "package nl.stad.t" + number(random) + ";\n\nclass T {\n"
            + lines(
                    random,
                    25,
                    r -> "    private static final String " + word(r).toUpperCase(java.util.Locale.ROOT) + " = \""
                            + word(r) + ": " + word(r) + "\"; // " + sentence(r))
            + "}\n"),
    LOG(random -> lines(
            random,
            60,
            r -> "2024-03-" + (10 + r.nextInt(20)) + " 12:0" + r.nextInt(10) + ":11 "
                    + pick(r, List.of("INFO", "WARN", "ERROR")) + " [main] " + word(r) + "." + word(r) + ": "
                    + sentence(r))),
    JSON(random -> "{\"items\": [\n"
            + lines(
                    random,
                    20,
                    r -> "  {\"id\": " + number(r) + ", \"name\": \"" + word(r) + "\", \"partner\": \"" + person(r)
                            + "\"},")
            + "  {}\n]}\n"),
    MAIL(random -> lines(
            random,
            5,
            r -> "Van: " + person(r) + "\nAan: " + list(r, NoAgenda::person, 3) + "\nOnderwerp: "
                    + sentence(r) + "\n\nBeste " + word(r) + ",\n\n" + sentence(r) + " " + sentence(r) + "\n\nGroet,\n"
                    + person(r)
                    + "\n")),
    BINARY(random -> "") {
        @Override
        byte[] print(TableFile file, Random random) {
            byte[] bytes = new byte[2000 + random.nextInt(3000)];
            random.nextBytes(bytes);
            byte[] magic = pick(
                    random,
                    List.of(
                            "%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1),
                            new byte[] {'P', 'K', 3, 4},
                            new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
                            new byte[] {}));
            System.arraycopy(magic, 0, bytes, 0, magic.length);
            return bytes;
        }
    },
    PRICES(
            List.of("Artikelnr", "Artikel", "Omschrijving", "Prijs", "Leverancier"),
            r -> List.of(number(r), word(r), sentence(r), "€ " + number(r) + ",50", word(r) + " BV")),
    CONTACTS(
            List.of("Naam", "Organisatie", "Functie", "E-mail", "Telefoon"),
            r -> List.of(
                    person(r),
                    organisation(r),
                    pick(r, List.of("projectleider", "directeur", "adviseur")),
                    word(r) + "@stad.example",
                    "071-" + number(r))),
    /** Of a meeting: who does what and when. */
    ACTIONS(
            List.of("Nr", "Actie", "Wie", "Wanneer", "Status"),
            r -> List.of(number(r), sentence(r), person(r), date(r), pick(r, List.of("open", "gereed", "loopt")))),
    GRANTS(
            List.of("Dossier", "Aanvrager", "Regeling", "Bedrag", "Besluit"),
            r -> List.of(
                    number(r),
                    organisation(r),
                    word(r),
                    "€ " + number(r) + "000",
                    pick(r, List.of("verleend", "afgewezen")))),
    STREETS(
            List.of("Straat", "Wijk", "Postcode", "Huishoudens"),
            r -> List.of(word(r) + "straat", word(r), "23" + number(r) + " AB", number(r))),
    /** Customers that may buy something, as sales people call it. */
    SALES(
            List.of("Lead ID", "Company", "Contact", "Stage", "Amount"),
            r -> List.of(number(r), organisation(r), person(r), pick(r, List.of("won", "lost", "open")), number(r))),
    STAFF(
            List.of("Personeelsnr", "Naam", "Afdeling", "Partner", "In dienst"),
            r -> List.of(number(r), person(r), word(r), person(r), date(r))),
    /** Of a club: who does what with whom, all of them persons. */
    VOLUNTEERS(
            List.of("Nr", "Activiteit", "Verantwoordelijke", "Deelnemers", "Datum"),
            r -> List.of(number(r), word(r), person(r), list(r, NoAgenda::person, 4), date(r))),
    /** Of a contractor, whose "trekkers" pull. */
    TRACTORS(
            List.of("Project", "Omschrijving", "Trekker", "Uren", "Klant"),
            r -> List.of(
                    word(r),
                    sentence(r),
                    pick(r, List.of("Fendt 724", "John Deere", "Deutz")),
                    number(r),
                    organisation(r))),
    EMPTY_TABLE(
            List.of("Nr", "Project", "Omschrijving", "Trekker", "Partners"),
            r -> List.of(r.nextBoolean() ? number(r) : "", "", "", pick(r, List.of("", "-", "n.v.t.")), "")),
    /** The plan of a meeting, which is an agenda in another sense of the word. */
    MEETING(
            List.of("Tijd", "Onderwerp", "Spreker", "Zaal"),
            r -> List.of((9 + r.nextInt(8)) + ".00 uur", sentence(r), person(r), "zaal " + number(r)));

    private static final List<String> WORDS = List.of(
            "water", "stad", "fiets", "plein", "school", "energie", "museum", "wijk", "bodem", "haven", "molen", "brug",
            "archief", "kunst", "sport", "zorg", "data", "groen", "lucht", "veld", "boom", "kade", "markt", "toren");
    private static final List<String> NAMES = List.of(
            "de Vries", "Jansen", "Bakker", "El Amrani", "van Dijk", "Visser", "Smit", "Meijer", "Yilmaz", "Mulder");
    private static final List<String> ORGANISATIONS = List.of(
            "Universiteit Leiden",
            "gemeente Leiden",
            "Hogeschool Leiden",
            "LUMC",
            "Naturalis",
            "Rabobank",
            "TNO",
            "Stichting De Boei",
            "Museum Volkenkunde",
            "mboRijnland");
    private static final List<String> VERBS =
            List.of("bespreekt", "vraagt om", "ziet", "onderzoekt", "betaalt", "opent", "meldt", "steunt", "verwacht");

    private final Function<Random, String> text;
    private final List<String> head;
    private final Function<Random, List<String>> row;

    NoAgenda(Function<Random, String> text) {
        this.text = text;
        this.head = List.of();
        this.row = random -> List.of();
    }

    NoAgenda(List<String> head, Function<Random, List<String>> row) {
        this.text = random -> "";
        this.head = head;
        this.row = row;
    }

    /** One such thing in a kind of file; a text stands in every kind as it is, whatever the file's name says. */
    byte[] print(TableFile file, Random random) {
        if (head.isEmpty()) {
            return text.apply(random).getBytes(StandardCharsets.UTF_8);
        }
        List<List<String>> rows = IntStream.range(0, 5 + random.nextInt(25))
                .mapToObj(i -> row.apply(random))
                .toList();
        return file.print(head, rows, random);
    }

    private static String lines(Random random, int most, Function<Random, String> line) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most) + most; i > 0; i--) {
            text.append(line.apply(random)).append('\n');
        }
        return text.toString();
    }

    private static String list(Random random, Function<Random, String> thing, int most) {
        List<String> things = new ArrayList<>();
        for (int i = random.nextInt(most); i >= 0; i--) {
            things.add(thing.apply(random));
        }
        return String.join(", ", things);
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String word(Random random) {
        return pick(random, WORDS) + (random.nextInt(3) == 0 ? pick(random, WORDS) : "");
    }

    private static String person(Random random) {
        return (char) ('A' + random.nextInt(26)) + ". " + pick(random, NAMES);
    }

    private static String organisation(Random random) {
        return pick(random, ORGANISATIONS);
    }

    private static String sentence(Random random) {
        return "De " + word(random) + " van " + pick(random, ORGANISATIONS) + " " + pick(random, VERBS) + " een "
                + word(random) + (random.nextInt(3) == 0 ? " met partners in de " + word(random) : "") + ".";
    }

    private static String number(Random random) {
        return String.valueOf(1 + random.nextInt(99));
    }

    private static String date(Random random) {
        return (1 + random.nextInt(28)) + "-" + (1 + random.nextInt(12)) + "-2024";
    }
}
