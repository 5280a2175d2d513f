package dev.paydirt.consolidate;

import dev.paydirt.Refused;
import dev.paydirt.run.RecordFile;
import dev.paydirt.run.Requirement;
import dev.paydirt.run.RunRecord;
import dev.paydirt.run.Status;
import dev.paydirt.store.Layout;
import dev.paydirt.store.Lease;
import dev.paydirt.store.Store;
import dev.paydirt.store.StoreException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

/// The record of the newest run that reached what it had to, where everybody looks first.
final class LatestRun {
    private final Store store;
    private final InstantSource clock;
    private final String holder;

    /// @param holder what others are told who is at it
    LatestRun(Store store, InstantSource clock, String holder) {
        this.store = store;
        this.clock = clock;
        this.holder = holder;
    }

    /// Puts a run there, unless a newer one is there already or the run would hide a good one with less than is
    /// required, or with what is suspect.
    ///
    /// @param content the run's `run.json`
    /// @return what a person should know; empty when there is nothing to say
    Optional<String> offer(RunRecord run, byte[] content, Requirement requirement) throws IOException {
        if (!requirement.isMetBy(run)) {
            return Optional.of("%s stays as it was: run %s has %d postings, less than is required"
                    .formatted(Layout.LATEST, run.timestamp(), run.totals().unique()));
        }
        if (run.status() == Status.SUSPECT) {
            return Optional.of("%s stays as it was: run %s is suspect; look at it, and publish it with --accept"
                    .formatted(Layout.LATEST, run.timestamp()));
        }
        return store.patiently(_ -> alone(run, content));
    }

    /// Two runs that end together must not both find that they are the newer one. Each step is patient by itself: a
    /// lease whose answer was lost is recognised as one's own only there.
    private Optional<String> alone(RunRecord run, byte[] content) throws IOException {
        Optional<Lease> lease = Lease.take(store, Layout.LATEST_LEASE, holder, clock);
        if (lease.isEmpty()) {
            String other = Lease.holder(store, Layout.LATEST_LEASE).orElse("somebody else");
            throw new StoreException(
                    "%s is just being written by %s".formatted(Layout.LATEST, other), new IOException("held"), true);
        }
        try (Lease _ = lease.get()) {
            Optional<byte[]> there = store.get(Layout.LATEST);
            if (there.isEmpty()) {
                store.put(Layout.LATEST, content);
                return Optional.empty();
            }
            return replace(there.get(), run, content);
        }
    }

    private Optional<String> replace(byte[] there, RunRecord run, byte[] content) throws IOException {
        Optional<String> notice = Optional.empty();
        try {
            RunRecord latest = RecordFile.read(there, RunRecord.class, Layout.LATEST);
            if (latest.timestamp().compareTo(run.timestamp()) > 0) {
                return Optional.of(Layout.LATEST + " stays at the newer run " + latest.timestamp());
            }
        } catch (Refused unreadable) {
            notice = Optional.of("replaced what could not be read: " + unreadable.getMessage());
        }
        store.put(Layout.LATEST, content);
        return notice;
    }
}
