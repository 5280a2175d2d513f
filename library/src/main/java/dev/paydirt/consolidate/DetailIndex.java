package dev.paydirt.consolidate;

import dev.paydirt.Refused;
import dev.paydirt.run.KnownDetail;
import dev.paydirt.run.Timestamp;
import dev.paydirt.store.Draft;
import dev.paydirt.store.Layout;
import dev.paydirt.store.Store;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What all runs up to one know of single postings: what the run's batches know, then what was known before it.
final class DetailIndex {
    /// The newest of them are kept, so that a run which began earlier still finds what it began with.
    private static final int INDEXES = 3;

    private static final int MOST = 1_000_000;

    private final Store store;
    private final Timestamp run;
    private final Set<String> keys = new HashSet<>();

    private DetailIndex(Store store, Timestamp run) {
        this.store = store;
        this.run = run;
    }

    /// Publishes what the batches of a run know together with what was known before; nothing where no batch knows any.
    static void publish(Store store, Timestamp run) throws IOException {
        List<String> batches = store.keys(Layout.detailsOfBatches(run.toString()));
        if (batches.isEmpty()) {
            return;
        }
        String own = Layout.details(run.toString());
        List<String> earlier = store.keys(Layout.DETAILS).stream()
                .filter(key -> key.compareTo(own) < 0)
                .toList();
        List<String> inputs = new ArrayList<>(batches);
        Optional<String> last = earlier.isEmpty() ? Optional.empty() : Optional.of(earlier.getLast());
        last.ifPresent(inputs::add);
        store.patiently(at -> {
            try (Draft draft = at.draft(own)) {
                BufferedOutputStream out = new BufferedOutputStream(draft.out(), 1 << 16);
                var index = new DetailIndex(at, run);
                for (String input : inputs) {
                    index.copy(input, out);
                }
                out.flush();
                return draft.publish();
            }
        });
        for (String old : earlier.subList(0, Math.max(0, earlier.size() - (INDEXES - 1)))) {
            store.delete(old);
        }
    }

    private void copy(String input, OutputStream out) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(store.open(input), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
                if (isWanted(bytes, input)) {
                    out.write(bytes);
                    out.write('\n');
                }
            }
        }
    }

    /// Whoever comes first stands. A line that cannot be read is left out: its posting is asked for again.
    private boolean isWanted(byte[] line, String input) {
        try {
            KnownDetail.Head detail = KnownDetail.Head.read(line, input);
            return detail.holdsFor(run) && keys.size() < MOST && keys.add(detail.key());
        } catch (Refused damaged) {
            return false;
        }
    }
}
