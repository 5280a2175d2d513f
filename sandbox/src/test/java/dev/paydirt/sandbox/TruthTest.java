package dev.paydirt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruthTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 11, 24);
    private static final Map<String, String> CAPPED =
            Map.of("postings", "8000", "cap", "180", "page-size", "40", "narrowing", "no");

    @Test
    void aNaiveCollectorEndsWithExactlyTheTruth() throws IOException, InterruptedException {
        long seed = 20251124;
        var random = new Random(seed);
        try (Sandbox usual = Sandbox.start(SandboxSettings.DEFAULT, 0);
                Sandbox capped = Sandbox.start(SandboxSettings.of(CAPPED), 0);
                Visitor first = new Visitor(usual.address());
                Visitor second = new Visitor(capped.address())) {
            for (int round = 0; round < 12; round++) {
                ObjectNode plan = randomPlan(random);
                SortedMap<String, Set<String>> collected =
                        new NaiveCollector(Map.of("sandbox", first, "capped", second), TODAY).collect(plan);
                ObjectNode truth = Truth.of(plan);
                String because = "seed " + seed + ", round " + round + ": " + plan;
                collected.forEach(
                        (batch, held) -> assertThat(texts(truth.get("batches").get(batch)))
                                .as(because)
                                .isEqualTo(List.copyOf(held)));
                Set<String> all = new TreeSet<>();
                collected.values().forEach(all::addAll);
                assertThat(all).as(because).isNotEmpty();
                assertThat(texts(truth.get("identities"))).as(because).isEqualTo(List.copyOf(all));
            }
        }
    }

    @Test
    void readingEndsAtTenTimesTheLimitEvenIfLittleWasKept() throws IOException, InterruptedException {
        ObjectNode plan = emptyPlan();
        ObjectNode query =
                batch(plan, "1").addObject().put("keyword", "engineer").put("limit", 100);
        query.putArray("employment").add("PART_TIME");
        query.putArray("sources").add("sandbox");
        try (Sandbox board = Sandbox.start(SandboxSettings.DEFAULT, 0);
                Visitor visitor = new Visitor(board.address())) {
            Set<String> collected = new NaiveCollector(Map.of("sandbox", visitor), TODAY)
                    .collect(plan)
                    .getOrDefault("1", Set.of());
            assertThat(texts(Truth.of(plan).get("identities")))
                    .isEqualTo(List.copyOf(collected))
                    .hasSizeBetween(10, 60);
        }
    }

    private static ObjectNode randomPlan(Random random) {
        ObjectNode plan = emptyPlan();
        for (int batch = 1; batch <= 3; batch++) {
            ArrayNode queries = batch(plan, String.valueOf(batch));
            for (int i = 0; i <= random.nextInt(3); i++) {
                queries.add(randomQuery(random));
            }
        }
        return plan;
    }

    private static ObjectNode randomQuery(Random random) {
        ObjectNode query = Visitor.JSON.createObjectNode();
        query.put("keyword", one(random, "data scientist", "software engineer", "nurse", "accountant", "C++", "R"));
        query.put("location", one(random, "California", "New York", "", "Seattle, WA", "Remote", "London"));
        query.put("limit", List.of(1, 7, 60, 100, 400).get(random.nextInt(5)));
        switch (random.nextInt(4)) {
            case 0 -> query.put("salary", 60_000 + random.nextInt(120_000));
            case 1 -> query.put("salary", "90000 USD");
            case 2 -> query.put("salary", "90000 GBP");
            default -> query.putNull("salary");
        }
        if (random.nextInt(3) == 0) {
            query.put("posted-within", one(random, "3d", "7d", "30d"));
        }
        query.put("remote", random.nextInt(5) == 0);
        query.put("require-salary", random.nextInt(3) == 0);
        switch (random.nextInt(4)) {
            case 0 -> query.putArray("employment").add("FULL_TIME").add("INTERN");
            // So rare that reading ends before the limit is reached.
            case 1 -> query.putArray("employment").add("TEMPORARY");
            default -> query.putArray("employment");
        }
        if (random.nextInt(3) == 0) {
            ObjectNode exclude = query.putObject("exclude");
            exclude.putArray("companies").add("LINDENBROOK clinics").add("Alderbrook Software");
            exclude.putArray("words").add("Senior").add("II").add("Nurse Practitioner");
        }
        ArrayNode sources = query.putArray("sources").add("other");
        sources.add(one(random, "sandbox", "capped"));
        if (random.nextBoolean()) {
            sources.add("unheard");
        }
        return query;
    }

    private static String one(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static ObjectNode emptyPlan() {
        ObjectNode plan = Visitor.JSON.createObjectNode();
        plan.put("version", 1).put("timestamp", "2025-11-24T02-00-00Z");
        ArrayNode sources = plan.putArray("sources");
        source(sources, "sandbox", "sandbox", Map.of());
        source(sources, "capped", "sandbox", CAPPED);
        source(sources, "other", "adzuna", Map.of("country", "us"));
        plan.putArray("include");
        return plan;
    }

    private static void source(ArrayNode sources, String name, String source, Map<String, String> settings) {
        ObjectNode entry = sources.addObject().put("name", name).put("source", source);
        ObjectNode texts = entry.putObject("settings").put("base-url", "http://127.0.0.1:1");
        settings.forEach(texts::put);
    }

    private static ArrayNode batch(ObjectNode plan, String id) {
        return plan.withArray("include").addObject().put("batch", id).putArray("queries");
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    @Test
    void rePostsAreIdentitiesOfTheirOwnAndAreNamedTogether() {
        ObjectNode plan = emptyPlan();
        batch(plan, "1")
                .addObject()
                .put("keyword", "engineer")
                .put("limit", 5000)
                .putArray("sources")
                .add("sandbox");
        ObjectNode truth = Truth.of(plan);
        List<String> identities = texts(truth.get("identities"));
        assertThat(identities).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(3000);
        assertThat(truth.get("near_duplicates")).hasSizeGreaterThan(40);
        for (JsonNode group : truth.get("near_duplicates")) {
            assertThat(group).hasSizeGreaterThan(1);
            assertThat(identities).containsAll(texts(group));
        }
    }

    @Test
    void thePostingsOfTwoBoardsOfOneSeedAreNearDuplicatesOfEachOther() {
        ObjectNode plan = emptyPlan();
        ObjectNode query = batch(plan, "1").addObject().put("keyword", "nurse").put("limit", 20);
        query.putArray("sources").add("sandbox").add("capped");
        ObjectNode truth = Truth.of(plan);
        assertThat(truth.get("identities")).hasSize(40);
        assertThat(truth.get("near_duplicates").toString()).contains("[\"capped:sb-0", "\",\"sandbox:sb-0");
    }

    @ParameterizedTest
    @CsvSource({"P7D,7d", "PT168H,7d", "1w,7d", "47h,1d"})
    void aTimeCanBeWrittenInSeveralWays(String one, String other) {
        assertThat(postedWithin(one)).isEqualTo(postedWithin(other));
        assertThat(texts(postedWithin("7d").get("identities")))
                .hasSizeLessThan(texts(postedWithin("30d").get("identities")).size());
    }

    private static ObjectNode postedWithin(String time) {
        ObjectNode plan = emptyPlan();
        ObjectNode query = batch(plan, "1").addObject().put("keyword", "nurse").put("posted_within", time);
        query.put("limit", 1000).putArray("sources").add("sandbox");
        return Truth.of(plan);
    }

    @Test
    void aRunningBoardTellsTheSameTruth() throws IOException, InterruptedException {
        ObjectNode plan = emptyPlan();
        batch(plan, "11")
                .addObject()
                .put("keyword", "data analyst")
                .putArray("sources")
                .add("capped");
        try (Sandbox board = Sandbox.start(SandboxSettings.DEFAULT.withPostings(5), 0);
                Visitor visitor = new Visitor(board.address())) {
            HttpResponse<String> answer = visitor.post("/truth", plan.toString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(Visitor.JSON.readTree(answer.body())).isEqualTo(Truth.of(plan));
            assertThat(Truth.of(plan).get("batches").get("11")).hasSize(100);
            assertThat(visitor.post("/truth", "{").statusCode()).isEqualTo(400);
            assertThat(visitor.post("/truth", "").statusCode()).isEqualTo(400);
            assertThat(visitor.post("/truth", "[".repeat(100_000)).statusCode()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                              | timestamp
            {"timestamp":"soon"}                                                            | timestamp
            {"timestamp":"2025-11-24","include":[{"queries":[]}]}                           | batch
            {"timestamp":"2025-11-24","include":[{"batch":"1","queries":[{"limit":0}]}]}    | limit
            {"timestamp":"2025-11-24","include":[{"batch":"1","queries":[{"limit":"all"}]}]} | limit
            {"timestamp":"2025-11-24","include":[{"batch":"1","queries":[{"salary":"lots"}]}]} | salary
            {"timestamp":"2025-11-24","sources":[{"source":"sandbox"}]}                     | name
            {"timestamp":"2025-11-24","sources":[{"source":"sandbox","name":"s","settings":{"seed":"x"}}]} | seed
            """, quoteCharacter = '\'')
    void aPlanThatNoCollectorCouldFollowIsRefused(String plan, String missing) throws JsonProcessingException {
        JsonNode read = Visitor.JSON.readTree(plan);
        assertThatThrownBy(() -> Truth.of(read))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(missing);
    }
}
