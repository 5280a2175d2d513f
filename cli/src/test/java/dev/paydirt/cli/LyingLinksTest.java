package dev.paydirt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where a list says that its next page is.
class LyingLinksTest {
    @TempDir
    private Path folder;

    private Shell shell;
    private CompanyBoards host;
    private CompanyBoards elsewhere;

    @BeforeEach
    void open() throws IOException {
        shell = new Shell(folder.resolve("store"), FastTime.times(50));
        host = new CompanyBoards();
        elsewhere = new CompanyBoards();
    }

    @AfterEach
    void close() {
        host.close();
        elsewhere.close();
    }

    private Shell.Answer run() throws IOException {
        Files.writeString(folder.resolve("linked.yaml"), """
                name: linked
                about: a test's own
                homepage: https://linked.example/
                facts: 2026-01-01
                base-url: %s
                read: search
                request: {path: /jobs, query: {q: "{keyword}"}}
                paging: {style: link, next: .next}
                answer: {records: .jobs}
                filters: {keyword: server}
                posting: "{source_id: .id, position: .t, job_url: .u}"
                """.formatted(host.address()));
        Path searches = Files.writeString(
                folder.resolve("searches.yaml"),
                "sources: [{name: linked, file: linked.yaml}]\nqueries: [{keyword: nurse}]\n");
        return shell.at("run", searches.toString(), "--retries", "0", "--timestamp", SmallSearches.TIMESTAMP);
    }

    private static String page(int id, String next) {
        return "{\"jobs\":[{\"id\":%d,\"t\":\"Nurse\",\"u\":\"https://linked.example/%d\"}],\"next\":\"%s\"}"
                .formatted(id, id, next);
    }

    private List<String> verdicts() {
        return new Kept(shell.folder())
                .json("metadata/latest-run.json").findValues("verdict").stream()
                        .map(JsonNode::asText)
                        .toList();
    }

    @Test
    void aLinkToAnotherHostIsNotFollowed() throws IOException {
        host.has("/jobs", page(1, elsewhere.address() + "/jobs"));
        elsewhere.has("/jobs", page(2, ""));

        assertThat(run().code()).isEqualTo(3);
        assertThat(verdicts()).containsExactly("PARTIAL");
        assertThat(elsewhere.asked()).isEmpty();
    }

    @Test
    void aLinkThatLeadsBackEndsTheWalk() throws IOException {
        host.has("/jobs", page(1, "/more"));
        host.has("/more", page(2, "/jobs"));

        assertThat(run().code()).isEqualTo(3);
        assertThat(verdicts()).containsExactly("PARTIAL");
        assertThat(host.asked().get("/jobs")).isLessThanOrEqualTo(2);
    }

    @Test
    void aLinkOnTheSameHostIsFollowed() throws IOException {
        host.has("/jobs", page(1, "/more"));
        host.has("/more", page(2, ""));

        assertThat(run().code()).isZero();
        assertThat(verdicts()).containsExactly("COMPLETE");
    }
}
