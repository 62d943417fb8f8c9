package org.leidenkg.resolve;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leidenkg.model.AmbiguousName;
import org.leidenkg.model.Authority;
import org.leidenkg.model.Basis;
import org.leidenkg.model.Cell;
import org.leidenkg.model.LocalName;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.Organisation;
import org.leidenkg.model.Role;
import org.leidenkg.model.UnnamedParty;
import org.leidenkg.model.source.SourceText;
import org.leidenkg.model.source.SpannedText;

/** A small authority file, and cells read with it. */
final class Cells {
    static final Authority AUTHORITY = authority();

    private Cells() {}

    static CellReading read(Role role, String cell) {
        LocalName province = new LocalName("Prov", "pzh", both("the agenda's own province"));
        return new PartyResolver(KnownNames.of(AUTHORITY), List.of(province))
                .read(new Cell(role, SpannedText.of(new SourceText("cell", cell))));
    }

    /** The mentions of a cell of leads, each as {@code words = target}. */
    static List<String> leads(String cell) {
        return read(Role.LEAD, cell).mentions().stream().map(Cells::shown).toList();
    }

    /** The mentions of a cell of partners, each as {@code words = target}. */
    static List<String> partners(String cell) {
        return read(Role.PARTNER, cell).mentions().stream().map(Cells::shown).toList();
    }

    /** The one mention of a cell of partners. */
    static Mention only(String cell) {
        List<Mention> mentions = read(Role.PARTNER, cell).mentions();
        if (mentions.size() != 1) {
            throw new IllegalArgumentException(mentions.size() + " mentions in \"" + cell + "\": " + partners(cell));
        }
        return mentions.get(0);
    }

    private static String shown(Mention mention) {
        return mention.words() + " = " + target(mention.resolution());
    }

    static String target(Resolution resolution) {
        if (resolution instanceof Resolution.Resolved r) {
            return r.organisation();
        }
        if (resolution instanceof Resolution.Group g) {
            return "group" + g.key().map(k -> ":" + k).orElse("");
        }
        if (resolution instanceof Resolution.Ambiguous a) {
            return "ambiguous" + a.key().map(k -> ":" + k).orElse("");
        }
        return "unknown";
    }

    private static Authority authority() {
        return new Authority(
                List.of(
                        organisation("ul", "Universiteit Leiden", "UL"),
                        unit("fsw", "ul", "Faculteit der Sociale Wetenschappen", "FSW"),
                        unit("fdr", "ul", "Faculteit der Rechtsgeleerdheid", "FdR", "faculteit rechtsgeleerdheid"),
                        unit("cslab", "ul", "Citizen Science Lab", "CS Lab"),
                        organisation("gl", "Gemeente Leiden", "GL"),
                        organisation("hsl", "Hogeschool Leiden", "HsL"),
                        unit("hsl-rr", "hsl", "lectoraat Recht en Rechtvaardigheid", "RR"),
                        organisation("lumc", "Leids Universitair Medisch Centrum", "LUMC"),
                        organisation("lmds", "Leren met de Stad", "LmdS"),
                        organisation("naturalis", "Naturalis Biodiversity Center", "NBC", "Naturalis"),
                        organisation("academy", "Leyden Academy on Vitality and Ageing", "LAVA", "Leyden Academy"),
                        organisation("boerhaave", "Rijksmuseum Boerhaave", "RMB"),
                        organisation("archisenza", "Archisenza", "ASZ"),
                        organisation("ocw", "Ministerie van Onderwijs, Cultuur en Wetenschap", "OCW"),
                        organisation("pzh", "Provincie Zuid-Holland", "PZH"),
                        organisation("plnt", "PLNT Leiden", "PLNT"),
                        organisation("meadow", "Landschapsmuseum De Weide", "Lmd"),
                        organisation("sea", "Zeemuseum", "ZM"),
                        organisation("guard", "Duinwacht", "DW"),
                        organisation("police", "politie", "KLPD")),
                List.of(
                        group("inwoners", "inwoners"),
                        group("musea", "musea"),
                        new UnnamedParty(
                                "ul-div",
                                both("institutes of the university"),
                                "group",
                                List.of("div instituten UL"),
                                Optional.of("ul"))),
                List.of(new AmbiguousName(
                        "buzz",
                        List.of("Buzz"),
                        List.of(
                                new AmbiguousName.Candidate(Optional.of("plnt"), Optional.empty()),
                                new AmbiguousName.Candidate(Optional.empty(), Optional.of(both("a bus company")))),
                        both("several are called so"))));
    }

    static Organisation organisation(String key, String name, String abbreviation, String... otherNames) {
        return new Organisation(
                key,
                both(name),
                "other",
                Organisation.Form.ORGANISATION,
                Optional.empty(),
                Optional.empty(),
                List.of(new Organisation.Abbreviation(abbreviation, Basis.STATED, Map.of("en", "the test says so"))),
                List.of(otherNames),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    private static Organisation unit(
            String key, String parent, String name, String abbreviation, String... otherNames) {
        Organisation o = organisation(key, name, abbreviation, otherNames);
        return new Organisation(
                key,
                o.name(),
                o.type(),
                Organisation.Form.UNIT,
                Optional.of(new Organisation.Link(parent, Map.of("en", "the test says so"))),
                Optional.empty(),
                o.abbreviations(),
                o.otherNamesNl(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    private static UnnamedParty group(String key, String form) {
        return new UnnamedParty(key, both(form), "group", List.of(form), Optional.empty());
    }

    private static LocalText both(String text) {
        return new LocalText(text, text);
    }
}
