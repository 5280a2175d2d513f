package dev.paydirt.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a person copies means to the shell what was meant.
class ShellWordTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:/home/a/my data",
                "file:it's here",
                "'",
                "",
                "$(touch pwned)`id`",
                "a\"b\\c",
                "s3://bucket/a;b&c|d",
                "*?[a]{b}~!#",
                "two\nlines",
                "größer 🦀"
            })
    void isOneWordForARealShell(String text) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-c", "printf '%s|' " + ShellWord.of(text)).start();
        String heard = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(shell.waitFor()).isZero();
        assertThat(heard).isEqualTo(text + "|");
    }

    @Test
    void whatNeedsNoQuotesHasNone() {
        assertThat(ShellWord.of("file:./paydirt-data")).isEqualTo("file:./paydirt-data");
        assertThat(ShellWord.of("s3://my-bucket/jobs_1")).isEqualTo("s3://my-bucket/jobs_1");
    }
}
