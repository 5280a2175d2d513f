package dev.paydirt.cli;

import static dev.paydirt.cli.Expectation.complete;
import static dev.paydirt.cli.Expectation.details;
import static dev.paydirt.cli.Expectation.everythingUnder;
import static dev.paydirt.cli.Expectation.mendedByRetry;
import static dev.paydirt.cli.Expectation.mendedByRetryOfOneRunner;
import static dev.paydirt.cli.Expectation.nothing;
import static dev.paydirt.cli.Expectation.refusedAtMost;
import static dev.paydirt.cli.Expectation.some;
import static dev.paydirt.cli.Expectation.split;
import static dev.paydirt.cli.Scenario.always;
import static dev.paydirt.cli.Scenario.habit;
import static dev.paydirt.cli.Scenario.hidden;
import static dev.paydirt.cli.Scenario.limit;
import static dev.paydirt.cli.Scenario.seldom;
import static dev.paydirt.cli.Scenario.set;
import static dev.paydirt.cli.Scenario.sometimes;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paydirt.sandbox.Fault;
import dev.paydirt.sandbox.Habit;
import dev.paydirt.sandbox.RateHeaders;
import dev.paydirt.sandbox.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything that the sandbox can do to a collector, and what a run has to make of it: verdicts, exit code, requests
/// and data.
class LaboratoryTest {
    @TempDir
    private Path folder;

    /// Faults that are gone when the same is asked for again.
    static Stream<Scenario> passingFaults() {
        int repeated = Expectation.REPEATED;
        return Stream.of(
                sometimes("error-500", complete(repeated)),
                sometimes("unavailable-503", complete(repeated)),
                sometimes("too-many", complete(repeated)),
                sometimes("too-many-retry-after", complete(repeated)),
                sometimes("slow", complete(Expectation.PERFECT)),
                sometimes("broken-json", complete(repeated)),
                sometimes("cut", complete(repeated)),
                sometimes("html-200", complete(repeated)),
                sometimes("429-with-date", complete(repeated)),
                sometimes("slow-drip", complete(Expectation.PERFECT)),
                sometimes("reset-mid-body", complete(repeated)),
                sometimes("wrong-length", complete(repeated)),
                sometimes("close-before-answer", complete(repeated)),
                sometimes("empty-200", complete(repeated)),
                sometimes("array-for-object", complete(repeated)),
                sometimes("gzip-broken", complete(repeated)),
                sometimes("truncated-utf8", complete(repeated)),
                sometimes("deep-nesting", complete(repeated)),
                sometimes("duplicate-keys", complete(Expectation.PERFECT)),
                seldom("redirect-loop", mendedByRetry("PARTIAL", "FAILED")),
                seldom("redirect-elsewhere", mendedByRetry("PARTIAL", "FAILED")),
                seldom("error-404-once", mendedByRetry("PARTIAL", "FAILED")),
                seldom("captcha-403", mendedByRetry("BLOCKED")),
                seldom("huge-field", mendedByRetry("PARTIAL", "FAILED")),
                seldom("gzip-bomb", mendedByRetry("PARTIAL", "FAILED")),
                seldom("429-one-hour", some("BLOCKED", Expectation.PERFECT)));
    }

    /// Faults that never go away.
    static Stream<Scenario> lastingFaults() {
        return Stream.of(
                always("error-500", nothing("FAILED", 4 * 7)),
                always("unavailable-503", nothing("BLOCKED", 200)),
                always("too-many", nothing("BLOCKED", 200)),
                always("too-many-retry-after", nothing("BLOCKED", 200)),
                always("broken-json", some("PARTIAL", 4 * 3)),
                always("cut", nothing("FAILED", 4 * 7)),
                always("html-200", nothing("BLOCKED", 4 * 3)),
                always("429-with-date", nothing("BLOCKED", 200)),
                always("429-one-hour", nothing("BLOCKED", 2)),
                always("reset-mid-body", nothing("FAILED", 4 * 7)),
                always("wrong-length", some("PARTIAL", 4 * 7)),
                always("close-before-answer", nothing("FAILED", 4 * 7)),
                always("empty-200", nothing("FAILED", 4 * 3)),
                always("array-for-object", nothing("FAILED", 4 * 3)),
                always("gzip-broken", nothing("FAILED", 4 * 7)),
                always("redirect-loop", nothing("FAILED", 4 * 6)),
                always("redirect-elsewhere", nothing("FAILED", 4)),
                always("captcha-403", nothing("BLOCKED", 4)),
                always("truncated-utf8", some("PARTIAL", 4 * 3)),
                always("deep-nesting", nothing("FAILED", 4 * 3)),
                always("huge-field", nothing("FAILED", 4 * 3)),
                always("gzip-bomb", nothing("FAILED", 4 * 3)));
    }

    static Stream<Scenario> habits() {
        return Stream.of(
                // One of the lists ends with a full page, after which there may be more.
                habit("moving-list=3", complete(21)),
                habit("repeat-page=2", everythingUnder("PARTIAL", 3, 4 * 3)),
                habit("short-pages=8", complete(44)),
                habit("lying-total=1.5", everythingUnder("CAPPED", 0, Expectation.PERFECT + 4)),
                // Of a total that is too low nothing is believed, so that only an empty page ends each list.
                habit("lying-total=0.5", complete(Expectation.PERFECT + 4)),
                habit("lying-total=0", complete(Expectation.PERFECT + 4)),
                habit("flap=3", refusedAtMost(503, Expectation.PERFECT)),
                habit("flap=12", mendedByRetryOfOneRunner("PARTIAL", "FAILED")));
    }

    /// Lists of which no more than the first postings can be reached.
    static Stream<Scenario> capped() {
        return Stream.of(
                set("cap", 1000, everythingUnder("CAPPED", 0, 4 * 3), "cap", "25", "narrowing", "no"),
                set("cap and splitting", 1000, split("COMPLETE"), "cap", "25"),
                set("cap below a page", 1000, split("COMPLETE", "CAPPED"), "cap", "7"),
                set("cap and a moving list", 1000, split("COMPLETE"), "cap", "25", "habits", "moving-list=3"),
                set("cap and short pages", 1000, split("COMPLETE"), "cap", "25", "habits", "short-pages=8"),
                set("cap and a total too low", 1000, split("COMPLETE"), "cap", "25", "habits", "lying-total=0.5"),
                set("cap and a total too high", 1000, split("CAPPED"), "cap", "25", "habits", "lying-total=1.5"),
                set("cap and errors", 1000, split("COMPLETE"), "cap", "25", "faults", "error-500=0.3"),
                set("cap and cut answers", 1000, split("COMPLETE"), "cap", "25", "faults", "cut=0.3"),
                set("cap and details", 1000, split("COMPLETE"), "cap", "25", "details", "needed"));
    }

    static Stream<Scenario> limits() {
        Expectation found = refusedAtMost(429, Expectation.PERFECT);
        Stream<Scenario> declared = Stream.of(
                limit("rate", refusedAtMost(429, 0), "rate", "2"),
                // Time runs faster here than on the way to the board, so that the eleventh may overtake the first by a
                // bit.
                limit("rate-window", refusedAtMost(429, Expectation.UNDER_WAY), "rate-window", "10 per 10s"),
                limit("hidden window", found, "hidden-rate", "10 per 10s"),
                limit("stricter than declared", found, "rate", "50", "hidden-rate", "2", "burst", "3"),
                hidden("block", found, "block", "5s"),
                hidden("found and kept to", refusedAtMost(429, 2 * Expectation.UNDER_WAY), "refusal", "429-seconds"));
        Stream<Scenario> refusals = Stream.of(Refusal.values())
                .map(refusal -> hidden(
                        "refusal " + refusal.label(),
                        refusal == Refusal.FORBIDDEN
                                ? some("BLOCKED", Expectation.PERFECT)
                                : refusedAtMost(Integer.parseInt(refusal.label().substring(0, 3)), Expectation.PERFECT),
                        "refusal",
                        refusal.label()));
        Stream<Scenario> dialects = Stream.of(RateHeaders.values())
                .filter(headers -> headers != RateHeaders.NONE)
                .map(headers -> hidden(
                        headers.label(), refusedAtMost(429, Expectation.UNDER_WAY), "rate-headers", headers.label()));
        return Stream.of(declared, refusals, dialects).flatMap(scenarios -> scenarios);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"passingFaults", "lastingFaults", "habits", "capped", "limits"})
    void aRunEndsAsItShould(Scenario scenario) throws IOException {
        try (Laboratory laboratory = Laboratory.of(folder, scenario.settings(), scenario.times())) {
            check(scenario, laboratory);
        }
    }

    private static void check(Scenario scenario, Laboratory laboratory) {
        try {
            scenario.expectation().check(laboratory);
        } catch (AssertionError failed) {
            throw new AssertionError(scenario + ": " + failed.getMessage(), failed);
        }
    }

    @Test
    void detailsMakeTheSameDataWhateverBecomesOfSomeOfThem() throws IOException {
        Map<String, JsonNode> lines;
        try (Laboratory telling = Laboratory.of(folder.resolve("telling"), Map.of(), 100)) {
            lines = telling.run().data();
        }
        List<Scenario> scenarios = List.of(
                set("details", 100, details(lines, 0), "details", "needed"),
                set("errors", 1000, details(lines, 0), "details", "needed", "faults", "error-500=0.2"),
                set("gone", 100, details(lines, 50), "details", "needed", "faults", "detail-404=0.1"));
        for (Scenario scenario : scenarios) {
            Path own = folder.resolve(scenario.name());
            try (Laboratory laboratory = Laboratory.of(own, scenario.settings(), scenario.times())) {
                check(scenario, laboratory);
            }
        }
    }

    @Test
    void everyScenarioHasANameOfItsOwn() {
        assertThat(Stream.of(passingFaults(), lastingFaults(), habits(), capped(), limits())
                        .flatMap(scenarios -> scenarios)
                        .map(Scenario::name))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyFaultAndEveryHabitIsTried() {
        String tried = Stream.of(passingFaults(), habits())
                .flatMap(scenarios -> scenarios)
                .map(scenario -> scenario.settings().toString())
                .collect(Collectors.joining(" "));
        assertThat(Stream.of(Fault.values()).filter(fault -> fault != Fault.DETAIL_404 && fault != Fault.HTML))
                .allMatch(fault -> tried.contains("faults=" + fault.label() + "="));
        assertThat(Stream.of(Habit.values())).allMatch(habit -> tried.contains("habits=" + habit.label() + "="));
    }
}
