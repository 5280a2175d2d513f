package dev.paydirt;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.Map;
import java.util.Set;

@AnalyzeClasses(
        packages = "dev.paydirt",
        importOptions = {ImportOption.DoNotIncludeTests.class, PackageOrderTest.OnlyTheLibrary.class})
class PackageOrderTest {
    /// The server that tests start is a module of its own.
    static final class OnlyTheLibrary implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/dev/paydirt/bucketserver/");
        }
    }

    private static final String ROOT = "dev.paydirt.";

    /// Who may use whom. What is not listed is forbidden; the one type beneath them all is `Refused`.
    static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            entry("document", Set.of()),
            entry("fetch", Set.of()),
            entry("posting", Set.of()),
            entry("store", Set.of()),
            entry("run", Set.of()),
            entry("query", Set.of("document")),
            entry("extract", Set.of("posting")),
            entry("source", Set.of("document", "query", "posting", "extract", "fetch", "run")),
            entry("plan", Set.of("document", "query", "source", "fetch", "run")),
            entry("collect", Set.of("plan", "query", "source", "fetch", "posting", "store", "run")),
            entry("near", Set.of()),
            entry("parquet", Set.of()),
            entry("consolidate", Set.of("near", "parquet", "posting", "store", "run")),
            entry("dataset", Set.of("consolidate", "posting", "store", "run")),
            entry("explore", Set.of("posting")),
            entry("report", Set.of("api", "plan", "explore", "posting", "store", "run")),
            entry("dashboard", Set.of("report", "api", "plan", "query", "explore", "posting", "fetch", "store", "run")),
            entry(
                    "api",
                    Set.of(
                            "query",
                            "source",
                            "plan",
                            "fetch",
                            "collect",
                            "consolidate",
                            "dataset",
                            "posting",
                            "store",
                            "run")));

    @ArchTest
    static void everyPackageUsesOnlyWhatTheTableLists(JavaClasses classes) {
        MAY_USE.forEach((name, allowed) -> noClasses()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden(name, allowed))
                .because("a query travels down from the searches to the store and up again once")
                .check(classes));
    }

    @ArchTest
    static void everyPackageStandsInTheTable(JavaClasses classes) {
        String[] known =
                MAY_USE.keySet().stream().map(name -> ROOT + name + "..").toArray(String[]::new);
        classes()
                .that()
                .resideOutsideOfPackage("dev.paydirt")
                .should()
                .resideInAnyPackage(known)
                .because("a package without a place in the table would be free to use anything")
                .check(classes);
    }

    @ArchTest
    static void noPackagesUseEachOtherInACircle(JavaClasses classes) {
        slices().matching("dev.paydirt.(*)..").should().beFreeOfCycles().check(classes);
    }

    @ArchTest
    static void noClassOfTheEngineCarriesTheNameOfASource(JavaClasses classes) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "source..")
                .should()
                .haveNameMatching("(?i).*(adzuna|sandbox|usajobs|greenhouse|lever|ashby).*")
                .because("a source is a data file and never a class")
                .check(classes);
    }

    @ArchTest
    static void onlyAFewClassesKnowTheClientOfTheBucket(JavaClasses classes) {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.store\\.(Bucket\\w*|Creation|Claims)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("software.amazon.awssdk..")
                .because("a command that works in a folder must not load any of it")
                .check(classes);
    }

    @ArchTest
    static void theLibraryWritesToNoConsole(JavaClasses classes) {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("only the command line talks to a person")
                .check(classes);
    }

    @ArchTest
    static void classesAreFinalOrSealed(JavaClasses classes) {
        classes()
                .that()
                .areTopLevelClasses()
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .should()
                .haveModifier(JavaModifier.FINAL)
                .because("nothing here is made to be extended")
                .check(classes);
    }

    private static String[] forbidden(String name, Set<String> allowed) {
        return MAY_USE.keySet().stream()
                .filter(other -> !other.equals(name) && !allowed.contains(other))
                .map(other -> ROOT + other + "..")
                .toArray(String[]::new);
    }
}
