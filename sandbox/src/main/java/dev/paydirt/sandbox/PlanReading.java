package dev.paydirt.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The part of a plan's JSON that concerns sandboxes.
///
/// @param today the day of its timestamp
/// @param pairs of a query and a sandbox, in the order of the plan
record PlanReading(LocalDate today, List<Pair> pairs) {
    /// What decides which postings there are.
    record Kind(long seed, int postings, Copies copies) {}

    /// @param source the name that stands in identities
    record Pair(String batch, String source, SandboxSettings settings, Wanted wanted) {
        Kind kind() {
            return new Kind(settings.seed(), settings.postings(), settings.copies());
        }
    }

    PlanReading {
        pairs = List.copyOf(pairs);
    }

    static PlanReading of(JsonNode plan) {
        Map<String, SandboxSettings> sandboxes = sandboxes(plan.path("sources"));
        List<Pair> pairs = new ArrayList<>();
        for (JsonNode batch : plan.path("include")) {
            String id = required(batch, "batch");
            for (JsonNode query : batch.path("queries")) {
                Wanted wanted = Wanted.of(query);
                for (JsonNode name : query.path("sources")) {
                    SandboxSettings settings = sandboxes.get(name.asText());
                    if (settings != null) {
                        pairs.add(new Pair(id, name.asText(), settings, wanted));
                    }
                }
            }
        }
        return new PlanReading(Truth.day(required(plan, "timestamp")), pairs);
    }

    /// Those sources that are sandboxes, by name. A plan may give a source more settings than a board knows.
    private static Map<String, SandboxSettings> sandboxes(JsonNode sources) {
        Map<String, SandboxSettings> sandboxes = new LinkedHashMap<>();
        for (JsonNode source : sources) {
            if (source.path("source").asText().equals("sandbox")) {
                Map<String, String> settings = new LinkedHashMap<>();
                source.path("settings").properties().forEach(entry -> {
                    if (SandboxSettings.KEYS.contains(entry.getKey())) {
                        settings.put(entry.getKey(), entry.getValue().asText());
                    }
                });
                sandboxes.put(required(source, "name"), SandboxSettings.of(settings));
            }
        }
        return sandboxes;
    }

    private static String required(JsonNode node, String key) {
        JsonNode value = node.path(key);
        if (!value.isValueNode() || value.isNull() || value.asText().isBlank()) {
            throw new IllegalArgumentException("the plan is not complete: '" + key + "' is missing");
        }
        return value.asText();
    }
}
