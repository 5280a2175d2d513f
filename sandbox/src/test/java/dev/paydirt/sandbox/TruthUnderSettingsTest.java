package dev.paydirt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class TruthUnderSettingsTest {
    private static ObjectNode truthUnder(Map<String, String> settings) {
        ObjectNode plan = Visitor.JSON.createObjectNode().put("timestamp", "2025-11-24T02-00-00Z");
        ObjectNode source =
                plan.putArray("sources").addObject().put("name", "sandbox").put("source", "sandbox");
        ObjectNode texts = source.putObject("settings");
        settings.forEach(texts::put);
        ObjectNode batch = plan.putArray("include").addObject().put("batch", "1");
        ObjectNode query =
                batch.putArray("queries").addObject().put("keyword", "engineer").put("limit", 5000);
        query.putArray("sources").add("sandbox");
        return Truth.of(plan);
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    @Test
    void whatKeepsAPatientCollectorFromNothingChangesNothing() {
        ObjectNode usual = truthUnder(Map.of("page-size", "20"));
        assertThat(truthUnder(Map.of(
                        "page-size", "20",
                        "habits", "moving-list=5,short-pages=7,lying-total=0.1,flap=20",
                        "details", "needed",
                        "hidden-rate", "5",
                        "faults", "cut")))
                .isEqualTo(usual);
    }

    @Test
    void aPageThatRepeatsHidesWhatComesAfterIt() {
        ObjectNode truth = truthUnder(Map.of("page-size", "20", "habits", "repeat-page=3"));
        assertThat(truth.get("identities")).hasSizeBetween(55, 60);
        ObjectNode shorter = truthUnder(Map.of("page-size", "20", "habits", "repeat-page=3,short-pages=5"));
        assertThat(shorter.get("identities")).hasSizeBetween(13, 15);
        assertThat(texts(truth.get("identities"))).containsAll(texts(shorter.get("identities")));
    }

    @Test
    void narrowerSearchesReachBeyondTheCap() {
        ObjectNode free = truthUnder(Map.of("postings", "5000"));
        ObjectNode capped = truthUnder(Map.of("postings", "5000", "cap", "60", "narrowing", "no"));
        ObjectNode narrowed = truthUnder(Map.of("postings", "5000", "cap", "60"));
        List<String> all = texts(free.get("identities"));
        List<String> split = texts(narrowed.get("identities"));
        assertThat(all).hasSizeGreaterThan(600).containsAll(split);
        assertThat(capped.get("identities")).hasSizeLessThanOrEqualTo(60);
        assertThat(split).containsAll(texts(capped.get("identities"))).hasSizeGreaterThan(all.size() / 2);
    }
}
