package dev.paydirt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sources that are read whole, in pieces or in one, over real HTTP and through the built-in files.
class WholeSourcesTest {
    private static final String DATA = "consolidated/consolidated-" + SmallSearches.TIMESTAMP + ".jsonl";

    @TempDir
    private Path folder;

    private Shell shell;
    private Kept kept;
    private CompanyBoards host;

    @BeforeEach
    void open() throws IOException {
        shell = new Shell(folder.resolve("store"), FastTime.times(50));
        kept = new Kept(shell.folder());
        host = new CompanyBoards();
        host.has("/v1/boards/acme/jobs", board("acme", "Nurse in training", "Nurse", "Baker"));
        host.has("/v1/boards/globex/jobs", board("globex", "Night nurse", "Baker's help"));
        host.has("/v1/boards/empty/jobs", board("empty"));
    }

    @AfterEach
    void close() {
        host.close();
    }

    private static String board(String company, String... titles) {
        StringBuilder jobs = new StringBuilder();
        for (int at = 0; at < titles.length; at++) {
            jobs.append(jobs.isEmpty() ? "" : ",").append("""
                    {"id":%d,"internal_job_id":1,"title":"%s","company_name":"%s","content":"","pay_input_ranges":[],
                     "absolute_url":"https://boards.example/%s/%d","location":{"name":"%s"}}
                    """.formatted(
                            company.length() * 100 + at,
                            titles[at],
                            company,
                            company,
                            at,
                            at % 2 == 0 ? "Palo Alto, CA" : "London, UK"));
        }
        return "{\"jobs\":[" + jobs + "],\"meta\":{\"total\":" + titles.length + "}}";
    }

    private Shell.Answer run(String boards, String queries, String... more) throws IOException {
        Path searches =
                Files.writeString(folder.resolve("searches.yaml"), """
                sources: [{name: greenhouse, base-url: "%s", boards: [%s]}]
                pause: 0s
                queries: [%s]
                """.formatted(host.address(), boards, queries));
        List<String> arguments = new ArrayList<>(List.of(
                more.length == 0 ? "run" : more[0],
                searches.toString(),
                "--retries",
                "0",
                "--timestamp",
                SmallSearches.TIMESTAMP));
        return shell.at(arguments.toArray(String[]::new));
    }

    @Test
    void everyBoardIsAskedOnceAndFilteredForEveryQuery() throws IOException {
        Shell.Answer answer = run(
                "acme, globex, empty",
                "{keyword: nurse}, {keyword: baker, location: California}, {keyword: nurse -training OR night}, {keyword: pilot}");

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(host.asked())
                .containsEntry("/v1/boards/acme/jobs", 1)
                .containsEntry("/v1/boards/globex/jobs", 1)
                .containsEntry("/v1/boards/empty/jobs", 1);
        assertThat(kept.titles()).containsExactly("Baker", "Night nurse", "Nurse", "Nurse in training");
        assertThat(kept.verdicts()).containsOnly("COMPLETE");
        assertThat(kept.json("metadata/latest-run.json").get("batches")).hasSize(1);
    }

    @Test
    void aBoardThatIsNotThereKeepsNoOtherFromBeingRead() throws IOException {
        Shell.Answer partial = run("gone, acme, globex", "{keyword: nurse}");

        assertThat(partial.code()).as(partial.err()).isEqualTo(3);
        assertThat(kept.titles()).containsExactly("Night nurse", "Nurse", "Nurse in training");
        assertThat(kept.verdicts()).containsExactly("PARTIAL");
        assertThat(partial.err()).contains("/v1/boards/gone/jobs", "404");

        host.has("/v1/boards/gone/jobs", board("gonebefore", "Flying nurse"));
        Shell.Answer mended = shell.at("retry", "--retries", "0");

        assertThat(mended.code()).as(mended.err()).isZero();
        assertThat(kept.titles()).containsExactly("Flying nurse", "Night nurse", "Nurse", "Nurse in training");
        assertThat(host.asked())
                .as("what was read is not asked for again")
                .containsEntry("/v1/boards/acme/jobs", 1)
                .containsEntry("/v1/boards/globex/jobs", 1);
    }

    @Test
    void aBoardThatBreaksOffKeepsNoOtherFromBeingReadAndItsWholePostingsAreKept() throws IOException {
        String acme = board("acme", "Nurse in training", "Nurse", "Baker");
        host.has("/v1/boards/acme/jobs", acme.substring(0, acme.length() - 200));

        Shell.Answer partial = run("acme, globex", "{keyword: nurse}");

        assertThat(partial.code()).as(partial.err()).isEqualTo(3);
        assertThat(kept.titles()).contains("Night nurse", "Nurse in training");
        assertThat(kept.verdicts()).containsExactly("PARTIAL");

        host.has("/v1/boards/acme/jobs", acme);
        assertThat(shell.at("retry", "--retries", "0").code()).isZero();
        assertThat(kept.titles()).containsExactly("Night nurse", "Nurse", "Nurse in training");
    }

    @Test
    void aLimitHoldsForEveryQueryAndNotForWhatIsRead() throws IOException {
        host.has("/v1/boards/acme/jobs", board("acme", "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "Nurse"));

        Shell.Answer answer = run("acme, globex", "{keyword: nurse, limit: 1}, {keyword: baker, limit: 1}");

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(kept.titles()).containsExactly("Baker's help", "Nurse");
        assertThat(kept.verdicts()).contains("LIMIT");
    }

    @Test
    void aBoardThatLiesHarmsNoOther() throws IOException {
        host.has("/v1/boards/page/jobs", "<!doctype html><title>Are you a robot?</title>");
        host.has("/v1/boards/list/jobs", "[[{\"jobs\":[]}]]");
        host.has("/v1/boards/deep/jobs", "{\"jobs\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}");
        host.has("/v1/boards/large/jobs", board("large", "Nurse " + "x".repeat(10 << 20)));

        Shell.Answer answer = run("page, list, deep, large, acme, globex", "{keyword: nurse}, {keyword: baker}");

        assertThat(answer.code()).as(answer.err()).isEqualTo(3);
        assertThat(kept.titles()).contains("Baker", "Baker's help", "Night nurse", "Nurse", "Nurse in training");
        assertThat(kept.lines(DATA))
                .allSatisfy(line -> assertThat(line.toString().length()).isLessThan(300_000));
        assertThat(answer.err()).doesNotContain("<title>");
    }

    @Test
    void aSourceWithoutItsBoardsIsRefusedBeforeAnythingIsSent() throws IOException {
        Path searches = Files.writeString(
                folder.resolve("searches.yaml"), "sources: [greenhouse]\nqueries: [{keyword: nurse}]\n");

        Shell.Answer answer = shell.at("run", searches.toString());

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("greenhouse needs 'boards'");
    }
}
