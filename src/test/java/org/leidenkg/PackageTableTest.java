package org.leidenkg;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The package table: what each package of {@code docs/CONTRIBUTING.md} may use, of ours and of others. */
class PackageTableTest {
    private static final String ROOT = "org.leidenkg";

    /** The row of a package: our packages and the libraries (by the start of their package names) that it may use. */
    private record Row(Set<String> packages, Set<String> libraries) {}

    private static final String JENA = "org.apache.jena.";
    private static final String JACKSON = "com.fasterxml.jackson.";

    private static final Map<String, Row> TABLE = new TreeMap<>(Map.ofEntries(
            Map.entry("model", new Row(Set.of(), Set.of())),
            Map.entry("text", new Row(Set.of("model"), Set.of())),
            Map.entry("seed", new Row(Set.of("model", "text"), Set.of(JACKSON))),
            // One library a file format; Jackson reads the names of columns.
            Map.entry(
                    "read",
                    new Row(
                            Set.of("model", "text"),
                            Set.of(
                                    JACKSON,
                                    "org.apache.commons.csv.",
                                    "org.apache.commons.compress.",
                                    "org.dhatim.fastexcel.",
                                    "org.jsoup.",
                                    "javax.xml.stream.",
                                    "javax.xml.namespace."))),
            Map.entry("resolve", new Row(Set.of("model", "text"), Set.of())),
            Map.entry("vocab", new Row(Set.of(), Set.of(JENA))),
            Map.entry("map", new Row(Set.of("model", "resolve", "vocab"), Set.of(JENA))),
            Map.entry("derive", new Row(Set.of("model", "vocab"), Set.of(JENA, "nl.cwts.", "org.jgrapht."))),
            Map.entry("validate", new Row(Set.of("vocab"), Set.of(JENA))),
            Map.entry("store", new Row(Set.of("vocab"), Set.of(JENA))),
            // Jackson reads the YAML of the questions.
            Map.entry("query", new Row(Set.of("model", "text", "vocab"), Set.of(JENA, JACKSON))),
            // Titanium: the JSON-LD processor that Jena brings, on Jakarta JSON.
            Map.entry(
                    "publish",
                    new Row(
                            Set.of("model", "vocab"),
                            Set.of(
                                    JENA,
                                    "org.eclipse.rdf4j.",
                                    JACKSON,
                                    "com.apicatalog.",
                                    "jakarta.json.",
                                    "javax.xml.stream.",
                                    "org.apache.commons.csv.",
                                    "org.dhatim.fastexcel.",
                                    "com.github.weisj.jsvg.",
                                    "javax.imageio."))),
            Map.entry(
                    "web",
                    new Row(
                            Set.of("model", "text", "vocab", "query", "resolve", "publish", "derive"),
                            Set.of(
                                    JENA,
                                    JACKSON,
                                    "io.javalin.",
                                    "jakarta.servlet.",
                                    "org.eclipse.jetty.",
                                    // A client of its own for HTTP has to name what it has of TLS.
                                    "javax.net.ssl.",
                                    "gg.jte.",
                                    // Counters as Prometheus reads them; Fuseki brings most of it.
                                    "io.prometheus.metrics.",
                                    // Makes the schemas of the API's answers from their records.
                                    "com.github.victools.",
                                    "com.fasterxml.classmate.",
                                    // The protocol of assistants.
                                    "io.modelcontextprotocol.",
                                    // Keeps answers; Jena brings it.
                                    "com.github.benmanes.caffeine."))),
            Map.entry(
                    "pipeline",
                    new Row(
                            Set.of(
                                    "model",
                                    "text",
                                    "seed",
                                    "read",
                                    "resolve",
                                    "map",
                                    "derive",
                                    "validate",
                                    "store",
                                    // The questions of the library, which become data.
                                    "query",
                                    "publish",
                                    "vocab"),
                            Set.of(JENA, JACKSON))),
            // The only page that leads to a file of the seeds; it shows what web makes of it.
            Map.entry(
                    "curate",
                    new Row(
                            Set.of("model", "seed", "resolve", "store", "publish", "web", "pipeline"),
                            Set.of("io.javalin.", "jakarta.servlet.", "org.eclipse.jetty."))),
            Map.entry(
                    "cli",
                    new Row(
                            Set.of(
                                    "curate",
                                    "model",
                                    "seed",
                                    "read",
                                    "resolve",
                                    "map",
                                    "derive",
                                    "validate",
                                    "store",
                                    "query",
                                    "publish",
                                    "web",
                                    "pipeline",
                                    "vocab"),
                            Set.of(JENA, "picocli.", "me.tongfei.progressbar.")))));

    /** Classes that libraries have public, but not in the interface that they document. */
    private static final DescribedPredicate<JavaClass> INTERNALS = resideOutsideOfPackage(ROOT + "..")
            .and(resideInAnyPackage("..internal..", "org.apache.jena.tdb2.sys..", "org.apache.jena.dboe.base.."))
            .as("internals of libraries");

    private static JavaClasses ours;

    @BeforeAll
    static void importClasses() {
        ours = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(ROOT);
    }

    @Test
    void everyPackageHasARow() {
        Set<String> packages = ours.stream().map(PackageTableTest::ownPackage).collect(Collectors.toSet());

        assertThat(TABLE.keySet()).containsAll(packages);
    }

    @Test
    void aPackageUsesOnlyWhatItsRowAllows() {
        for (Map.Entry<String, Row> row : TABLE.entrySet()) {
            List<String> allowed =
                    new ArrayList<>(List.of("java..", "javax.annotation..", "org.jspecify..", "org.slf4j.."));
            allowed.add(ROOT + "." + row.getKey() + "..");
            row.getValue().packages().forEach(p -> allowed.add(ROOT + "." + p + ".."));
            row.getValue().libraries().forEach(l -> allowed.add(l + "."));

            classes()
                    .that()
                    .resideInAPackage(ROOT + "." + row.getKey() + "..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(allowed.toArray(String[]::new))
                    .allowEmptyShould(true)
                    .because("the package table says so")
                    .check(ours);
        }
    }

    @Test
    void onlyInternalPackagesTouchTheInternalsOfLibraries() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "..internal")
                .should()
                .dependOnClassesThat(INTERNALS)
                .because("no release of a library promises to keep them")
                .check(ours);
    }

    @Test
    void packagesDoNotUseEachOtherInCircles() {
        SlicesRuleDefinition.slices()
                .matching(ROOT + ".(*)..")
                .should()
                .beFreeOfCycles()
                .check(ours);
    }

    @Test
    void onlyTheCommandLineWritesToTheConsole() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("what people see is the command line's business")
                .check(ours);
    }

    @Test
    void nothingReadsTheClock() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + ".model..",
                        ROOT + ".seed..",
                        ROOT + ".read..",
                        ROOT + ".resolve..",
                        ROOT + ".map..",
                        ROOT + ".derive..",
                        ROOT + ".publish..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("the same input gives the same bytes out")
                .check(ours);
    }

    private static String ownPackage(JavaClass type) {
        String rest = type.getPackageName().substring(ROOT.length());
        return rest.isEmpty() ? "" : rest.substring(1).split("\\.", 2)[0];
    }
}
