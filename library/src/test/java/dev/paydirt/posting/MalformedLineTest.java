package dev.paydirt.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MalformedLineTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "``                        | the line is empty",
                "`   `                     | the line is empty",
                "[1]                       | not an object",
                "null                      | not an object",
                "\"text\"                  | not an object",
                "position,job_url          | not JSON at byte",
                "{\"a\":1                  | not JSON: it ends too early",
                "{\"a\":\"x                | not JSON: it ends too early",
                "{\"a\":tru}               | not JSON at byte",
                "{\"a\":1,}                | not JSON at byte",
                "{'a':1}                   | not JSON at byte",
                "{\"a\":NaN}               | not JSON at byte",
                "{\"a\":01}                | not JSON at byte",
                "{\"a\":\"\\x\"}           | not JSON at byte",
                "{\"a\":1}{\"b\":2}        | text after the object",
                "{\"a\":1} x               | not JSON at byte",
            })
    void saysWhyALineIsNoObject(String line, String reason) {
        assertThat(reason(line.getBytes(StandardCharsets.UTF_8))).startsWith(reason);
    }

    @Test
    void holdsNestingUpToSixtyFour() {
        String deepest = "{\"a\":" + "[".repeat(63) + "]".repeat(63) + "}";
        assertThat(Samples.line(deepest).toString()).isEqualTo(deepest);
        String deeper = "{\"a\":" + "[".repeat(64) + "]".repeat(64) + "}";
        assertThat(reason(deeper.getBytes(StandardCharsets.UTF_8))).isEqualTo("nested deeper than 64");
        assertThat(reason(("{\"a\":" + "[".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("nested deeper than 64");
    }

    @Test
    void saysThatANumberIsTooLong() {
        assertThat(reason(("{\"a\":" + "9".repeat(5_000) + "}").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("a number or a name is too long");
    }

    @Test
    void saysThatBytesAreNoText() {
        byte[] latin1 = "{\"a\":\"Zürich\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(reason(latin1)).isEqualTo("not UTF-8");
        byte[] utf16 = "{\"a\":\"x\"}".getBytes(StandardCharsets.UTF_16BE);
        assertThat(reason(utf16)).isEqualTo("not UTF-8: a zero byte");
        byte[] surrogate = {'{', '"', 'a', '"', ':', '"', (byte) 0xED, (byte) 0xA0, (byte) 0xBD, '"', '}'};
        assertThat(reason(surrogate)).isEqualTo("not UTF-8");
    }

    @Test
    void anyBytesAreEitherALineOrHaveAReason() {
        String valid = "{\"a\":[1,{\"b\":\"\\u00e9ü\"}],\"c\":-1.5e3,\"d\":null,\"a\":true}";
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            byte[] bytes = valid.getBytes(StandardCharsets.UTF_8);
            for (int change = random.nextInt(4); change >= 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(PostingLine.parse(bytes).bytes()).as("seed %d", seed).isEqualTo(bytes);
            } catch (MalformedLine malformed) {
                assertThat(malformed.reason()).as("seed %d", seed).isNotBlank();
            }
        }
    }

    private static String reason(byte[] line) {
        MalformedLine malformed = catchThrowableOfType(MalformedLine.class, () -> PostingLine.parse(line));
        assertThat(malformed).as("a line that must be refused").isNotNull();
        return malformed.reason();
    }
}
