package dev.paydirt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Real processes, really killed: the same command again ends with the data of an undisturbed run.
class KilledProcessTest {
    private static final long DEADLINE_SECONDS = 60;
    private static final String SEARCHES =
            SmallSearches.of("{name: sandbox, postings: 3000, page-size: 5, latency: 30ms}");
    private static final String RUN = "metadata/runs/" + SmallSearches.TIMESTAMP + "/";

    private static Map<String, String> undisturbed = Map.of();

    @TempDir
    private Path folder;

    /// Where a process dies.
    enum Moment {
        FIRST_PAGE,
        SEVENTH_PAGE,
        THIRTIETH_PAGE,
        FIRST_BATCH_FILE;

        private boolean hasCome(Path store) {
            return switch (this) {
                case FIRST_PAGE -> pages(store) >= 1;
                case SEVENTH_PAGE -> pages(store) >= 7;
                case THIRTIETH_PAGE -> pages(store) >= 30;
                case FIRST_BATCH_FILE ->
                    !files(store.resolve("data/raw"), ".jsonl").isEmpty();
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameCommandAgainEndsWithTheSameBytes(Moment moment) throws IOException, InterruptedException {
        String file = SmallSearches.write(folder, SEARCHES);
        Path store = folder.resolve("killed");

        Process killed = start(store, "run", file);
        waitFor(killed, store, moment);
        killed.destroyForcibly();
        assertThat(killed.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)).isTrue();
        var kept = new Kept(store);
        assertThat(kept.has(RUN + "run.json")).as("it was killed in time").isFalse();

        Shell.Answer again = here(store, "run", file);
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.err()).contains("goes on where it stopped");
        assertThat(kept.data()).isEqualTo(undisturbed);
        assertThat(kept.has(RUN + "work")).isFalse();
    }

    @Test
    void aProcessThatIsToldToEndPublishesWhatItHas() throws IOException, InterruptedException {
        String file = SmallSearches.write(folder, SEARCHES);
        Path store = folder.resolve("ended");

        Process ended = start(store, "run", file);
        waitFor(ended, store, Moment.SEVENTH_PAGE);
        ended.destroy();
        assertThat(ended.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(ended.exitValue()).as(said(store)).isEqualTo(3);
        var kept = new Kept(store);
        assertThat(kept.json(RUN + "run.json").get("status").asText()).isEqualTo("partial");
        assertThat(kept.json(RUN + "run.json").get("missing")).hasSizeLessThan(batches(kept));
        assertThat(files(store.resolve("data/raw"), ".jsonl")).isNotEmpty();

        Shell.Answer retry = here(store, "retry");
        assertThat(retry.code()).as(retry.err()).isZero();
        assertThat(kept.data()).isEqualTo(undisturbed);
        assertThat(kept.has(RUN + "work")).isFalse();
    }

    private static int batches(Kept kept) {
        return kept.json(RUN + "plan.json").get("include").size();
    }

    @BeforeAll
    static void runUndisturbed(@TempDir Path folder) throws IOException {
        Path store = folder.resolve("undisturbed");
        Shell.Answer answer = here(store, "run", SmallSearches.write(folder, SEARCHES));
        assertThat(answer.code()).as(answer.err()).isZero();
        undisturbed = new Kept(store).data();
        assertThat(undisturbed).hasSizeGreaterThan(2);
    }

    private static Shell.Answer here(Path store, String... command) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of("--timestamp", SmallSearches.TIMESTAMP));
        return new Shell(store).at(all.toArray(String[]::new));
    }

    private Process start(Path store, String... command) throws IOException {
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        all.addAll(List.of(command));
        all.addAll(List.of("--timestamp", SmallSearches.TIMESTAMP, "--store", "file:" + store));
        File told = words(store).toFile();
        return new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(told)
                .start();
    }

    private Path words(Path store) {
        return folder.resolve(store.getFileName() + ".txt");
    }

    private String said(Path store) throws IOException {
        return Files.readString(words(store));
    }

    /// Looks again and again, and gives up when the process is gone or nothing happens for too long.
    private void waitFor(Process process, Path store, Moment moment) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
        while (!moment.hasCome(store)) {
            if (process.waitFor(2, TimeUnit.MILLISECONDS) || System.nanoTime() - deadline > 0) {
                process.destroyForcibly();
                throw new AssertionError("the moment never came:\n" + said(store));
            }
        }
    }

    /// Pages in all journals together.
    private static long pages(Path store) {
        long pages = 0;
        for (Path journal : files(store.resolve(RUN + "work"), ".journal")) {
            try {
                pages += Files.readString(journal, StandardCharsets.ISO_8859_1)
                        .lines()
                        .filter(line -> line.length() > 9 && line.charAt(9) == 'P')
                        .count();
            } catch (IOException gone) {
                // Its batch was published between two looks.
            }
        }
        return pages;
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException notYetThere) {
            return List.of();
        }
    }
}
