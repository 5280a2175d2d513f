package dev.paydirt.bench.chaos;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The lines of a store's data files, by key.
record Data(SortedMap<String, String> files) {
    /// What one store has and the other has not.
    ///
    /// @param lost lines of the consolidated set that are missing
    /// @param extra lines of it that are there and should not be, repeated ones among them
    /// @param differing data files with other bytes
    record Difference(long lost, long extra, List<String> differing) {
        boolean none() {
            return lost == 0 && extra == 0 && differing.isEmpty();
        }
    }

    static Data of(Path store) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        for (String folder : List.of("data/raw", "consolidated")) {
            Path place = store.resolve(folder);
            if (Files.isDirectory(place)) {
                try (Stream<Path> all = Files.list(place)) {
                    for (Path file : all.toList()) {
                        String key = folder + "/" + file.getFileName();
                        files.put(key, Files.readString(file, StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return new Data(files);
    }

    Difference from(Data expected) {
        Map<String, Integer> counts = new HashMap<>();
        expected.consolidated().forEach(line -> counts.merge(line, 1, Integer::sum));
        consolidated().forEach(line -> counts.merge(line, -1, Integer::sum));
        List<String> differing = new ArrayList<>();
        TreeMap<String, String> all = new TreeMap<>(expected.files);
        all.putAll(files);
        for (String key : all.keySet()) {
            if (!files.getOrDefault(key, "none").equals(expected.files.getOrDefault(key, "none"))) {
                differing.add(key);
            }
        }
        return new Difference(
                counts.values().stream()
                        .filter(count -> count > 0)
                        .mapToLong(Integer::intValue)
                        .sum(),
                -counts.values().stream()
                        .filter(count -> count < 0)
                        .mapToLong(Integer::intValue)
                        .sum(),
                differing);
    }

    long lines() {
        return consolidated().count();
    }

    private Stream<String> consolidated() {
        return files.entrySet().stream()
                .filter(file -> file.getKey().startsWith("consolidated/"))
                .flatMap(file -> file.getValue().lines());
    }
}
