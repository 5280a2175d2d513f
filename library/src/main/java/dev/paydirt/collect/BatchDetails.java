package dev.paydirt.collect;

import dev.paydirt.run.KnownDetail;
import dev.paydirt.store.Draft;
import dev.paydirt.store.Store;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Publishes what a batch knows of single postings, for the runs that come after it.
final class BatchDetails {
    private BatchDetails() {}

    /// Writes what the journal holds and, of an earlier attempt, what it does not. Nothing where there is nothing.
    static void publish(Store store, String key, Journal journal) throws IOException {
        Optional<byte[]> before = store.get(key);
        store.patiently(at -> {
            Set<String> written = new HashSet<>();
            try (Draft draft = at.draft(key)) {
                BufferedOutputStream out = new BufferedOutputStream(draft.out(), 1 << 16);
                journal.details(json -> write(json, written, out));
                for (String line : new String(before.orElse(new byte[0]), StandardCharsets.UTF_8).split("\n", -1)) {
                    if (!line.isEmpty()) {
                        write(line.getBytes(StandardCharsets.UTF_8), written, out);
                    }
                }
                out.flush();
                return written.isEmpty() ? Optional.empty() : Optional.of(draft.publish());
            }
        });
    }

    private static void write(byte[] json, Set<String> written, BufferedOutputStream out) throws IOException {
        if (written.add(KnownDetail.Head.read(json, "a detail").key())) {
            out.write(json);
            out.write('\n');
        }
    }
}
