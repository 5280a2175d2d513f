package dev.paydirt.collect;

import dev.paydirt.Refused;
import dev.paydirt.plan.Plan;
import dev.paydirt.store.Disk;
import dev.paydirt.store.Hold;
import dev.paydirt.store.Layout;
import dev.paydirt.store.Store;
import dev.paydirt.store.StoreException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/// A batch's unfinished work: that nobody else is at it, its journal on this machine and, where the store is elsewhere,
/// the copy of it there from which another machine goes on.
final class BatchWork implements AutoCloseable {
    private final Store store;
    private final String key;
    private final Path file;
    private final Hold hold;

    private BatchWork(Store store, String key, Path file, Hold hold) {
        this.store = store;
        this.key = key;
        this.file = file;
        this.hold = hold;
    }

    /// @throws Refused when somebody else is at it; the message says who
    static BatchWork begin(Store store, Plan plan, String batch, InstantSource clock) throws IOException {
        String run = plan.timestamp().toString();
        String holding = Layout.batchHold(batch, run);
        Optional<Hold> hold = Hold.take(store, holding, Hold.me(), clock);
        if (hold.isEmpty()) {
            throw new Refused("batch %s of run %s is being collected by %s; wait for it, or stop it"
                    .formatted(batch, run, Hold.holder(store, holding)));
        }
        String key = Layout.journal(batch, run);
        return new BatchWork(store, key, store.work(key), hold.get());
    }

    /// The journal of this machine, or the one that another machine left in the store where that is further.
    Journal open(Journal.Header header, boolean sameAttempt) throws StoreException {
        if (store.isElsewhere()) {
            fetch();
        }
        return Journal.open(store.disk(), file, header, sameAttempt);
    }

    private void fetch() throws StoreException {
        Optional<byte[]> stored = store.get(key);
        try {
            byte[] here = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            if (stored.isPresent() && Reach.of(stored.get()).isFurtherThan(Reach.of(here))) {
                try (Disk.Writing copy = store.disk().open(file)) {
                    copy.cut(0);
                    copy.write(stored.get(), 0, stored.get().length);
                    copy.sync();
                }
            }
        } catch (IOException failed) {
            throw new StoreException(
                    "the journal %s cannot be brought here: %s; free some space, then run the same command again"
                            .formatted(file, failed.getMessage()),
                    failed);
        }
    }

    /// How far a journal goes.
    private record Reach(int attempt, long whole) {
        static Reach of(byte[] journal) throws IOException {
            JournalState state = new JournalState();
            long whole = Frames.read(new ByteArrayInputStream(journal), state::add);
            return new Reach(state.header().map(Journal.Header::attempt).orElse(0), whole);
        }

        boolean isFurtherThan(Reach other) {
            return attempt == other.attempt ? whole > other.whole : attempt > other.attempt;
        }
    }

    /// Stores what there is so far, so that it is not lost with this machine.
    ///
    /// @return what a person should know; a store that is away does not end the batch, whose pages are safe here
    Optional<String> checkpoint(Journal journal) throws IOException {
        if (!store.isElsewhere()) {
            return Optional.empty();
        }
        try {
            store.put(key, journal.bytes());
            return Optional.empty();
        } catch (StoreException failed) {
            if (!failed.isPassing()) {
                throw failed;
            }
            return Optional.of("what was collected is on this machine only: " + failed.getMessage());
        }
    }

    /// Says that this process is still at it.
    void renew() {
        hold.renew();
    }

    /// Removes the journal: the batch is published, and nobody needs it any more.
    void discard() throws IOException {
        if (store.isElsewhere()) {
            store.delete(key);
        }
        store.disk().delete(file);
    }

    @Override
    public void close() throws StoreException {
        hold.close();
    }
}
