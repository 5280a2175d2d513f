package dev.paydirt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UniverseTest {
    private static final Universe USUAL = Universe.of(SandboxSettings.DEFAULT);
    private static final List<String> WORDS = WordList.cells(
            "data engineer senior sr r c++ c# go ii payments intern learning nurse swe staff junior associate unheard",
            ' ');

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            data scientist            | United States
            data scientist            | California
            data scientist            | New York
            data scientist            | Washington
            machine learning engineer | California
            ML engineer               | Washington
            AI engineer               | New York
            AI engineer               | Washington
            software engineer         | WA
            software engineer         | Seattle, WA
            product manager           | Washington
            nurse                     | California
            registered nurse          | Washington
            data engineer             | Washington
            devops engineer           | New York
            accountant                | Washington
            frontend developer        | Washington
            full stack developer      | Washington
            data analyst              | New York, NY
            UX designer               | Remote
            financial analyst         | Washington
            project manager           | Washington
            software engineer         | Texas
            C++                       | California
            """)
    void aUsualSearchFindsAtLeastAHundred(String keyword, String where) {
        assertThat(USUAL.search(Search.of(keyword, where))).hasSizeGreaterThanOrEqualTo(100);
    }

    @Test
    void relatedSearchesShareResults() {
        Set<String> shared = new HashSet<>(USUAL.search(Search.of("machine learning engineer", "California")));
        List<String> nationwide = USUAL.search(Search.of("AI engineer", "United States"));
        shared.retainAll(nationwide);
        assertThat(shared).hasSizeGreaterThan(50).hasSizeLessThan(nationwide.size());
        assertThat(USUAL.search(Search.of("machine learning engineer", "")))
                .containsAll(USUAL.search(Search.of("Machine-Learning ENGINEER", "California")));
    }

    @Test
    void theSameSeedMakesTheSamePostingsAndAnotherSeedOthers() {
        Universe again = Universe.of(1, 300);
        Universe other = Universe.of(2, 300);
        for (int index = 0; index < 300; index++) {
            assertThat(Shown.alone(again.posting(index))).isEqualTo(Shown.alone(USUAL.posting(index)));
            assertThat(Shown.alone(other.posting(index))).isNotEqualTo(Shown.alone(USUAL.posting(index)));
        }
    }

    @Test
    void anotherSeedIsSearchedAsWell() {
        Universe other = Universe.of(42, 20_000);
        Search search = Search.of("data scientist", "Washington");
        assertThat(other.search(search)).hasSizeGreaterThanOrEqualTo(100).isNotEqualTo(USUAL.search(search));
    }

    @Test
    void theBoardsOrderIsThatOfThePostingsAndNotOfTheSearch() {
        List<String> wide = USUAL.search(Search.of("engineer", "United States"));
        List<String> narrow = USUAL.search(Search.of("data engineer", "California"));
        assertThat(narrow)
                .isSubsetOf(wide)
                .isEqualTo(wide.stream().filter(narrow::contains).toList());
        assertThat(narrow).isNotEqualTo(narrow.stream().sorted().toList());
    }

    /// The search answers with bits; here it is asked again with words.
    @Test
    void aKeywordFindsExactlyThePostingsThatHoldAllOfItsWords() {
        long seed = 7;
        var random = new Random(seed);
        for (int round = 0; round < 25; round++) {
            Set<String> wanted = Set.of(WORDS.get(random.nextInt(WORDS.size())));
            if (random.nextBoolean()) {
                wanted = new HashSet<>(wanted);
                wanted.add(WORDS.get(random.nextInt(WORDS.size())));
            }
            Set<String> expected = new HashSet<>();
            for (int index = 0; index < USUAL.size(); index++) {
                Opening opening = USUAL.posting(index);
                if (opening.place().country().equals("US") && wordsOf(opening).containsAll(wanted)) {
                    expected.add(opening.id());
                }
            }
            assertThat(USUAL.search(Search.of(String.join(" ", wanted), "")))
                    .as("seed %d: %s", seed, wanted)
                    .doesNotHaveDuplicates()
                    .hasSameElementsAs(expected);
        }
    }

    private static Set<String> wordsOf(Opening opening) {
        Set<String> words = new HashSet<>(opening.role().words());
        words.addAll(Words.of(opening.title()));
        opening.skillNames().forEach(skill -> words.addAll(Words.of(skill)));
        return words;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Washington            | WA
            washington            | WA
            WA                    | WA
            Seattle               | WA
            Seattle , wa          | WA
            Seattle, Washington   | WA
            Washington, United States | WA
            Seattle, WA, USA      | WA
            Washington, DC        | DC
            New York City         | none
            CA                    | CA
            London                | none
            """)
    void aPlaceIsFoundUnderItsNames(String where, String region) {
        Set<String> regions = new HashSet<>();
        for (Opening opening : USUAL.found(Search.of("", where))) {
            regions.add(opening.place().region().orElse("none"));
            assertThat(opening.place().country()).isEqualTo(where.equals("London") ? "GB" : "US");
        }
        assertThat(regions).isSubsetOf(region);
        assertThat(regions.isEmpty()).isEqualTo(where.equals("New York City"));
    }

    @Test
    void remoteWorkIsFoundAloneAndWithinAPlace() {
        assertThat(USUAL.found(Search.of("engineer", "Remote"))).isNotEmpty().allMatch(Opening::remote);
        assertThat(USUAL.found(Search.of("engineer", "California").onlyRemote()))
                .isNotEmpty()
                .allMatch(opening ->
                        opening.remote() && opening.place().region().orElse("").equals("CA"));
    }

    @Test
    void aSalaryKeepsWhatIsUnknownOrInAnotherCurrency() {
        List<String> all = USUAL.search(Search.of("software engineer", "London"));
        assertThat(USUAL.search(Search.of("software engineer", "London").withSalary(900_000)))
                .isEqualTo(all);

        Search home = Search.of("registered nurse", "California");
        List<String> kept = USUAL.search(home.withSalary(100_000));
        assertThat(kept)
                .isSubsetOf(USUAL.search(home))
                .hasSizeLessThan(USUAL.search(home).size());
        for (String id : USUAL.search(home)) {
            double most = USUAL.pay(id)
                    .filter(pay -> pay.max().isPresent())
                    .map(pay -> pay.annualMax().getAsDouble())
                    .orElse(Double.POSITIVE_INFINITY);
            assertThat(kept.contains(id)).as(id).isEqualTo(most >= 100_000);
        }
    }

    @Test
    void theMixtureIsThatOfABoard() {
        List<Opening> all =
                IntStream.range(0, USUAL.size()).mapToObj(USUAL::posting).toList();
        assertThat(share(all, opening -> opening.place().region().orElse("").equals("CA")))
                .isCloseTo(0.20, within(0.02));
        assertThat(share(all, opening -> opening.place().region().orElse("").equals("NY")))
                .isCloseTo(0.14, within(0.02));
        assertThat(share(all, opening -> opening.place().region().orElse("").equals("WA")))
                .isCloseTo(0.10, within(0.01));
        assertThat(share(all, opening -> !opening.place().country().equals("US")))
                .isCloseTo(0.08, within(0.02));
        assertThat(share(all, opening -> opening.disclosure() instanceof Disclosure.InWords))
                .isCloseTo(0.55, within(0.02));
        assertThat(share(all, opening -> opening.disclosure() instanceof Disclosure.InNumbers))
                .isCloseTo(0.25, within(0.02));
        assertThat(share(all, opening -> opening.disclosure() instanceof Disclosure.InNumbers told && told.estimated()))
                .isCloseTo(0.03, within(0.01));
        assertThat(all.stream().map(Opening::sameness).distinct().count()).isBetween(19_200L, 19_600L);
    }

    private static double share(List<Opening> all, Predicate<Opening> which) {
        return (double) all.stream().filter(which).count() / all.size();
    }
}
