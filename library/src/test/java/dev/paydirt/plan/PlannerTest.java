package dev.paydirt.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paydirt.Refused;
import dev.paydirt.fetch.Rate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannerTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "20, 10, 10, 2",
        "40, 10, 10, 4",
        "40, 20, 20, 2",
        "50, 10, 10, 5",
        "100, 10, 20, 5",
        "4, 10, 2, 2",
        "5, 1, 1, 5",
        "1, 10, 1, 1"
    })
    void queriesAreSpreadEvenlyOverTheRunners(int queries, int runners, int batches, int size) throws IOException {
        Plan plan =
                plan("runners: " + runners + "\nsources: [sandbox]\nqueries:\n  - keyword: " + words(queries) + "\n");

        assertThat(plan.batches())
                .hasSize(batches)
                .allMatch(batch -> batch.queries().size() == size);
        assertThat(plan.batches()).extracting(Batch::id).containsExactlyElementsOf(numbers(batches));
    }

    @Test
    void relatedSearchesStandTogetherAndHighSalaryRegionsApart() throws IOException {
        Plan plan = plan("""
                runners: 3
                sources: [sandbox]
                queries:
                  - keyword: [ML engineer, nurse, senior ML engineer, night nurse]
                  - {keyword: [ML engineer, nurse], location: California}
                """);

        assertThat(plan.batches())
                .extracting(PlannerTest::names)
                .containsExactly(
                        List.of("ML engineer", "senior ML engineer"),
                        List.of("ML engineer, California", "nurse, California"),
                        List.of("nurse", "night nurse"));
    }

    @Test
    void chunksAreEverySoManyQueriesInFileOrder() throws IOException {
        Plan plan = plan(
                "batches: {strategy: chunks, size: 3}\nsources: [sandbox]\nqueries:\n  - keyword: [z, a, y, b, x]\n");

        assertThat(plan.batches())
                .extracting(PlannerTest::names)
                .containsExactly(List.of("z", "a", "y"), List.of("b", "x"));
    }

    @Test
    void batchesOfOnesOwnKeepTheirIdsAndTheRestIsNumberedAroundThem() throws IOException {
        Plan plan = plan("""
                sources: [sandbox]
                queries:
                  - {keyword: [a, b], batch: "2"}
                  - {keyword: c, batch: west}
                  - keyword: [d, e, f, g]
                """);

        assertThat(plan.batches()).extracting(Batch::id).containsExactly("2", "west", "1", "3");
        assertThat(plan.batch("2").map(PlannerTest::names)).contains(List.of("a", "b"));
        assertThat(plan.warnings()).containsExactly("batch west has 1 query; 2 to 5 are best");
    }

    @Test
    void whatIsReadWholeStandsInOneBatch() throws IOException {
        Sought.source(folder, "feed", "feed.example", "read: whole", "filters: {keyword: us}");
        Sought.source(folder, "api", "api.example", "read: search", "filters: {keyword: server}");
        Plan plan = plan("runners: 20\nsources: [{name: feed, file: feed.yaml}, {name: api, file: api.yaml}]\n"
                + "queries:\n  - keyword: " + words(8) + "\n");

        List<Batch> asking = asking(plan, "feed");
        assertThat(asking).hasSize(1);
        assertThat(asking.getFirst().queries())
                .hasSize(8)
                .allMatch(query -> query.query().sources().equals(List.of("feed")));
        assertThat(asking.getFirst().why())
                .isEqualTo("feed: read whole, so everything that is asked there stands in one batch");
        assertThat(asking(plan, "api")).hasSize(4);
    }

    private Plan planAtRate(String rate, int runners) throws IOException {
        Sought.source(
                folder,
                "slow",
                "slow.example",
                "read: search",
                "limits: {rate: %s}".formatted(rate),
                "filters: {keyword: server}");
        return plan("runners: %d\nsources: [{name: slow, file: slow.yaml}]\nqueries:\n  - keyword: %s\n"
                .formatted(runners, words(8)));
    }

    @Test
    void aRateOfOneRequestIsNotDivided() throws IOException {
        Plan plan = planAtRate("1 per 1s", 4);

        assertThat(plan.batches()).hasSize(1);
        assertThat(plan.batches().getFirst().why())
                .isEqualTo("slow: allowed fewer requests at a time than there are runners,"
                        + " so everything that is asked there stands in one batch");
    }

    @Test
    void aRateWithoutARequestForEachRunnerIsDividedAmongNoMoreBatchesThanItAllows() throws IOException {
        assertThat(planAtRate("3 per 1s", 3).batches()).hasSizeBetween(2, 4);
        for (int runners : List.of(4, 20)) {
            Plan plan = planAtRate("3 per 1s", runners);

            assertThat(plan.batches()).hasSizeBetween(2, 3);
            assertThat(plan.batches().stream()
                            .flatMap(batch -> batch.budget().values().stream().flatMap(share -> share.rates().stream()))
                            .mapToInt(Rate::requests)
                            .sum())
                    .isLessThanOrEqualTo(3);
        }
    }

    @Test
    void aSmallRateBesideOthersIsDividedAmongBatchesOfItsOwn() throws IOException {
        Sought.source(
                folder, "slow", "slow.example", "read: search", "limits: {rate: 3 per 1s}", "filters: {keyword: us}");
        Sought.source(folder, "open", "open.example", "read: search", "filters: {keyword: us}");
        Plan plan = plan("runners: 8\nsources: [{name: slow, file: slow.yaml}, {name: open, file: open.yaml}]\n"
                + "queries:\n  - keyword: " + words(40) + "\n");

        List<Batch> asking = asking(plan, "slow");
        assertThat(asking.stream()
                        .flatMap(batch -> batch.budget().values().stream().flatMap(share -> share.rates().stream()))
                        .map(Rate::requests))
                .containsExactly(1, 1, 1);
    }

    @Test
    void madeUpPostingsNeverStandBesideRealOnes() throws IOException {
        String mixed = "sources: [sandbox, {name: adzuna, country: us%s}]\nqueries: {keyword: a}\n";

        assertThatThrownBy(() -> plan(mixed.formatted("")))
                .isInstanceOf(Refused.class)
                .hasMessageEndingWith(
                        "s.yaml:1: the sandbox's postings are made up and cannot stand beside those of adzuna; "
                                + "collect them apart, or point adzuna at the sandbox with base-url");
        assertThat(plan(mixed.formatted(", base-url: 'http://127.0.0.1:8080/adzuna'"))
                        .isSynthetic())
                .isTrue();
        assertThat(plan("sources: {name: adzuna, country: us}\nqueries: {keyword: a}\n")
                        .isSynthetic())
                .isFalse();
    }

    @Test
    void aFilterThatNobodyAppliesIsRefusedOrWarnedAbout() throws IOException {
        Sought sought = Sought.in(folder, "sources: [sandbox]\nqueries: {keyword: a, location: Texas, radius: 50km}\n");

        assertThatThrownBy(sought::plan)
                .isInstanceOf(Refused.class)
                .hasMessage("sandbox cannot filter by radius, and neither can we (query 'a, Texas'); "
                        + "leave it out there, or say --allow-unsupported");
        assertThat(Planner.plan(sought.searches(), sought.endpoints(), Known.NOTHING, Sought.TIMESTAMP, true)
                        .warnings())
                .containsExactly("sandbox cannot filter by radius, and neither can we (query 'a, Texas')");
    }

    @Test
    void aLimitBeyondAllNumbersIsPredictedAtTheLargestOne() throws IOException {
        Plan plan =
                plan("sources: [{name: sandbox, page-size: 1}]\nqueries: {keyword: [a, b, c], limit: 2147483647}\n");

        assertThat(plan.estimate().requests()).isEqualTo(Integer.MAX_VALUE);
        assertThat(PlanFile.read(PlanFile.write(plan), "plan.json").estimate()).isEqualTo(plan.estimate());
    }

    @Test
    void noMoreRequestsArePredictedThanTheSourceHasPagesFor() throws IOException {
        String capped = """
                sources: [{name: sandbox, page-size: 10, cap: 35, narrowing: "%s"}]
                queries: {keyword: a, limit: 500}
                """;

        assertThat(plan(capped.formatted("no")).estimate().requests()).isEqualTo(4);
        assertThat(plan(capped.formatted("no")).warnings())
                .anyMatch(warning -> warning.contains("no more than 35 results") && warning.contains("not collected"));
        assertThat(plan(capped.formatted("yes")).warnings())
                .anyMatch(warning -> warning.contains("is split by pay, then by place"));
        assertThat(plan(capped.formatted("yes")).estimate().requests())
                .as("of the list that is cut off, and of its parts")
                .isEqualTo(4 + 50);
    }

    /// 25 requests a minute are one every 2.4 seconds, whoever sends them; the last of them is answered half a second
    /// after it began.
    @Test
    void noNumberOfRunnersIsPredictedToBeFasterThanTheHostAllows() throws IOException {
        Plan plan = plan("runners: 20\nsources: {name: adzuna, country: us}\nqueries: {keyword: " + words(20)
                + ", limit: 100}\n");

        assertThat(plan.estimate().requests()).isEqualTo(40);
        assertThat(plan.estimate().asking()).isEqualTo(39 * 2.4 + 0.5);
    }

    private Plan plan(String searches) throws IOException {
        return Sought.in(folder, searches).plan();
    }

    private static List<Batch> asking(Plan plan, String source) {
        return plan.batches().stream()
                .filter(batch -> batch.budget().containsKey(source))
                .toList();
    }

    private static List<String> names(Batch batch) {
        return batch.queries().stream()
                .map(planned -> planned.query().toString())
                .toList();
    }

    private static String words(int count) {
        return IntStream.range(0, count).mapToObj(i -> "word" + i).collect(Collectors.joining(", ", "[", "]"));
    }

    private static List<String> numbers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
    }
}
