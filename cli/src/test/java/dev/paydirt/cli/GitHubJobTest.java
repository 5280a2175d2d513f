package dev.paydirt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The steps of the workflows, each as the workflow gives it, in this process.
class GitHubJobTest {
    @TempDir
    private Path folder;

    private Path outputs;
    private Path summary;
    private Shell shell;

    @BeforeEach
    void aJob() {
        outputs = folder.resolve("outputs");
        summary = folder.resolve("summary");
        shell = job(Map.of());
    }

    private Shell job(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "GITHUB_ACTIONS", "true",
                "GITHUB_OUTPUT", outputs.toString(),
                "GITHUB_STEP_SUMMARY", summary.toString()));
        environment.putAll(more);
        return new Shell(folder.resolve("store"), environment);
    }

    private Map<String, String> outputs() throws IOException {
        return Files.readAllLines(outputs).stream()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    private Shell.Answer plan(String searches, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of("plan", SmallSearches.write(folder, searches), "--github"));
        command.addAll(List.of("-o", folder.resolve("plan.json").toString()));
        command.addAll(List.of(more));
        return shell.at(command.toArray(String[]::new));
    }

    private Shell.Answer collect(String... more) {
        return shell.at(Stream.concat(
                        Stream.of(
                                "collect",
                                "--github",
                                "--plan",
                                folder.resolve("plan.json").toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private List<String> batches() throws IOException {
        return new ObjectMapper()
                .readTree(folder.resolve("plan.json").toFile())
                .at("/include")
                .findValuesAsText("batch");
    }

    private static List<String> annotations(Shell.Answer answer, String kind) {
        return answer.err()
                .lines()
                .filter(line -> line.startsWith("::" + kind + "::"))
                .toList();
    }

    @Test
    void aPlanSetsThreeOutputsAndNoWordOfASearchIsInThem() throws IOException {
        Shell.Answer answer = plan(SmallSearches.sandbox(""));
        assertThat(answer.code()).as(answer.err()).isZero();
        JsonNode plan = new ObjectMapper().readTree(folder.resolve("plan.json").toFile());
        assertThat(outputs())
                .containsOnlyKeys("matrix", "timestamp", "runners")
                .containsEntry("runners", "4")
                .containsEntry("timestamp", plan.at("/timestamp").asText())
                .containsEntry("matrix", JobMatrix.json(batches()));
        assertThat(annotations(answer, "notice")).hasSize(1).first().asString().contains("without a bucket");
    }

    @Test
    void outsideOfAJobNothingIsSet() throws IOException {
        shell = new Shell(folder.resolve("store"));
        Shell.Answer answer = plan(SmallSearches.sandbox(""));
        assertThat(answer.code()).isEqualTo(Exit.USAGE.code());
        assertThat(answer.err()).contains("GITHUB_OUTPUT").doesNotContain("::");
    }

    @Test
    void batchesAreRunAgainByTheRunsOwnPlanWhereTheStoreHasIt() throws IOException {
        assertThat(plan(SmallSearches.sandbox(""), "--timestamp", SmallSearches.TIMESTAMP)
                        .code())
                .isZero();
        assertThat(collect("--batch", "1").code()).isZero();
        Files.delete(outputs);
        Shell.Answer answer =
                plan(SmallSearches.sandbox("seed: 8"), "--timestamp", SmallSearches.TIMESTAMP, "--batch", "2,3");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(outputs()).containsEntry("matrix", JobMatrix.json(List.of("2", "3")));
        assertThat(folder.resolve("plan.json"))
                .hasSameBinaryContentAs(
                        shell.folder().resolve("metadata/runs/" + SmallSearches.TIMESTAMP + "/plan.json"));
        assertThat(plan(SmallSearches.sandbox(""), "--batch", "2").err()).contains("say --timestamp");
        assertThat(plan(SmallSearches.sandbox(""), "--timestamp", SmallSearches.TIMESTAMP, "--batch", "99")
                        .err())
                .contains("no batch '99'");
    }

    @Test
    void aCellIsRedWhereAskingAgainCanHelp() throws IOException {
        plan(SmallSearches.sandbox("faults: error-500=1"));
        Shell.Answer answer = collect("--batch", "1", "--retries", "0");
        assertThat(answer.code()).isEqualTo(Exit.PARTIAL.code());
        assertThat(annotations(answer, "warning")).isNotEmpty().allMatch(line -> line.contains("FAILED"));
        assertThat(annotations(answer, "error")).hasSize(1).first().asString().contains("re-run failed jobs");
    }

    @Test
    void aCellInWhichOnlyABoardRefusesIsGreenWithAWarning() throws IOException {
        plan(SmallSearches.of("{name: adzuna, country: us, accept-terms: true, optional: true}"));
        Shell.Answer answer = collect("--batch", "1");
        assertThat(annotations(answer, "warning"))
                .as(answer.err())
                .isNotEmpty()
                .allMatch(line -> line.contains("BLOCKED"));
        assertThat(annotations(answer, "error")).isEmpty();
        assertThat(answer.code()).isZero();
    }

    @Test
    void whatIsMissingIsAWarningAndTheRunIsGreenUntilLessIsThereThanRequired() throws IOException {
        plan(SmallSearches.sandbox(""));
        collect("--batch", "1");
        String[] command = {
            "consolidate", "--github", "--plan", folder.resolve("plan.json").toString()
        };
        Shell.Answer green = shell.at(command);
        assertThat(green.code()).as(green.err()).isZero();
        assertThat(annotations(green, "warning"))
                .anyMatch(line -> line.contains("is partial"))
                .anyMatch(line -> line.contains("batch 2 is missing"));
        Shell.Answer red = shell.at(
                Stream.concat(Stream.of(command), Stream.of("--require", "all")).toArray(String[]::new));
        assertThat(red.code()).isEqualTo(Exit.UNMET.code());
        assertThat(annotations(red, "error")).hasSize(1).first().asString().contains("less than --require all");
    }

    @Test
    void theSummaryWarnsOfReadersWhereTheRepositoryIsPublic() throws IOException {
        Path event = folder.resolve("event.json");
        plan(SmallSearches.sandbox(""));
        collect("--batch", String.join(",", batches()));
        shell.at("consolidate", "--plan", folder.resolve("plan.json").toString());
        Map<String, String> says =
                Map.of("true", "", "false", "This repository is public", "\"?\"", "Should this repository");
        for (Map.Entry<String, String> entry : says.entrySet()) {
            Files.writeString(event, "{\"repository\":{\"private\":%s}}".formatted(entry.getKey()));
            shell = job(Map.of("GITHUB_EVENT_PATH", event.toString()));
            Files.deleteIfExists(summary);
            Shell.Answer answer = shell.at("report", "--github");
            assertThat(answer.code()).as(answer.err()).isZero();
            assertThat(answer.out()).isEmpty();
            String text = Files.readString(summary);
            assertThat(text)
                    .contains("```mermaid", "## Salaries", "USD a year", "## Cost", "in the artifact `dataset`");
            assertThat(text.contains("## Who may read this"))
                    .isEqualTo(!entry.getValue().isEmpty());
            assertThat(text).contains(entry.getValue());
        }
    }

    @Test
    void aRunThatWasNotConsolidatedHasASummaryThatSaysSo() throws IOException {
        plan(SmallSearches.sandbox(""));
        Shell.Answer answer = shell.at(
                "report", "--github", "--plan", folder.resolve("plan.json").toString());
        assertThat(answer.code()).isZero();
        assertThat(Files.readString(summary)).contains("**not consolidated**");
    }

    @Test
    void aWrongSettingIsAnAnnotationToo() {
        Shell.Answer answer = shell.at("collect", "--plan", "nowhere.json", "--batch", "1");
        assertThat(answer.code()).isEqualTo(Exit.USAGE.code());
        assertThat(annotations(answer, "error")).containsExactly("::error::there is no file nowhere.json");
        assertThat(answer.err()).matches(Pattern.compile("::stop-commands::(\\w+)\n.*\n::\\1::\n.*", Pattern.DOTALL));
    }

    @Test
    void ofSeveralPlansInAFolderTheLastAttemptsCounts() throws IOException {
        plan(SmallSearches.sandbox(""), "--timestamp", "2025-11-24T02-00-00Z");
        Path plans = folder.resolve("plans");
        for (String attempt : List.of("plan-a2", "plan-a10")) {
            Files.createDirectories(plans.resolve(attempt));
            String text = Files.readString(folder.resolve("plan.json"));
            Files.writeString(
                    plans.resolve(attempt).resolve("plan.json"),
                    attempt.equals("plan-a10") ? text.replace("2025-11-24", "2025-11-25") : text);
        }
        assertThat(shell.at("collect", "--plan", plans.toString(), "--batch", "1")
                        .code())
                .isZero();
        assertThat(shell.folder().resolve("metadata/runs/2025-11-25T02-00-00Z/batch-1.json"))
                .exists();
        String address = shell.store() + "/metadata/runs/2025-11-25T02-00-00Z/plan.json";
        assertThat(shell.at("collect", "--plan", address, "--batch", "2").code())
                .isZero();
    }
}
