package dev.paydirt.cli;

import dev.paydirt.Refused;
import dev.paydirt.api.Paydirt;
import dev.paydirt.document.Document;
import dev.paydirt.plan.Plan;
import dev.paydirt.plan.PlanFile;
import dev.paydirt.run.Timestamp;
import dev.paydirt.store.Layout;
import dev.paydirt.store.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Where a plan is: a file; a folder in which attempts of a job left theirs; an object of the store, by its address; or
/// a run of the store, by its timestamp.
///
/// @param text as it was typed
/// @param stores the store that addresses and timestamps are looked up in
record PlanPlace(String text, StoreOptions stores) {
    /// `plan-a2` before `plan-a10`.
    private static final Comparator<Path> BY_NAME =
            Comparator.comparingInt((Path file) -> file.toString().length()).thenComparing(Path::toString);

    Plan plan(Paydirt paydirt) throws IOException {
        String run = "/" + Layout.RUNS;
        if (text.startsWith(stores.place() + run) && text.endsWith("/plan.json")) {
            int from = stores.place().length() + run.length();
            return stored(paydirt, text.substring(from, text.length() - "/plan.json".length()));
        }
        Path path = Path.of(text);
        if (Files.isDirectory(path)) {
            return newest(path);
        }
        if (Files.exists(path)) {
            return read(path);
        }
        if (text.endsWith(".json")) {
            throw new Refused("there is no file " + text);
        }
        return stored(paydirt, text);
    }

    private Plan stored(Paydirt paydirt, String timestamp) throws StoreException {
        return paydirt.runs()
                .plan(Timestamp.of(timestamp))
                .orElseThrow(() -> new Refused("%s holds no run %s".formatted(stores.place(), timestamp)));
    }

    private static Plan newest(Path folder) throws IOException {
        try (Stream<Path> files = Files.find(
                folder,
                2,
                (file, kind) -> kind.isRegularFile()
                        && String.valueOf(file.getFileName()).equals("plan.json"))) {
            List<Path> found = files.sorted(BY_NAME).toList();
            if (found.isEmpty()) {
                throw new Refused("there is no plan.json in the folder %s nor in one of its folders".formatted(folder));
            }
            return read(found.getLast());
        }
    }

    private static Plan read(Path file) {
        return PlanFile.read(Document.text(file).getBytes(StandardCharsets.UTF_8), file.toString());
    }
}
