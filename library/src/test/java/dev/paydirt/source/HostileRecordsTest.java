package dev.paydirt.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Saved answers in which one value is something else than it should be.
class HostileRecordsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PLACE = "\"in place of something\"";
    private static final List<String> HOSTILE = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e999999999",
            "-1e999999999",
            "1e-999999999",
            "1e99999999999",
            "123456789012345678901234567890",
            "1.5",
            "\"\"",
            "\" \"",
            "\"\\u0000\\u001b[31m\"",
            "\"\\ud800\"",
            "\"\\n\"",
            "\"<b>x\"",
            "\"&#x26;&lt;script&gt;\"",
            "\"1e999999999\"",
            "\"99999-99-99\"",
            "\"javascript:alert(1)\"",
            "\"http://\"",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "[1,\"a\",{\"b\":[]}]",
            "{\"a\":null}");

    static Stream<SavedAnswer> answers() throws IOException {
        return SavedAnswer.all().stream()
                .filter(answer -> answer.file().toString().endsWith("page.json")
                        || answer.file().toString().endsWith("own-lines.jsonl"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void aHostileValueCostsAtMostItsOwnRecord(SavedAnswer answer) throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Endpoint endpoint = answer.endpoint();
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        String record =
                body.startsWith("{\"collected") ? body.lines().findFirst().orElseThrow() : body;
        int honest = lines(endpoint, record).size();
        for (int round = 0; round < 400; round++) {
            JsonNode root = JSON.readTree(record);
            List<Runnable> places = new ArrayList<>();
            JsonNode records = Stream.of("results", "jobs", "hits")
                    .map(root::path)
                    .filter(JsonNode::isArray)
                    .findFirst()
                    .orElse(root);
            places(records.isArray() ? records.path(0) : records, places);
            places.get(random.nextInt(places.size())).run();
            String hostile = HOSTILE.get(random.nextInt(HOSTILE.size()));

            List<String> lines = lines(endpoint, root.toString().replace(PLACE, hostile));

            assertThat(lines).as("%s, round %d, seed %d", hostile, round, seed).hasSize(honest);
            assertThat(lines.subList(1, lines.size()))
                    .as("the other records, %s, round %d, seed %d", hostile, round, seed)
                    .isEqualTo(lines(endpoint, record).subList(1, honest));
            assertThat(lines).allMatch(line -> line.length() < 10_000);
        }
    }

    private static List<String> lines(Endpoint endpoint, String body) {
        return SavedAnswer.lines(endpoint, body.getBytes(StandardCharsets.UTF_8));
    }

    /// Every value beneath a node, as what it takes to replace it.
    private static void places(JsonNode node, List<Runnable> places) {
        switch (node) {
            case ObjectNode object ->
                object.properties().forEach(field -> {
                    places.add(() -> object.put(field.getKey(), PLACE.replace("\"", "")));
                    places(field.getValue(), places);
                });
            case ArrayNode list -> {
                for (int i = 0; i < list.size(); i++) {
                    int at = i;
                    places.add(() -> list.set(at, PLACE.replace("\"", "")));
                    places(list.get(i), places);
                }
            }
            default -> {}
        }
    }
}
