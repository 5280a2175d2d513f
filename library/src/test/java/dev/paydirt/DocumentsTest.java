package dev.paydirt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.api.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The pages say what is. What they name is there, and what is there is named.
class DocumentsTest {
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern TYPE = Pattern.compile("([A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*)(\\..+)?");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern FILE = Pattern.compile("[\\w./{}-]+(/|\\.(md|java|xml|json|jsonl|yaml|log))");
    private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);
    private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)` \\|([^|]*)\\|[^|]*\\|$", Pattern.MULTILINE);

    private static final Set<String> TYPES_OF_THE_JDK = Set.of("Optional", "IOException");

    /// What a run or a user makes, and no checkout holds.
    private static final Set<String> PRODUCED =
            Set.of("searches.yaml", "my-searches.yaml", "plan.json", "run.json", "latest-run.json");

    private static final List<String> STORE = List.of("data/", "consolidated/", "dataset/", "metadata/", "work/");

    @Test
    void everyTypeThatThePagesForDevelopersNameExists() {
        Set<String> types = Checkout.files("", ".java").stream()
                .map(file -> String.valueOf(file.getFileName()).replace(".java", ""))
                .collect(Collectors.toSet());
        List<Path> pages = new ArrayList<>(Checkout.files("docs/decisions", ".md"));
        pages.add(Checkout.root().resolve("ARCHITECTURE.md"));
        pages.add(Checkout.root().resolve("CONTRIBUTING.md"));
        Set<String> unknown = new TreeSet<>();
        for (Path page : pages) {
            for (String code : codes(page)) {
                TYPE.matcher(code)
                        .results()
                        .filter(found -> found.group().equals(code))
                        .map(found -> found.group(1))
                        .filter(type -> !types.contains(type) && !TYPES_OF_THE_JDK.contains(type))
                        .forEach(type -> unknown.add(page.getFileName() + " names " + type));
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyLinkLeadsToAFileAndItsHeading() {
        Set<String> broken = new TreeSet<>();
        for (Path page : Checkout.files("", ".md")) {
            links(page).filter(link -> !leadsSomewhere(page, link)).forEach(link -> broken.add(page + ": " + link));
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyPageIsLinkedFromAnother() {
        Set<Path> linked = new HashSet<>();
        for (Path page : Checkout.files("", ".md")) {
            links(page).filter(link -> !link.contains("://")).forEach(link -> linked.add(target(page, link)));
        }
        Set<Path> lost = new TreeSet<>(Checkout.files("", ".md"));
        lost.removeIf(page -> linked.contains(page) || linked.contains(page.getParent()));
        assertThat(lost).containsExactly(Checkout.root().resolve("README.md"));
    }

    @Test
    void everyFileThatReadmeAndContributingNameExistsOrIsProduced() {
        Set<String> missing = new TreeSet<>();
        for (String page : List.of("README.md", "CONTRIBUTING.md")) {
            for (String code : codes(Checkout.root().resolve(page))) {
                boolean known = PRODUCED.contains(code)
                        || STORE.stream().anyMatch(code::startsWith)
                        || Files.exists(Checkout.root().resolve(code));
                if (FILE.matcher(code).matches() && !known) {
                    missing.add(page + " names " + code);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void theArchitecturePageHoldsTheTableOfPackages() {
        String page = Checkout.text("ARCHITECTURE.md");
        int from = page.indexOf("## Who may use whom");
        Map<String, Set<String>> table = new HashMap<>();
        ROW.matcher(page.substring(from, page.indexOf("\n## ", from)))
                .results()
                .forEach(row -> table.put(row.group(1), Set.copyOf(codes(row.group(2)))));
        assertThat(table).isEqualTo(PackageOrderTest.MAY_USE);
    }

    @Test
    void everyKeyThatIsReadOrWrittenStandsInItsPage() {
        Map<String, List<String>> pages = Map.of(
                "searches", List.of("docs/searches-file.md"),
                "source", List.of("docs/source-file.md"),
                "plan", List.of("docs/plan-file.md", "docs/searches-file.md"),
                "posting", List.of("docs/data-set.md"),
                "run", List.of("docs/data-set.md"));
        Set<String> untold = new TreeSet<>();
        pages.forEach((schema, told) -> {
            Set<String> codes = new HashSet<>();
            told.forEach(page -> codes.addAll(codes(Checkout.root().resolve(page))));
            Schemas.keys(schema).stream()
                    .filter(key -> !codes.contains(key))
                    .forEach(key -> untold.add(told.getFirst() + " lacks " + key));
        });
        assertThat(untold).isEmpty();
    }

    @Test
    void everyBuiltInSourceStandsInTheReadme() {
        List<String> codes = codes(Checkout.root().resolve("README.md"));
        for (Path source : Checkout.files("sources", ".yaml")) {
            assertThat(codes).contains(String.valueOf(source.getFileName()).replace(".yaml", ""));
        }
    }

    @Test
    void theVersionIsTheOneThatIsBuilt() {
        assertThat(Checkout.text("README.md")).contains("paydirt/" + Version.number() + " (+");
        assertThat(Checkout.text("CHANGELOG.md")).contains("\n## " + Version.number() + "\n");
    }

    private static List<String> codes(Path page) {
        return codes(Checkout.prose(page));
    }

    private static List<String> codes(String text) {
        return CODE.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static Stream<String> links(Path page) {
        return LINK.matcher(Checkout.prose(page)).results().map(found -> found.group(1));
    }

    private static boolean leadsSomewhere(Path page, String link) {
        if (link.contains("://")) {
            return true;
        }
        Path target = target(page, link);
        int anchor = link.indexOf('#');
        return Files.exists(target) && (anchor < 0 || anchors(target).contains(link.substring(anchor + 1)));
    }

    private static Path target(Path page, String link) {
        int anchor = link.indexOf('#');
        String file = anchor < 0 ? link : link.substring(0, anchor);
        return file.isEmpty() ? page : page.resolveSibling(file).normalize();
    }

    private static Set<String> anchors(Path page) {
        return HEADING.matcher(Checkout.text(page))
                .results()
                .map(DocumentsTest::anchor)
                .collect(Collectors.toSet());
    }

    /// As web pages make it from a heading.
    private static String anchor(MatchResult heading) {
        return heading.group(1)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9 _-]", "")
                .replace(' ', '-');
    }
}
