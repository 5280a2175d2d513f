package dev.paydirt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a list does not tell is asked for posting by posting, over real HTTP.
class DetailsTest {
    private static final int POSTINGS = 25;
    private static final String DATA = "consolidated/consolidated-" + SmallSearches.TIMESTAMP + ".jsonl";

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

    private Shell.Answer run(String query, String... keywords) throws IOException {
        return shell.at(
                "run",
                board.searches(folder, query, keywords),
                "--retries",
                "0",
                "--timestamp",
                SmallSearches.TIMESTAMP);
    }

    private Map<String, JsonNode> postings() {
        Map<String, JsonNode> byId = new TreeMap<>();
        kept.lines(DATA).forEach(line -> byId.put(line.get("source_id").asText(), line));
        return byId;
    }

    private JsonNode posting(String id) {
        return postings().getOrDefault(id, MissingNode.getInstance());
    }

    @Test
    void everyPostingIsKeptWithWhatListAndDetailTell() throws IOException {
        Shell.Answer answer = run("", "nurse", "nurses");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(postings()).hasSize(POSTINGS);
        JsonNode seventh = posting("7");
        assertThat(seventh.get("description").asText()).isEqualTo("All about 7.");
        assertThat(seventh.get("salary_min").asInt()).isEqualTo(57_000);
        assertThat(seventh.get("location").asText())
                .as("told by the list alone")
                .isEqualTo("Denver");
        assertThat(posting("0").get("description").isNull())
                .as("complete, says its list")
                .isTrue();
    }

    @Test
    void aDetailIsAskedForOnceWhicheverQueryFindsIt() throws IOException {
        assertThat(run("", "nurse", "nurses", "nursing").code()).isZero();
        assertThat(board.asked().keySet()).hasSize(POSTINGS);
        board.asked().forEach((path, times) -> {
            if (!path.equals("/list")) {
                assertThat(times).as(path).isEqualTo(1);
            }
        });
        assertThat(board.asked()).containsEntry("/list", 9).doesNotContainKey("/jobs/0");
    }

    @Test
    void onlyWhatTheLimitKeepsIsAskedForInDetail() throws IOException {
        assertThat(run(", limit: 12", "nurse").code()).isZero();
        assertThat(postings()).hasSize(12);
        assertThat(board.asked()).hasSize(12).containsKey("/jobs/11").doesNotContainKey("/jobs/12");
    }

    @Test
    void aPostingWhoseDetailFailsIsKeptAndRetryMendsIt() throws IOException {
        board.answers("7", 500);
        Shell.Answer partial = run("", "nurse", "nurses");
        assertThat(partial.code()).as(partial.err()).isEqualTo(3);
        assertThat(kept.verdicts()).containsOnly("PARTIAL");
        assertThat(postings()).hasSize(POSTINGS);
        assertThat(posting("7").get("location").asText()).isEqualTo("Denver");
        assertThat(posting("7").get("salary").isNull()).isTrue();

        int before = board.asked().getOrDefault("/jobs/8", 0);
        board.answers("7", 200);
        Shell.Answer mended = shell.at("retry", "--retries", "0");
        assertThat(mended.code()).as(mended.err()).isZero();
        assertThat(kept.verdicts()).containsOnly("COMPLETE");
        assertThat(posting("7").get("salary_min").asInt()).isEqualTo(57_000);
        assertThat(board.asked()).as("known already").containsEntry("/jobs/8", before);
    }

    @Test
    void aRetryThatFailsAgainLosesNothing() throws IOException {
        board.answers("7", 500);
        assertThat(run("", "nurse").code()).isEqualTo(3);
        Map<String, String> first = kept.data();
        assertThat(shell.at("retry", "--retries", "0").code()).isEqualTo(3);
        assertThat(kept.data()).isEqualTo(first);
    }

    @Test
    void aPostingThatIsGoneMeanwhileIsKeptAsTheListToldIt() throws IOException {
        board.answers("7", 404);
        Shell.Answer answer = run("", "nurse");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(kept.verdicts()).containsOnly("COMPLETE");
        assertThat(posting("7").get("description").isNull()).isTrue();
    }

    @Test
    void aFilterThatNeedsTheDetailsWaitsForThem() throws IOException {
        for (int id = 1; id < 20; id++) {
            board.hidesPayOf(Integer.toString(id));
        }
        Shell.Answer answer = run(", require-salary: true, limit: 3", "nurse");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(postings().keySet()).containsExactly("20", "21", "22");
    }

    @Test
    void aRunnerWithoutABatchHelpsAnother() throws IOException {
        board.answersOnlyTogether(3);
        String searches = board.searches(folder, "", "nurse", "nurses", "nursing", "carer", "carers");
        Shell.Answer answer = shell.at("run", searches, "--runners", "3", "--timestamp", SmallSearches.TIMESTAMP);
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(board.waitedInVain()).as("three asked at once").isFalse();
        assertThat(kept.json("metadata/latest-run.json").get("batches"))
                .as("one batch, three runners")
                .hasSize(1);
    }

    @Test
    void theBytesAreTheSameWithOneRunnerAndWithMoreThanThereAreBatches() throws IOException {
        String searches = board.searches(folder, "", "nurse", "nurses", "nursing", "carer", "carers");
        assertThat(shell.at("run", searches, "--timestamp", SmallSearches.TIMESTAMP, "--runners", "1")
                        .code())
                .isZero();
        assertThat(kept.data()).as("one batch").hasSize(2);
        Shell other = new Shell(folder.resolve("other"));
        assertThat(other.at("run", searches, "--timestamp", SmallSearches.TIMESTAMP, "--runners", "20")
                        .code())
                .isZero();
        assertThat(new Kept(other.folder()).data()).isEqualTo(kept.data()).isNotEmpty();
    }
}
