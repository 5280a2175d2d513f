package dev.paydirt.posting;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The laws of the salary reader under any bytes. In a build only the seeds beside this class are tried; with
/// `JAZZER_FUZZ=1` in the environment the search goes on from there.
class SalaryFuzzTest {
    private static final List<Optional<String>> COUNTRIES =
            List.of(Optional.empty(), Optional.of("US"), Optional.of("IN"), Optional.of("FR"), Optional.of("XX"));

    @FuzzTest(maxDuration = "12m")
    void keepsItsLaws(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (Optional<String> country : COUNTRIES) {
            SalaryText.Reading reading = SalaryText.read(text, country);
            assertThat(reading.reason().isPresent()).isNotEqualTo(reading.pay().isPresent());
            reading.reason().ifPresent(reason -> assertThat(reason).isNotBlank());
            reading.evidence().ifPresent(span -> assertThat(span.of(text)).isNotEmpty());
            reading.pay().ifPresent(SalaryFuzzTest::checkPay);
            checkParts(text, reading, SalaryText.explain(text, country));
            assertThat(SalaryText.read(text + "  ", country).pay()).isEqualTo(reading.pay());
        }
    }

    private static void checkPay(Pay pay) {
        BigDecimal min = pay.min().or(pay::max).orElseThrow();
        BigDecimal max = pay.max().orElse(min);
        assertThat(min).isPositive().isLessThanOrEqualTo(max);
        assertThat(pay.period().isPresent()).isEqualTo(pay.origin().isPresent());
        pay.currency().ifPresent(code -> assertThat(code).hasSize(3));
        pay.annualMax()
                .ifPresent(annual -> assertThat(annual)
                        .isEqualByComparingTo(
                                max.multiply(pay.period().orElseThrow().factor())));
    }

    private static void checkParts(String text, SalaryText.Reading reading, List<SalaryText.Part> parts) {
        int last = 0;
        for (SalaryText.Part part : parts) {
            assertThat(part.span().of(text)).isNotEmpty();
            assertThat(part.span().start()).isGreaterThanOrEqualTo(0);
            last = Math.max(last, part.span().end());
        }
        assertThat(last).isLessThanOrEqualTo(text.length());
        boolean taken = parts.stream()
                .anyMatch(part -> part.is().startsWith("min") || part.is().equals("max"));
        assertThat(taken).isEqualTo(reading.pay().isPresent());
    }
}
