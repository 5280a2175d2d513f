package dev.paydirt.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.paydirt.Refused;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownDetailTest {
    private static final String WHOLE =
            "{'source':'board','id':'7','list':'a1','asked':'2025-11-24T02-00-00Z','fields':{'position':'Nurse'}}";

    private static byte[] line(String json) {
        return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\\\t\n\u0000\u2028</", "Zürich 😀", "cut \ud83d"})
    void isWrittenAndReadAsRecordsAre(String text) {
        JsonNode fields = JsonNodeFactory.instance
                .objectNode()
                .put("position", text)
                .put("salary_min", new BigDecimal("1E+5"))
                .put("salary_max", 150_000.50)
                .put("applicant_count", 3_000_000_000L)
                .putNull("company")
                .set("skills", JsonNodeFactory.instance.arrayNode().add(text).add(true));
        var detail = new KnownDetail("board", text, "a1", Timestamp.of("2025-11-24T02-00-00Z"), fields);

        byte[] line = detail.line();

        assertThat(text(line)).isEqualTo(text(RecordFile.writeLine(detail)));
        assertThat(KnownDetail.read(line, "x")).isEqualTo(RecordFile.read(line, KnownDetail.class, "x"));
        assertThat(KnownDetail.Head.read(line, "x")).isEqualTo(RecordFile.read(line, KnownDetail.Head.class, "x"));
    }

    @Test
    void keysOfLaterVersionsAreLeftAlone() throws JsonProcessingException {
        byte[] line = line(WHOLE.replace("'list'", "'colour':{'list':['x']},'list'"));

        assertThat(KnownDetail.read(line, "x").fields())
                .isEqualTo(new JsonMapper().readTree("{\"position\":\"Nurse\"}"));
        assertThat(KnownDetail.Head.read(line, "x").key()).isEqualTo("board:7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "7",
                "{'source':'board'",
                "{'source':'board','id':7,'list':'a1','asked':'2025-11-24T02-00-00Z','fields':{}}",
                "{'source':'board','id':'7','list':'a1','asked':'yesterday','fields':{}}",
                "{'source':'board','id':'7','list':'a1','asked':'2025-11-24T02-00-00Z','fields':{'position':",
                "{'source':'board','id':'7','list':'a1','asked':'2025-11-24T02-00-00Z','fields':{]}}"
            })
    void aDamagedLineIsRefusedWhetherAllOfItIsWantedOrNot(String json) {
        assertThatThrownBy(() -> KnownDetail.read(line(json), "the ledger")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> KnownDetail.Head.read(line(json), "the ledger"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aLineWithoutWhatItTellsIsRefused() {
        assertThatThrownBy(
                        () -> KnownDetail.read(line(WHOLE.replace(",'fields':{'position':'Nurse'}", "")), "the ledger"))
                .isInstanceOf(Refused.class)
                .hasMessage("the ledger cannot be read as a known detail: it has no 'fields'");
    }
}
