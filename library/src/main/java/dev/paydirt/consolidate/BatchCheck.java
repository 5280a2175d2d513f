package dev.paydirt.consolidate;

import dev.paydirt.Refused;
import dev.paydirt.Sha256;
import dev.paydirt.run.BatchReport;
import dev.paydirt.run.RecordFile;
import dev.paydirt.run.Timestamp;
import dev.paydirt.store.Layout;
import dev.paydirt.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Optional;

/// Whether a batch is there, and its data what its report says. Only then can the run's sums add up.
final class BatchCheck {
    private final Store store;
    private final Timestamp run;
    private final Path scratch;

    BatchCheck(Store store, Timestamp run, Path scratch) {
        this.store = store;
        this.run = run;
        this.scratch = scratch;
    }

    /// What was found of a batch.
    sealed interface Found {
        /// @param file the batch's lines on this machine
        /// @param fills what its lines say
        record There(BatchReport report, Path file, SourceFills fills) implements Found {
            /// How many lines the file has.
            long lines() {
                return linesSaid(report);
            }
        }

        /// @param why in words
        record Missing(String why) implements Found {}
    }

    Found find(String id) throws IOException {
        String key = Layout.batchReport(id, run.toString());
        Optional<byte[]> content = store.get(key);
        if (content.isEmpty()) {
            return new Found.Missing("it has no report");
        }
        try {
            return compare(id, RecordFile.read(content.get(), BatchReport.class, key));
        } catch (Refused unreadable) {
            return new Found.Missing("its report cannot be read: " + unreadable.getMessage());
        }
    }

    private Found compare(String id, BatchReport report) throws IOException {
        String key = Layout.batch(id, run.toString());
        if (!id.equals(report.batch()) || !run.equals(report.timestamp()) || !key.equals(report.key())) {
            return new Found.Missing("its report is about batch %s of run %s with data in %s"
                    .formatted(report.batch(), report.timestamp(), report.key()));
        }
        if (!store.keys(key).contains(key)) {
            return new Found.Missing("its data " + key + " is not there");
        }
        Path file = store.local(key, scratch);
        long bytes = Files.size(file);
        if (bytes != report.bytes()) {
            return new Found.Missing("%s has %d bytes, its report says %d".formatted(key, bytes, report.bytes()));
        }
        return compareContent(report, file);
    }

    private static Found compareContent(BatchReport report, Path file) throws IOException {
        MessageDigest digest = Sha256.start();
        long lines = 0;
        SourceFills fills = new SourceFills();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            var scan = new LineScan(in);
            for (var line = scan.next(); line.isPresent(); line = scan.next()) {
                lines++;
                fills.add(line.get().bytes());
            }
        }
        String sha256 = Sha256.hex(digest);
        if (!sha256.equals(report.sha256())) {
            return new Found.Missing(
                    "%s has the sha256 %s, its report says %s".formatted(report.key(), sha256, report.sha256()));
        }
        if (lines != linesSaid(report)) {
            return new Found.Missing("%s has %d lines, but its report says %d postings, %d duplicates and %d rejected"
                    .formatted(
                            report.key(),
                            lines,
                            report.postings(),
                            report.duplicates(),
                            report.rejected().size()));
        }
        return new Found.There(report, file, fills);
    }

    private static long linesSaid(BatchReport report) {
        return (long) report.postings()
                - report.duplicates()
                - report.rejected().size();
    }
}
