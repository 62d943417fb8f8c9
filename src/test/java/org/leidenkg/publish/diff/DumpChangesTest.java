package org.leidenkg.publish.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leidenkg.publish.dump.DumpException;

class DumpChangesTest {
    /** A project with a lead and two partners, one of them a group, below its prefixes. */
    private static final String SMALL = """
            @base <https://w3id.org/leidenkg/> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix foaf: <http://xmlns.com/foaf/0.1/> .
            @prefix lkg: <https://w3id.org/leidenkg/ontology#> .
            @prefix org: <http://www.w3.org/ns/org#> .
            @prefix prov: <http://www.w3.org/ns/prov#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .

            <id/agenda/a> a lkg:Agenda ; dct:title "De agenda"@nl .
            <id/theme/zorg> a skos:Concept ; skos:prefLabel "Zorg"@nl .
            <id/theme/water> a skos:Concept ; skos:prefLabel "Water"@nl .
            <id/organisation/ul> a org:Organization ; skos:prefLabel "Universiteit"@nl , "University"@en ; dct:identifier "ul" .
            <id/organisation/gl> a org:Organization ; skos:prefLabel "Gemeente"@nl ; dct:identifier "gl" .
            <id/unnamed-party/inwoners> a lkg:UnnamedParty ; skos:prefLabel "inwoners"@nl .

            <id/project/stad> a lkg:Project ; skos:prefLabel "De stad"@nl ; dct:identifier "1a" ;
                dct:description "Samen aan de stad."@nl ; dct:isPartOf <id/agenda/a> ; dct:subject <id/theme/zorg> ;
                lkg:sequence 1 .
            <id/participation/stad/lead/ul> a lkg:Participation ; lkg:project <id/project/stad> ;
                org:member <id/organisation/ul> ; org:role lkg:Lead .
            <id/participation/stad/partner/gl> a lkg:Participation ; lkg:project <id/project/stad> ;
                org:member <id/organisation/gl> ; org:role lkg:Partner .
            <id/participation/stad/partner/inwoners> a lkg:Participation ; lkg:project <id/project/stad> ;
                org:member <id/unnamed-party/inwoners> ; org:role lkg:Partner .

            <id/run/1> a prov:Activity .
            <graph/a> prov:wasGeneratedBy <id/run/1> .
            """;

    private static final String UNCHANGED_PROJECTS = "Projects: 1 before, 1 after; nothing changed.";
    private static final String UNCHANGED_ORGANISATIONS = "Organisations: 2 before, 2 after; nothing changed.";

    @TempDir
    Path folder;

    @Test
    void aDumpAndItselfSayTheSame() {
        assertThat(lines(SMALL))
                .containsExactly(UNCHANGED_PROJECTS, UNCHANGED_ORGANISATIONS, "The dumps say the same.");
    }

    @Test
    void anotherBaseIsNoChange() {
        assertThat(lines(SMALL.replace("https://w3id.org/leidenkg/", "http://localhost:7070/graaf/")))
                .contains("The dumps say the same.");
    }

    @Test
    void aPackedDumpIsRead() throws IOException {
        Path packed = folder.resolve("new.ttl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(SMALL.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(DumpChanges.between(write("old.ttl", SMALL), packed).none()).isTrue();
    }

    @Test
    void graphsAndTheirUnionSayTheSame() {
        Path graphs = write(
                "new.trig",
                SMALL.replace("<id/agenda/a> a lkg:Agenda", "<graph/a> { <id/agenda/a> a lkg:Agenda")
                        + "}\n<graph/b> { <https://w3id.org/leidenkg/id/project/stad>"
                        + " <https://w3id.org/leidenkg/ontology#sequence> 1 }");

        assertThat(DumpChanges.between(write("old.ttl", SMALL), graphs).none()).isTrue();
    }

    @Test
    void whatIsSaidOfTheBuildIsNoChangeOfTheData() {
        assertThat(lines(SMALL.replace("<id/run/1>", "<id/run/2>")))
                .containsExactly(
                        UNCHANGED_PROJECTS,
                        UNCHANGED_ORGANISATIONS,
                        "The record of the build differs (2 removed, 2 added); that is no change of the data.",
                        "The dumps say the same.");
    }

    @Test
    void aNewProjectComesWithItsParties() {
        assertThat(lines(SMALL + """
                        <id/project/sloot> a lkg:Project ; skos:prefLabel "De sloot"@nl ; dct:isPartOf <id/agenda/a> .
                        <id/participation/sloot/lead/gl> lkg:project <id/project/sloot> ;
                            org:member <id/organisation/gl> ; org:role lkg:Lead .
                        """))
                .containsExactly(
                        "Projects: 1 before, 2 after.",
                        "  Added (1):",
                        "    De sloot",
                        "      lead: Gemeente",
                        UNCHANGED_ORGANISATIONS,
                        "Statements by what they are about:",
                        "    participation: 0 removed, 3 added",
                        "    project: 0 removed, 3 added");
    }

    @Test
    void aProjectThatIsGoneIsNamedWithItsParties() {
        String gone = SMALL.replaceAll("(?s)<id/project/stad> a .*?\\.\n(?=<id/part)", "");

        assertThat(DumpChanges.between(write("old.ttl", SMALL), write("new.ttl", gone))
                        .projects()
                        .removed())
                .extracting(DumpChanges.Thing::name)
                .containsExactly("De stad");
        assertThat(lines(gone))
                .startsWith(
                        "Projects: 1 before, 0 after.",
                        "  Removed (1):",
                        "    De stad",
                        "      partner: Gemeente",
                        "      lead: Universiteit",
                        "      partner: inwoners (a group, not an organisation)");
    }

    @Test
    void partiesComeGoAndChangeRoles() {
        String changed = SMALL.replace("stad/lead/ul", "stad/partner/ul")
                        .replace("org:role lkg:Lead", "org:role lkg:Partner")
                        .replaceAll("(?s)<id/participation/stad/partner/inwoners>.*?\\.\n", "")
                        .replaceFirst(
                                "<id/organisation/gl> ; org:role lkg:Partner", "<id/unresolved/x> ; org:role lkg:Lead")
                + "<id/unresolved/x> a lkg:UnresolvedParty ; skos:prefLabel \"Xyz\"@nl .\n";

        assertThat(lines(changed))
                .startsWith(
                        "Projects: 1 before, 1 after.",
                        "  Changed (1):",
                        "    De stad",
                        "      partner removed: Gemeente",
                        "      Universiteit was lead and is now partner",
                        "      partner removed: inwoners (a group, not an organisation)",
                        "      lead added: Xyz (not resolved)",
                        UNCHANGED_ORGANISATIONS);
    }

    @Test
    void aProjectWithAnotherTitleAndTheSameTextIsRenamed() {
        assertThat(lines(renamed(SMALL)))
                .startsWith(
                        "Projects: 1 before, 1 after.",
                        "  Changed (1):",
                        "    Het dorp",
                        "      renamed; it was \"De stad\"",
                        UNCHANGED_ORGANISATIONS);
    }

    @Test
    void aProjectWithTheSameCodeAndHalfOfItsPartiesIsRenamed() {
        String changed = renamed(SMALL)
                .replace("Samen aan de stad.", "Samen aan het dorp.")
                .replaceAll("(?s)<id/participation/dorp/partner/inwoners>.*?\\.\n", "");

        assertThat(lines(changed))
                .startsWith(
                        "Projects: 1 before, 1 after.",
                        "  Changed (1):",
                        "    Het dorp",
                        "      renamed; it was \"De stad\"",
                        "      partner removed: inwoners (a group, not an organisation)",
                        "      description: \"Samen aan de stad.\" became \"Samen aan het dorp.\"",
                        UNCHANGED_ORGANISATIONS);
    }

    @Test
    void aProjectWithTheSameCodeAndOtherPartiesIsAnother() {
        String changed = renamed(SMALL)
                        .replace("Samen aan de stad.", "Samen aan het dorp.")
                        .replaceAll("(?s)<id/participation/dorp/.*?\\.\n", "")
                + "<id/participation/dorp/lead/x> lkg:project <id/project/dorp> ;"
                + " org:member <id/organisation/x> ; org:role lkg:Lead .\n";
        DumpChanges changes = DumpChanges.between(write("old.ttl", SMALL), write("new.ttl", changed));

        assertThat(changes.projects().added())
                .extracting(DumpChanges.Thing::name)
                .containsExactly("Het dorp");
        assertThat(changes.projects().removed())
                .extracting(DumpChanges.Thing::name)
                .containsExactly("De stad");
    }

    @Test
    void whatIsSaidOfAProjectIsTold() {
        String changed = SMALL.replace("\"1a\"", "\"1b\"")
                .replace("dct:subject <id/theme/zorg>", "dct:subject <id/theme/zorg> , <id/theme/water>")
                .replace("lkg:sequence 1", "lkg:openEnded true");

        assertThat(lines(changed))
                .startsWith(
                        "Projects: 1 before, 1 after.",
                        "  Changed (1):",
                        "    De stad",
                        "      code: \"1a\" became \"1b\"",
                        "      list of parties: now with \"left open\"",
                        "      theme: now with \"Water\"",
                        UNCHANGED_ORGANISATIONS);
    }

    @Test
    void aRenamedOrganisationIsStillTheSameParty() {
        String changed = SMALL.replace("id/organisation/ul", "id/organisation/universiteit-leiden")
                .replace("\"Universiteit\"@nl", "\"Universiteit Leiden\"@nl")
                .replace("lead/ul", "lead/universiteit-leiden");

        assertThat(lines(changed))
                .startsWith(
                        UNCHANGED_PROJECTS,
                        "Organisations: 2 before, 2 after.",
                        "  Changed (1):",
                        "    Universiteit Leiden",
                        "      renamed; it was \"Universiteit\"",
                        "Statements by what they are about:");
    }

    @Test
    void namesAndIdentifiersOfOrganisationsAreTold() {
        String changed = SMALL.replace("dct:identifier \"gl\"", """
                dct:identifier "gl" ; skos:altLabel "GL"@nl , "Stad"@nl ; org:subOrganizationOf <id/organisation/ul> ;
                    foaf:homepage <https://example.org/gl> ; rdfs:seeAlso <https://example.org/near>""");

        assertThat(lines(changed))
                .startsWith(
                        UNCHANGED_PROJECTS,
                        "Organisations: 2 before, 2 after.",
                        "  Changed (1):",
                        "    Gemeente",
                        "      identifiers: now with \"https://example.org/gl\", \"https://example.org/near (close)\"",
                        "      other names: now with \"GL\", \"Stad\"",
                        "      unit of: now with \"Universiteit\"");
    }

    @Test
    void aLongTextIsCutAndKeptOnOneLine() {
        String text = "Een lange\\nomschrijving. ".repeat(9).strip();

        assertThat(lines(SMALL.replace("Samen aan de stad.", text)))
                .contains("      description: \"Samen aan de stad.\" became \"Een lange omschrijving. Een lange"
                        + " omschrijving. Een lange omschrijving. Een lan…\"");
    }

    @Test
    void statementsThatNoWordIsFoundForAreStillAChange() {
        DumpChanges changes = DumpChanges.between(
                write("old.ttl", SMALL), write("new.ttl", SMALL.replace("lkg:sequence 1", "lkg:sequence 2")));

        assertThat(changes.none()).isFalse();
        assertThat(ChangesText.lines(changes))
                .containsExactly(
                        UNCHANGED_PROJECTS,
                        UNCHANGED_ORGANISATIONS,
                        "Statements by what they are about:",
                        "    project: 1 removed, 1 added");
    }

    @Test
    void jsonHoldsEveryPart() {
        DumpChanges changes =
                DumpChanges.between(write("old.ttl", SMALL), write("new.ttl", SMALL.replace("\"1a\"", "\"1b\"")));

        assertThat(ChangesJson.write(changes)).isEqualTo("""
                        {
                          "same" : false,
                          "projects" : {
                            "before" : 1,
                            "after" : 1,
                            "added" : [ ],
                            "removed" : [ ],
                            "changed" : [
                              {
                                "id" : "id/project/stad",
                                "name" : "De stad",
                                "formerId" : "id/project/stad",
                                "formerName" : "De stad",
                                "fields" : [
                                  {
                                    "name" : "code",
                                    "removed" : [
                                      "1a"
                                    ],
                                    "added" : [
                                      "1b"
                                    ]
                                  }
                                ],
                                "parties" : [ ]
                              }
                            ]
                          },
                          "organisations" : {
                            "before" : 2,
                            "after" : 2,
                            "added" : [ ],
                            "removed" : [ ],
                            "changed" : [ ]
                          },
                          "statements" : {
                            "project" : {
                              "removed" : 1,
                              "added" : 1
                            }
                          },
                          "build" : {
                            "removed" : 0,
                            "added" : 0
                          }
                        }
                        """);
    }

    @Test
    void aDumpThatIsNotThereIsAFault() {
        assertFault(folder.resolve("none.nq"), "there is no file " + folder.resolve("none.nq"));
    }

    @Test
    void anotherSyntaxIsAFaultThatNamesThoseThatAreRead() {
        assertFault(
                write("x.jsonld", "{}"),
                "cannot compare " + folder.resolve("x.jsonld")
                        + ": give dumps that end in .nq, .nt, .trig, .ttl, packed (.gz) or not");
    }

    @Test
    void aDumpThatBreaksOffIsAFaultWithItsLine() {
        assertFault(
                write("x.nt", "<https://example.org/a> <https://example.org/b> "),
                "cannot read " + folder.resolve("x.nt") + ": [line: 1, col: 49]");
    }

    @Test
    void aPackedDumpThatIsNotPackedIsAFault() {
        assertFault(
                write("x.nt.gz", "<a> <b> <c> ."), "cannot read " + folder.resolve("x.nt.gz") + ": Not in GZIP format");
    }

    @Test
    void rdfOfAnotherKindIsAFault() {
        assertFault(
                write("x.nt", "<https://example.org/a> <https://example.org/b> \"c\" .\n"),
                folder.resolve("x.nt") + " holds no term of the ontology of leidenkg: is it a dump of this program?");
    }

    private void assertFault(Path bad, String message) {
        Path good = write("good.ttl", SMALL);
        assertThatExceptionOfType(DumpException.class)
                .isThrownBy(() -> DumpChanges.between(bad, good))
                .withMessageStartingWith(message);
        assertThatExceptionOfType(DumpException.class)
                .isThrownBy(() -> DumpChanges.between(good, bad))
                .withMessageStartingWith(message);
    }

    private static String renamed(String turtle) {
        return turtle.replace("project/stad", "project/dorp")
                .replace("participation/stad", "participation/dorp")
                .replace("\"De stad\"", "\"Het dorp\"");
    }

    /** What is said when {@link #SMALL} becomes this. */
    private List<String> lines(String now) {
        return ChangesText.lines(DumpChanges.between(write("old.ttl", SMALL), write("new.ttl", now)));
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
