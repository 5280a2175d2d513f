package dev.paydirt.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/// The right to be the only one at something, held through an object that is created once.
///
/// The holder [renews][#renew] it well within [#STALE_AFTER]; closing gives it up. A lease that was not renewed for
/// that long is taken over by whoever asks next, so a holder that died blocks nobody for longer. On its own machine it
/// blocks nobody at all: a [lock][LocalLock] that the system lets go with the process tells that it is dead.
///
/// Its limits: machines whose clocks differ by minutes may take over too early; and a holder that stalls between a
/// renewal and a write may still write after another took over, because a store cannot refuse writes. What is done
/// under a lease must therefore be harmless when two do it, and only wasteful.
public final class Lease implements AutoCloseable {
    public static final Duration STALE_AFTER = Duration.ofMinutes(10);

    private static final Duration BETWEEN_RENEWALS = Duration.ofMinutes(2);
    private static final JsonMapper JSON = new JsonMapper();
    private final Store store;
    private final String key;
    private final InstantSource clock;
    private final Optional<LocalLock> lock;
    private Entry mine;
    private Instant kept;

    /// @param host the holder's machine
    /// @param token tells two leases of one holder apart
    /// @param locked whether the holder has the machine's lock too; whoever gets that lock knows that it died
    private record Entry(String holder, String host, String token, boolean locked, Instant at) {
        boolean isStale(Instant now) {
            // One from the future was written by a clock that has jumped since, and would never become stale.
            return Duration.between(at, now).abs().compareTo(STALE_AFTER) >= 0;
        }

        byte[] json() throws IOException {
            return JSON.writeValueAsBytes(JSON.createObjectNode()
                    .put("holder", holder)
                    .put("host", host)
                    .put("token", token)
                    .put("locked", locked)
                    .put("at", at.toString()));
        }
    }

    private Lease(Store store, String key, InstantSource clock, Optional<LocalLock> lock, Entry mine) {
        this.store = store;
        this.key = key;
        this.clock = clock;
        this.lock = lock;
        this.mine = mine;
        this.kept = mine.at();
    }

    /// Takes the lease if nobody has it, or if whoever has it let it go stale.
    ///
    /// @param holder who takes it, in words for the others to read
    /// @return empty when somebody else has it
    public static Optional<Lease> take(Store store, String key, String holder, InstantSource clock) throws IOException {
        Optional<LocalLock> lock = LocalLock.take(store, key);
        Entry mine = new Entry(holder, host(), UUID.randomUUID().toString(), lock.isPresent(), clock.instant());
        boolean taken = false;
        try {
            taken = store.create(key, mine.json()) || takeOver(store, key, mine);
        } finally {
            if (!taken) {
                lock.ifPresent(LocalLock::close);
            }
        }
        return taken ? Optional.of(new Lease(store, key, clock, lock, mine)) : Optional.empty();
    }

    private static boolean takeOver(Store store, String key, Entry mine) throws IOException {
        Optional<Entry> theirs = read(store, key);
        if (theirs.isEmpty()) {
            return false;
        }
        // Somebody who took it while another merely looked has no lock, and is alive all the same.
        boolean dead =
                mine.locked() && theirs.get().locked() && theirs.get().host().equals(mine.host());
        return (dead || theirs.get().isStale(mine.at())) && takeOver(store, key, theirs.get(), mine);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            // Without a name nobody can tell that we are dead but by the clock.
            return UUID.randomUUID().toString();
        }
    }

    /// Who has the lease now, stale or not.
    public static Optional<String> holder(Store store, String key) throws StoreException {
        return read(store, key).map(Entry::holder);
    }

    /// Among all who find the same stale lease, one may replace it: the one who creates the object named after it.
    /// Having won, it looks again, because somebody quicker may have done all this before.
    private static boolean takeOver(Store store, String key, Entry theirs, Entry mine) throws IOException {
        String claim = key + "." + theirs.token();
        if (!store.create(claim, mine.json())) {
            Optional<Entry> rival = read(store, claim);
            if (rival.isPresent() && rival.get().isStale(mine.at())) {
                // Died while taking over; the next who asks finds the way free.
                store.delete(claim);
            }
            return false;
        }
        try {
            if (!read(store, key).equals(Optional.of(theirs))) {
                return false;
            }
            store.put(key, mine.json());
            return true;
        } finally {
            store.delete(claim);
        }
    }

    /// Says that the holder is still at it.
    ///
    /// @return false when the lease is lost: it went stale or somebody took it over. The holder must stop.
    public synchronized boolean renew() throws IOException {
        Instant now = clock.instant();
        if (mine.isStale(now) || !isMine()) {
            return false;
        }
        Entry renewed = new Entry(mine.holder(), mine.host(), mine.token(), mine.locked(), now);
        store.put(key, renewed.json());
        mine = renewed;
        return true;
    }

    /// Says that the holder is still at it where that is due: called as often as one likes, it asks the store every two
    /// minutes. A lease that was lost is no failure here.
    public synchronized void keep() {
        Instant now = clock.instant();
        if (Duration.between(kept, now).abs().compareTo(BETWEEN_RENEWALS) < 0) {
            return;
        }
        kept = now;
        try {
            renew();
        } catch (IOException away) {
            // It is said again in two minutes, and stays believed for ten.
        }
    }

    /// Whether somebody else took it over, so that what it protects is theirs now. A lease that merely went stale is
    /// not taken.
    public synchronized boolean isTaken() throws StoreException {
        return !isMine();
    }

    private boolean isMine() throws StoreException {
        return read(store, key)
                .filter(entry -> entry.token().equals(mine.token()))
                .isPresent();
    }

    /// Gives it up, if it is still held.
    @Override
    public synchronized void close() throws StoreException {
        try {
            if (isMine()) {
                store.delete(key);
            }
        } finally {
            lock.ifPresent(LocalLock::close);
        }
    }

    private static Optional<Entry> read(Store store, String key) throws StoreException {
        Optional<byte[]> content = store.get(key);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        try {
            JsonNode json = JSON.readTree(content.get());
            Instant at = Instant.parse(json.path("at").asText());
            return Optional.of(new Entry(
                    json.path("holder").asText(),
                    json.path("host").asText(),
                    json.path("token").asText(),
                    json.path("locked").asBoolean(),
                    at));
        } catch (IOException | DateTimeException unreadable) {
            throw new StoreException(
                    "the lease %s in %s cannot be read; delete it if nobody is at work there"
                            .formatted(key, store.location()),
                    unreadable);
        }
    }
}
