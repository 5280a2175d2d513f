package dev.paydirt.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SalariesTest {
    @Test
    void numbersAreStatedAndWinOverText() {
        Salary salary = Salaries.of(fields("£30k per annum", "32000", "40000", "GBP", Optional.of(Period.YEAR), false));
        assertThat(salary.text()).contains("£30k per annum");
        assertThat(salary.origin()).contains(Salary.Origin.STATED);
        assertThat(shown(salary)).isEqualTo("32000..40000 GBP YEAR field");
    }

    @Test
    void theSourcesGuessIsEstimated() {
        Salary salary = Salaries.of(fields("", "118634.95", "118634.95", "USD", Optional.of(Period.YEAR), true));
        assertThat(salary.origin()).contains(Salary.Origin.ESTIMATED);
        assertThat(salary.text()).contains("118634.95 USD/YEAR");
    }

    @Test
    void aTextAloneIsRead() {
        Salary salary = Salaries.of(SalaryFields.ofText(" $90k - $120k ", Optional.of("CA")));
        assertThat(salary.origin()).contains(Salary.Origin.TEXT);
        assertThat(salary.text()).contains("$90k - $120k");
        assertThat(shown(salary)).isEqualTo("90000..120000 CAD YEAR guessed");
    }

    @Test
    void aTextWithoutAmountsIsKeptAndHasNoOrigin() {
        Salary salary = Salaries.of(SalaryFields.ofText("Competitive", Optional.empty()));
        assertThat(salary).isEqualTo(new Salary(Optional.of("Competitive"), Optional.empty(), Optional.empty()));
    }

    @Test
    void aDescriptionIsReadWhenTheFieldsSayNothing() {
        String prose = "Great team. The salary range is $90,000 - $120,000 per\u00a0year, plus equity.";
        Salary salary = Salaries.of(SalaryFields.ofText("Competitive", Optional.of("US")), Optional.of(prose));
        assertThat(salary.origin()).contains(Salary.Origin.TEXT);
        assertThat(salary.text()).contains("$90,000 - $120,000 per year");
        assertThat(shown(salary)).isEqualTo("90000..120000 USD YEAR stated");
    }

    @Test
    void theFieldsWinOverTheDescription() {
        Optional<String> prose = Optional.of("The salary range is $90,000 - $120,000 per year.");
        Optional<Period> year = Optional.of(Period.YEAR);
        assertThat(shown(Salaries.of(fields("", "60000", "70000", "USD", year, false), prose)))
                .isEqualTo("60000..70000 USD YEAR field");
        assertThat(shown(Salaries.of(SalaryFields.ofText("$80k", Optional.of("US")), prose)))
                .isEqualTo("80000..80000 USD YEAR guessed");
    }

    @Test
    void wordsWinOverTheSourcesGuess() {
        Optional<String> prose = Optional.of("The salary range is $90,000 - $120,000 per year.");
        SalaryFields guess = fields("", "118634.95", "118634.95", "USD", Optional.of(Period.YEAR), true);
        assertThat(Salaries.of(guess, prose).origin()).contains(Salary.Origin.TEXT);
        assertThat(shown(Salaries.of(guess, prose))).isEqualTo("90000..120000 USD YEAR stated");
        assertThat(Salaries.of(guess, Optional.of("We like cats.")).origin()).contains(Salary.Origin.ESTIMATED);
    }

    @Test
    void wordsThatRepeatAGuessAreTheGuess() {
        SalaryFields guess = fields("90000 USD/YEAR", "90000", "90000", "USD", Optional.of(Period.YEAR), true);
        assertThat(Salaries.of(guess).origin()).contains(Salary.Origin.ESTIMATED);
    }

    @Test
    void nothingGivesNothing() {
        assertThat(Salaries.of(fields("Not specified", "0", "-1", "USD", Optional.of(Period.YEAR), false)))
                .isEqualTo(Salary.NONE);
    }

    @Test
    void zeroIsNoBound() {
        assertThat(shown(Salaries.of(fields("", "0", "650", "AUD", Optional.of(Period.DAY), false))))
                .isEqualTo("..650 AUD DAY field");
    }

    @Test
    void aFieldSaysThePeriodAndCurrencyThatATextLeavesOpen() {
        assertThat(shown(Salaries.of(fields("$20 - $25", "", "", "CAD", Optional.of(Period.HOUR), false))))
                .isEqualTo("20..25 CAD HOUR field");
        assertThat(shown(Salaries.of(fields("$60,000", "", "", "", Optional.of(Period.YEAR), false))))
                .isEqualTo("60000..60000 USD YEAR field");
        assertThat(shown(Salaries.of(fields("€20 per day", "", "", "CAD", Optional.of(Period.HOUR), false))))
                .isEqualTo("20..20 EUR DAY stated");
    }

    @Test
    void aTextSaysThePeriodAndCurrencyThatNumbersLeaveOpen() {
        assertThat(shown(Salaries.of(fields("£450 per day", "450", "450", "", Optional.empty(), false))))
                .isEqualTo("450..450 GBP DAY stated");
        assertThat(shown(Salaries.of(fields("$50/hour", "104000", "", "", Optional.empty(), false))))
                .isEqualTo("104000.. USD YEAR guessed");
    }

    @Test
    void thePeriodIsGuessedOnlyWhereNoOtherIsPlausible() {
        assertThat(shown(Salaries.of(fields("", "60000", "", "USD", Optional.empty(), false))))
                .isEqualTo("60000.. USD YEAR guessed");
        assertThat(shown(Salaries.of(fields("", "60000", "", "INR", Optional.empty(), false))))
                .isEqualTo("60000.. INR - -");
        assertThat(shown(Salaries.of(fields("", "25", "30", "USD", Optional.empty(), false))))
                .isEqualTo("25..30 USD - -");
    }

    @Test
    void numbersAloneAreRenderedPlainlyAndCanBeReadBack() {
        assertThat(rendered("50000", "60000.00", "EUR", Optional.of(Period.YEAR)))
                .isEqualTo("50000-60000 EUR/YEAR");
        assertThat(rendered("5E+4", "50000", "EUR", Optional.of(Period.YEAR))).isEqualTo("50000 EUR/YEAR");
        assertThat(rendered("15.50", "", "EUR", Optional.of(Period.HOUR))).isEqualTo("from 15.5 EUR/HOUR");
        assertThat(rendered("", "60000", "EUR", Optional.of(Period.YEAR))).isEqualTo("up to 60000 EUR/YEAR");
        assertThat(rendered("50000", "60000", "", Optional.of(Period.YEAR))).isEqualTo("50000-60000/YEAR");
        assertThat(rendered("50000", "60000", "USD", Optional.empty())).isEqualTo("50000-60000 USD");
        for (String text : new String[] {"50000-60000 EUR/YEAR", "from 15.5 EUR/HOUR", "up to 60000 EUR/YEAR"}) {
            Pay pay = SalaryText.read(text, Optional.empty()).pay().orElseThrow();
            Salary again = Salaries.of(new SalaryFields(
                    Optional.empty(),
                    pay.min(),
                    pay.max(),
                    pay.currency(),
                    pay.period(),
                    pay.origin(),
                    false,
                    Optional.empty()));
            assertThat(again.text()).contains(text);
        }
    }

    @Test
    void aCurrencyThatIsNoneSaysNothing() {
        assertThat(shown(Salaries.of(fields("", "35000", "", "vvvvv", Optional.of(Period.MONTH), false))))
                .isEqualTo("35000.. - MONTH field");
        assertThat(shown(Salaries.of(fields("", "35000", "", "rsd", Optional.of(Period.MONTH), false))))
                .isEqualTo("35000.. RSD MONTH field");
    }

    private static String rendered(String min, String max, String currency, Optional<Period> period) {
        return Salaries.of(fields("", min, max, currency, period, false)).text().orElseThrow();
    }

    private static SalaryFields fields(
            String text, String min, String max, String currency, Optional<Period> period, boolean estimated) {
        return new SalaryFields(
                Optional.of(text),
                number(min),
                number(max),
                Optional.of(currency),
                period,
                Optional.empty(),
                estimated,
                Optional.of("US"));
    }

    private static Optional<BigDecimal> number(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }

    private static String shown(Salary salary) {
        Pay pay = salary.pay().orElseThrow();
        return pay.min().map(Pay::plain).orElse("")
                + ".."
                + pay.max().map(Pay::plain).orElse("")
                + " "
                + pay.currency().orElse("-")
                + " "
                + pay.period().map(Period::name).orElse("-")
                + " "
                + pay.origin().map(Pay.PeriodOrigin::word).orElse("-");
    }
}
