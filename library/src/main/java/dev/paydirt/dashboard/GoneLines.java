package dev.paydirt.dashboard;

import dev.paydirt.Refused;
import dev.paydirt.run.Duplicate;
import dev.paydirt.run.RecordFile;
import dev.paydirt.run.Timestamp;
import dev.paydirt.store.Layout;
import dev.paydirt.store.Store;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Looks up in a run's ledger which lines another stands for.
final class GoneLines {
    private static final int MOST = 100;

    private final Store store;

    GoneLines(Store store) {
        this.store = store;
    }

    /// @param identity what the lines share
    List<Duplicate> of(Timestamp timestamp, String identity) throws IOException {
        String key = Layout.duplicates(timestamp.toString());
        List<Duplicate> found = new ArrayList<>();
        if (!store.keys(key).contains(key)) {
            return found;
        }
        // Most lines are passed over without being parsed.
        String written = new String(RecordFile.writeLine(identity), StandardCharsets.UTF_8);
        try (Reader in = new InputStreamReader(store.open(key), StandardCharsets.UTF_8);
                BufferedReader lines = new BufferedReader(in)) {
            for (String line = lines.readLine(); line != null && found.size() < MOST; line = lines.readLine()) {
                if (line.contains(written)) {
                    add(found, line, identity, key);
                }
            }
        }
        return found;
    }

    private static void add(List<Duplicate> found, String line, String identity, String key) {
        try {
            Duplicate entry = RecordFile.read(line.getBytes(StandardCharsets.UTF_8), Duplicate.class, key);
            if (entry.identity().equals(identity)) {
                found.add(entry);
            }
        } catch (Refused unreadable) {
            // A line of another version; the others are shown.
        }
    }
}
