package dev.paydirt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A host that wants everybody to stay away for minutes.
class ClosedHostTest {
    private static final Path RUN = Path.of("metadata/runs", SmallSearches.TIMESTAMP);
    private static final String TOLD = "sandbox: refused, waiting 250 s";

    @TempDir
    private Path folder;

    /// Had it been waited for, the time limit would stand in the verdicts as what ended them.
    @Test
    void isGivenUpAtOnceWhereTheTimeLimitLeavesLess() throws IOException {
        try (StubbornBoard board = new StubbornBoard(3)) {
            String file = SmallSearches.write(
                    folder,
                    SmallSearches.of("{name: sandbox, page-size: 20, base-url: \"%s\"}".formatted(board.address())));
            Shell shell = new Shell(folder.resolve("store"));

            Shell.Answer answer = shell.at("run", file, "--timestamp", SmallSearches.TIMESTAMP, "--time-limit", "200s");

            assertThat(answer.code()).as(answer.err()).isEqualTo(3);
            assertThat(answer.err())
                    .contains("BLOCKED")
                    .contains("asks us to stay away for")
                    .contains("; the time limit leaves")
                    .doesNotContain("stopped by the time limit");
            assertThat(answer.err().lines().filter(TOLD::equals)).hasSize(1);
            assertThat(Files.readString(shell.folder().resolve(RUN).resolve("batch-1.log")))
                    .contains(TOLD);
        }
    }
}
