package dev.paydirt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a run was told of single postings is known to the runs after it.
class CarriedDetailsTest {
    private static final int POSTINGS = 25;

    @TempDir
    private Path folder;

    private Shell shell;
    private Kept kept;
    private TwoStepBoard board;

    @BeforeEach
    void openBoard() throws IOException {
        shell = new Shell(folder.resolve("store"));
        kept = new Kept(shell.folder());
        board = new TwoStepBoard(POSTINGS);
    }

    @AfterEach
    void closeBoard() {
        board.close();
    }

    private Map<String, String> texts(String timestamp) {
        Map<String, String> texts = new TreeMap<>();
        kept.lines("consolidated/consolidated-" + timestamp + ".jsonl")
                .forEach(line -> texts.put(
                        line.get("source_id").asText(), line.get("description").asText("")));
        return texts;
    }

    private int run(String timestamp) throws IOException {
        String searches = board.searches(folder, "", "nurse", "nurses");
        return shell.at("run", searches, "--retries", "0", "--timestamp", timestamp)
                .code();
    }

    @Test
    void theNextRunAsksOnlyForDetailsOfWhatItsListTellsAnew() throws IOException {
        assertThat(run(SmallSearches.TIMESTAMP)).isZero();
        int first = board.details();
        assertThat(first).isEqualTo(POSTINGS - 1);
        board.tells("News about ");
        board.moves("7");
        assertThat(run("2025-11-25T02-00-00Z")).isZero();
        assertThat(board.details()).isEqualTo(first + 1);
        assertThat(texts("2025-11-25T02-00-00Z"))
                .containsEntry("7", "News about 7.")
                .containsEntry("8", "All about 8.")
                .hasSize(POSTINGS);
    }

    @Test
    void aDetailOlderThanFourteenDaysIsAskedForAgain() throws IOException {
        assertThat(run(SmallSearches.TIMESTAMP)).isZero();
        int first = board.details();
        assertThat(run("2025-12-08T02-00-00Z")).isZero();
        assertThat(board.details()).as("fourteen days are not too many").isEqualTo(first);
        board.tells("News about ");
        assertThat(run("2025-12-08T02-00-01Z")).isZero();
        assertThat(board.details())
                .as("by the run that asked, not that carried it over")
                .isEqualTo(2 * first);
        assertThat(texts("2025-12-08T02-00-01Z")).containsEntry("8", "News about 8.");
    }

    @Test
    void aDetailThatFailsWhenItIsOldLeavesWhatTheListTells() throws IOException {
        assertThat(run(SmallSearches.TIMESTAMP)).isZero();
        board.answers("7", 500);
        assertThat(run("2025-12-24T02-00-00Z")).isEqualTo(3);
        assertThat(texts("2025-12-24T02-00-00Z")).hasSize(POSTINGS).containsEntry("7", "");
        board.answers("7", 200);
        assertThat(shell.at("retry", "--timestamp", "2025-12-24T02-00-00Z", "--retries", "0")
                        .code())
                .isZero();
        assertThat(texts("2025-12-24T02-00-00Z")).containsEntry("7", "All about 7.");
    }

    @Test
    void whatBatchesInProcessesOfTheirOwnReadIsKnownToTheNextRun() throws IOException {
        String searches = board.searches(folder, "", "nurse", "nurses", "nursing", "carer", "carers", "care");
        String plan = folder.resolve("plan.json").toString();
        assertThat(shell.at("plan", searches, "-o", plan, "--timestamp", SmallSearches.TIMESTAMP)
                        .code())
                .isZero();
        for (String batch : List.of("2", "1")) {
            assertThat(shell.at("collect", "--plan", plan, "--batch", batch).code())
                    .isZero();
        }
        assertThat(shell.at("consolidate", "--timestamp", SmallSearches.TIMESTAMP)
                        .code())
                .isZero();
        assertThat(kept.files().keySet())
                .contains(
                        "metadata/runs/" + SmallSearches.TIMESTAMP + "/details-1.jsonl",
                        "metadata/runs/" + SmallSearches.TIMESTAMP + "/details-2.jsonl");
        assertThat(kept.lines("metadata/details/" + SmallSearches.TIMESTAMP + ".jsonl"))
                .as("each once")
                .hasSize(POSTINGS - 1);
        int before = board.details();
        assertThat(run("2025-11-25T02-00-00Z")).isZero();
        assertThat(board.details()).isEqualTo(before);
        assertThat(texts("2025-11-25T02-00-00Z")).isEqualTo(texts(SmallSearches.TIMESTAMP));
    }
}
