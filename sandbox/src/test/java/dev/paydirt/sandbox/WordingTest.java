package dev.paydirt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COMMA          | 150000   | 150,000
            COMMA          | 17       | 17
            COMMA          | 1500000  | 1,500,000
            COMMA_CENTS    | 150000.5 | 150,000.50
            CENTS          | 38.25    | 38.25
            K              | 150000   | 150
            DOT            | 65000    | 65.000
            DOT_CENTS      | 65000.5  | 65.000,50
            COMMA_DECIMALS | 15.5     | 15,50
            PLAIN_CENTS    | 2000     | 2000,00
            APOSTROPHE     | 120000   | 120'000
            LAKH           | 1200000  | 12
            INDIAN         | 600000   | 6,00,000
            INDIAN         | 12345678 | 1,23,45,678
            """, quoteCharacter = '"')
    void amountsAreWrittenAsTheirCountryWritesThem(Numeral numeral, double amount, String text) {
        assertThat(numeral.write(amount)).isEqualTo(text);
    }

    @Test
    void thousandsCanBePartedByASpaceThatDoesNotBreak() {
        assertThat(Numeral.SPACE.write(45_000)).isEqualTo("45\u00A0000");
    }

    @Test
    void everyKindOfTextIsThere() {
        Stream<String> patterns = Wording.all().stream().map(Wording::pattern);
        assertThat(patterns)
                .contains(
                        "${min}/yr - ${max}/yr",
                        "${min}/yr",
                        "{min}-{max}K",
                        "${min} - ${max}k",
                        "${min} - ${max} per hour",
                        "£{min} per day",
                        "{min} €",
                        "{min}-{max} LPA",
                        "CHF {min}",
                        "{min}-{max} k€",
                        "${min}K – ${max}K • 0.5% – 1.75% • Offers Bonus",
                        "up to ${max}k + 401k");
    }

    @Test
    void noWordingLosesAnythingOfTheAmount() {
        long seed = 20251124;
        var random = new Random(seed);
        for (Wording wording : Wording.all()) {
            for (int i = 0; i < 200; i++) {
                double annual =
                        20_000 + random.nextInt(280_000) * (wording.currency().equals("INR") ? 20.0 : 1.0);
                Pay pay = wording.pay(annual, 0.05 + random.nextDouble() / 4);
                String because = "seed " + seed + ": " + wording + " of " + annual;
                Stream.of(pay.min(), pay.max())
                        .filter(OptionalDouble::isPresent)
                        .forEach(bound -> {
                            assertThat(bound.getAsDouble() % wording.step())
                                    .as(because)
                                    .isZero();
                            assertThat(wording.text(pay))
                                    .as(because)
                                    .contains(wording.numeral().write(bound.getAsDouble()));
                        });
                assertThat(wording.text(pay)).as(because).doesNotContain("{");
            }
        }
    }

    @Test
    void aWordingTellsTheBoundsThatItHasRoomFor() {
        for (Wording wording : Wording.all()) {
            Pay pay = wording.pay(120_000, 0.2);
            assertThat(pay.min().isPresent())
                    .as(wording.pattern())
                    .isEqualTo(wording.pattern().contains("{min}"));
            boolean toldTwice = wording.shape() == Wording.Shape.ONE;
            assertThat(pay.max().isPresent())
                    .as(wording.pattern())
                    .isEqualTo(toldTwice || wording.pattern().contains("{max}"));
        }
    }
}
