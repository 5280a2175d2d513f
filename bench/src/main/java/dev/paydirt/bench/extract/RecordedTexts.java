package dev.paydirt.bench.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.paydirt.Refused;
import dev.paydirt.posting.PlainText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Advertisements that others recorded, found in the JSON files of a folder by the usual names of their fields. They
/// are
/// not ours to pass on: labels know them by a digest of their text.
final class RecordedTexts {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> TITLES = List.of("title", "name", "PositionTitle", "jobTitle", "text");
    private static final List<String> DESCRIPTIONS = List.of(
            "description",
            "contents",
            "content",
            "descriptionPlain",
            "comment_text",
            "jobDescription",
            "QualificationSummary");

    /// @param title empty where there is none
    /// @param description plain text
    record Text(String title, String description) {}

    private final Map<String, Text> byDigest = new LinkedHashMap<>();

    private RecordedTexts() {}

    static Map<String, Text> in(Path folder) {
        var texts = new RecordedTexts();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                texts.read(file);
            }
        } catch (IOException unreadable) {
            throw new Refused(folder + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
        return texts.byDigest;
    }

    private void read(Path file) throws IOException {
        try {
            visit(JSON.readTree(file.toFile()));
        } catch (JsonProcessingException cut) {
            // One of the recorded answers breaks off; the others are whole.
            return;
        }
    }

    private void visit(JsonNode node) {
        first(node, DESCRIPTIONS)
                .map(PlainText::of)
                .filter(text -> !text.isBlank())
                .ifPresent(text -> {
                    String title = first(node, TITLES).map(PlainText::of).orElse("");
                    byDigest.putIfAbsent(digest(text), new Text(title.replace('\n', ' '), text));
                });
        node.forEach(this::visit);
    }

    private static Optional<String> first(JsonNode node, List<String> names) {
        return names.stream()
                .map(node::path)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .findFirst();
    }

    /// SHA-256 of a plain text, in hexadecimal digits.
    static String digest(String text) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
