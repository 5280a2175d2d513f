package dev.paydirt.dashboard;

import dev.paydirt.Refused;
import dev.paydirt.run.Duplicate;
import dev.paydirt.run.JobGroup;
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
import java.util.Optional;
import java.util.function.Predicate;

/// Looks up in a run's ledgers what concerns one posting: which lines it stands for, and which others are the same job.
final class Ledgers {
    private static final int MOST = 100;

    private final Store store;

    Ledgers(Store store) {
        this.store = store;
    }

    /// @param identity what the lines share
    List<Duplicate> gone(Timestamp timestamp, String identity) throws IOException {
        return entries(
                Layout.duplicates(timestamp.toString()),
                Duplicate.class,
                identity,
                entry -> entry.identity().equals(identity));
    }

    /// The group of postings that are the same job, when the posting is in one.
    Optional<JobGroup> group(Timestamp timestamp, String identity) throws IOException {
        return entries(
                        Layout.groups(timestamp.toString()),
                        JobGroup.class,
                        identity,
                        entry -> entry.members().stream()
                                .anyMatch(member -> member.identity().equals(identity)))
                .stream()
                .findFirst();
    }

    /// Most lines are passed over without being parsed.
    private <T> List<T> entries(String key, Class<T> kind, String identity, Predicate<T> concerns) throws IOException {
        List<T> found = new ArrayList<>();
        if (!store.keys(key).contains(key)) {
            return found;
        }
        String written = new String(RecordFile.writeLine(identity), StandardCharsets.UTF_8);
        try (Reader in = new InputStreamReader(store.open(key), StandardCharsets.UTF_8);
                BufferedReader lines = new BufferedReader(in)) {
            for (String line = lines.readLine(); line != null && found.size() < MOST; line = lines.readLine()) {
                if (line.contains(written)) {
                    entry(line, kind, key).filter(concerns).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static <T> Optional<T> entry(String line, Class<T> kind, String key) {
        try {
            return Optional.of(RecordFile.read(line.getBytes(StandardCharsets.UTF_8), kind, key));
        } catch (Refused unreadable) {
            // A line of another version; the others are shown.
            return Optional.empty();
        }
    }
}
