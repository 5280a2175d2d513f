package dev.paydirt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DetailsTest {
    private static final String DATA = "/search?q=data&per_page=100";
    private static final List<String> LEFT_OUT = List.of("experience", "education", "skills");

    private static SandboxSettings needed(String faults) {
        return SandboxSettings.of(Map.of("postings", "3000", "details", "needed", "faults", faults));
    }

    @Test
    void aListLeavesOutWhatThePostingsOwnPageTells() throws IOException, InterruptedException {
        try (Sandbox short_ = Sandbox.start(needed(""), 0);
                Sandbox whole = Sandbox.start(SandboxSettings.DEFAULT.withPostings(3000), 0);
                Visitor visitor = new Visitor(short_.address());
                Visitor other = new Visitor(whole.address())) {
            JsonNode told = other.json(DATA).get("jobs");
            int unpaid = 0;
            int paid = 0;
            for (JsonNode job : visitor.json(DATA).get("jobs")) {
                assertThat(LEFT_OUT).noneMatch(job::has);
                JsonNode alone = visitor.json("/jobs/" + job.get("id").asText());
                ObjectNode same = told.get(paid + unpaid).deepCopy();
                assertThat(same.put("url", alone.get("url").asText())).isEqualTo(alone);
                assertThat(same.get("description").asText())
                        .startsWith(job.get("description").asText().replace("…", ""));
                assertThat(job.get("description").asText()).hasSizeLessThanOrEqualTo(201);
                boolean asThere = job.get("pay").equals(alone.get("pay"))
                        && job.get("salary").equals(alone.get("salary"));
                assertThat(asThere
                                || (job.get("pay").isNull() && job.get("salary").isNull()))
                        .isTrue();
                unpaid += asThere ? 0 : 1;
                paid += asThere ? 1 : 0;
            }
            assertThat(unpaid).isBetween(25, 60);
        }
    }

    @Test
    void somePostingsHaveNoPageOfTheirOwnAndNeverWill() throws IOException, InterruptedException {
        try (Sandbox board = Sandbox.start(needed("detail-404=0.3"), 0);
                Visitor visitor = new Visitor(board.address())) {
            List<Set<String>> gone = new ArrayList<>();
            for (int round = 0; round < 3; round++) {
                Set<String> now = new HashSet<>();
                for (JsonNode job : visitor.json(DATA).get("jobs")) {
                    String id = job.get("id").asText();
                    if (visitor.get("/jobs/" + id).statusCode() == 404) {
                        now.add(id);
                    }
                }
                gone.add(now);
            }
            assertThat(gone.getFirst()).hasSizeBetween(15, 45);
            assertThat(gone).containsOnly(gone.getFirst());
        }
    }

    @Test
    void singlePostingsMeetTheSameMisbehavioursAsSearches() throws IOException, InterruptedException {
        int failed = 0;
        try (Sandbox board = Sandbox.start(needed("error-500=0.3"), 0);
                Visitor visitor = new Visitor(board.address())) {
            for (int i = 0; i < 100; i++) {
                failed += visitor.get("/jobs/sb-%07d".formatted(i)).statusCode() == 500 ? 1 : 0;
            }
        }
        assertThat(failed).isBetween(15, 45);
    }
}
