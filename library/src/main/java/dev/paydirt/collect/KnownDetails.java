package dev.paydirt.collect;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// The details that this process has read in a run, so that each is asked for once, whichever query wants it first.
///
/// Holds the newest of them, up to [#MOST_BYTES]; one that was dropped is simply asked for again.
final class KnownDetails {
    /// As JSON, so that a run of a hundred thousand postings keeps most of them and no run needs gigabytes.
    static final long MOST_BYTES = 128L << 20;

    private final Map<String, CompletableFuture<Found>> byRequest = new LinkedHashMap<>();
    private long bytes;

    /// What came of asking.
    sealed interface Found {
        /// @param json a [dev.paydirt.run.KnownDetail] on one line
        record Told(byte[] json) implements Found {
            @Override
            public String toString() {
                return "Told[" + json.length + " bytes]";
            }
        }

        /// The posting is no longer there; its list is all that is known.
        record Gone() implements Found {}

        /// Not known; asking again may help.
        ///
        /// @param blocked whether the host may not be asked at all for now
        record Failed(String reason, boolean blocked) implements Found {
            Failed(String reason) {
                this(reason, false);
            }
        }
    }

    /// Asks the source.
    @FunctionalInterface
    interface Asking {
        Found ask() throws InterruptedException;
    }

    /// What is known, or what asking brings. Whoever comes while another asks waits for that answer.
    ///
    /// @param request as it may be shown, which names source and posting
    Found get(String request, Asking asking) throws InterruptedException {
        while (true) {
            CompletableFuture<Found> mine = new CompletableFuture<>();
            Optional<CompletableFuture<Found>> first = claim(request, mine);
            if (first.isEmpty()) {
                return ask(request, mine, asking);
            }
            Found found = await(first.get());
            if (!(found instanceof Found.Failed)) {
                return found;
            }
            // Whoever asked before us failed or was stopped; that is no answer to us.
        }
    }

    /// Takes in what a journal kept.
    void learn(String request, byte[] json) {
        CompletableFuture<Found> known = new CompletableFuture<>();
        if (claim(request, known).isEmpty()) {
            settle(request, known, new Found.Told(json));
        }
    }

    private Found ask(String request, CompletableFuture<Found> mine, Asking asking) throws InterruptedException {
        Found found = new Found.Failed("it was not asked");
        try {
            found = asking.ask();
            return found;
        } finally {
            settle(request, mine, found);
        }
    }

    /// @return what somebody claimed before, or empty when it is ours to settle now
    private synchronized Optional<CompletableFuture<Found>> claim(String request, CompletableFuture<Found> mine) {
        return Optional.ofNullable(byRequest.putIfAbsent(request, mine));
    }

    private void settle(String request, CompletableFuture<Found> mine, Found found) {
        synchronized (this) {
            if (found instanceof Found.Failed) {
                byRequest.remove(request);
            } else {
                bytes += size(found);
                makeRoom();
            }
        }
        mine.complete(found);
    }

    private void makeRoom() {
        var oldest = byRequest.values().iterator();
        while (bytes > MOST_BYTES && oldest.hasNext()) {
            CompletableFuture<Found> next = oldest.next();
            if (next.isDone()) {
                bytes -= size(next.resultNow());
                oldest.remove();
            }
        }
    }

    private static long size(Found found) {
        return found instanceof Found.Told told ? told.json().length : 0;
    }

    private static Found await(CompletableFuture<Found> first) throws InterruptedException {
        try {
            return first.get();
        } catch (ExecutionException bug) {
            throw new IllegalStateException("it is only ever completed with a value", bug);
        }
    }
}
