package dev.paydirt.collect;

import dev.paydirt.collect.KeptPage.Tally;
import dev.paydirt.source.Page;
import dev.paydirt.store.StoreException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// What sources that are read whole answered in a run, so that each is asked once, whichever query wants it first.
///
/// Holds the newest answers, packed, up to [#MOST_BYTES]; one that was dropped is simply asked for again. What was read
/// in an answer stays as long as there is room for it.
final class KnownLists {
    static final long MOST_BYTES = 128L << 20;

    private final Map<String, Known> byRequest = new LinkedHashMap<>();
    private final Map<String, Values> values = new HashMap<>();
    private long bytes;

    /// What came of asking for a list.
    ///
    /// @param body of the answer; empty where there was none
    record Asked(Pages.Got got, byte[] body) {}

    /// Asks the source for a list.
    @FunctionalInterface
    interface Asking {
        Asked ask() throws StoreException, InterruptedException;
    }

    /// Asks the source for the values to ask with.
    @FunctionalInterface
    interface Finding {
        Found find() throws StoreException, InterruptedException;
    }

    /// What came of asking for the values.
    sealed interface Found {
        record Values(List<String> values) implements Found {
            public Values {
                values = List.copyOf(values);
            }
        }

        record Nothing(Pages.Missing missing) implements Found {}
    }

    /// One answer. Whoever holds the lock asks, or looks.
    private static final class Known {
        private final ReentrantLock lock = new ReentrantLock();
        private byte[] packed = {};
        private SoftReference<Page.Listing> listing = new SoftReference<>(null);
    }

    private static final class Values {
        private final ReentrantLock lock = new ReentrantLock();
        private Optional<Found> found = Optional.empty();
    }

    /// The list that is known, or what asking brings. Whoever comes while another asks waits for that answer.
    ///
    /// @param request names source and request
    /// @param read reads a body that is known
    Pages.Got get(String request, Function<byte[], Page> read, Asking asking)
            throws StoreException, InterruptedException {
        Known known = known(request);
        known.lock.lockInterruptibly();
        try {
            Optional<Page.Listing> there = listing(known, read);
            if (there.isPresent()) {
                return new Pages.Arrived(there.get(), Optional.empty(), true, List.of(), Tally.NONE);
            }
            Asked asked = asking.ask();
            if (asked.got() instanceof Pages.Arrived arrived
                    && arrived.listing().cut().isEmpty()) {
                known.listing = new SoftReference<>(arrived.listing());
                keep(known, asked.body());
            }
            return asked.got();
        } finally {
            known.lock.unlock();
        }
    }

    /// The values that are known, or what asking brings.
    Found values(String source, Finding finding) throws StoreException, InterruptedException {
        Values known;
        synchronized (this) {
            known = values.computeIfAbsent(source, _ -> new Values());
        }
        known.lock.lockInterruptibly();
        try {
            if (known.found.isPresent()) {
                return known.found.get();
            }
            Found found = finding.find();
            if (found instanceof Found.Values) {
                known.found = Optional.of(found);
            }
            return found;
        } finally {
            known.lock.unlock();
        }
    }

    private synchronized Known known(String request) {
        return byRequest.computeIfAbsent(request, _ -> new Known());
    }

    private static Optional<Page.Listing> listing(Known known, Function<byte[], Page> read) {
        Page.Listing listing = known.listing.get();
        if (listing != null) {
            return Optional.of(listing);
        }
        if (known.packed.length > 0 && read.apply(unpacked(known.packed)) instanceof Page.Listing again) {
            known.listing = new SoftReference<>(again);
            return Optional.of(again);
        }
        return Optional.empty();
    }

    private void keep(Known known, byte[] body) {
        byte[] packed = packed(body);
        synchronized (this) {
            known.packed = packed;
            bytes += packed.length;
            makeRoom(known);
        }
    }

    /// Drops the oldest that nobody is looking at.
    private void makeRoom(Known newest) {
        var oldest = byRequest.values().iterator();
        while (bytes > MOST_BYTES && oldest.hasNext()) {
            Known next = oldest.next();
            if (next != newest && next.lock.tryLock()) {
                bytes -= next.packed.length;
                oldest.remove();
                next.lock.unlock();
            }
        }
    }

    private static byte[] packed(byte[] body) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        }) {
            out.write(body);
        } catch (IOException bug) {
            throw new UncheckedIOException(bug);
        }
        return packed.toByteArray();
    }

    private static byte[] unpacked(byte[] packed) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException bug) {
            throw new UncheckedIOException(bug);
        }
    }
}
