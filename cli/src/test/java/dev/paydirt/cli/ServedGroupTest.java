package dev.paydirt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.dashboard.Dashboard;
import dev.paydirt.store.Store;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A posting's page in the dashboard tells of others that are the same job.
class ServedGroupTest {
    private static final String WORDS =
            IntStream.range(0, 80).mapToObj(at -> "word" + at).collect(Collectors.joining(" "));

    @TempDir
    private Path folder;

    private static String line(String id, String position, String description) {
        return """
                {"position":"%s","company":"Quayside","location":"Leeds","job_url":"https://board.example/%s",\
                "description":"%s","source":"board","source_id":"%s"}
                """.formatted(position, id, description, id);
    }

    private static String page(Dashboard dashboard, HttpClient client, int posting)
            throws IOException, InterruptedException {
        String path = "/runs/" + SmallSearches.TIMESTAMP + "/postings/" + posting;
        String page = "is being read";
        while (page.contains("is being read")) {
            page = client.send(
                            HttpRequest.newBuilder(dashboard.address().resolve(path))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        }
        return page;
    }

    @Test
    void eachWithWhatItIsLike() throws IOException, InterruptedException {
        Path saved = Files.writeString(
                folder.resolve("saved.jsonl"),
                line("a", "Crane driver", WORDS)
                        + line("b", "Crane driver", WORDS + " once more")
                        + line("c", "Crane painter", "Paint cranes. " + WORDS.replace("word", "other")));
        Path searches = Files.writeString(
                folder.resolve("searches.yaml"),
                "sources: [{name: postings, files: ['%s']}]\nqueries: [{keyword: crane}]\n".formatted(saved));
        var shell = new Shell(folder.resolve("store"));
        assertThat(shell.at("run", searches.toString(), "--timestamp", SmallSearches.TIMESTAMP)
                        .code())
                .isZero();

        try (Dashboard dashboard = Dashboard.start(Store.at(shell.store()), shell.store(), 0, Thread::sleep);
                HttpClient client = HttpClient.newHttpClient()) {
            String first = page(dashboard, client, 0);
            assertThat(first)
                    .contains("2 postings were marked as one job")
                    .contains("<a href=\"/runs/" + SmallSearches.TIMESTAMP + "/postings/1\">board:b</a>")
                    .contains("company, title and place as in board:a, ");
            assertThat(page(dashboard, client, 1)).contains("/postings/0\">board:a</a>", "the first of the group");
            assertThat(page(dashboard, client, 2)).contains("No other posting of this run is marked as the same job");
        }
    }
}
