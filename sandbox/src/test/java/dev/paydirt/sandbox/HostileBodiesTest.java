package dev.paydirt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/// Bodies on which a reader has to be on its guard.
class HostileBodiesTest {
    private final HostileBoard hostile = new HostileBoard();

    @Test
    void nothingAndAListCanStandWhereAnObjectShould() throws IOException, InterruptedException {
        HttpResponse<byte[]> nothing = hostile.answerOf(Fault.EMPTY_200);
        assertThat(nothing.statusCode()).isEqualTo(200);
        assertThat(nothing.body()).isEmpty();
        assertThat(HostileBoard.header(nothing, "Content-Type")).isEqualTo("application/json");
        JsonNode list =
                Visitor.JSON.readTree(hostile.answerOf(Fault.ARRAY_FOR_OBJECT).body());
        assertThat(list.isArray()).isTrue();
        assertThat(list.get(0)).isEqualTo(Visitor.JSON.readTree(hostile.honest()));
    }

    @Test
    void compressionCanEndInTheMiddle() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = hostile.answerOf(Fault.GZIP_BROKEN);
        assertThat(HostileBoard.header(answer, "Content-Encoding")).isEqualTo("gzip");
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertThatThrownBy(unpacked::readAllBytes).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void halfACharacterStandsInATitle() throws IOException, InterruptedException {
        byte[] right = hostile.honest();
        byte[] wrong = hostile.answerOf(Fault.TRUNCATED_UTF8).body();
        assertThat(wrong).hasSize(right.length + 2);
        assertThatThrownBy(() -> Visitor.JSON.readTree(wrong))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("UTF-8");
        int at = Arrays.mismatch(right, wrong);
        assertThat(at).isBetween(right.length / 3, right.length / 2 + 10);
        byte[] elsewhere = hostile.answerOf(HostileBoard.always(Fault.TRUNCATED_UTF8), "/search?q=unheard+of")
                .body();
        assertThatThrownBy(() -> Visitor.JSON.readTree(elsewhere)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void listsWithinListsStandBeforeTheRightAnswer() throws IOException, InterruptedException {
        String text = HostileBoard.text(hostile.answerOf(Fault.DEEP_NESTING));
        assertThat(text).startsWith("{\"nested\":[[[[").hasSizeGreaterThan(200_000);
        String inner = "[".repeat(100_000) + "]".repeat(100_000);
        assertThat(text.replace("\"nested\":" + inner + ",", "").getBytes(StandardCharsets.UTF_8))
                .isEqualTo(hostile.honest());
    }

    @Test
    void theLastOfEqualKeysIsRight() throws IOException, InterruptedException {
        JsonNode right = Visitor.JSON.readTree(hostile.honest());
        JsonNode twice =
                Visitor.JSON.readTree(hostile.answerOf(Fault.DUPLICATE_KEYS).body());
        assertThat(twice.get("jobs")).isEqualTo(right.get("jobs")).isNotEmpty();
        assertThat(twice.get("total")).isEqualTo(right.get("total"));
        JsonNode one =
                Visitor.JSON.readTree(hostile.answerOf(HostileBoard.always(Fault.DUPLICATE_KEYS), "/jobs/sb-0000001")
                        .body());
        assertThat(one.get("id").asText()).isEqualTo("sb-0000001");
        assertThat(one.get("title").asText()).isNotEmpty();
    }

    @Test
    void aHugeTextIsNeverMadeAtOnceAndIsFollowedByTheRightAnswer() throws IOException, InterruptedException {
        byte[] right = hostile.honest();
        byte[] huge = hostile.answerOf(Fault.HUGE_FIELD).body();
        int before = "{\"filling\":\"\",".length();
        assertThat(huge.length).isEqualTo(before + (40 << 20) + right.length - 1);
        assertThat(new String(huge, huge.length - 50, 50, StandardCharsets.UTF_8))
                .isEqualTo(new String(right, right.length - 50, 50, StandardCharsets.UTF_8));
    }

    @Test
    void aBombIsSmallOnTheWayAndAGigabyteWhenUnpacked() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = hostile.answerOf(Fault.GZIP_BOMB);
        assertThat(answer.body()).hasSizeLessThan(2 << 20);
        assertThat(HostileBoard.header(answer, "Content-Encoding")).isEqualTo("gzip");
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body()), 1 << 16)) {
            assertThat(new String(unpacked.readNBytes(20), StandardCharsets.UTF_8))
                    .isEqualTo("{\"filling\":\"aaaaaaaa");
            unpacked.skipNBytes(100L * (10 << 20));
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                    .endsWith("}");
        }
    }
}
