package dev.paydirt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SandboxTest {
    private static final SandboxSettings SMALL = SandboxSettings.DEFAULT.withPostings(3000);
    private static final String DATA_IN_CALIFORNIA = Visitor.search("data", "California", "");

    @Test
    void aPageHoldsWhatASourceNeedsToKnow() throws IOException, InterruptedException {
        try (Sandbox board = Sandbox.start(SMALL, 0);
                Visitor visitor = new Visitor(board.address())) {
            HttpResponse<String> answer = visitor.get(DATA_IN_CALIFORNIA);
            JsonNode page = Visitor.JSON.readTree(answer.body());

            assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
            assertThat(names(page)).containsExactly("total", "page", "pages", "jobs");
            assertThat(page.get("jobs")).hasSize(25);
            assertThat(page.get("pages").asInt()).isEqualTo((page.get("total").asInt() + 24) / 25);
            JsonNode job = page.get("jobs").get(0);
            assertThat(names(job))
                    .containsExactly(
                            "id",
                            "title",
                            "company",
                            "location",
                            "remote",
                            "pay",
                            "salary",
                            "posted",
                            "url",
                            "type",
                            "level",
                            "function",
                            "industries",
                            "applicants",
                            "experience",
                            "education",
                            "skills",
                            "description");
            assertThat(names(job.get("company"))).containsExactly("name", "logo");
            assertThat(names(job.get("location"))).containsExactly("text", "city", "region", "country");
            assertThat(job.get("id").asText()).matches("sb-\\d{7}");
            assertThat(job.get("url").asText())
                    .startsWith("https://board.example/jobs/" + job.get("id").asText() + "?utm_source=");
            assertThat(job.get("location").get("region").asText()).isEqualTo("CA");
            assertThat(board.requests()).isEqualTo(1);
        }
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void theSameSeedGivesTheSameBytesOnAnotherBoardAndAnotherSeedDoesNot() throws IOException, InterruptedException {
        try (Sandbox one = Sandbox.start(SMALL, 0);
                Sandbox two = Sandbox.start(SMALL, 0);
                Sandbox other = Sandbox.start(SMALL.withSeed(2), 0);
                Visitor visitor = new Visitor(one.address());
                Visitor second = new Visitor(two.address());
                Visitor third = new Visitor(other.address())) {
            for (int page = 1; page < 4; page++) {
                String path = DATA_IN_CALIFORNIA + "&page=" + page;
                assertThat(second.get(path).body())
                        .isEqualTo(visitor.get(path).body())
                        .isEqualTo(second.get(path).body())
                        .isNotEqualTo(third.get(path).body());
            }
        }
    }

    @Test
    void pagesTogetherAreTheWholeListAndShowSomePostingsTwiceUnderOtherAddresses()
            throws IOException, InterruptedException {
        try (Sandbox board = Sandbox.start(SandboxSettings.DEFAULT, 0);
                Visitor visitor = new Visitor(board.address())) {
            String path = Visitor.search("data scientist", "United States", "&per_page=100");
            List<String> ids = new ArrayList<>();
            List<String> addresses = new ArrayList<>();
            int total = visitor.json(path).get("total").asInt();
            for (int page = 1; page <= (total + 99) / 100; page++) {
                for (JsonNode job : visitor.json(path + "&page=" + page).get("jobs")) {
                    ids.add(job.get("id").asText());
                    addresses.add(job.get("url").asText());
                }
            }
            assertThat(ids).hasSize(total);
            assertThat(addresses).doesNotHaveDuplicates();
            int repeated = total - new HashSet<>(ids).size();
            assertThat(repeated).isBetween(total / 200, total / 50);
            assertThat(ids.stream().distinct().toList())
                    .isEqualTo(Universe.of(1, 20_000).search(Search.of("data scientist", "")));
        }
    }

    @Test
    void theTrackingDiffersBySearchAndByPage() throws IOException, InterruptedException {
        try (Sandbox board = Sandbox.start(SMALL, 0);
                Visitor visitor = new Visitor(board.address())) {
            String first = visitor.json(DATA_IN_CALIFORNIA).at("/jobs/0/url").asText();
            String smaller = visitor.json(DATA_IN_CALIFORNIA + "&per_page=10")
                    .at("/jobs/0/url")
                    .asText();
            String other = visitor.json(DATA_IN_CALIFORNIA + "&salary_min=1")
                    .at("/jobs/0/url")
                    .asText();
            assertThat(List.of(first, smaller, other)).doesNotHaveDuplicates();
            assertThat(List.of(first, smaller, other).stream()
                            .map(url -> url.substring(0, url.indexOf('?')))
                            .distinct())
                    .hasSize(1);
        }
    }

    @Test
    void aPagePastTheEndOrPastTheCapIsEmpty() throws IOException, InterruptedException {
        try (Sandbox board = Sandbox.start(SMALL.withCap(30), 0);
                Visitor visitor = new Visitor(board.address())) {
            JsonNode first = visitor.json(DATA_IN_CALIFORNIA);
            assertThat(first.get("total").asInt()).isGreaterThan(60);
            assertThat(first.get("pages").asInt()).isEqualTo(2);
            assertThat(visitor.json(DATA_IN_CALIFORNIA + "&page=2").get("jobs")).hasSize(5);
            HttpResponse<String> past = visitor.get(DATA_IN_CALIFORNIA + "&page=3");
            assertThat(past.statusCode()).isEqualTo(200);
            assertThat(Visitor.JSON.readTree(past.body()).get("jobs")).isEmpty();
            assertThat(visitor.json(DATA_IN_CALIFORNIA + "&page=1000000").get("jobs"))
                    .isEmpty();
            assertThat(visitor.json("/search?q=unheard+of").toString())
                    .isEqualTo("{\"total\":0,\"page\":1,\"pages\":0,\"jobs\":[]}");
        }
    }

    @Test
    void everythingElseIsAnsweredToo() throws IOException, InterruptedException {
        try (Sandbox board = Sandbox.start(SMALL, 0);
                Visitor visitor = new Visitor(board.address())) {
            JsonNode about = visitor.json("/");
            assertThat(about.get("postings").asInt()).isEqualTo(3000);
            assertThat(about.get("synthetic").asBoolean()).isTrue();
            JsonNode job = visitor.json(DATA_IN_CALIFORNIA).at("/jobs/3");
            JsonNode alone = visitor.json("/jobs/" + job.get("id").asText());
            assertThat(alone.get("description")).isEqualTo(job.get("description"));
            assertThat(visitor.get("/jobs/sb-9999999").statusCode()).isEqualTo(404);
            assertThat(visitor.get("/jobs/../etc").statusCode()).isEqualTo(404);
            assertThat(visitor.get("/elsewhere").statusCode()).isEqualTo(404);
            assertThat(visitor.get("/truth").statusCode()).isEqualTo(405);
            assertThat(visitor.post("/search", "").statusCode()).isEqualTo(405);
            assertThat(visitor.get("/search?page=0").statusCode()).isEqualTo(400);
            assertThat(board.requests()).isEqualTo(9);
        }
    }

    @Test
    void theRateIsEnforcedAndSaysWhenToComeBack() throws IOException, InterruptedException {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2025-11-24T02:00:00Z"));
        try (Sandbox board = Sandbox.start(SMALL.withRate(5), 0, now::get, _ -> {});
                Visitor visitor = new Visitor(board.address())) {
            assertThat(refused(visitor, 12)).isEqualTo(7);
            HttpResponse<String> refusal = visitor.get(DATA_IN_CALIFORNIA);
            assertThat(refusal.statusCode()).isEqualTo(429);
            assertThat(refusal.headers().firstValue("Retry-After")).contains("1");
            assertThat(visitor.get("/").statusCode()).isEqualTo(200);

            now.set(now.get().plusMillis(400));
            assertThat(refused(visitor, 3)).isEqualTo(1);
            now.set(now.get().plus(Duration.ofHours(1)));
            assertThat(refused(visitor, 6)).isEqualTo(1);
        }
    }

    private static int refused(Visitor visitor, int requests) throws IOException, InterruptedException {
        int refused = 0;
        for (int i = 0; i < requests; i++) {
            refused += visitor.get(DATA_IN_CALIFORNIA).statusCode() == 429 ? 1 : 0;
        }
        return refused;
    }

    @Test
    void everyAnswerWaitsForTheLatencyAndAtMostTheJitterMore() throws IOException, InterruptedException {
        List<Duration> slept = Collections.synchronizedList(new ArrayList<>());
        SandboxSettings slow = SandboxSettings.of(Map.of("postings", "100", "latency", "2s", "jitter", "1s"));
        try (Sandbox board = Sandbox.start(slow, 0, () -> Instant.EPOCH, slept::add);
                Visitor visitor = new Visitor(board.address())) {
            for (int i = 0; i < 5; i++) {
                visitor.get("/search?q=data");
            }
            visitor.get("/");
        }
        assertThat(slept)
                .hasSize(5)
                .doesNotHaveDuplicates()
                .allMatch(time -> time.toMillis() >= 2000 && time.toMillis() < 3000);
    }

    @Test
    void aPortThatIsTakenIsAnError() throws IOException {
        try (Sandbox board = Sandbox.start(SMALL, 0)) {
            int port = board.address().getPort();
            assertThatThrownBy(() -> Sandbox.start(SMALL, port)).isInstanceOf(IOException.class);
        }
    }
}
