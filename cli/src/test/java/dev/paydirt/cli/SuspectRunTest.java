package dev.paydirt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A source that suddenly gives far less: the run is kept, not published, and somebody has to say that it is right.
class SuspectRunTest {
    @TempDir
    private Path folder;

    private Shell shell;
    private String file;

    @BeforeEach
    void open() throws IOException {
        shell = new Shell(folder.resolve("store"));
        file = SmallSearches.write(folder, """
                name: board
                sources: [{name: postings, files: ["%s/saved.jsonl"]}]
                queries: [{keyword: nurse, limit: 1000}]
                """.formatted(folder));
    }

    private Shell.Answer run(int day, int postings, String... options) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int line = 0; line < postings; line++) {
            lines.append("{\"position\":\"Nurse\",\"job_url\":\"https://x.example/%d\"}\n".formatted(line));
        }
        Files.writeString(folder.resolve("saved.jsonl"), lines);
        String[] command = {"run", file, "--timestamp", "2025-11-%02dT02-00-00Z".formatted(day)};
        String[] all = Arrays.copyOf(command, command.length + options.length);
        System.arraycopy(options, 0, all, command.length, options.length);
        return shell.at(all);
    }

    private String latest() {
        return new Kept(shell.folder())
                .json("metadata/latest-run.json")
                .get("timestamp")
                .asText();
    }

    @Test
    void itIsKeptBesideTheLastGoodOneUntilSomebodyAcceptsIt() throws IOException {
        for (int day = 1; day <= 3; day++) {
            assertThat(run(day, 40).code()).isZero();
        }
        Shell.Answer suspect = run(4, 10);

        assertThat(suspect.code()).as(suspect.err()).isEqualTo(4);
        assertThat(suspect.out())
                .contains("suspect")
                .contains("postings gave 10 postings; the median of its last 3 complete runs is 40")
                .contains("--accept")
                .doesNotContain("retry");
        assertThat(latest()).isEqualTo("2025-11-03T02-00-00Z");
        var kept = new Kept(shell.folder());
        assertThat(kept.lines("consolidated/consolidated-2025-11-04T02-00-00Z.jsonl"))
                .hasSize(10);
        assertThat(kept.json("metadata/runs/2025-11-04T02-00-00Z/run.json")
                        .get("status")
                        .asText())
                .isEqualTo("suspect");

        Shell.Answer accepted = shell.at("consolidate", "--accept");
        assertThat(accepted.code()).as(accepted.err()).isZero();
        assertThat(latest()).isEqualTo("2025-11-04T02-00-00Z");
    }

    @Test
    void whoKnowsItBeforehandSaysSoAtOnce() throws IOException {
        for (int day = 1; day <= 3; day++) {
            run(day, 40);
        }
        assertThat(run(4, 10, "--accept").code()).isZero();
        assertThat(latest()).isEqualTo("2025-11-04T02-00-00Z");
    }
}
