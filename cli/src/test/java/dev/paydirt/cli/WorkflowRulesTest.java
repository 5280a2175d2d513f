package dev.paydirt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.source.Source;
import dev.paydirt.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// What keeps the workflows safe, those of this repository and those that are written for others.
class WorkflowRulesTest {
    private static final List<String> OURS = List.of(
            ".github/workflows/parallel-collect-salary-data.yml",
            ".github/workflows/collect-salary-data.yml",
            "action.yml");

    /// Those that are written for others, in a folder that is thrown away.
    private static List<Path> theirs() throws IOException {
        Path folder = Files.createTempDirectory("workflows-");
        Files.writeString(
                folder.resolve("searches.yaml"),
                "sources: [{name: adzuna, country: us, accept-terms: true}]\nqueries: [{keyword: nurse}]\n");
        List<Path> written =
                new Beginning(folder, "searches.yaml", Map.of()).workflows("paydirt/paydirt", "0".repeat(40));
        written.forEach(file -> file.toFile().deleteOnExit());
        return written;
    }

    static Stream<Path> all() throws IOException {
        return Stream.concat(OURS.stream().map(Pages::path), theirs().stream());
    }

    static Stream<Path> workflows() throws IOException {
        return all().filter(file -> !file.endsWith("action.yml"));
    }

    private static Map<?, ?> yaml(Path file) {
        Object read = new Load(LoadSettings.builder().build()).loadFromString(Pages.text(file));
        return (Map<?, ?>) read;
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static Map<String, Map<?, ?>> jobs(Path file) {
        Map<String, Map<?, ?>> jobs = new LinkedHashMap<>();
        map(yaml(file).get("jobs")).forEach((name, job) -> jobs.put(String.valueOf(name), map(job)));
        return jobs;
    }

    private static List<Map<?, ?>> steps(Path file) {
        List<Map<?, ?>> steps = new ArrayList<>();
        Stream.concat(jobs(file).values().stream(), Stream.of(map(yaml(file).get("runs"))))
                .flatMap(job -> job.get("steps") instanceof List<?> list ? list.stream() : Stream.empty())
                .forEach(step -> steps.add(map(step)));
        return steps;
    }

    @ParameterizedTest
    @MethodSource("all")
    void noScriptHoldsAnExpression(Path file) {
        assertThat(steps(file).stream().map(step -> String.valueOf(step.get("run"))))
                .noneMatch(run -> run.contains("${{"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everythingThatIsUsedIsPinnedToACommit(Path file) {
        List<String> used = new ArrayList<>();
        Stream.concat(steps(file).stream(), jobs(file).values().stream())
                .filter(user -> user.containsKey("uses"))
                .forEach(user -> used.add(String.valueOf(user.get("uses"))));
        assertThat(used).isNotEmpty().allMatch(name -> name.matches("[\\w./-]+@[0-9a-f]{40}"));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void rightsAreGivenToJobsOneByOneAndNoMoreThanToReadAndToAskForAToken(Path file) {
        assertThat(yaml(file).get("permissions")).isEqualTo(Map.of());
        assertThat(jobs(file))
                .isNotEmpty()
                .allSatisfy((name, job) -> assertThat(map(job.get("permissions")))
                        .as(name)
                        .isIn(Map.of("contents", "read"), Map.of("contents", "read", "id-token", "write")));
    }

    @Test
    void whereMavenRunsNoTokenCanBeHad() throws IOException {
        Map<?, ?> build = jobs(Pages.path(OURS.getFirst())).getOrDefault("build", Map.of());
        assertThat(map(build.get("permissions"))).isEqualTo(Map.of("contents", "read"));
        assertThat(Pages.text(OURS.getFirst())).containsOnlyOnce("./paydirt ");
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void everyJobOfItsOwnEndsInTime(Path file) {
        jobs(file).forEach((name, job) -> {
            if (!job.containsKey("uses")) {
                assertThat((Integer) job.get("timeout-minutes")).as(name).isBetween(1, 90);
                assertThat(job.get("runs-on")).as(name).isEqualTo("ubuntu-24.04");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void twoRunsNeverFillOneDataSet(Path file) {
        boolean calls = jobs(file).values().stream().anyMatch(job -> job.containsKey("uses"));
        Object cancels = map(yaml(file).get("concurrency")).get("cancel-in-progress");
        assertThat(calls || Boolean.FALSE.equals(cancels)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("all")
    void noCheckoutKeepsItsTokenAndNoArtifactIsKeptForLong(Path file) {
        for (Map<?, ?> step : steps(file)) {
            String uses = String.valueOf(step.get("uses"));
            if (uses.startsWith("actions/checkout@")) {
                assertThat(map(step.get("with")).get("persist-credentials")).isEqualTo(false);
            }
            if (uses.startsWith("actions/upload-artifact@")) {
                assertThat(map(step.get("with")).get("retention-days")).isEqualTo(3);
            }
        }
    }

    @Test
    void oneFailureStopsNoOtherBatchAndNoConsolidation() throws IOException {
        Map<String, Map<?, ?>> jobs = jobs(Pages.path(OURS.getFirst()));
        assertThat(map(jobs.getOrDefault("collect", Map.of()).get("strategy")).get("fail-fast"))
                .isEqualTo(false);
        for (String job : List.of("consolidate", "summary")) {
            assertThat(String.valueOf(jobs.getOrDefault(job, Map.of()).get("if")))
                    .contains("!cancelled()");
        }
    }

    @Test
    void theStepsThatCollectGetTheKeysOfEverySourceAndNoOtherStepDoes() {
        for (String file : OURS.subList(0, 2)) {
            for (Map<?, ?> step : steps(Pages.path(file))) {
                boolean collects = String.valueOf(step.get("run")).matches("(?s).*paydirt (collect|run) .*");
                for (String key : keys()) {
                    assertThat(map(step.get("env")).get(key))
                            .as("%s: %s", step.get("name"), key)
                            .isEqualTo(collects ? "${{ secrets.%s }}".formatted(key) : null);
                }
            }
        }
        Object call = map(map(yaml(Pages.path(OURS.getFirst())).get("on")).get("workflow_call"))
                .get("secrets");
        assertThat(map(call).keySet().stream().map(String::valueOf)).containsExactlyInAnyOrderElementsOf(keys());
    }

    private static List<String> keys() {
        return Sources.names().stream()
                .flatMap(name -> Sources.find(name).stream())
                .flatMap(source -> source.credentials().values().stream())
                .map(Source.Credential::env)
                .distinct()
                .toList();
    }
}
