package dev.paydirt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/// Bodies on which a reader has to be on its guard.
class HostileBodiesTest {
    private static final SandboxSettings SMALL = SandboxSettings.DEFAULT.withPostings(500);
    private static final String PATH = "/search?q=data";
    private static final Instant NOW = Instant.parse("2025-11-24T02:00:00.300Z");

    private final List<Duration> slept = Collections.synchronizedList(new ArrayList<>());

    private Sandbox board(SandboxSettings settings) throws IOException {
        return Sandbox.start(settings, 0, () -> NOW, slept::add);
    }

    private static SandboxSettings always(Fault fault) {
        return SMALL.withFaults(new Faults(Map.of(fault, 1.0)));
    }

    private HttpResponse<byte[]> answerOf(Fault fault) throws IOException, InterruptedException {
        return answerOf(always(fault), PATH);
    }

    private HttpResponse<byte[]> answerOf(SandboxSettings settings, String path)
            throws IOException, InterruptedException {
        try (Sandbox board = board(settings);
                HttpClient client = HttpClient.newHttpClient()) {
            URI address = board.address().resolve(path);
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private byte[] honest() throws IOException, InterruptedException {
        return answerOf(SMALL, PATH).body();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("nothing");
    }

    @Test
    void nothingAndAListCanStandWhereAnObjectShould() throws IOException, InterruptedException {
        HttpResponse<byte[]> nothing = answerOf(Fault.EMPTY_200);
        assertThat(nothing.statusCode()).isEqualTo(200);
        assertThat(nothing.body()).isEmpty();
        assertThat(header(nothing, "Content-Type")).isEqualTo("application/json");
        JsonNode list = Visitor.JSON.readTree(answerOf(Fault.ARRAY_FOR_OBJECT).body());
        assertThat(list.isArray()).isTrue();
        assertThat(list.get(0)).isEqualTo(Visitor.JSON.readTree(honest()));
    }

    @Test
    void compressionCanEndInTheMiddle() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = answerOf(Fault.GZIP_BROKEN);
        assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertThatThrownBy(unpacked::readAllBytes).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void halfACharacterStandsInATitle() throws IOException, InterruptedException {
        byte[] right = honest();
        byte[] wrong = answerOf(Fault.TRUNCATED_UTF8).body();
        assertThat(wrong).hasSize(right.length + 2);
        assertThatThrownBy(() -> Visitor.JSON.readTree(wrong))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("UTF-8");
        int at = java.util.Arrays.mismatch(right, wrong);
        assertThat(at).isBetween(right.length / 3, right.length / 2 + 10);
        byte[] elsewhere =
                answerOf(always(Fault.TRUNCATED_UTF8), "/search?q=unheard+of").body();
        assertThatThrownBy(() -> Visitor.JSON.readTree(elsewhere)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void listsWithinListsStandBeforeTheRightAnswer() throws IOException, InterruptedException {
        String text = text(answerOf(Fault.DEEP_NESTING));
        assertThat(text).startsWith("{\"nested\":[[[[").hasSizeGreaterThan(200_000);
        String inner = "[".repeat(100_000) + "]".repeat(100_000);
        assertThat(text.replace("\"nested\":" + inner + ",", "").getBytes(StandardCharsets.UTF_8))
                .isEqualTo(honest());
    }

    @Test
    void theLastOfEqualKeysIsRight() throws IOException, InterruptedException {
        JsonNode right = Visitor.JSON.readTree(honest());
        JsonNode twice = Visitor.JSON.readTree(answerOf(Fault.DUPLICATE_KEYS).body());
        assertThat(twice.get("jobs")).isEqualTo(right.get("jobs")).isNotEmpty();
        assertThat(twice.get("total")).isEqualTo(right.get("total"));
        JsonNode one = Visitor.JSON.readTree(
                answerOf(always(Fault.DUPLICATE_KEYS), "/jobs/sb-0000001").body());
        assertThat(one.get("id").asText()).isEqualTo("sb-0000001");
        assertThat(one.get("title").asText()).isNotEmpty();
    }

    @Test
    void aHugeTextIsNeverMadeAtOnceAndIsFollowedByTheRightAnswer() throws IOException, InterruptedException {
        byte[] right = honest();
        byte[] huge = answerOf(Fault.HUGE_FIELD).body();
        int before = "{\"filling\":\"\",".length();
        assertThat(huge.length).isEqualTo(before + (40 << 20) + right.length - 1);
        assertThat(new String(huge, huge.length - 50, 50, StandardCharsets.UTF_8))
                .isEqualTo(new String(right, right.length - 50, 50, StandardCharsets.UTF_8));
    }

    @Test
    void aBombIsSmallOnTheWayAndAGigabyteWhenUnpacked() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = answerOf(Fault.GZIP_BOMB);
        assertThat(answer.body()).hasSizeLessThan(2 << 20);
        assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body()), 1 << 16)) {
            assertThat(new String(unpacked.readNBytes(20), StandardCharsets.UTF_8))
                    .isEqualTo("{\"filling\":\"aaaaaaaa");
            unpacked.skipNBytes(100L * (10 << 20));
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                    .endsWith("}");
        }
    }
}
