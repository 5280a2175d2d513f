package dev.paydirt.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.run.QueryYield;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CostMarkdownTest {
    @Test
    void everyQueryTellsWhatItAloneBroughtAndWhatItTook() {
        String text = CostMarkdown.queries(List.of(
                new QueryYield("q2", "a|b", Optional.of("Texas"), 10, 0, 0, 4, 1.25),
                new QueryYield("q1", "nurse", Optional.empty(), 90, 80, 40, 5, 2)));

        assertThat(text)
                .contains(
                        "| q2 | a&#124;b | Texas | 10 | 0 | 0 | 4 | 1.3 |\n",
                        "| q1 | nurse |  | 90 | 80 | 40 | 5 | 2.0 |\n");
    }

    @Test
    void thousandsOfQueriesAreCutAndCounted() {
        String text = CostMarkdown.queries(IntStream.range(0, 1000)
                .mapToObj(number -> new QueryYield("q" + number, "a", Optional.empty(), 1, 1, 1, 1, 1))
                .toList());

        assertThat(text).endsWith("\n700 more are told by `paydirt status --queries`.\n");
    }
}
