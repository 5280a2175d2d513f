package dev.paydirt.collect;

import dev.paydirt.fetch.Rate;
import dev.paydirt.plan.Batch;
import dev.paydirt.plan.Plan;
import dev.paydirt.posting.PostingLine;
import dev.paydirt.run.BatchReport;
import dev.paydirt.run.Duplicate;
import dev.paydirt.run.HostReport;
import dev.paydirt.run.RecordFile;
import dev.paydirt.source.Access;
import dev.paydirt.store.Draft;
import dev.paydirt.store.Layout;
import dev.paydirt.store.Store;
import dev.paydirt.store.Stored;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Publishes a batch: its data first, then its log, last its report, which names the data by key, length and digest.
final class BatchPublisher {
    private final Plan plan;
    private final Batch batch;
    private final Desk desk;
    private final Store store;
    private final InstantSource clock;

    BatchPublisher(Plan plan, Batch batch, Desk desk, Store store, InstantSource clock) {
        this.plan = plan;
        this.batch = batch;
        this.desk = desk;
        this.store = store;
        this.clock = clock;
    }

    BatchReport publish(JournalState journal, Optional<Earlier> earlier, int attempt, BatchLog log) throws IOException {
        String timestamp = plan.timestamp().toString();
        BatchResult result = new BatchResult(batch, journal, earlier);
        List<PostingLine> lines = result.lines();
        Stored stored = data(Layout.batch(batch.id(), timestamp), lines);
        store.put(Layout.batchLog(batch.id(), timestamp), log.text().getBytes(StandardCharsets.UTF_8));
        BatchReport report = report(result, lines, stored, started(journal, earlier), attempt);
        store.put(Layout.batchReport(batch.id(), timestamp), RecordFile.write(report));
        return report;
    }

    private Stored data(String key, List<PostingLine> lines) throws IOException {
        return store.patiently(at -> {
            try (Draft draft = at.draft(key)) {
                BufferedOutputStream out = new BufferedOutputStream(draft.out(), 1 << 16);
                for (PostingLine line : lines) {
                    out.write(line.bytes());
                    out.write('\n');
                }
                out.flush();
                return draft.publish();
            }
        });
    }

    private Instant started(JournalState journal, Optional<Earlier> earlier) {
        return earlier.map(before -> before.report().startedAt())
                .or(() -> journal.header().map(Journal.Header::startedAt))
                .orElseGet(clock::instant);
    }

    private BatchReport report(
            BatchResult result, List<PostingLine> lines, Stored stored, Instant started, int attempt) {
        List<Duplicate> gone = result.gone(stored.key());
        Instant finished = clock.instant();
        return new BatchReport(
                BatchReport.VERSION,
                batch.id(),
                plan.timestamp(),
                result.status(),
                attempt,
                started,
                finished,
                result.queries(),
                result.postings(),
                gone.size(),
                Math.toIntExact(lines.stream().filter(PostingLine::hasSalary).count()),
                result.requests(),
                result.retries(),
                result.throttled(),
                // A clock that was set back in between does not make it less than nothing.
                Math.max(0, Duration.between(started, finished).toMillis()) / 1000.0,
                stored.key(),
                stored.bytes(),
                stored.sha256(),
                result.hosts(allowed()),
                gone,
                result.rejected());
    }

    /// The limits that sources declare, by the host that each of them is asked at.
    private Map<String, List<HostReport.Window>> allowed() {
        Map<String, List<HostReport.Window>> allowed = new HashMap<>();
        desk.endpoints().forEach((name, endpoint) -> {
            if (!endpoint.readsFiles() && desk.access(name) instanceof Access.Open open) {
                String host = endpoint.host(open);
                allowed.put(
                        host,
                        endpoint.limits().rates().stream()
                                .map(BatchPublisher::window)
                                .toList());
            }
        });
        return allowed;
    }

    private static HostReport.Window window(Rate rate) {
        return new HostReport.Window(rate.requests(), Math.max(1, rate.per().toSeconds()));
    }
}
