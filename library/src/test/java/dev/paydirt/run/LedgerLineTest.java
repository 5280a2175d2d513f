package dev.paydirt.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerLineTest {
    private static final String HALF_A_PAIR = "\ud83d";

    @ParameterizedTest
    @ValueSource(
            strings = {"", "https://jobs.example/1?a=b&c", "\"\\\t\n\u0000\u2028</", "Zürich 😀", "cut " + HALF_A_PAIR})
    void isWhatTheWriterOfRecordsWrites(String text) {
        var duplicate = new Duplicate(
                text + "i", text + "r", new Duplicate.Line(text, "u"), new Duplicate.Line("w" + text, text));
        var rejection = new Rejection(text, 5_000_000_000L, "r" + text, text + "t");

        assertThat(text(LedgerLine.of(duplicate))).isEqualTo(text(RecordFile.writeLine(duplicate)) + "\n");
        assertThat(text(LedgerLine.of(rejection))).isEqualTo(text(RecordFile.writeLine(rejection)) + "\n");
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.UTF_8);
    }
}
