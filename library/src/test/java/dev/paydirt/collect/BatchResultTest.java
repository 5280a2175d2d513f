package dev.paydirt.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.plan.Batch;
import dev.paydirt.plan.Cost;
import dev.paydirt.plan.PlannedQuery;
import dev.paydirt.posting.PostingLine;
import dev.paydirt.query.Conditions;
import dev.paydirt.query.Query;
import dev.paydirt.run.BatchReport;
import dev.paydirt.run.PairReport;
import dev.paydirt.run.RecordFile;
import dev.paydirt.run.Status;
import dev.paydirt.run.Timestamp;
import dev.paydirt.run.Verdict;
import dev.paydirt.store.Store;
import dev.paydirt.store.Stored;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchResultTest {
    private static final List<Pair> PAIRS =
            List.of(new Pair("q1", "a"), new Pair("q1", "b"), new Pair("q2", "a"), new Pair("q2", "b"));
    private static final List<Verdict> VERDICTS = List.of(Verdict.values());
    private static final Batch BATCH =
            new Batch("1", "all", "a test", List.of(planned("q1"), planned("q2")), new TreeMap<>(), new Cost(1, 1));

    @TempDir
    private Path folder;

    private static PlannedQuery planned(String id) {
        return new PlannedQuery(
                id,
                new Query(
                        "nurse " + id,
                        Optional.empty(),
                        Optional.empty(),
                        50,
                        Conditions.NONE,
                        List.of("a", "b"),
                        Optional.empty()));
    }

    /// What one attempt writes down: for each pair some pages and an end that such a pair may have.
    private static JournalState attempt(Random random) {
        JournalState state = new JournalState();
        for (int number = 0; number < PAIRS.size(); number++) {
            Pair pair = PAIRS.get(number);
            Verdict verdict = VERDICTS.get(random.nextInt(VERDICTS.size()));
            boolean bare = verdict == Verdict.EMPTY || verdict == Verdict.FAILED;
            int lines = bare ? 0 : 1 + random.nextInt(9);
            if (lines > 0) {
                state.pair(pair).add(Written.page(pair, 0, lines), Written.lines(pair, 100 * number, lines));
            }
            state.pair(pair).end(Written.end(pair, verdict));
        }
        return state;
    }

    private Earlier published(BatchResult result, int attempt) throws IOException {
        String data = result.lines().stream()
                .map(line -> new String(line.bytes(), StandardCharsets.UTF_8) + "\n")
                .collect(Collectors.joining());
        Store store = Store.at("file:" + folder);
        Stored stored = store.put("data/raw/batch-1.jsonl", data.getBytes(StandardCharsets.UTF_8));
        Instant moment = Instant.parse("2025-11-24T02:00:03Z");
        BatchReport report = new BatchReport(
                1,
                "1",
                new Timestamp(moment),
                result.status(),
                attempt,
                moment,
                moment,
                result.queries(),
                result.postings(),
                0,
                0,
                result.requests(),
                0,
                0,
                0,
                stored.key(),
                stored.bytes(),
                stored.sha256(),
                List.of(),
                result.gone(stored.key()),
                result.rejected());
        return Earlier.read(store, report, BATCH).orElseThrow();
    }

    private static PairReport report(BatchResult result, Pair pair) {
        return result.queries().stream()
                .filter(query -> query.id().equals(pair.query()))
                .map(query -> query.verdicts().get(pair.source()))
                .findFirst()
                .orElseThrow();
    }

    private static long lines(BatchResult result, Pair pair) {
        return result.lines().stream().filter(line -> isOf(line, pair)).count();
    }

    private static boolean isOf(PostingLine line, Pair pair) {
        return line.queries().contains(pair.query())
                && line.text("source").orElse("").equals(pair.source());
    }

    /// The first attempt's journal is gone; the second and the third share one.
    @Test
    void whatWasSentCountsOnceHoweverManyAttemptsShareAJournal() throws IOException {
        JournalState first = new JournalState();
        work(first, PAIRS.get(0));
        BatchResult one = new BatchResult(BATCH, first, Optional.empty());
        Earlier published = published(one, 1);
        JournalState shared = new JournalState();
        shared.add(Frames.HEADER, RecordFile.writeLine(Written.header("digest", 2, published.sent())));
        work(shared, PAIRS.get(1));
        BatchResult two = new BatchResult(BATCH, shared, Optional.of(published));
        work(shared, PAIRS.get(2));

        BatchResult three = new BatchResult(BATCH, shared, Optional.of(published(two, 2)));

        assertThat(one.requests()).isPositive();
        assertThat(two.requests()).isEqualTo(2 * one.requests());
        assertThat(three.requests()).isEqualTo(3 * one.requests());
    }

    private static void work(JournalState journal, Pair pair) {
        journal.pair(pair).add(Written.page(pair, 0, 3), Written.lines(pair, 0, 3));
        journal.pair(pair).end(Written.end(pair, Verdict.COMPLETE));
    }

    @Test
    void aLaterAttemptNeverMakesABatchPoorer() throws IOException {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            BatchResult before = new BatchResult(BATCH, attempt(random), Optional.empty());
            for (int attempt = 2; attempt <= 4; attempt++) {
                Earlier earlier = published(before, attempt - 1);
                BatchResult after = new BatchResult(BATCH, attempt(random), Optional.of(earlier));
                for (Pair pair : PAIRS) {
                    String where = "seed %d, attempt %d, %s".formatted(seed, attempt, pair);
                    PairReport then = report(before, pair);
                    PairReport now = report(after, pair);
                    if (then.verdict().isFinal()) {
                        assertThat(now.verdict().isFinal()).as(where).isTrue();
                    } else if (!now.verdict().isFinal()) {
                        assertThat(now.postings()).as(where).isGreaterThanOrEqualTo(then.postings());
                    }
                    assertThat(lines(after, pair)).as(where).isEqualTo(now.postings());
                }
                before = after;
            }
        }
    }

    @Test
    void aPairThatIsBetterInTheJournalIsTakenFromThereAndTheOtherFromWhatWasPublished() throws IOException {
        JournalState first = new JournalState();
        JournalState second = new JournalState();
        Pair gains = PAIRS.get(0);
        Pair loses = PAIRS.get(3);
        keep(first, gains, 2, Verdict.PARTIAL);
        keep(first, loses, 5, Verdict.COMPLETE);
        keep(second, gains, 4, Verdict.COMPLETE);
        keep(second, loses, 1, Verdict.PARTIAL);
        Earlier earlier = published(new BatchResult(BATCH, first, Optional.empty()), 1);
        BatchResult result = new BatchResult(BATCH, second, Optional.of(earlier));
        assertThat(lines(result, gains)).isEqualTo(4);
        assertThat(lines(result, loses)).isEqualTo(5);
        assertThat(report(result, loses).verdict()).isEqualTo(Verdict.COMPLETE);
        assertThat(report(result, PAIRS.get(1)).verdict()).isEqualTo(Verdict.FAILED);
        assertThat(result.status()).isEqualTo(Status.PARTIAL);
    }

    private static void keep(JournalState state, Pair pair, int lines, Verdict verdict) {
        state.pair(pair).add(Written.page(pair, 0, lines), Written.lines(pair, 0, lines));
        state.pair(pair).end(Written.end(pair, verdict));
    }

    @Test
    void aPostingOfTwoQueriesStandsOnceAndNamesBoth() {
        JournalState state = new JournalState();
        keep(state, PAIRS.get(0), 3, Verdict.COMPLETE);
        keep(state, PAIRS.get(2), 3, Verdict.COMPLETE);
        BatchResult result = new BatchResult(BATCH, state, Optional.empty());
        assertThat(result.lines()).hasSize(3).allMatch(line -> line.queries().equals(List.of("q1", "q2")));
        assertThat(result.postings()).isEqualTo(6);
        assertThat(result.gone("k"))
                .hasSize(3)
                .allMatch(gone -> gone.stands().where().startsWith("k:"));
    }

    @Test
    void nothingAtAllIsAFailure() {
        assertThat(new BatchResult(BATCH, new JournalState(), Optional.empty()).status())
                .isEqualTo(Status.FAILED);
    }
}
