package dev.paydirt.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SalaryJsonTest {
    @Test
    void showsEveryKeyOfAReading() {
        assertThat(SalaryJson.of(SalaryText.read("$17 - $150.50 per hour", Optional.of("US"))))
                .hasToString("{\"min\":17,\"max\":150.5,\"currency\":\"USD\",\"period\":\"HOUR\","
                        + "\"period_origin\":\"stated\",\"annual_min\":35360,\"annual_max\":313040,\"factor\":2080,"
                        + "\"reason\":null}");
    }

    @Test
    void showsWhyThereIsNone() {
        assertThat(SalaryJson.of(SalaryText.read("Competitive", Optional.of("US"))))
                .hasToString("{\"min\":null,\"max\":null,\"currency\":null,\"period\":null,\"period_origin\":null,"
                        + "\"annual_min\":null,\"annual_max\":null,\"factor\":null,\"reason\":\"no amount\"}");
    }

    @Test
    void writesRoundAmountsWithoutAnExponent() {
        assertThat(SalaryJson.of(SalaryText.read("up to €100k", Optional.empty()))
                        .toString())
                .contains("\"min\":null,\"max\":100000,");
    }

    @Test
    void tellsWhichCharactersBecameWhat() {
        String text = "from $20/hr";
        var json = SalaryJson.of(SalaryText.read(text, Optional.empty()));
        SalaryJson.explain(json, text, SalaryText.explain(text, Optional.empty()));
        assertThat(json.get("parts"))
                .hasToString("[{\"text\":\"$20\",\"start\":5,\"end\":8,\"is\":\"min\"},"
                        + "{\"text\":\"/hr\",\"start\":8,\"end\":11,\"is\":\"period HOUR\"}]");
    }
}
