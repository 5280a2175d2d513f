package dev.paydirt.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.plan.PlannedQuery;
import dev.paydirt.query.Conditions;
import dev.paydirt.query.Query;
import dev.paydirt.run.PairReport;
import dev.paydirt.run.Verdict;
import dev.paydirt.source.PagePosition;
import dev.paydirt.source.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SplitWalkTest {
    private static final Pair PAIR = new Pair("q1", "sandbox");
    private static final List<String> PLACES = List.of("California", "Ohio", "Oregon");

    @TempDir
    private Path folder;

    /// The same pages, until the process is stopped before one of them.
    private static Pages stoppingBefore(int request, Pages pages) {
        int[] asked = {0};
        return (position, wanted) -> {
            if (asked[0]++ == request) {
                throw new InterruptedException("stopped");
            }
            return pages.at(position, wanted);
        };
    }

    private PairState walk(String journal, int limit, CappedBoard board, Pages pages)
            throws IOException, InterruptedException {
        Query query = new Query(
                "nurse",
                Optional.empty(),
                Optional.empty(),
                limit,
                Conditions.NONE,
                List.of("sandbox"),
                Optional.empty());
        try (Journal open = Journal.open(folder.resolve(journal), Written.HEADER, false)) {
            var stamp = new Walk.BatchStamp(CappedBoard.TIMESTAMP, "1");
            new Walk(new PlannedQuery("q1", query), board.endpoint(), pages, open, stamp, _ -> {}).run();
        } catch (InterruptedException stopped) {
            // Whoever opens the journal again sees what is on disk.
        }
        try (Journal again = Journal.open(folder.resolve(journal), Written.HEADER, false)) {
            return again.state().pair(PAIR);
        }
    }

    private PairState walk(String journal, int limit, CappedBoard board) throws IOException, InterruptedException {
        return walk(journal, limit, board, board);
    }

    private static List<String> lines(PairState state) {
        return state.pages().stream()
                .flatMap(page -> page.lines().stream())
                .map(line -> new String(line.bytes(), StandardCharsets.UTF_8))
                .toList();
    }

    private static Set<Integer> ids(PairState state) {
        return state.pages().stream()
                .flatMap(page -> page.lines().stream())
                .map(line -> Integer.valueOf(line.text("source_id").orElseThrow()))
                .collect(Collectors.toSet());
    }

    private static CappedBoard board(Random random, boolean declared) {
        int most = 1 + random.nextInt(300);
        int spread = random.nextBoolean() ? 5 : 200_000;
        List<CappedBoard.Job> jobs = new ArrayList<>();
        for (int id = 0; id < most; id++) {
            OptionalInt pay =
                    random.nextInt(4) == 0 ? OptionalInt.empty() : OptionalInt.of(30_000 + random.nextInt(spread));
            jobs.add(new CappedBoard.Job(id, PLACES.get(random.nextInt(PLACES.size())), pay));
        }
        int size = 1 + random.nextInt(20);
        // What nobody declares is only seen for what it is when it ends with a full page.
        int cap = declared ? 1 + random.nextInt(60) : size * (1 + random.nextInt(4));
        return new CappedBoard(jobs, size, cap, declared);
    }

    /// Those postings that stand in a list below the cap: of their own pay and one of its neighbours, or of none, in
    /// their place.
    private static Set<Integer> reachable(CappedBoard board) {
        Set<Integer> ids = new HashSet<>();
        for (CappedBoard.Job job : board.jobs()) {
            long own = alike(board, job, 0);
            boolean fits = job.pay().isEmpty()
                    ? own < board.cap()
                    : own + Math.min(alike(board, job, -1), alike(board, job, 1)) < board.cap();
            if (fits) {
                ids.add(job.id());
            }
        }
        return ids;
    }

    /// Postings in the place of this one that pay so much more.
    private static long alike(CappedBoard board, CappedBoard.Job job, int more) {
        OptionalInt pay =
                job.pay().isEmpty() ? job.pay() : OptionalInt.of(job.pay().getAsInt() + more);
        return board.jobs().stream()
                .filter(other ->
                        other.place().equals(job.place()) && other.pay().equals(pay))
                .count();
    }

    @Test
    void thePartsTogetherAreTheWholeAndEachPostingStandsThereOnce() throws IOException, InterruptedException {
        int completed = 0;
        int beyond = 0;
        for (int seed = 0; seed < 24; seed++) {
            CappedBoard board = board(new Random(seed), seed % 3 != 0);
            PairState state = walk("random-" + seed, 5000, board);
            Set<Integer> all = board.jobs().stream().map(CappedBoard.Job::id).collect(Collectors.toSet());
            PairReport report = state.report();
            String because = "seed %d: %d jobs, pages of %d, cap %d: %s"
                    .formatted(seed, all.size(), board.size(), board.cap(), report);
            assertThat(report.verdict()).as(because).isIn(Verdict.COMPLETE, Verdict.CAPPED);
            assertThat(ids(state)).as(because).containsAll(reachable(board));
            assertThat(state.postings()).as(because).isEqualTo(ids(state).size());
            if (report.verdict() == Verdict.COMPLETE) {
                completed++;
                assertThat(ids(state)).as(because).isEqualTo(all);
            }
            if (ids(state).size() > board.cap()) {
                beyond++;
            }
        }
        assertThat(completed).isGreaterThan(5);
        assertThat(beyond).isGreaterThan(10);
    }

    @Test
    void whoeverGoesOnInsideAPartEndsWithTheSameLines() throws IOException, InterruptedException {
        CappedBoard board = board(new Random(4), true);
        PairState undisturbed = walk("undisturbed", 5000, board);
        int requests = undisturbed.report().requests();
        assertThat(requests).isGreaterThan(20);
        for (int stop = 0; stop < requests; stop += 1 + requests / 10) {
            String journal = "stopped-" + stop;
            walk(journal, 5000, board, stoppingBefore(stop, board));
            PairState resumed = walk(journal, 5000, board);
            assertThat(lines(resumed)).as("stopped before request %d", stop).isEqualTo(lines(undisturbed));
            assertThat(resumed.report()).isEqualTo(undisturbed.report());
            Files.delete(folder.resolve(journal));
        }
    }

    /// A full disk or a lost power tears what was written at once.
    @Test
    void whoeverGoesOnFromATornJournalEndsWithTheSameLines() throws IOException, InterruptedException {
        for (int seed = 0; seed < 2; seed++) {
            Random random = new Random(seed);
            CappedBoard board = board(random, true);
            String journal = "torn-" + seed;
            PairState undisturbed = walk(journal, 5000, board);
            byte[] whole = Files.readAllBytes(folder.resolve(journal));
            for (int tear = 0; tear < 24; tear++) {
                // Half of them where something ends.
                int length = random.nextInt(whole.length);
                while (tear % 2 == 0 && whole[length] != '\n') {
                    length++;
                }
                Files.write(folder.resolve(journal), Arrays.copyOf(whole, length + 1));
                PairState resumed = walk(journal, 5000, board);
                assertThat(lines(resumed))
                        .as("seed %d, torn after byte %d", seed, length)
                        .isEqualTo(lines(undisturbed));
                assertThat(resumed.report()).isEqualTo(undisturbed.report());
            }
        }
    }

    @Test
    void theLimitHoldsOverAllParts() throws IOException, InterruptedException {
        CappedBoard board = board(new Random(4), true);
        int limit = board.cap() + 10;
        PairState state = walk("limited", limit, board);
        assertThat(state.postings()).isEqualTo(limit);
        assertThat(state.report().verdict()).isEqualTo(Verdict.LIMIT);
    }

    @Test
    void aPageThatComesAgainInsideAPartEndsTheWalk() throws IOException, InterruptedException {
        CappedBoard board = board(new Random(4), true);
        Pages repeating = (position, wanted) ->
                board.at(position.part().equals(Part.WHOLE) ? position : PagePosition.start(position.part()), wanted);
        PairState state = walk("repeating", 5000, board, repeating);
        assertThat(state.report().verdict()).isEqualTo(Verdict.PARTIAL);
        assertThat(state.report().reason().orElseThrow()).contains("pay ", "page 2 repeats an earlier one");
    }
}
