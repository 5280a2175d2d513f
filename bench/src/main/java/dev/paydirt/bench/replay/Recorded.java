package dev.paydirt.bench.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// One recorded answer.
///
/// @param name where it was found
/// @param detail whether it is one posting by itself
record Recorded(String name, byte[] body, boolean detail) {
    /// Those under a folder, in name order: JSON, CSV, and what a cassette of VCR holds.
    static List<Recorded> under(Path folder) throws IOException {
        List<Recorded> answers = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.toString();
                if (name.endsWith(".yml")) {
                    answers.addAll(cassette(file));
                } else if (name.endsWith(".json") || name.endsWith(".csv")) {
                    answers.add(new Recorded(name, Files.readAllBytes(file), false));
                }
            }
        }
        return answers;
    }

    /// As a list of one record.
    byte[] alone() {
        return ("[" + new String(body, StandardCharsets.UTF_8) + "]").getBytes(StandardCharsets.UTF_8);
    }

    private static List<Recorded> cassette(Path file) throws IOException {
        List<Recorded> answers = new ArrayList<>();
        Load load = new Load(LoadSettings.builder().setCodePointLimit(64 << 20).build());
        if (load.loadFromString(Files.readString(file)) instanceof Map<?, ?> root
                && root.get("http_interactions") instanceof List<?> interactions) {
            for (Object interaction : interactions) {
                Object uri = at(interaction, "request", "uri");
                if (at(interaction, "response", "body", "string") instanceof String body && !body.isEmpty()) {
                    answers.add(new Recorded(
                            file + ": " + uri,
                            body.getBytes(StandardCharsets.UTF_8),
                            !String.valueOf(uri).contains("?")));
                }
            }
        }
        return answers;
    }

    private static Object at(Object node, String... keys) {
        Object found = node;
        for (String key : keys) {
            Object next = found instanceof Map<?, ?> map ? map.get(key) : null;
            found = next == null ? "" : next;
        }
        return found;
    }
}
