package dev.paydirt.posting;

import static dev.paydirt.posting.Samples.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergeTest {
    @Test
    void aLineThatGainsNothingIsTheVerySameLine() {
        PostingLine winner = line("{ \"company\" : \"a\", \"queries\":[\"q2\",\"q1\"] , \"x\":null}");
        PostingLine other = line("{\"company\":\"b\",\"queries\":[\"q1\"],\"x\":\"\",\"y\":null}");
        assertThat(Winner.merge(List.of(winner, other))).isSameAs(winner);
        assertThat(Winner.merge(List.of(winner))).isSameAs(winner);
    }

    @Test
    void fillsWhatIsUnknownFromTheBestThatKnowsIt() {
        assertThat(merged(
                        "{\"company\":null,\"description\":\"\",\"education\":\"Not specified\",\"location\":\"Ulm\"}",
                        "{\"company\":\"b\",\"description\":null,\"location\":\"Bonn\"}",
                        "{\"company\":\"c\",\"description\":\"d\",\"education\":\"MSc\"}"))
                .isEqualTo("{\"company\":\"b\",\"description\":\"d\",\"education\":\"MSc\",\"location\":\"Ulm\"}");
    }

    @Test
    void keepsEveryValueAsItWasWritten() {
        assertThat(merged("{ \"n\" : 1.50 , \"e\":\"\\u00e9\" , \"x\": null }", "{\"x\":  [1,  2.0]}"))
                .isEqualTo("{\"n\":1.50,\"e\":\"\\u00e9\",\"x\":[1,  2.0]}");
    }

    @Test
    void appendsKnownKeysInTheirOrderAndThenUnknownOnesInTheirs() {
        assertThat(merged(
                        "{\"zeta\":1}",
                        "{\"yy\":1,\"description\":\"d\",\"xx\":2,\"company\":\"c\"}",
                        "{\"aa\":3,\"industries\":\"i\"}"))
                .isEqualTo("{\"zeta\":1,\"company\":\"c\",\"industries\":\"i\",\"description\":\"d\","
                        + "\"yy\":1,\"xx\":2,\"aa\":3}");
    }

    @Test
    void takesASalaryWholeOrNotAtAll() {
        assertThat(merged(
                        "{\"salary\":null,\"salary_min\":5,\"salary_max\":null,\"salary_currency\":null}",
                        "{\"salary\":\"$6\",\"salary_min\":6,\"salary_max\":7,\"salary_currency\":\"USD\"}"))
                .isEqualTo("{\"salary\":null,\"salary_min\":5,\"salary_max\":null,\"salary_currency\":null}");
        assertThat(merged(
                        "{\"salary\":null,\"salary_min\":null,\"salary_currency\":\"EUR\",\"salary_note\":\"x\"}",
                        "{\"salary_currency\":\"GBP\"}",
                        "{\"salary\":\"$6\",\"salary_min\":6,\"salary_max\":7,\"salary_currency\":null}"))
                .isEqualTo("{\"salary\":\"$6\",\"salary_min\":6,\"salary_currency\":null,\"salary_note\":null,"
                        + "\"salary_max\":7}");
    }

    @Test
    void aTextWithoutAmountsIsASalaryThatIsKept() {
        assertThat(merged("{\"salary\":\"competitive\",\"salary_min\":null}", "{\"salary\":\"$6\",\"salary_min\":6}"))
                .isEqualTo("{\"salary\":\"competitive\",\"salary_min\":null}");
    }

    @Test
    void takesAPlaceWholeOrNotAtAll() {
        assertThat(merged("{\"city\":\"Ulm\",\"country\":null}", "{\"city\":\"Bonn\",\"country\":\"DE\"}"))
                .isEqualTo("{\"city\":\"Ulm\",\"country\":null}");
        assertThat(merged("{\"city\":null}", "{\"remote\":false,\"city\":\"Bonn\",\"country\":\"DE\"}"))
                .isEqualTo("{\"city\":\"Bonn\",\"remote\":false,\"country\":\"DE\"}");
    }

    @Test
    void doesNotChangeWhichPostingItIs() {
        PostingLine winner = line("{\"source\":\"a\",\"source_id\":null,\"job_url\":\"https://a.example/1\"}");
        PostingLine other = line("{\"source_id\":\"7\",\"job_url\":\"https://a.example/1\"}");
        assertThat(Identity.of(Winner.merge(List.of(winner, other)))).isEqualTo(Identity.of(winner));
    }

    @Test
    void unitesQueriesInPlanOrder() {
        assertThat(merged("{\"queries\":[\"q10\"],\"a\":1}", "{\"queries\":[\"q2\",\"q10\"]}", "{\"queries\":null}"))
                .isEqualTo("{\"queries\":[\"q2\",\"q10\"],\"a\":1}");
    }

    @Test
    void doesNotTouchTheRankedLines() {
        PostingLine winner = line("{\"a\":null}");
        Winner.merge(List.of(winner, line("{\"a\":1}")));
        assertThat(winner).hasToString("{\"a\":null}");
    }

    private static String merged(String... ranked) {
        return Winner.merge(Arrays.stream(ranked).map(Samples::line).toList()).toString();
    }
}
