package dev.paydirt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paydirt.sandbox.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What can be done with a data set once it is there.
class DataSetCommandsTest {
    private static final String RUN = "metadata/runs/" + SmallSearches.TIMESTAMP + "/";
    private static final String DATA = "consolidated/consolidated-" + SmallSearches.TIMESTAMP + ".jsonl";

    @TempDir
    private Path folder;

    private Shell shell;
    private Kept kept;

    @BeforeEach
    void aRun() throws IOException {
        shell = new Shell(folder.resolve("store"));
        kept = new Kept(shell.folder());
        String file = SmallSearches.write(folder, SmallSearches.sandbox(""));
        assertThat(shell.at("run", file, "--timestamp", SmallSearches.TIMESTAMP).code())
                .isZero();
    }

    @Test
    void whatIsMarkedAsOneJobIsOne() throws IOException {
        Set<Set<String>> told = new HashSet<>();
        for (JsonNode group : Truth.of(kept.json(RUN + "plan.json")).get("near_duplicates")) {
            told.add(texts(group));
        }
        Set<Set<String>> found = new HashSet<>();
        for (JsonNode group : kept.lines(RUN + "groups.jsonl")) {
            Set<String> members = new HashSet<>();
            group.get("members")
                    .forEach(member -> members.add(member.get("identity").asText()));
            found.add(members);
        }
        assertThat(found).isEqualTo(told).isNotEmpty();
        for (JsonNode line : kept.lines(DATA)) {
            assertThat(line.has("group")).isTrue();
        }
    }

    @Test
    void explainTellsWhichLineStandsForAnAddress() throws IOException {
        JsonNode gone = kept.lines(RUN + "duplicates.jsonl").getFirst();
        String url = gone.get("gone").get("job_url").asText();

        Shell.Answer answer = shell.at("explain", url + (url.contains("?") ? "&" : "?") + "utm_source=x");

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out()).contains(gone.get("identity").asText()).contains(DATA + ":");
        assertThat(shell.at("explain", url, url).out()).contains("one posting");
        assertThat(shell.at("explain", "https://nowhere.example/").code()).isEqualTo(2);
    }

    @Test
    void explainTellsThatTwoPostingsAreOneJob() throws IOException {
        JsonNode members = kept.lines(RUN + "groups.jsonl").getFirst().get("members");

        Shell.Answer answer = shell.at(
                "explain",
                members.get(0).get("job_url").asText(),
                members.get(1).get("job_url").asText());

        assertThat(answer.out()).contains("same job under two identities").contains("is like");
    }

    @Test
    void exportWritesATableAndACard() throws IOException {
        Path table = folder.resolve("jobs.csv");

        Shell.Answer answer = shell.at("export", "-o", table.toString(), "--split", "group,time");

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(folder.resolve("jobs-train.csv")).isNotEmptyFile();
        assertThat(folder.resolve("jobs-test.csv")).isNotEmptyFile();
        assertThat(Files.readString(folder.resolve("jobs.csv.card.md")))
                .contains("sandbox")
                .contains("Synthetic");
        assertThat(shell.at("export", "-o", "jobs.xls").code()).isEqualTo(2);
    }

    @Test
    void allRunsTogetherAreOneDataSetThatCanBeExported() throws IOException {
        String searches = folder.resolve("searches.yaml").toString();
        assertThat(shell.at("consolidate", "--all").out()).startsWith("1 runs added");
        assertThat(shell.at("run", searches, "--timestamp", "2025-11-25T02-00-00Z")
                        .code())
                .isZero();

        Shell.Answer answer = shell.at("consolidate", "--all");

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out()).startsWith("1 runs added; all 2 together have ");
        Path table = folder.resolve("all.csv");
        assertThat(shell.at("export", "--all", "-o", table.toString()).code()).isZero();
        assertThat(Files.readAllLines(table).getFirst()).endsWith("group,first_seen,last_seen");
        assertThat(Files.readString(table)).contains("2025-11-24T02:00:00Z,2025-11-25T02:00:00Z");
        assertThat(shell.at("consolidate", "--all", "--rebuild").out()).startsWith("2 runs added; all 2 together");
        assertThat(shell.at("consolidate", "--rebuild").code()).isEqualTo(2);
        assertThat(shell.at("consolidate", "--all", "-o", "out.jsonl").code()).isEqualTo(2);
        assertThat(shell.at("consolidate", "--all", "--max-memory", "256m").code())
                .isEqualTo(2);
        assertThat(shell.at("export", "--all", "a.jsonl", "-o", "out.csv").code())
                .isEqualTo(2);
    }

    @Test
    void pruneKeepsDataSetsAndNobodySpoilsThemAfterwards() throws IOException {
        byte[] data = Files.readAllBytes(shell.folder().resolve(DATA));

        assertThat(shell.at("prune", "--keep", "3650d").out()).isEmpty();
        assertThat(shell.at("prune", "--keep", "1d", "--dry-run").out()).contains("would remove data/raw/batch-");
        assertThat(kept.files().keySet()).anyMatch(key -> key.startsWith("data/raw/"));
        assertThat(shell.at("prune", "--keep", "1d").code()).isZero();

        assertThat(kept.files().keySet())
                .noneMatch(key -> key.startsWith("data/raw/") || key.endsWith(".log"))
                .contains(DATA, RUN + "run.json", RUN + "duplicates.jsonl");
        Shell.Answer again = shell.at("consolidate");
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("was pruned");
        assertThat(Files.readAllBytes(shell.folder().resolve(DATA))).isEqualTo(data);
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new HashSet<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
