package dev.paydirt.consolidate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.paydirt.posting.CanonicalUrl;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Consolidation without merging as one would write it on a quiet afternoon: whole files, trees and maps. Knows nothing
/// of the product but its words and what an address is.
final class ReferenceConsolidator {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(64).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Map<String, List<Line>> groups = new LinkedHashMap<>();
    private final List<String> rejected = new ArrayList<>();

    /// @param node what the line says
    private record Line(byte[] bytes, JsonNode node) {}

    private ReferenceConsolidator() {}

    /// @param data the lines that stand, each with its end
    /// @param rejected `file:number` of the lines that are no posting
    record Outcome(String data, List<String> rejected) {}

    /// @param files by name, in the order in which they are to be taken
    static Outcome of(Map<String, byte[]> files) {
        var reference = new ReferenceConsolidator();
        files.forEach(reference::read);
        var data = new StringBuilder();
        for (List<Line> group : reference.groups.values()) {
            byte[] best = group.stream().min(BEST_FIRST).orElseThrow().bytes();
            data.append(new String(best, StandardCharsets.UTF_8)).append('\n');
        }
        return new Outcome(data.toString(), reference.rejected);
    }

    private void read(String name, byte[] content) {
        int number = 0;
        for (int from = 0; from < content.length; ) {
            int to = from;
            while (to < content.length && content[to] != '\n') {
                to++;
            }
            number++;
            byte[] line = trimmed(Arrays.copyOfRange(content, from, to));
            if (!new String(line, StandardCharsets.ISO_8859_1)
                    .replaceAll("[ \t\r]", "")
                    .isEmpty()) {
                add(name + ":" + number, line);
            }
            from = to + 1;
        }
    }

    private void add(String where, byte[] line) {
        Optional<JsonNode> node = node(line);
        if (node.isEmpty()
                || text(node.get(), "job_url").isEmpty()
                || text(node.get(), "position").isEmpty()) {
            rejected.add(where);
            return;
        }
        Optional<String> source = text(node.get(), "source").map(String::strip);
        Optional<String> id = text(node.get(), "source_id").map(String::strip);
        String identity = source.isPresent() && id.isPresent()
                ? "id " + source.get() + ":" + id.get()
                : "url " + CanonicalUrl.of(text(node.get(), "job_url").orElseThrow());
        groups.computeIfAbsent(identity, _ -> new ArrayList<>()).add(new Line(line, node.get()));
    }

    private static Optional<JsonNode> node(byte[] line) {
        try {
            for (byte each : line) {
                if (each == 0) {
                    return Optional.empty();
                }
            }
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
            JsonNode node = JSON.readTree(line);
            return Optional.ofNullable(node).filter(JsonNode::isObject);
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private static byte[] trimmed(byte[] line) {
        int from = 0;
        while (line.length - from >= 3 && line[from] == -17 && line[from + 1] == -69 && line[from + 2] == -65) {
            from += 3;
        }
        int to = line.length;
        while (to > from && line[to - 1] == '\r') {
            to--;
        }
        return Arrays.copyOfRange(line, from, to);
    }

    private static Optional<String> text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull()
                ? Optional.of(value.asText()).filter(ReferenceConsolidator::says)
                : Optional.empty();
    }

    private static boolean says(String text) {
        return !text.isBlank() && !text.strip().equals("Not specified");
    }

    private static boolean filled(JsonNode value) {
        if (value.isContainerNode()) {
            return !value.isEmpty();
        }
        return !value.isNull() && (!value.isTextual() || says(value.asText()));
    }

    private static int filled(Line line) {
        int filled = 0;
        for (JsonNode value : line.node()) {
            filled += filled(value) ? 1 : 0;
        }
        return filled;
    }

    private static int trust(Line line) {
        JsonNode node = line.node();
        boolean amounts = node.has("salary_min") || node.has("salary_max");
        boolean paid = text(node, "salary").isPresent()
                || (amounts && (positive(node, "salary_min") || positive(node, "salary_max")));
        if (!paid) {
            return 3;
        }
        if (!node.has("salary_origin")) {
            return 1;
        }
        int trust = List.of("stated", "text", "estimated")
                .indexOf(text(node, "salary_origin").orElse("none"));
        return trust < 0 ? 3 : trust;
    }

    private static boolean positive(JsonNode node, String field) {
        return node.path(field).isNumber() && node.path(field).decimalValue().signum() > 0;
    }

    private static Instant time(Line line) {
        String text = text(line.node(), "collected_at").orElse("").strip().replace(' ', 'T');
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException noOffset) {
            try {
                return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
            } catch (DateTimeParseException noTime) {
                return date(text);
            }
        }
    }

    private static Instant date(String text) {
        try {
            return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException noDate) {
            return Instant.MIN;
        }
    }

    private static final Comparator<Line> BEST_FIRST = Comparator.comparingInt(ReferenceConsolidator::trust)
            .thenComparing(ReferenceConsolidator::time, Comparator.reverseOrder())
            .thenComparing(ReferenceConsolidator::filled, Comparator.reverseOrder())
            .thenComparing((left, right) -> Arrays.compareUnsigned(words(left), words(right)))
            .thenComparing((left, right) -> Arrays.compareUnsigned(left.bytes(), right.bytes()));

    /// The line without blanks between its fields, and without the fields that tell who found it.
    private static byte[] words(Line line) {
        Map<String, String> members = new LinkedHashMap<>(members(new String(line.bytes(), StandardCharsets.UTF_8)));
        members.keySet().removeAll(List.of("queries", "batch"));
        return ("{" + String.join(",", members.values()) + "}").getBytes(StandardCharsets.UTF_8);
    }

    /// By name, what stands in the line; of a name that stands twice the first one's place and the last one's value.
    private static Map<String, String> members(String line) {
        Map<String, String> members = new LinkedHashMap<>();
        int depth = 0;
        boolean inText = false;
        StringBuilder member = new StringBuilder();
        String text = line.strip();
        for (int at = 1; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (inText) {
                member.append(sign);
                if (sign == '\\') {
                    member.append(text.charAt(++at));
                }
                inText = sign != '"';
            } else if (depth == 0 && (sign == ',' || sign == '}')) {
                put(members, member.toString());
                member.setLength(0);
            } else if (depth > 0 || !Character.isWhitespace(sign)) {
                depth += sign == '{' || sign == '[' ? 1 : sign == '}' || sign == ']' ? -1 : 0;
                inText = sign == '"';
                member.append(sign);
            }
        }
        return members;
    }

    private static void put(Map<String, String> members, String member) {
        int end = 1;
        while (end < member.length() && member.charAt(end) != '"') {
            end += member.charAt(end) == '\\' ? 2 : 1;
        }
        if (!member.isEmpty()) {
            try {
                members.put(JSON.readValue(member.substring(0, end + 1), String.class), member);
            } catch (IOException bug) {
                throw new AssertionError(member, bug);
            }
        }
    }
}
