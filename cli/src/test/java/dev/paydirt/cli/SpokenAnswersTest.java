package dev.paydirt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paydirt.source.Sources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Answers stand on standard output, all of them and nothing else.
class SpokenAnswersTest {
    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void emptyStore() {
        shell = new Shell(folder.resolve("store"));
    }

    private String searches() throws IOException {
        return SmallSearches.write(folder, SmallSearches.sandbox(""));
    }

    private static String said(Shell.Answer answer) {
        assertThat(answer.code()).as(answer.err()).isZero();
        return answer.out();
    }

    @Test
    void planAsJsonIsThePlanThatIsWrittenToAFile() throws IOException {
        Path file = folder.resolve("plan.json");
        String json = said(shell.plain(
                "plan", searches(), "--timestamp", SmallSearches.TIMESTAMP, "--json", "-o", file.toString()));
        assertThat(json).isEqualTo(Files.readString(file));
        assertThat(Kept.read(json).get("timestamp").asText()).isEqualTo(SmallSearches.TIMESTAMP);
        assertThat(new Kept(shell.folder()).files()).isEmpty();
    }

    @Test
    void aDryRunListsOneRequestForEachPair() throws IOException {
        List<String> lines =
                said(shell.plain("plan", searches(), "--dry-run")).lines().toList();
        assertThat(lines)
                .hasSize(8)
                .allMatch(line -> line.startsWith("batch ") && line.contains("GET http://127.0.0.1"));
        assertThat(lines).anyMatch(line -> line.contains("q=data+scientist") || line.contains("q=data%20scientist"));
    }

    @Test
    void runAsJsonIsTheRecordInTheStore() throws IOException {
        String json = said(shell.at("run", searches(), "--timestamp", SmallSearches.TIMESTAMP, "--json"));
        assertThat(json)
                .isEqualTo(
                        new String(new Kept(shell.folder()).bytes("metadata/latest-run.json"), StandardCharsets.UTF_8));
    }

    @Test
    void statusTellsOfEveryBatchAlsoThoseThatAreMissing() throws IOException {
        String plan = folder.resolve("plan.json").toString();
        said(shell.plain("plan", searches(), "--timestamp", SmallSearches.TIMESTAMP, "-o", plan));
        said(shell.at("collect", "--plan", plan, "--batch", "1"));
        JsonNode status = Kept.read(said(shell.at("status", "--json")));
        assertThat(status.get("timestamp").asText()).isEqualTo(SmallSearches.TIMESTAMP);
        assertThat(status.get("consolidated").asBoolean()).isFalse();
        assertThat(status.get("batches")).hasSize(1);
        assertThat(status.get("missing"))
                .isNotEmpty()
                .noneMatch(id -> id.asText().equals("1"));
        assertThat(said(shell.at("status")))
                .startsWith("run " + SmallSearches.TIMESTAMP + " small")
                .contains("batch 1  complete, attempt 1", "batch 2  not collected yet");
    }

    @Test
    void statusOfAnEmptyStoreSaysThatThereIsNoRun() {
        Shell.Answer answer = shell.at("status");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains("holds no run").hasLineCount(1);
    }

    @Test
    void sourcesAreListedByName() {
        List<String> names = said(shell.plain("sources"))
                .lines()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
        assertThat(names).isEqualTo(Sources.names());
        assertThat(said(shell.plain("sources", "adzuna"))).contains("ADZUNA_APP_ID", "filter: keyword by the source");
        JsonNode told = Kept.read(said(shell.plain("sources", "adzuna", "--json")));
        assertThat(told.at("/0/name").asText()).isEqualTo("adzuna");
        Shell.Answer misspelt = shell.plain("sources", "adzunna");
        assertThat(misspelt.code()).isEqualTo(2);
        assertThat(misspelt.err()).contains("adzuna'");
    }

    @Test
    void salaryPrintsAnObjectForEveryLine() throws IOException {
        Path texts = Files.writeString(folder.resolve("texts"), "$150,000/yr - $200,000/yr\n\nnothing here\n");
        List<JsonNode> read = said(shell.plain("salary", texts.toString(), "--country", "us"))
                .lines()
                .map(Kept::read)
                .toList();
        assertThat(read).hasSize(3);
        assertThat(read.getFirst().get("min").asInt()).isEqualTo(150_000);
        assertThat(read.getFirst().get("currency").asText()).isEqualTo("USD");
        assertThat(read.getLast().get("min").isNull()).isTrue();
        assertThat(read.getLast().get("reason").isNull()).isFalse();
    }

    @Test
    void salaryExplainsWhichCharactersBecameWhat() throws IOException {
        Path texts = Files.writeString(folder.resolve("texts"), "up to $200k + 401k\n");
        JsonNode read = Kept.read(said(shell.plain("salary", texts.toString(), "--explain")));
        assertThat(read.at("/parts/0/text").asText()).isEqualTo("$200k");
        assertThat(read.at("/parts/0/is").asText()).isEqualTo("max");
    }

    @Test
    void plainFilesAreBroughtTogetherIntoOne() throws IOException {
        said(shell.at("run", searches(), "--timestamp", SmallSearches.TIMESTAMP));
        Path out = folder.resolve("out.jsonl");
        Path data = shell.folder().resolve("consolidated/consolidated-" + SmallSearches.TIMESTAMP + ".jsonl");
        JsonNode counts = Kept.read(
                said(shell.plain("consolidate", data.toString(), data.toString(), "-o", out.toString(), "--json")));
        assertThat(out).hasSameBinaryContentAs(data);
        assertThat(counts.get("lines").asInt())
                .isEqualTo(
                        counts.get("unique").asInt() + counts.get("duplicates").asInt());
    }
}
