package dev.paydirt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTestCommandTest {
    private static final String WHOLE = """
            name: mine
            about: a test's own
            homepage: https://mine.example/
            facts: 2026-01-01
            base-url: https://mine.example
            credentials: {key: {env: MINE_KEY, from: "https://mine.example/"}}
            settings: {country: {meaning: which, required: true}}
            read: search
            request: {path: "/{country}/jobs", query: {q: "{keyword}", near: "{location}"}, headers: {X-Key: "{key}"}}
            answer: {records: .jobs}
            filters: {keyword: server, location: server}
            posting: "{source_id: .id, position: .t, job_url: .u, salary: .pay}"
            """;

    @TempDir
    private Path folder;

    private Shell.Answer test(String source, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "sources",
                "test",
                Files.writeString(folder.resolve("mine.yaml"), source).toString()));
        arguments.addAll(List.of(more));
        return new Shell(folder.resolve("store")).plain(arguments.toArray(String[]::new));
    }

    @Test
    void theRequestIsShownAndNothingIsSent() throws IOException {
        Shell.Answer answer = test(WHOLE, "--set", "country=us", "--keyword", "C++ & R", "--location", "Ohio, US");

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out())
                .contains("GET https://mine.example/us/jobs?q=C%2B%2B+%26+R&near=Ohio%2C+US")
                .contains("X-Key: MINE_KEY");
    }

    @Test
    void whatIsReadInASavedAnswerIsToldFieldByField() throws IOException {
        Path saved = Files.writeString(folder.resolve("saved.json"), """
                {"jobs":[{"id":1,"t":"Nurse","u":"https://mine.example/1","pay":"$20 an hour"},
                {"id":2,"t":"Baker","u":"https://mine.example/2"},{"id":3,"t":"No address"}]}
                """);

        Shell.Answer answer = test(WHOLE, "--set", "country=us", "--answer", saved.toString());

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out())
                .contains("3 records: 2 postings, 1 rejected", "rejected: job_url is missing")
                .containsPattern("(?m)^ +2 position +Nurse$")
                .containsPattern("(?m)^ +1 salary +\\$20 an hour$")
                .containsPattern("(?m)^ +0 company$");
    }

    @Test
    void aMistakeIsToldWithKeyAndLine() throws IOException {
        Shell.Answer broken = test(WHOLE.replace("salary: .pay}", "salary: .pay"));
        assertThat(broken.code()).isEqualTo(2);
        assertThat(broken.err()).contains("mine.yaml:12", "posting is not a jq expression");

        Shell.Answer unknown = test(WHOLE.replace("filters:", "filter:"));
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("mine.yaml:11", "did you mean 'filters'?");

        Shell.Answer lacking = test(WHOLE);
        assertThat(lacking.code()).isEqualTo(2);
        assertThat(lacking.err()).contains("mine needs 'country'");
    }

    @Test
    void anExpressionThatNeverEndsEndsTheTrialAndNothingElse() throws IOException {
        Path saved = Files.writeString(folder.resolve("saved.json"), "{\"jobs\":[{\"id\":1}]}");

        Shell.Answer answer = test(
                WHOLE.replace("{source_id: .id, position: .t, job_url: .u, salary: .pay}", "def f: [f]; f"),
                "--set",
                "country=us",
                "--answer",
                saved.toString());

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("0 postings, 1 rejected", "recurses without end");
    }
}
