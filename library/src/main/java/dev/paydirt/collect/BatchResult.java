package dev.paydirt.collect;

import dev.paydirt.plan.Batch;
import dev.paydirt.plan.PlannedQuery;
import dev.paydirt.posting.PostingLine;
import dev.paydirt.run.Duplicate;
import dev.paydirt.run.HostReport;
import dev.paydirt.run.PairReport;
import dev.paydirt.run.QueryReport;
import dev.paydirt.run.Rejection;
import dev.paydirt.run.Status;
import dev.paydirt.source.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a batch comes to: for each pair the better of what the journal holds and what an earlier attempt published.
final class BatchResult {
    private final Batch batch;
    private final JournalState journal;
    private final Optional<Earlier> earlier;
    private final BatchLines lines = new BatchLines();
    private final List<Duplicate> goneBefore = new ArrayList<>();
    private final List<Rejection> rejected = new ArrayList<>();
    private final Map<Pair, PairReport> pairs = new LinkedHashMap<>();
    private final HostSeconds hosts = new HostSeconds();
    private int requests;
    private int retries;
    private int throttled;

    BatchResult(Batch batch, JournalState journal, Optional<Earlier> earlier) {
        this.batch = batch;
        this.journal = journal;
        this.earlier = earlier;
        for (PlannedQuery planned : batch.queries()) {
            for (String source : planned.query().sources()) {
                take(new Pair(planned.id(), source));
            }
        }
        takeEffort();
    }

    /// The journal's state of a pair, unless what was published is better.
    static boolean journalCounts(Pair pair, JournalState journal, Optional<Earlier> earlier) {
        PairReport now = journal.pair(pair).report();
        return earlier.flatMap(published -> published.pair(pair))
                .map(then -> now.verdict().mayReplace(then.verdict(), now.postings(), then.postings()))
                .orElse(true);
    }

    private void take(Pair pair) {
        if (journalCounts(pair, journal, earlier)) {
            PairState state = journal.pair(pair);
            pairs.put(pair, state.report());
            for (PairState.PageLines page : state.best().pages()) {
                String where = Walk.where(
                        batch.id(), pair, page.page().part(), page.page().index());
                page.lines().forEach(line -> lines.add(line, where));
                rejected.addAll(page.page().rejected());
            }
            return;
        }
        Earlier published = earlier.orElseThrow();
        published.pair(pair).ifPresent(report -> pairs.put(pair, report));
        published.lines(pair).forEach(line -> lines.add(line, Walk.where(batch.id(), pair, Part.WHOLE, 0)));
        goneBefore.addAll(published.gone(pair));
        rejected.addAll(published.rejected(pair));
    }

    private void takeEffort() {
        journal.header().ifPresent(header -> take(header.before()));
        pairs.keySet().forEach(pair -> journal.pair(pair).tallies().forEach(this::take));
    }

    private void take(KeptPage.Tally tally) {
        requests += tally.requests();
        retries += tally.retries();
        throttled += tally.throttled();
        hosts.add(tally.hosts());
    }

    List<PostingLine> lines() {
        return lines.lines();
    }

    List<Duplicate> gone(String key) {
        List<Duplicate> gone = new ArrayList<>(goneBefore);
        gone.addAll(lines.gone(key));
        return gone;
    }

    List<Rejection> rejected() {
        return rejected;
    }

    int postings() {
        return lines.count() + goneBefore.size() + rejected.size();
    }

    int requests() {
        return requests;
    }

    int retries() {
        return retries;
    }

    int throttled() {
        return throttled;
    }

    /// @param allowed declared limits by host
    List<HostReport> hosts(Map<String, List<HostReport.Window>> allowed) {
        List<HostReport> reports = new ArrayList<>();
        hosts.counts()
                .forEach((host, seconds) ->
                        reports.add(new HostReport(host, allowed.getOrDefault(host, List.of()), seconds)));
        return reports;
    }

    List<QueryReport> queries() {
        List<QueryReport> reports = new ArrayList<>();
        for (PlannedQuery planned : batch.queries()) {
            Map<String, PairReport> verdicts = new LinkedHashMap<>();
            for (String source : planned.query().sources()) {
                PairReport report = pairs.get(new Pair(planned.id(), source));
                if (report != null) {
                    verdicts.put(source, report);
                }
            }
            reports.add(new QueryReport(
                    planned.id(),
                    planned.query().keyword(),
                    planned.query().location(),
                    verdicts,
                    verdicts.values().stream().mapToInt(PairReport::postings).sum(),
                    verdicts.values().stream().mapToInt(PairReport::requests).sum()));
        }
        return reports;
    }

    Status status() {
        if (pairs.values().stream().allMatch(pair -> pair.verdict().isFinal())) {
            return Status.COMPLETE;
        }
        boolean something =
                pairs.values().stream().anyMatch(pair -> pair.verdict().isFinal() || pair.postings() > 0);
        return something ? Status.PARTIAL : Status.FAILED;
    }
}
