package dev.paydirt.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CanonicalUrlTest {
    private static final List<String> PIECES = List.of(
            "http://",
            "HTTPS://",
            "a.example",
            "LinkedIn.com",
            ":443",
            ":80",
            ":",
            "/",
            "?",
            "&",
            "#",
            "#!",
            "#/",
            "=",
            " ",
            "\u00a0",
            "\t",
            "utm_source",
            "gclid",
            "refId",
            "id",
            "1",
            "%2f",
            "%zz",
            "%",
            "@",
            "[::1]",
            "ü",
            ";",
            "//");

    @ParameterizedTest
    @CsvFileSource(resources = "weird-urls.csv", useHeadersInDisplayName = true)
    void dropsWhatDoesNotBelongToThePage(String input, String expected, String why) {
        assertThat(CanonicalUrl.of(input)).as(why).isEqualTo(expected);
        assertThat(CanonicalUrl.of(expected)).as("twice: %s", why).isEqualTo(expected);
    }

    @Test
    void changesNothingTheSecondTimeWhateverTheText() {
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            var text = new StringBuilder(random.nextBoolean() ? "https://a.example" : "");
            for (int piece = random.nextInt(12); piece > 0; piece--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String once = CanonicalUrl.of(text.toString());
            assertThat(CanonicalUrl.of(once)).as("seed %d: %s", seed, text).isEqualTo(once);
        }
    }
}
