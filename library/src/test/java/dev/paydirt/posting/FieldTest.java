package dev.paydirt.posting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTest {
    @Test
    void textsWithEscapedCharactersAreUnescaped() {
        assertThat(Field.of("company", "\"A \\u0026 B \\\"C\\\" \\ud83d\\ude00\\n\"")
                        .text())
                .contains("A & B \"C\" 😀\n");
    }

    /// Lists are read token by token; the tree is the slow and simple way.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[\"sql\",\"\\\"python\\\"\",\"\",null,\"Not specified\"]",
                "[1,-0,1.50,1e2,1e999,0.1e-400,123456789012345678901234567890,1234567890.12345678901234567890]",
                "[true,false,[\"inner\",[2]],{\"a\":[\"b\"]},\"last\"]"
            })
    void aListTellsTheTextsThatItsTreeTells(String list) throws IOException {
        List<String> texts = new ArrayList<>();
        for (JsonNode each : new JsonMapper().readTree(list)) {
            if (each.isValueNode() && !each.isNull() && Fields.says(each.asText())) {
                texts.add(each.asText());
            }
        }

        assertThat(Field.of("skills", list).texts()).isEqualTo(texts);
    }
}
