package dev.paydirt.report;

import dev.paydirt.run.RecordFile;
import dev.paydirt.run.Timestamp;
import dev.paydirt.store.Layout;
import dev.paydirt.store.Store;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Why postings of a run are not in its data set, counted.
///
/// @param rejected by reason
/// @param gone by the rule by which another line stands for them
public record LedgerCounts(Map<String, Long> rejected, Map<String, Long> gone) {
    private static final int MOST_REASONS = 50;
    private static final String OTHER = "other reasons";

    /// What a line of either ledger tells.
    private record Entry(Optional<String> reason, Optional<String> rule) {}

    public static LedgerCounts read(Store store, Timestamp timestamp) throws IOException {
        return new LedgerCounts(
                count(store, Layout.rejected(timestamp.toString())),
                count(store, Layout.duplicates(timestamp.toString())));
    }

    private static Map<String, Long> count(Store store, String key) throws IOException {
        Map<String, Long> counts = new TreeMap<>();
        if (!store.keys(key).contains(key)) {
            return counts;
        }
        try (Reader in = new InputStreamReader(store.open(key), StandardCharsets.UTF_8);
                BufferedReader lines = new BufferedReader(in)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Entry entry = RecordFile.read(line.getBytes(StandardCharsets.UTF_8), Entry.class, key);
                String why = entry.reason().or(entry::rule).orElse(OTHER);
                counts.merge(counts.size() < MOST_REASONS || counts.containsKey(why) ? why : OTHER, 1L, Long::sum);
            }
        }
        return counts;
    }
}
