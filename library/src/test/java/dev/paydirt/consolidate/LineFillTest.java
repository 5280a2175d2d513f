package dev.paydirt.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.posting.Fields;
import dev.paydirt.posting.MalformedLine;
import dev.paydirt.posting.PostingLine;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineFillTest {
    private static final String[] VALUES = {
        "null",
        "\"\"",
        "\"a\"",
        "\"{\\\"x\\\":[1,2]}, \\\\\"",
        "12",
        "-0.5",
        "true",
        "false",
        "[]",
        "[\"C++\",\"]\"]",
        "\"\\u0000,\""
    };

    @Test
    void seesWhatTheReaderOfLinesSees() throws MalformedLine {
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var text = new StringBuilder("{");
            for (String field : Fields.ORDER) {
                if (random.nextInt(20) > 0) {
                    String value = field.equals("source") ? "\"board\"" : VALUES[random.nextInt(VALUES.length)];
                    text.append(text.length() == 1 ? "" : ",")
                            .append('"')
                            .append(field)
                            .append("\":")
                            .append(value);
                }
            }
            byte[] bytes = text.append('}').toString().getBytes(StandardCharsets.UTF_8);
            PostingLine line = PostingLine.parse(bytes);
            LineFill fill = LineFill.of(bytes);
            assertThat(fill.source()).as("seed %d", seed).isEqualTo(line.text("source"));
            for (int field = 0; field < LineFill.FIELDS.size(); field++) {
                String name = LineFill.FIELDS.get(field);
                boolean list = text.indexOf("\"" + name + "\":[\"") > 0;
                assertThat(fill.isFilled(field))
                        .as("seed %d, %s in %s", seed, name, text)
                        .isEqualTo(line.text(name).isPresent() || list);
            }
        }
    }

    @Test
    void whatIsNoLineOfOursSaysLittleAndBreaksNothing() {
        for (String odd : new String[] {
            "", "{", "{}", "[]", "null", "{\"source\":", "{\"source\":\"", "{\"source\":\"a\\", "{ \"source\": 1}"
        }) {
            assertThat(LineFill.of(odd.getBytes(StandardCharsets.UTF_8)).source())
                    .as(odd)
                    .isEmpty();
        }
    }
}
