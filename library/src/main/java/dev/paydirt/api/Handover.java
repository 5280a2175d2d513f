package dev.paydirt.api;

import dev.paydirt.Refused;
import dev.paydirt.plan.Plan;
import dev.paydirt.run.BatchReport;
import dev.paydirt.run.RecordFile;
import dev.paydirt.store.Layout;
import dev.paydirt.store.Store;
import dev.paydirt.store.Stored;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What jobs without a common store leave for each other: a folder with a folder for every job, each of them a store as
/// that job filled it. Of a batch that several jobs left, the highest attempt whose data is whole counts.
public final class Handover {
    /// Jobs number their attempts: `collected-3-a2` before `collected-3-a10`.
    private static final Comparator<Path> BY_NAME =
            Comparator.comparingInt((Path folder) -> name(folder).length()).thenComparing(Handover::name);

    private final List<Store> left;

    private Handover(List<Store> left) {
        this.left = left;
    }

    /// What lies in a folder; nothing where there is no such folder, because no job may have left anything.
    public static Handover in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return new Handover(List.of());
        }
        List<Store> left = new ArrayList<>();
        left.add(Store.at("file:" + folder.toAbsolutePath()));
        try (Stream<Path> jobs = Files.list(folder)) {
            jobs.filter(Files::isDirectory)
                    .sorted(BY_NAME)
                    .forEach(job -> left.add(Store.at("file:" + job.toAbsolutePath())));
        }
        return new Handover(left);
    }

    private static String name(Path folder) {
        return String.valueOf(folder.getFileName());
    }

    /// One attempt at a batch.
    private record Attempt(Store store, BatchReport report, byte[] written) {}

    /// Brings batches of a run into a store, each as its best attempt published it. What the store has already, from
    /// the
    /// same attempt or a later one, stays.
    ///
    /// @return what a person should know
    public List<String> bring(Plan plan, List<String> batches, Store store) throws IOException {
        List<String> notices = new ArrayList<>();
        for (String batch : batches) {
            bring(plan, batch, store, notices);
        }
        return notices;
    }

    /// Brings the newest unfinished work of batches, where the store has none: whoever collects them again goes on from
    /// their last pages.
    public void bringWork(Plan plan, List<String> batches, Store store) throws IOException {
        for (String batch : batches) {
            String key = Layout.journal(batch, plan.timestamp().toString());
            if (store.get(key).isEmpty()) {
                bringWork(key, store);
            }
        }
    }

    private void bringWork(String key, Store store) throws IOException {
        for (Store job : left.reversed()) {
            Optional<byte[]> journal = job.get(key);
            if (journal.isPresent()) {
                store.put(key, journal.get());
                return;
            }
        }
    }

    private void bring(Plan plan, String batch, Store store, List<String> notices) throws IOException {
        String run = plan.timestamp().toString();
        int there = attempt(store, batch, run, notices)
                .map(found -> found.report().attempt())
                .orElse(0);
        List<Attempt> attempts = new ArrayList<>();
        for (Store job : left) {
            attempt(job, batch, run, notices)
                    .filter(found -> found.report().attempt() > there)
                    .ifPresent(attempts::addFirst);
        }
        attempts.sort(Comparator.comparingInt((Attempt found) -> -found.report().attempt()));
        for (Attempt found : attempts) {
            byte[] data = found.store().get(found.report().key()).orElse(new byte[0]);
            if (isWhole(found.report(), data)) {
                copy(found, data, batch, run, store);
                return;
            }
            notices.add("batch %s of attempt %d is damaged in %s and is left out"
                    .formatted(batch, found.report().attempt(), found.store().location()));
        }
    }

    private static void copy(Attempt found, byte[] data, String batch, String run, Store store) throws IOException {
        store.put(Layout.batch(batch, run), data);
        String log = Layout.batchLog(batch, run);
        Optional<byte[]> told = found.store().get(log);
        if (told.isPresent()) {
            store.put(log, told.get());
        }
        store.put(Layout.batchReport(batch, run), found.written());
    }

    private static Optional<Attempt> attempt(Store job, String batch, String run, List<String> notices)
            throws IOException {
        String key = Layout.batchReport(batch, run);
        Optional<byte[]> written = job.get(key);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            BatchReport report = RecordFile.read(written.get(), BatchReport.class, key);
            return report.key().equals(Layout.batch(batch, run))
                    ? Optional.of(new Attempt(job, report, written.get()))
                    : Optional.empty();
        } catch (Refused unreadable) {
            notices.add("%s is left out: %s".formatted(job.location(), unreadable.getMessage()));
            return Optional.empty();
        }
    }

    private static boolean isWhole(BatchReport report, byte[] data) {
        return Stored.of(report.key(), data).equals(new Stored(report.key(), report.bytes(), report.sha256()));
    }
}
