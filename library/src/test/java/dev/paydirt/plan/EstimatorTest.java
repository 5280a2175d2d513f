package dev.paydirt.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.paydirt.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EstimatorTest {
    @TempDir
    Path folder;

    /// Twelve queries of four pages at half a second, nobody pausing: 24 seconds of work.
    @Test
    void threadsOfOneJobTakeTheirWorkAndOneStart() throws IOException {
        Estimate one = estimator("sources: [sandbox]", 12, 0).estimate(Estimate.Way.THREADS, 1);
        Estimate six = estimator("sources: [sandbox]", 12, 0).estimate(Estimate.Way.THREADS, 6);

        assertThat(one.seconds()).isEqualTo(10 + 25 + 60 + 24 + 3);
        assertThat(one.minutes()).isEqualTo(2);
        assertThat(six.seconds()).isEqualTo(10 + 25 + 60 + 4 + 3);
    }

    /// Building, planning, consolidating and telling are jobs too, and every one is rounded up.
    @Test
    void everyJobOfAMatrixIsBilledByTheWholeMinute() throws IOException {
        Estimate six = estimator("sources: [sandbox]", 12, 0).estimate(Estimate.Way.JOBS, 6);

        assertThat(six.minutes()).isEqualTo(2 + 6 + 3);
        assertThat(six.seconds()).isEqualTo((10 + 25 + 60) + (10 + 25 + 4) + 3 * (10 + 25 + 3));
        assertThat(six.dollars()).isEqualTo(11 * 0.006);
    }

    @Test
    void runnersThatAHostsLimitMakesUselessAreNamed() throws IOException {
        Estimator adzuna = estimator("sources: [{name: adzuna, country: us}]", 20, 0);

        assertThat(adzuna.advice().getFirst())
                .matches("adzuna allows 25 requests a minute: 20 runners finish no sooner than \\d+");
        assertThat(adzuna.enough()).isLessThan(5);
        assertThat(adzuna.advice().get(1)).startsWith("collect-salary-data.yml with 10 runners is advised: ");
    }

    @Test
    void wishesChooseTheCheapestInTimeAndTheFastestForTheMoney() throws IOException {
        Estimator estimator = estimator("sources: [sandbox]", 40, 30);

        Estimate cheapest = estimator.within(600).orElseThrow();
        Estimate fastest = estimator.under(1).orElseThrow();

        assertThat(cheapest.seconds()).isLessThanOrEqualTo(600);
        assertThat(cheapest.minutes()).isLessThanOrEqualTo(fastest.minutes());
        assertThat(fastest.seconds()).isLessThanOrEqualTo(cheapest.seconds());
        assertThat(estimator.within(1)).isEmpty();
        assertThat(estimator.under(0)).isEmpty();
    }

    /// 4,400 requests at fifteen a second are 293 s whoever sends them. Ten jobs that know nothing of each other may
    /// send one a second each, because two of one moment would be twenty: 440 s for four queries.
    @Test
    void whatOneHostLimitsIsSlowerAndFarDearerAsJobsOfAMatrix() throws IOException {
        Estimator forty = estimator("sources: [{name: sandbox, rate: 15, page-size: 10, details: needed}]", 40, 2);

        Estimate jobs = forty.estimate(Estimate.Way.JOBS, 10);
        Estimate threads = forty.estimate(Estimate.Way.THREADS, 10);

        assertThat(jobs.collecting()).isCloseTo(475, withinPercentage(2));
        assertThat(jobs.minutes() - Prices.builtIn().machines().billedBeside()).isCloseTo(77, withinPercentage(5));
        assertThat(threads.collecting()).isCloseTo(10 + 25 + 4400 / 15.0, withinPercentage(1));
        assertThat(forty.advice()).anyMatch(words -> words.startsWith("collect-salary-data.yml with 10 runners"));
    }

    /// Five may send three a second each, all fifteen of them; ten one each, ten of them.
    @Test
    void fewerJobsThatEndSoonerAreNamed() throws IOException {
        Estimator forty = estimator("sources: [{name: sandbox, rate: 15, page-size: 10, details: needed}]", 40, 2);

        assertThat(forty.estimate(Estimate.Way.JOBS, 5).seconds())
                .isLessThan(forty.estimate(Estimate.Way.JOBS, 10).seconds());
        assertThat(forty.advice())
                .anyMatch(words -> words.matches("as jobs of a matrix [57] runners end sooner than 10: .*"));
    }

    @Test
    void moreBatchesThanAMatrixHasJobsAreCollectedInTurn() throws IOException {
        Sought sought = Sought.in(folder, """
                sources: [sandbox]
                batches: {smallest: 1, largest: 1}
                pause: 0s
                queries: {keyword: [a, b, c, d, e, f]}
                """);
        byte[] two = """
                facts: x
                github: {minute: 1, free-minutes: 1, jobs: 20, matrix: 2, queue: 0, start: 0, build: 0}
                s3: {gigabyte-month: 0, thousand-puts: 0, thousand-gets: 0, gigabyte-out: 0, free-gigabytes-out: 0}
                """.getBytes(StandardCharsets.UTF_8);
        Estimate jobs = new Estimator(
                        sought.searches(), sought.endpoints(), Known.NOTHING, Prices.read("two.yaml", two))
                .estimate(Estimate.Way.JOBS, 6);

        assertThat(jobs.minutes()).isEqualTo(4 + 2);
        assertThat(jobs.collecting()).isEqualTo(3 * 2.0);
    }

    @Test
    void minutesThatAreStillFreeCostNothing() throws IOException {
        Sought sought = Sought.in(folder, "sources: [sandbox]\nqueries: {keyword: [a, b, c, d]}\n");
        Estimator free = new Estimator(
                sought.searches(),
                sought.endpoints(),
                Known.NOTHING,
                Prices.builtIn().withFreeLeft(4));

        Estimate jobs = free.estimate(Estimate.Way.JOBS, 2);

        assertThat(jobs.minutes()).isEqualTo(2 + 2 + 3);
        assertThat(jobs.dollars()).isEqualTo((7 - 4) * 0.006);
        assertThat(free.under(0).map(Estimate::way)).contains(Estimate.Way.THREADS);
        assertThat(free.advice())
                .contains(
                        "the 4 free minutes left are enough for 2 such runs as threads of one job, and for 0 as jobs");
    }

    @Test
    void pricesOfOnesOwnAreReadWithCare() {
        byte[] odd = "facts: x\ngithub: {minuet: 1}\ns3: {}\n".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Prices.read("mine.yaml", odd))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("mine.yaml:2: the key 'minuet' is not known here; did you mean 'minute'?");
    }

    private Estimator estimator(String sources, int queries, int pause) throws IOException {
        String words =
                IntStream.range(0, queries).mapToObj(i -> "word" + i).collect(Collectors.joining(", ", "[", "]"));
        Sought sought =
                Sought.in(folder, "%s\npause: %ds\nqueries:\n  - keyword: %s\n".formatted(sources, pause, words));
        return new Estimator(sought.searches(), sought.endpoints(), Known.NOTHING, Prices.builtIn());
    }
}
