package dev.paydirt.bench.salary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.bench.salary.Judgement.Outcome;
import dev.paydirt.posting.Pay;
import dev.paydirt.posting.Period;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JudgementTest {
    private static final Label.Unit USD_A_YEAR = new Label.Unit(Optional.of("USD"), Optional.of("YEAR"));
    private static final Label.Unit UNLABELLED = new Label.Unit(Optional.empty(), Optional.empty());

    @Test
    void whatIsReadWhereNothingIsLabelledIsAFalseFindAndNothingIsRight() {
        assertThat(outcome(new Label.Nothing(), pay("50000", "50000"))).isEqualTo(Outcome.FALSE_FIND);
        assertThat(outcome(new Label.Nothing(), Optional.empty())).isEqualTo(Outcome.RIGHTLY_NOTHING);
    }

    @Test
    void labelledPayThatIsNotReadIsMissedWhateverTheLabel() {
        assertThat(outcome(bounds("50000", "60000", USD_A_YEAR), Optional.empty()))
                .isEqualTo(Outcome.MISSED);
        assertThat(outcome(new Label.OneAmount(new BigDecimal("20"), UNLABELLED), Optional.empty()))
                .isEqualTo(Outcome.MISSED);
        assertThat(outcome(new Label.Middle(new BigDecimal("20000")), Optional.empty()))
                .isEqualTo(Outcome.MISSED);
    }

    @Test
    void bothBoundsMustBeTheLabelledOnes() {
        Label label = bounds("50000", "60000", USD_A_YEAR);
        assertThat(outcome(label, pay("50000.00", "60000"))).isEqualTo(Outcome.RIGHT);
        assertThat(outcome(label, pay("50000", "60001"))).isEqualTo(Outcome.WRONG);
        assertThat(outcome(label, pay("49999", "60000"))).isEqualTo(Outcome.WRONG);
        assertThat(outcome(label, pay("50000", ""))).isEqualTo(Outcome.WRONG);
        assertThat(outcome(label, pay("", "60000"))).isEqualTo(Outcome.WRONG);
    }

    @Test
    void aBoundThatIsNotLabelledMustNotBeRead() {
        Label upTo = bounds("", "60000", USD_A_YEAR);
        assertThat(outcome(upTo, pay("", "60000"))).isEqualTo(Outcome.RIGHT);
        assertThat(outcome(upTo, pay("60000", "60000"))).isEqualTo(Outcome.WRONG);
        assertThat(outcome(upTo, pay("60000", ""))).isEqualTo(Outcome.WRONG);
    }

    @Test
    void currencyAndPeriodCountWhereTheyAreLabelledAndOnlyThere() {
        Optional<Pay> euros = pay("50000", "60000", Optional.of("EUR"), Optional.of(Period.YEAR));
        Optional<Pay> bare = pay("50000", "60000", Optional.empty(), Optional.empty());
        assertThat(outcome(bounds("50000", "60000", USD_A_YEAR), euros)).isEqualTo(Outcome.WRONG);
        assertThat(outcome(bounds("50000", "60000", USD_A_YEAR), bare)).isEqualTo(Outcome.WRONG);
        assertThat(outcome(bounds("50000", "60000", UNLABELLED), euros)).isEqualTo(Outcome.RIGHT);
        assertThat(outcome(bounds("50000", "60000", UNLABELLED), bare)).isEqualTo(Outcome.RIGHT);
    }

    @Test
    void noneIsALabelThatForbidsToGuess() {
        Label label = bounds("50000", "60000", new Label.Unit(Optional.of("none"), Optional.of("none")));
        assertThat(outcome(label, pay("50000", "60000", Optional.empty(), Optional.empty())))
                .isEqualTo(Outcome.RIGHT);
        assertThat(outcome(label, pay("50000", "60000", Optional.of("USD"), Optional.empty())))
                .isEqualTo(Outcome.WRONG);
        assertThat(outcome(label, pay("50000", "60000", Optional.empty(), Optional.of(Period.YEAR))))
                .isEqualTo(Outcome.WRONG);
    }

    @Test
    void printedThousandsMayBeOffByHalfTheirLastDigit() {
        Label label = new Label.Bounds(
                Optional.of(new BigDecimal("82112")),
                Optional.of(new BigDecimal("110000")),
                BigDecimal.valueOf(50),
                UNLABELLED);
        assertThat(outcome(label, pay("82100", "110000"))).isEqualTo(Outcome.RIGHT);
        assertThat(outcome(label, pay("82061", "110000"))).isEqualTo(Outcome.WRONG);
    }

    @Test
    void oneLabelledAmountIsWhicheverBoundTheWordsGive() {
        Label label = new Label.OneAmount(new BigDecimal("31.4"), UNLABELLED);
        assertThat(outcome(label, pay("31.40", "31.40"))).isEqualTo(Outcome.RIGHT);
        assertThat(outcome(label, pay("31.4", ""))).isEqualTo(Outcome.RIGHT);
        assertThat(outcome(label, pay("", "31.4"))).isEqualTo(Outcome.RIGHT);
        assertThat(outcome(label, pay("31.4", "35"))).isEqualTo(Outcome.WRONG);
        assertThat(outcome(label, pay("30", ""))).isEqualTo(Outcome.WRONG);
    }

    @Test
    void aLabelledMiddleIsMetWithinAHundredth() {
        Label label = new Label.Middle(new BigDecimal("30000"));
        assertThat(outcome(label, pay("25000", "35600"))).isEqualTo(Outcome.RIGHT);
        assertThat(outcome(label, pay("25000", "35602"))).isEqualTo(Outcome.WRONG);
        assertThat(outcome(label, pay("", "30300"))).isEqualTo(Outcome.RIGHT);
        assertThat(outcome(label, pay("29699", ""))).isEqualTo(Outcome.WRONG);
    }

    @Test
    void aMiddleOfShorterPeriodsIsCountedAsItsSourceCounted() {
        assertThat(outcome(new Label.Middle(new BigDecimal("21120")), pay("10", "12", Period.HOUR)))
                .isEqualTo(Outcome.RIGHT);
        assertThat(outcome(new Label.Middle(new BigDecimal("30000")), pay("100", "150", Period.DAY)))
                .isEqualTo(Outcome.RIGHT);
        assertThat(outcome(new Label.Middle(new BigDecimal("21600")), pay("450", "450", Period.WEEK)))
                .isEqualTo(Outcome.RIGHT);
        assertThat(outcome(new Label.Middle(new BigDecimal("24000")), pay("2000", "2000", Period.MONTH)))
                .isEqualTo(Outcome.RIGHT);
    }

    private static Outcome outcome(Label label, Optional<Pay> read) {
        return Judgement.of(new LabelledText("text", Optional.empty(), label, "kind", 2), read)
                .outcome();
    }

    private static Label bounds(String min, String max, Label.Unit unit) {
        return new Label.Bounds(amount(min), amount(max), BigDecimal.ZERO, unit);
    }

    private static Optional<Pay> pay(String min, String max) {
        return pay(min, max, Optional.of("USD"), Optional.of(Period.YEAR));
    }

    private static Optional<Pay> pay(String min, String max, Period period) {
        return pay(min, max, Optional.of("GBP"), Optional.of(period));
    }

    private static Optional<Pay> pay(String min, String max, Optional<String> currency, Optional<Period> period) {
        return Optional.of(
                new Pay(amount(min), amount(max), currency, period, period.map(_ -> Pay.PeriodOrigin.STATED)));
    }

    private static Optional<BigDecimal> amount(String digits) {
        return Optional.of(digits).filter(given -> !given.isEmpty()).map(BigDecimal::new);
    }
}
