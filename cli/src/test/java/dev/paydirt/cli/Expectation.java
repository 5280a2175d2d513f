package dev.paydirt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paydirt.cli.Laboratory.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What should become of runs against a board that misbehaves.
@FunctionalInterface
interface Expectation {
    /// Requests that a collector needs which meets nothing bad.
    int PERFECT = 19;

    /// Those that it needs when three in ten requests have to be repeated: the draws are the same for every fault.
    int REPEATED = 31;

    /// With two runners no more than two requests are under way when the board begins to refuse.
    int UNDER_WAY = 2;

    void check(Laboratory laboratory);

    /// The first run gets everything, and the board agrees with what the run counted.
    static Expectation complete(int requests) {
        return laboratory -> {
            Outcome outcome = laboratory.run();
            whole(outcome, laboratory, "COMPLETE");
            assertThat(outcome.arrivals().total()).as("requests at the board").isEqualTo(requests);
            assertThat(outcome.counted()).as("requests as counted").isEqualTo(requests);
        };
    }

    /// The first run gets everything there is, though the board's refusals may cost requests.
    ///
    /// @param status of a refusal
    /// @param most refusals
    static Expectation refusedAtMost(int status, int most) {
        return laboratory -> {
            Outcome outcome = laboratory.run();
            whole(outcome, laboratory, "COMPLETE");
            assertThat(outcome.arrivals().count(status)).as("refusals").isLessThanOrEqualTo(most);
            assertThat(outcome.arrivals().count(200)).as("answers").isEqualTo(PERFECT);
        };
    }

    /// The first run gets everything that can be reached, under this verdict.
    static Expectation everythingUnder(String verdict, int exit, int most) {
        return laboratory -> {
            Outcome outcome = laboratory.run();
            same(outcome, laboratory.truth("identities"));
            assertThat(outcome.verdicts()).contains(verdict).isSubsetOf("COMPLETE", verdict);
            assertThat(outcome.reasons()).isNotEmpty();
            assertThat(outcome.exit()).isEqualTo(exit);
            assertThat(outcome.arrivals().total()).isLessThanOrEqualTo(most);
        };
    }

    /// What narrower searches reach under the board's cap.
    ///
    /// @param verdicts that queries may have
    static Expectation split(String... verdicts) {
        return laboratory -> {
            Outcome outcome = laboratory.run();
            same(outcome, laboratory.truth("identities"));
            assertThat(outcome.verdicts()).as("%s", outcome.reasons()).isSubsetOf(verdicts);
            assertThat(outcome.exit()).isZero();
            assertThat(outcome.counted()).isEqualTo(outcome.arrivals().total());
        };
    }

    /// The first run says what it lacks, and a few retries bring it.
    ///
    /// @param verdicts of queries that lack something
    static Expectation mendedByRetry(String... verdicts) {
        return mended(List.of(), verdicts);
    }

    /// The same where it depends on who asks when whether anything is lacking: one runner asks one thing at a time.
    static Expectation mendedByRetryOfOneRunner(String... verdicts) {
        return mended(List.of("--runners", "1"), verdicts);
    }

    private static Expectation mended(List<String> options, String... verdicts) {
        return laboratory -> {
            Outcome outcome = laboratory.run(options.toArray(String[]::new));
            assertThat(outcome.exit()).isEqualTo(3);
            Set<String> allowed = new TreeSet<>(Set.of(verdicts));
            allowed.add("COMPLETE");
            assertThat(outcome.verdicts()).containsAnyOf(verdicts).isSubsetOf(allowed);
            assertThat(outcome.reasons()).isNotEmpty();
            for (int retries = 0; retries < 6 && outcome.exit() != 0; retries++) {
                Set<String> before = new TreeSet<>(outcome.data().keySet());
                outcome = laboratory.retry();
                assertThat(outcome.data().keySet()).containsAll(before);
            }
            whole(outcome, laboratory, "COMPLETE");
        };
    }

    /// Nothing can be had, and the run says why.
    static Expectation nothing(String verdict, int most) {
        return laboratory -> {
            Outcome outcome = laboratory.run();
            assertThat(outcome.verdicts()).containsExactly(verdict);
            assertThat(outcome.reasons()).hasSize(4);
            assertThat(outcome.data()).isEmpty();
            assertThat(outcome.exit()).isEqualTo(4);
            assertThat(outcome.arrivals().total()).isLessThanOrEqualTo(most);
        };
    }

    /// Something came and is kept, and nobody calls it whole.
    static Expectation some(String verdict, int most) {
        return laboratory -> {
            Outcome outcome = laboratory.run();
            assertThat(outcome.verdicts()).contains(verdict).isSubsetOf("COMPLETE", verdict);
            assertThat(outcome.reasons()).isNotEmpty();
            assertThat(laboratory.truth("identities"))
                    .containsAll(outcome.data().keySet());
            assertThat(outcome.data())
                    .isNotEmpty()
                    .hasSizeLessThan(laboratory.truth("identities").size());
            assertThat(outcome.exit()).isEqualTo(3);
            assertThat(outcome.arrivals().total()).isLessThanOrEqualTo(most);
        };
    }

    /// The first run gets every posting, with what its own page tells where it has one.
    ///
    /// @param lines of a board that tells everything at once
    /// @param without how many of them may lack what only their own page tells
    static Expectation details(Map<String, JsonNode> lines, int without) {
        return laboratory -> {
            Outcome outcome = laboratory.run();
            whole(outcome, laboratory, "COMPLETE");
            long other = outcome.data().entrySet().stream()
                    .filter(entry -> !entry.getValue().equals(lines.get(entry.getKey())))
                    .count();
            assertThat(other).as("postings that are not as they should be").isLessThanOrEqualTo(without);
            assertThat(outcome.arrivals().count(200) + outcome.arrivals().count(404))
                    .as("answers to lists and details, none asked for twice")
                    .isEqualTo(PERFECT + lines.size());
        };
    }

    private static void whole(Outcome outcome, Laboratory laboratory, String verdict) {
        assertThat(outcome.verdicts()).as("%s", outcome.reasons()).containsExactly(verdict);
        same(outcome, laboratory.truth("identities"));
        assertThat(outcome.exit()).isZero();
    }

    private static void same(Outcome outcome, Set<String> truth) {
        Set<String> lacking = new TreeSet<>(truth);
        lacking.removeAll(outcome.data().keySet());
        assertThat(lacking.size()).as("postings lacking").isZero();
        assertThat(truth).containsAll(outcome.data().keySet());
    }
}
