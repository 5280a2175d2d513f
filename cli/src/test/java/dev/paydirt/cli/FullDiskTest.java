package dev.paydirt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A disk that is really full: a file system of its own where this user may mount one, else a limit on the size of
/// files.
@EnabledOnOs(OS.LINUX)
class FullDiskTest {
    @TempDir
    private Path folder;

    private static boolean succeeds(List<String> command) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }

    private static Shell.Answer run(Path store, String file) {
        return new Shell(store).at("run", file, "--timestamp", SmallSearches.TIMESTAMP);
    }

    private Map<String, String> undisturbed(String file) {
        Path store = folder.resolve("undisturbed");
        Shell.Answer answer = run(store, file);
        assertThat(answer.code()).as(answer.err()).isZero();
        return new Kept(store).data();
    }

    private static void assertThatNothingIsTorn(Path store, Map<String, String> undisturbed) {
        assertThat(undisturbed.entrySet()).containsAll(new Kept(store).data().entrySet());
        assertThat(new Kept(store).has("metadata/latest-run.json")).isFalse();
    }

    @Test
    void theSameCommandGoesOnWhenThereIsRoomAgain() throws IOException, InterruptedException {
        String file = SmallSearches.write(folder, SmallSearches.sandbox(""));
        Map<String, String> undisturbed = undisturbed(file);
        Path small = Files.createDirectory(folder.resolve("small"));
        assumeTrue(
                succeeds(List.of("mount", "-t", "tmpfs", "-o", "size=300k", "paydirt-test", small.toString())),
                "this user may not mount a file system");
        try {
            Path store = small.resolve("store");
            Shell.Answer full = run(store, file);
            assertThat(full.code()).as(full.err()).isEqualTo(5);
            assertThat(full.err()).contains("No space left on device").contains("free some space");
            assertThatNothingIsTorn(store, undisturbed);

            assertThat(succeeds(List.of("mount", "-o", "remount,size=64m", small.toString())))
                    .isTrue();
            Shell.Answer again = run(store, file);
            assertThat(again.code()).as(again.err()).isZero();
            assertThat(again.err()).contains("goes on where it stopped");
            assertThat(new Kept(store).data()).isEqualTo(undisturbed);
        } finally {
            succeeds(List.of("umount", small.toString()));
        }
    }

    @Test
    void aFileThatMayNotGrowIsToldLikeAFullDisk() throws IOException, InterruptedException {
        String file = SmallSearches.write(folder, SmallSearches.sandbox(""));
        Map<String, String> undisturbed = undisturbed(file);
        Path store = folder.resolve("limited");
        // In blocks of 1024 bytes. A compiler or collector of its own would write files too.
        RealProcess limited =
                RealProcess.startUnder(List.of("bash", "-c", "ulimit -f 60; exec \"$@\"", "-"), store, file);
        assertThat(limited.exitCode()).as(limited.said()).isEqualTo(5);
        assertThat(limited.said()).contains("File too large").contains("free some space");
        assertThatNothingIsTorn(store, undisturbed);

        Shell.Answer again = run(store, file);
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(new Kept(store).data()).isEqualTo(undisturbed);
    }
}
