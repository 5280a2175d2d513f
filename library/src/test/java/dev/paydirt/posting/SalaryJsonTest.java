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
}
