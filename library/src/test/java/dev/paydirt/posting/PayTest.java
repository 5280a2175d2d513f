package dev.paydirt.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PayTest {
    @Test
    void putsBoundsInOrder() {
        Pay pay = Samples.pay("138000", "115000", Period.YEAR);
        assertThat(pay.min()).contains(new BigDecimal("115000"));
        assertThat(pay.max()).contains(new BigDecimal("138000"));
    }

    @Test
    void takesZeroAndNumbersThatAreNoMoneyForUnknown() {
        assertThat(Samples.pay("0", "650", Period.DAY).min()).isEmpty();
        assertThat(Samples.pay("1E-9999999", "650", Period.DAY).min()).isEmpty();
        assertThat(Samples.pay("650", "1E+9999999", Period.DAY).max()).isEmpty();
        assertThat(Pay.plain(Samples.pay("33.33333333333333", "650", Period.HOUR)
                        .min()
                        .orElseThrow()))
                .isEqualTo("33.333333");
    }

    @Test
    void needsAnAmount() {
        assertThatThrownBy(() -> Samples.pay("0", "-1", Period.DAY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsAYearAsTwoThousandAndEightyHours() {
        assertThat(annual(Period.HOUR)).isEqualByComparingTo("208000");
        assertThat(annual(Period.DAY)).isEqualByComparingTo("26000");
        assertThat(annual(Period.WEEK)).isEqualByComparingTo("5200");
        assertThat(annual(Period.MONTH)).isEqualByComparingTo("1200");
        assertThat(Samples.pay("100", "100", Period.YEAR).annualMin()).isEmpty();
    }

    @Test
    void knowsNoYearWithoutAPeriod() {
        Pay pay = new Pay(
                Optional.of(BigDecimal.TEN.scaleByPowerOfTen(4)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(pay.annualMin()).isEmpty();
    }

    private static BigDecimal annual(Period period) {
        return Samples.pay("100", "100", period).annualMax().orElseThrow();
    }
}
