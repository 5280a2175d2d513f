package dev.paydirt.consolidate;

import dev.paydirt.run.BatchReport;
import dev.paydirt.run.Duplicate;
import dev.paydirt.run.HostReport;
import dev.paydirt.run.PairReport;
import dev.paydirt.run.QueryReport;
import dev.paydirt.run.RecordFile;
import dev.paydirt.run.Rejection;
import dev.paydirt.run.Requirement;
import dev.paydirt.run.RunRecord;
import dev.paydirt.run.Status;
import dev.paydirt.run.Timestamp;
import dev.paydirt.run.Verdict;
import dev.paydirt.store.Layout;
import dev.paydirt.store.Store;
import dev.paydirt.store.Stored;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/// A run whose batches were collected by nobody: it puts their data and reports into a store.
final class CollectedRun {
    static final Instant STARTED = Instant.parse("2025-11-24T02:00:03Z");

    private final Store store;
    private final Timestamp timestamp;
    private final List<String> planned = new ArrayList<>();
    private List<RunRecord> earlier = List.of();
    private boolean accepted;

    CollectedRun(Store store, String timestamp) {
        this.store = store;
        this.timestamp = Timestamp.of(timestamp);
    }

    RunFacts facts() {
        return new RunFacts(
                timestamp,
                "ai",
                false,
                "threads",
                10,
                STARTED,
                planned,
                Map.of("requests", 7.0),
                Requirement.DEFAULT,
                new ConsolidationSettings(true, Near.MARK, Memory.ofMachine()),
                earlier,
                accepted);
    }

    /// The runs that this one is compared with, newest first.
    void follows(List<RunRecord> records) {
        earlier = records;
    }

    void accept() {
        accepted = true;
    }

    /// A batch that stands in the plan and was never collected.
    void planned(String id) {
        planned.add(id);
    }

    /// A complete batch without any accident.
    void batch(String id, String... lines) throws IOException {
        batch(id, report -> report, lines);
    }

    /// A batch whose report is not what its lines alone would make it.
    void batch(String id, UnaryOperator<BatchReport> change, String... lines) throws IOException {
        planned.add(id);
        String content = lines.length == 0 ? "" : String.join("\n", lines) + "\n";
        Stored data = store.put(dataKey(id), content.getBytes(StandardCharsets.UTF_8));
        BatchReport report = change.apply(report(id, data, lines.length));
        store.put(Layout.batchReport(id, timestamp.toString()), RecordFile.write(report));
    }

    String dataKey(String id) {
        return Layout.batch(id, timestamp.toString());
    }

    private BatchReport report(String id, Stored data, int lines) {
        return new BatchReport(
                1,
                id,
                timestamp,
                Status.COMPLETE,
                1,
                STARTED,
                STARTED,
                List.of(),
                lines,
                0,
                0,
                3,
                1,
                2,
                4.5,
                data.key(),
                data.bytes(),
                data.sha256(),
                List.of(),
                List.of(),
                List.of());
    }

    /// Its only query ended so at a source.
    static UnaryOperator<BatchReport> answered(String source, Verdict verdict, int postings) {
        var pair = new PairReport(verdict, Optional.empty(), postings, 0, 0, 0, 1, 1, 0.2, OptionalDouble.of(0.2));
        var query = new QueryReport("q1", "nurse", Optional.empty(), Map.of(source, pair), postings, 1);
        return of -> new BatchReport(
                1,
                of.batch(),
                of.timestamp(),
                verdict.isFinal() ? Status.COMPLETE : Status.PARTIAL,
                1,
                STARTED,
                STARTED,
                List.of(query),
                of.postings(),
                0,
                0,
                3,
                1,
                2,
                4.5,
                of.key(),
                of.bytes(),
                of.sha256(),
                List.of(),
                List.of(),
                List.of());
    }

    static UnaryOperator<BatchReport> ended(Status status) {
        return of -> changed(of, status, of.postings(), 0, of.hosts(), List.of(), List.of());
    }

    static UnaryOperator<BatchReport> asked(HostReport... hosts) {
        return of -> changed(of, of.status(), of.postings(), 0, List.of(hosts), List.of(), List.of());
    }

    /// So many postings were read, and these of them did not reach the batch file.
    static UnaryOperator<BatchReport> lost(int postings, List<Duplicate> gone, List<Rejection> rejected) {
        return of -> changed(of, of.status(), postings, gone.size(), of.hosts(), gone, rejected);
    }

    /// So many duplicates were dropped that the report does not tell of.
    static UnaryOperator<BatchReport> unexplained(int duplicates) {
        return of -> changed(of, of.status(), of.postings() + duplicates, duplicates, of.hosts(), List.of(), List.of());
    }

    private static BatchReport changed(
            BatchReport of,
            Status status,
            int postings,
            int duplicates,
            List<HostReport> hosts,
            List<Duplicate> gone,
            List<Rejection> rejected) {
        return new BatchReport(
                1,
                of.batch(),
                of.timestamp(),
                status,
                1,
                STARTED,
                STARTED,
                List.of(),
                postings,
                duplicates,
                0,
                3,
                1,
                2,
                4.5,
                of.key(),
                of.bytes(),
                of.sha256(),
                hosts,
                gone,
                rejected);
    }
}
