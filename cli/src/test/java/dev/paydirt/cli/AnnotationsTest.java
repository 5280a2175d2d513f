package dev.paydirt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class AnnotationsTest {
    private static List<String> told(boolean live, Consumer<Annotations> telling) {
        var text = new StringWriter();
        var annotations = new Annotations(live, new PrintWriter(text), () -> new Random(7));
        annotations.open();
        telling.accept(annotations);
        annotations.close();
        return text.toString().lines().toList();
    }

    @Test
    void commandsAreOffUntilTheWordThatSwitchedThemOff() {
        List<String> lines = told(true, annotations -> annotations.warning("a reason"));
        String word = lines.getFirst().substring("::stop-commands::".length());
        assertThat(word).matches("[0-9a-f]{32}");
        assertThat(lines).containsExactly("::stop-commands::" + word, "::" + word + "::", "::warning::a reason");
    }

    @Test
    void elsewhereNothingIsPrinted() {
        assertThat(told(false, annotations -> annotations.error("a reason"))).isEmpty();
    }

    @Test
    void wordsOfStrangersStayOnTheirLineAndAreNoEscapes() {
        List<String> lines = told(
                true, annotations -> annotations.error("100%0A::set-output name=x::y\r\n::error::forged\u001b[2J"));
        assertThat(lines).hasSize(3);
        assertThat(lines.getLast()).isEqualTo("::error::100%250A::set-output name=x::y  ::error::forged [2J");
    }

    @Test
    void moreThanAreShownAreCounted() {
        List<String> lines = told(true, annotations -> {
            for (int number = 1; number <= 25; number++) {
                annotations.warning("reason " + number);
            }
            for (int number = 1; number <= 10; number++) {
                annotations.error("error " + number);
            }
        });
        assertThat(lines.stream().filter(line -> line.startsWith("::warning::")))
                .hasSize(10);
        assertThat(lines).contains("::warning::reason 9", "::warning::16 more are in the log and in the summary");
        assertThat(lines.stream().filter(line -> line.startsWith("::error::"))).hasSize(10);
        assertThat(lines.getLast()).isEqualTo("::error::error 10");
    }

    @Test
    void oldCommandsAreBrokenUpWhereverTheyStand() {
        assertThat(Printable.of("a ##[add-mask]b ##[error]c")).isEqualTo("a ## [add-mask]b ## [error]c");
    }
}
