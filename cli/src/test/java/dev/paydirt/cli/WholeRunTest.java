package dev.paydirt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paydirt.sandbox.Truth;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a searches file to a data set, in one process, against the board inside it.
class WholeRunTest {
    private static final String RUN = "metadata/runs/" + SmallSearches.TIMESTAMP + "/";
    private static final String DATA = "consolidated/consolidated-" + SmallSearches.TIMESTAMP + ".jsonl";

    @TempDir
    private Path folder;

    private Shell shell;
    private Kept kept;

    @BeforeEach
    void emptyStore() {
        shell = new Shell(folder.resolve("store"));
        kept = new Kept(shell.folder());
    }

    private Shell.Answer run(String settings) throws IOException {
        String file = SmallSearches.write(folder, SmallSearches.sandbox(settings));
        return shell.at("run", file, "--timestamp", SmallSearches.TIMESTAMP);
    }

    private void holdsTheTruth() {
        Set<String> told = new TreeSet<>();
        Truth.of(kept.json(RUN + "plan.json")).get("identities").forEach(node -> told.add(node.asText()));
        List<String> found = kept.lines(DATA).stream()
                .map(line -> line.get("source").asText() + ":"
                        + line.get("source_id").asText())
                .toList();
        assertThat(told).hasSizeGreaterThan(100);
        assertThat(found).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(told);
    }

    @Test
    void endsWithExactlyWhatTheBoardHas() throws IOException {
        Shell.Answer answer = run("");
        assertThat(answer.code()).as(answer.err()).isZero();
        holdsTheTruth();
        assertThat(answer.out()).contains("run " + SmallSearches.TIMESTAMP + " complete (synthetic)");
    }

    @Test
    void endsWithExactlyWhatTheBoardHasThoughItMisbehaves() throws IOException {
        Shell.Answer answer =
                run("faults: \"error-500=0.1,cut=0.1,broken-json=0.1,html=0.05,too-many-retry-after=0.05\"");
        assertThat(answer.code()).as(answer.err()).isZero();
        holdsTheTruth();
        JsonNode record = kept.json(RUN + "run.json");
        assertThat(record.get("batches")).anyMatch(batch -> batch.get("retries").asInt() > 0);
    }

    @Test
    void leavesEveryObjectOfTheLayoutAndNoWork() throws IOException {
        assertThat(run("").code()).isZero();
        JsonNode plan = kept.json(RUN + "plan.json");
        assertThat(kept.files())
                .containsKeys(
                        DATA,
                        "metadata/latest-run.json",
                        RUN + "run.json",
                        RUN + "rejected.jsonl",
                        RUN + "duplicates.jsonl");
        for (JsonNode batch : plan.get("include")) {
            String id = batch.get("batch").asText();
            assertThat(kept.files())
                    .containsKeys(
                            "data/raw/batch-" + id + "-" + SmallSearches.TIMESTAMP + ".jsonl",
                            RUN + "batch-" + id + ".json",
                            RUN + "batch-" + id + ".log");
        }
        assertThat(kept.has(RUN + "work")).isFalse();
        assertThat(kept.bytes("metadata/latest-run.json")).isEqualTo(kept.bytes(RUN + "run.json"));
    }

    @Test
    void tellsOfEveryObjectWhatItReallyHolds() throws IOException {
        assertThat(run("").code()).isZero();
        JsonNode record = kept.json(RUN + "run.json");
        names(record.get("consolidated"));
        assertThat(record.get("batches")).hasSizeGreaterThan(1);
        for (JsonNode batch : record.get("batches")) {
            JsonNode report = kept.json(RUN + "batch-" + batch.get("batch").asText() + ".json");
            names(report);
            assertThat(batch.get("sha256")).isEqualTo(report.get("sha256"));
            assertThat(batch.get("bytes")).isEqualTo(report.get("bytes"));
        }
    }

    private void names(JsonNode described) {
        byte[] content = kept.bytes(described.get("key").asText());
        assertThat(described.get("bytes").asLong()).isEqualTo(content.length);
        assertThat(described.get("sha256").asText()).isEqualTo(Kept.sha256(content));
    }

    @Test
    void countsAddUp() throws IOException {
        assertThat(run("").code()).isZero();
        JsonNode record = kept.json(RUN + "run.json");
        JsonNode totals = record.get("totals");
        int postings = 0;
        for (JsonNode batch : record.get("batches")) {
            postings += batch.get("postings").asInt();
            int ofQueries = 0;
            for (JsonNode query : batch.get("queries")) {
                for (JsonNode pair : query.get("verdicts")) {
                    ofQueries += pair.get("postings").asInt()
                            + pair.get("duplicates").asInt()
                            + pair.get("rejected").asInt();
                }
            }
            assertThat(ofQueries).isEqualTo(batch.get("postings").asInt());
        }
        assertThat(totals.get("postings").asInt()).isEqualTo(postings);
        assertThat(totals.get("unique").asInt()).isEqualTo(kept.lines(DATA).size());
        assertThat(totals.get("duplicates").asInt())
                .isPositive()
                .isEqualTo(kept.lines(RUN + "duplicates.jsonl").size());
        assertThat(totals.get("rejected").asInt())
                .isEqualTo(kept.lines(RUN + "rejected.jsonl").size());
        assertThat(postings)
                .isEqualTo(totals.get("unique").asInt()
                        + totals.get("duplicates").asInt()
                        + totals.get("rejected").asInt());
        assertThat(record.get("synthetic").asBoolean()).isTrue();
    }
}
