package dev.paydirt.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.plan.PlannedQuery;
import dev.paydirt.query.Conditions;
import dev.paydirt.query.Query;
import dev.paydirt.query.SourceChoice;
import dev.paydirt.run.Timestamp;
import dev.paydirt.run.Verdict;
import dev.paydirt.source.Endpoint;
import dev.paydirt.source.Page;
import dev.paydirt.source.PagePosition;
import dev.paydirt.source.Sources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WalkTest {
    private static final Timestamp TIMESTAMP = Timestamp.of("2025-11-24T02-00-00Z");
    private static final Endpoint BOARD = Sources.endpoint(SourceChoice.named("sandbox"));
    private static final Pair PAIR = new Pair("q1", "sandbox");

    @TempDir
    private Path folder;

    private final List<PagePosition> asked = new ArrayList<>();

    /// A page of the board with ids from `from` to `to`, cut after so many bytes where that is less than all.
    private static Pages.Got page(int from, int to, int bytes) {
        String jobs = IntStream.range(from, to)
                .mapToObj(id ->
                        "{\"id\":\"%d\",\"title\":\"Nurse\",\"url\":\"https://board.example/%d\"}".formatted(id, id))
                .collect(Collectors.joining(","));
        String body = "{\"total\":20,\"jobs\":[" + jobs + "]}";
        byte[] some = body.substring(0, Math.min(bytes, body.length())).getBytes(StandardCharsets.UTF_8);
        if (BOARD.reader(TIMESTAMP).read(some, "page") instanceof Page.Listing listing) {
            return new Pages.Arrived(
                    listing, Optional.empty(), false, List.of(), new KeptPage.Tally(1, 0, 0, Map.of()));
        }
        throw new AssertionError("not a list");
    }

    private static Pages.Got whole(int from, int to) {
        return page(from, to, Integer.MAX_VALUE);
    }

    /// Walks on in the journal of that name with the answers that come.
    private PairState walk(String journal, int limit, Pages.Got... answers) throws IOException, InterruptedException {
        Queue<Pages.Got> waiting = new ArrayDeque<>(List.of(answers));
        Query query = new Query(
                "nurse",
                Optional.empty(),
                Optional.empty(),
                limit,
                Conditions.NONE,
                List.of("sandbox"),
                Optional.empty());
        try (Journal open = Journal.open(folder.resolve(journal), Written.HEADER, false)) {
            Pages pages = (position, _) -> {
                asked.add(position);
                return waiting.remove();
            };
            new Walk(new PlannedQuery("q1", query), BOARD, pages, open, new Walk.BatchStamp(TIMESTAMP, "1"), _ -> {})
                    .run();
            assertThat(waiting).isEmpty();
        }
        try (Journal again = Journal.open(folder.resolve(journal), Written.HEADER, false)) {
            return again.state().pair(PAIR);
        }
    }

    private static List<String> lines(PairState state) {
        return state.pages().stream()
                .flatMap(page -> page.lines().stream())
                .map(line -> new String(line.bytes(), StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void aPageThatBrokeOffIsAskedForAgainAndNothingOfItIsMissing() throws IOException, InterruptedException {
        PairState undisturbed = walk("undisturbed", 100, whole(0, 10), whole(10, 20), whole(20, 20));
        asked.clear();
        PairState broken = walk("broken", 100, whole(0, 10), page(10, 20, 400));
        assertThat(broken.report().verdict()).isEqualTo(Verdict.PARTIAL);
        assertThat(broken.postings()).isBetween(11, 19);
        PairState mended = walk("broken", 100, whole(10, 20), whole(20, 20));
        assertThat(mended.report().verdict()).isEqualTo(Verdict.COMPLETE);
        assertThat(lines(mended)).isEqualTo(lines(undisturbed));
        assertThat(mended.report().duplicates()).isZero();
        assertThat(mended.report().requests()).isEqualTo(4);
        assertThat(asked).extracting(PagePosition::index).containsExactly(0, 1, 1, 2);
        assertThat(asked).extracting(PagePosition::offset).containsExactly(0L, 10L, 10L, 20L);
    }

    @Test
    void aPageThatBreaksOffEarlierTheSecondTimeTakesNothingAway() throws IOException, InterruptedException {
        int before = walk("broken", 100, page(0, 10, 500)).postings();
        PairState after = walk("broken", 100, page(0, 10, 200));
        assertThat(before).isGreaterThan(2);
        assertThat(after.postings()).isEqualTo(before);
        assertThat(after.report().verdict()).isEqualTo(Verdict.PARTIAL);
    }

    @Test
    void aPageThatBreaksOffBehindTheLimitIsEnough() throws IOException, InterruptedException {
        PairState state = walk("limit", 3, page(0, 10, 500));
        assertThat(state.report().verdict()).isEqualTo(Verdict.LIMIT);
        assertThat(state.postings()).isEqualTo(3);
    }

    @Test
    void aPageThatComesAgainEndsTheWalk() throws IOException, InterruptedException {
        PairState state = walk("loop", 100, whole(0, 5), whole(0, 5));
        assertThat(state.report().verdict()).isEqualTo(Verdict.PARTIAL);
        assertThat(state.report().reason().orElseThrow()).contains("repeats");
        assertThat(state.postings()).isEqualTo(5);
    }

    @Test
    void anEmptyFirstPageIsNoFailure() throws IOException, InterruptedException {
        assertThat(walk("empty", 100, whole(0, 0)).report().verdict()).isEqualTo(Verdict.EMPTY);
    }
}
