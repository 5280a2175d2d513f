package dev.paydirt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whole runs behind a pseudo-terminal, recorded.
class TerminalRunTest {
    private static final Path SCRIPT = Path.of("/usr/bin/script");

    @TempDir
    private Path folder;

    private String searches;

    @BeforeEach
    void write() throws IOException {
        searches = SmallSearches.write(folder, SmallSearches.sandbox("latency: 60ms"));
    }

    /// Everything that a terminal of this width was sent.
    private String recorded(int width, Map<String, String> environment, String behind)
            throws IOException, InterruptedException {
        boolean there = Files.isExecutable(SCRIPT);
        if (!there) {
            System.err.println("SKIPPED: there is no " + SCRIPT + ", so nothing was recorded behind a terminal");
        }
        assumeTrue(there);
        List<String> command = new ArrayList<>(List.of(
                "'" + Path.of(System.getProperty("java.home"), "bin", "java") + "'",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                "'" + System.getProperty("java.class.path") + "'",
                Main.class.getName(),
                "run",
                "'" + searches + "'",
                "--store",
                "'file:" + folder.resolve("store" + width) + "'"));
        Path run = folder.resolve("run.sh");
        Files.writeString(run, "stty cols %d rows 50\nexec %s%s\n".formatted(width, String.join(" ", command), behind));
        Path record = folder.resolve("record");
        var builder = new ProcessBuilder(SCRIPT.toString(), "-qefc", "sh " + run, "/dev/null");
        builder.environment().keySet().removeAll(List.of("CI", "NO_COLOR", "COLUMNS"));
        builder.environment().put("TERM", "xterm");
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(record.toFile())
                .start();
        process.getOutputStream().close();
        assertThat(process.waitFor()).isZero();
        return Files.readString(record, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 200})
    void theScreenIsLeftWithWhatStaysAndNothingElse(int width) throws IOException, InterruptedException {
        String written = recorded(width, Map.of(), "");
        List<String> shown = ShownScreen.of(written, width).lines();

        assertThat(written).contains("█", "left", "░");
        assertThat(shown).noneMatch(line -> line.contains("█") || line.contains("left") || line.contains("░"));
        assertThat(shown.getFirst()).startsWith("run ");
        assertThat(String.join("", shown)).contains("complete (synthetic)", "data: file:");
        assertThat(shown.stream().filter(line -> line.matches("batch \\d+ complete: .*")))
                .hasSizeGreaterThan(1);
    }

    @Test
    void withoutColoursThereIsNone() throws IOException, InterruptedException {
        assertThat(recorded(80, Map.of("NO_COLOR", "1"), "")).contains("█").doesNotContainPattern("\u001b\\[[0-9;]*m");
    }

    @Test
    void aRobotBehindATerminalGetsPlainLines() throws IOException, InterruptedException {
        assertThat(recorded(80, Map.of("CI", "true"), ""))
                .doesNotContain("\u001b", "█")
                .contains("batch 1  ", "LIMIT", "complete (synthetic)");
    }

    @Test
    void whoeverPipesTheAnswerStillSeesTheRunAndThePipeHasOnlyTheAnswer() throws IOException, InterruptedException {
        Path answer = folder.resolve("answer");
        assertThat(recorded(80, Map.of(), " > '" + answer + "'")).contains("█");
        assertThat(Files.readString(answer)).contains("data: file:").doesNotContain("\u001b", "█");
    }

    @Test
    void aLogThatStandardErrorGoesToHasPlainLines() throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        recorded(80, Map.of(), " 2> '" + log + "'");
        assertThat(Files.readString(log)).contains("batch 1  ").doesNotContain("\u001b", "█");
    }

    @Test
    void progressForProgramsIsOneObjectALine() throws IOException {
        Shell.Answer answer = new Shell(folder.resolve("json")).at("run", searches, "--json");
        List<String> events = answer.err()
                .lines()
                .filter(line -> line.startsWith("{"))
                .map(line -> Kept.read(line).get("event").asText())
                .toList();
        assertThat(events)
                .contains("batch_started", "pair_started", "page_kept", "pair_ended", "batch_ended")
                .last()
                .isEqualTo("batch_ended");
        assertThat(Kept.read(answer.out()).get("status").asText()).isEqualTo("complete");
    }
}
