package dev.paydirt.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.posting.LineReading.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReadingTest {
    private static final String POSTING = "{\"position\":\"Engineer\",\"job_url\":\"https://jobs.example/1\"";
    private static final String SIGNS = "\"\\{}[]:, 019.-+eEnulltrufas/\t\r\u00e9\u20ac";

    private final LineReading reading = new LineReading(new Secret(1, 2));

    @Test
    void aGlanceTellsNothingThatReadingWouldNot() throws MalformedLine {
        int glanced = 0;
        for (int seed = 0; seed < 30_000; seed++) {
            byte[] line = line(new Random(seed));
            Optional<LineFacts> facts = reading.glance(line, 0, line.length);
            if (facts.isPresent() && reading.stop() == line.length) {
                glanced++;
                LineFacts read = reading.read(line, 0, line.length);
                assertThat(uncompared(facts.get())).as("seed %d", seed).isEqualTo(read);
            }
        }
        assertThat(glanced).isGreaterThan(5_000);
    }

    @Test
    void anOrdinaryLineHasTheFieldsThatAnyLineIsReadTo() throws MalformedLine {
        int ordinary = 0;
        for (int seed = 0; seed < 30_000; seed++) {
            byte[] line = line(new Random(seed));
            Optional<Map<String, Field>> fields = OrdinaryLine.fields(line);
            if (fields.isPresent()) {
                ordinary++;
                assertThat(fields.get().entrySet())
                        .as("seed %d", seed)
                        .containsExactlyElementsOf(LineReader.read(line).entrySet());
            }
        }
        assertThat(ordinary).isGreaterThan(5_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"company\":\"\\u0041 \\\"x\\\" \\\\\"",
                "\"company\":\"Zürich – 日本 😀\"",
                "\"applicant_count\":-1.5e3",
                "\"skills\":[\"a\",[],{\"b\":[null,true,false]}]",
                "\"other\":1,\"another\":2"
            })
    void aGlanceIsEnoughForOrdinaryLines(String more) {
        byte[] line = (POSTING + "," + more + "}").getBytes(StandardCharsets.UTF_8);

        assertThat(reading.glance(line, 0, line.length)).isPresent();
        assertThat(reading.stop()).isEqualTo(line.length);
    }

    /// Which lines are compared by their bytes is the glance's own matter.
    private static LineFacts uncompared(LineFacts facts) {
        return new LineFacts(
                facts.same(), facts.trust(), facts.time(), facts.filled(), facts.fills(), facts.salary(), false);
    }

    private static byte[] line(Random random) {
        var line = new StringBuilder(POSTING);
        for (PostingLine some : RandomLines.some(random).subList(0, 1)) {
            if (some.toString().length() > 2) {
                line.append(",").append(some.toString(), 1, some.toString().length() - 1);
            }
        }
        line.append('}');
        for (int change = random.nextInt(3); change > 0; change--) {
            line.setCharAt(random.nextInt(line.length()), SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        byte[] bytes = line.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(3) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
