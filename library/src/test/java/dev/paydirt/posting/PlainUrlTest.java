package dev.paydirt.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainUrlTest {
    private static final String[] PIECES = {
        "http://",
        "https://",
        "HTTPS://",
        "jobs.example",
        "www.linkedin.com",
        "Jobs.Example",
        ":443",
        ":8080",
        "/",
        "/view",
        "?",
        "&",
        "=",
        "id",
        "utm_source",
        "UTM_x",
        "gclid",
        "trk",
        "position",
        "from",
        "#",
        "#!",
        "%2f",
        "é",
        " ",
        "1",
        "lever-source[]",
        "@",
        ""
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.jobs.example/view/3800000000",
                "http://jobs.example/",
                "https://jobs.example/view?id=7&lang=en",
                "https://jobs.example/view?jk=7?8"
            })
    void knowsAnOrdinaryAddress(String url) {
        assertThat(isCanonical(url)).isTrue();
    }

    @Test
    void neverCallsAnAddressCanonicalThatIsNot() {
        for (int seed = 0; seed < 50_000; seed++) {
            var random = new Random(seed);
            var url = new StringBuilder(PIECES[random.nextInt(2)]).append(PIECES[3 + random.nextInt(3)]);
            for (int piece = random.nextInt(9); piece > 0; piece--) {
                url.append(PIECES[random.nextInt(PIECES.length)]);
            }
            if (isCanonical(url.toString())) {
                assertThat(CanonicalUrl.of(url.toString())).as("seed %d", seed).isEqualTo(url.toString());
            }
        }
    }

    private static boolean isCanonical(String url) {
        byte[] bytes = url.getBytes(StandardCharsets.UTF_8);
        return PlainUrl.isCanonical(bytes, 0, bytes.length);
    }
}
