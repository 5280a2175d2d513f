package dev.paydirt.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.plan.PlannedQuery;
import dev.paydirt.query.Conditions;
import dev.paydirt.query.Query;
import dev.paydirt.query.SourceChoice;
import dev.paydirt.run.Timestamp;
import dev.paydirt.run.Verdict;
import dev.paydirt.source.Endpoint;
import dev.paydirt.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilePagesTest {
    private static final Timestamp TIMESTAMP = Timestamp.of("2025-11-24T02-00-00Z");

    @TempDir
    private Path folder;

    private Path jsonLines(String name, int from, int to) throws IOException {
        String lines = IntStream.range(from, to)
                .mapToObj(id -> "{\"position\":\"Nurse\",\"job_url\":\"https://example.org/%d\"}\n".formatted(id))
                .collect(Collectors.joining());
        return Files.writeString(folder.resolve(name), lines);
    }

    /// An answer of the sandbox that tells of a total.
    private Path answer(String name, int total, int from, int to) throws IOException {
        String jobs = IntStream.range(from, to)
                .mapToObj(id ->
                        "{\"id\":\"%d\",\"title\":\"Nurse\",\"url\":\"https://board.example/%d\"}".formatted(id, id))
                .collect(Collectors.joining(","));
        return Files.writeString(folder.resolve(name), "{\"total\":%d,\"jobs\":[%s]}".formatted(total, jobs));
    }

    private static Endpoint endpoint(String source, Map<String, String> settings, Path... files) {
        return Sources.endpoint(new SourceChoice(
                source,
                source,
                Optional.empty(),
                settings,
                Optional.empty(),
                List.of(files).stream().map(Path::toString).toList(),
                false,
                false,
                "s.yaml:1"));
    }

    private PairState walk(Endpoint endpoint, int limit) throws IOException, InterruptedException {
        Query query = new Query(
                "nurse",
                Optional.empty(),
                Optional.empty(),
                limit,
                Conditions.NONE,
                List.of(endpoint.name()),
                Optional.empty());
        try (Journal journal = Journal.open(folder.resolve("journal"), Written.HEADER, false)) {
            new Walk(
                            new PlannedQuery("q1", query),
                            endpoint,
                            new FilePages(endpoint, TIMESTAMP),
                            journal,
                            new Walk.BatchStamp(TIMESTAMP, "1"),
                            _ -> {})
                    .run();
            return journal.state().pair(new Pair("q1", endpoint.name()));
        }
    }

    private static List<Integer> sizes(PairState state) {
        return state.pages().stream().map(page -> page.lines().size()).toList();
    }

    @Test
    void jsonLinesComeInPagesOfAThousandAndFileAfterFile() throws IOException, InterruptedException {
        Endpoint endpoint =
                endpoint("postings", Map.of(), jsonLines("a.jsonl", 0, 2500), jsonLines("b.jsonl", 2500, 2503));
        PairState state = walk(endpoint, 10_000);
        assertThat(sizes(state)).containsExactly(1000, 1000, 500, 3);
        assertThat(state.postings()).isEqualTo(2503);
        assertThat(state.report().verdict()).isEqualTo(Verdict.COMPLETE);
        assertThat(state.report().requests()).isZero();
    }

    @Test
    void aLastLineWithoutItsEndCountsToo() throws IOException, InterruptedException {
        Path file = jsonLines("a.jsonl", 0, 1000);
        Files.writeString(
                file, Files.readString(file) + "{\"position\":\"Nurse\",\"job_url\":\"https://example.org/x\"}");
        assertThat(sizes(walk(endpoint("postings", Map.of(), file), 10_000))).containsExactly(1000, 1);
    }

    @Test
    void theLimitHoldsForFilesToo() throws IOException, InterruptedException {
        PairState state = walk(endpoint("postings", Map.of(), jsonLines("a.jsonl", 0, 2500)), 1200);
        assertThat(state.postings()).isEqualTo(1200);
        assertThat(state.report().verdict()).isEqualTo(Verdict.LIMIT);
    }

    @Test
    void whatTheFirstAnswerSaysOfATotalDoesNotHideTheOthers() throws IOException, InterruptedException {
        Endpoint endpoint = endpoint("sandbox", Map.of(), answer("1.json", 2, 0, 2), answer("2.json", 50, 2, 5));
        PairState state = walk(endpoint, 100);
        assertThat(state.postings()).isEqualTo(5);
        assertThat(state.report().verdict()).isEqualTo(Verdict.COMPLETE);
    }

    @Test
    void anEmptyAnswerDoesNotHideTheOthers() throws IOException, InterruptedException {
        Endpoint endpoint = endpoint(
                "sandbox",
                Map.of(),
                answer("1.json", 0, 0, 0),
                answer("2.json", 3, 0, 3),
                answer("3.json", 0, 0, 0),
                answer("4.json", 2, 3, 5));
        assertThat(walk(endpoint, 100).postings()).isEqualTo(5);
    }

    @Test
    void theSameAnswerTwiceAndACapOfTheServiceDoNotHideTheOthers() throws IOException, InterruptedException {
        Endpoint endpoint = endpoint(
                "sandbox",
                Map.of("cap", "3"),
                answer("1.json", 9, 0, 4),
                answer("2.json", 9, 0, 4),
                answer("3.json", 9, 4, 7));
        PairState state = walk(endpoint, 100);
        assertThat(state.postings()).isEqualTo(7);
        assertThat(state.report().verdict()).isEqualTo(Verdict.COMPLETE);
    }

    @Test
    void nothingButEmptyAnswersIsEmpty() throws IOException, InterruptedException {
        Endpoint endpoint = endpoint("sandbox", Map.of(), answer("1.json", 0, 0, 0), answer("2.json", 0, 0, 0));
        assertThat(walk(endpoint, 100).report().verdict()).isEqualTo(Verdict.EMPTY);
    }
}
