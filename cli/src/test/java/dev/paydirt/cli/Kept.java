package dev.paydirt.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a store's folder holds.
///
/// @param folder of the store
record Kept(Path folder) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Every file by its key.
    SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        if (!Files.exists(folder)) {
            return files;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString(), Files.readAllBytes(path));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }

    /// Digests of what must not depend on clock, attempt or who was faster.
    SortedMap<String, String> data() {
        SortedMap<String, String> data = new TreeMap<>();
        files().forEach((key, content) -> {
            if (key.startsWith("data/raw/") || key.startsWith("consolidated/")) {
                data.put(key, sha256(content));
            }
        });
        return data;
    }

    byte[] bytes(String key) {
        try {
            return Files.readAllBytes(folder.resolve(key));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean has(String key) {
        return Files.exists(folder.resolve(key));
    }

    JsonNode json(String key) {
        return read(new String(bytes(key), StandardCharsets.UTF_8));
    }

    /// One node for each line.
    List<JsonNode> lines(String key) {
        return new String(bytes(key), StandardCharsets.UTF_8)
                .lines()
                .map(Kept::read)
                .toList();
    }

    /// Of the data set of the small searches' run.
    List<String> titles() {
        return lines("consolidated/consolidated-" + SmallSearches.TIMESTAMP + ".jsonl").stream()
                .map(line -> line.get("position").asText())
                .sorted()
                .toList();
    }

    /// Of every pair of the latest run, batch by batch.
    List<String> verdicts() {
        return json("metadata/latest-run.json").findValues("verdict").stream()
                .map(JsonNode::asText)
                .toList();
    }

    static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
