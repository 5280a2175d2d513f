package dev.paydirt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HabitsTest {
    private static final SandboxSettings SMALL = SandboxSettings.DEFAULT.withPostings(3000);
    private static final String DATA = "/search?q=data&per_page=20";

    private static List<JsonNode> walk(SandboxSettings settings, int pages) throws IOException, InterruptedException {
        List<JsonNode> walked = new ArrayList<>();
        try (Sandbox board = Sandbox.start(settings, 0);
                Visitor visitor = new Visitor(board.address())) {
            for (int page = 1; page <= pages; page++) {
                walked.add(visitor.json(DATA + "&page=" + page));
            }
        }
        return walked;
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.get("jobs").forEach(job -> ids.add(job.get("id").asText()));
        return ids;
    }

    private static List<String> ids(List<JsonNode> pages) {
        return pages.stream().flatMap(page -> ids(page).stream()).toList();
    }

    private static List<String> still(int pages) throws IOException, InterruptedException {
        return ids(walk(SMALL, pages));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 15, 99})
    void aMovingListShowsTheEndOfEachPageAgainAndHidesNothing(int pushed) throws IOException, InterruptedException {
        SandboxSettings few = SandboxSettings.DEFAULT.withPostings(400);
        int total = walk(few, 1).getFirst().get("total").asInt();
        int ahead = 20 - Math.min(pushed, 19);
        int pages = 1 + (total - 20 + ahead - 1) / ahead;
        List<JsonNode> walked = walk(few.withHabits("moving-list=" + pushed), pages);
        List<String> all = ids(walk(few, (total + 19) / 20));
        assertThat(all).hasSize(total).hasSizeGreaterThan(60);
        assertThat(ids(walked)).hasSizeGreaterThan(total);
        assertThat(new LinkedHashSet<>(ids(walked))).containsExactlyElementsOf(new LinkedHashSet<>(all));
        for (int page = 0; page < 3; page++) {
            assertThat(walked.get(page).get("total").asInt()).isEqualTo(total + page * Math.min(pushed, 19));
            assertThat(ids(walked.get(page + 1)).getFirst())
                    .isEqualTo(ids(walked.get(page)).get(ahead));
        }
    }

    @Test
    void aPageThatRepeatsDoesSoForEver() throws IOException, InterruptedException {
        List<JsonNode> walked = walk(SMALL.withHabits("repeat-page=3"), 6);
        List<String> all = still(3);
        assertThat(ids(walked.subList(0, 3))).isEqualTo(all);
        for (JsonNode page : walked.subList(3, 6)) {
            assertThat(ids(page)).isEqualTo(all.subList(40, 60));
        }
    }

    @Test
    void shortPagesFollowEachOtherWithoutAGap() throws IOException, InterruptedException {
        List<JsonNode> walked = walk(SMALL.withHabits("short-pages=7"), 20);
        assertThat(walked).allMatch(page -> page.get("jobs").size() == 7);
        assertThat(ids(walked)).isEqualTo(still(7));
        assertThat(walked.getFirst().get("pages").asInt())
                .isEqualTo((walked.getFirst().get("total").asInt() + 6) / 7);
    }

    @Test
    void aTotalThatLiesChangesNothingElse() throws IOException, InterruptedException {
        int total = walk(SMALL, 1).getFirst().get("total").asInt();
        List<JsonNode> high = walk(SMALL.withHabits("lying-total=2"), 2);
        List<JsonNode> low = walk(SMALL.withHabits("lying-total=0"), 2);
        assertThat(high).allMatch(page -> page.get("total").asInt() == 2 * total);
        assertThat(low).allMatch(page -> page.get("total").asInt() == 0);
        assertThat(ids(high)).isEqualTo(ids(low)).isEqualTo(still(2));
    }

    @Test
    void aBoardThatFlapsIsDownForAsManyRequestsAsItIsUp() throws IOException, InterruptedException {
        List<Integer> statuses = new ArrayList<>();
        try (Sandbox board = Sandbox.start(SMALL.withHabits("flap=2"), 0);
                Visitor visitor = new Visitor(board.address())) {
            for (int i = 0; i < 4; i++) {
                statuses.add(visitor.get(DATA).statusCode());
                statuses.add(visitor.get("/jobs/sb-0000001").statusCode());
                assertThat(visitor.get("/").statusCode()).isEqualTo(200);
            }
        }
        assertThat(statuses).containsExactly(200, 200, 503, 503, 200, 200, 503, 503);
    }
}
