package dev.paydirt.consolidate;

import dev.paydirt.Refused;
import dev.paydirt.run.RecordFile;
import dev.paydirt.run.RunRecord;
import dev.paydirt.store.Layout;
import dev.paydirt.store.Store;
import java.io.IOException;
import java.util.Optional;

/// The record of the newest run that has postings, where everybody looks first.
final class LatestRun {
    private final Store store;

    LatestRun(Store store) {
        this.store = store;
    }

    /// Puts a run there, unless a newer one is there already or the run would hide a good one with nothing.
    ///
    /// @param content the run's `run.json`
    /// @return what a person should know; empty when there is nothing to say
    Optional<String> offer(RunRecord run, byte[] content) throws IOException {
        if (run.totals().unique() == 0) {
            return Optional.of(Layout.LATEST + " stays as it was: run " + run.timestamp() + " has no posting");
        }
        Optional<byte[]> there = store.get(Layout.LATEST);
        if (there.isEmpty()) {
            store.put(Layout.LATEST, content);
            return Optional.empty();
        }
        return replace(there.get(), run, content);
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
