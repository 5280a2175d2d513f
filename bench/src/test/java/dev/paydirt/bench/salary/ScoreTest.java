package dev.paydirt.bench.salary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.posting.Pay;
import dev.paydirt.posting.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScoreTest {
    private final Score score = new Score(
            "made up",
            List.of(
                    judgement("USD", Optional.of("USD")),
                    judgement("USD", Optional.of("USD")),
                    judgement("USD", Optional.of("CAD")),
                    judgement("USD", Optional.empty()),
                    judgement("CAD", Optional.of("CAD")),
                    nothing(Optional.of("USD")),
                    nothing(Optional.empty()),
                    nothing(Optional.empty())));

    @Test
    void theTotalCountsWhatIsRightAmongWhatWasReadAndAmongWhatIsLabelled() {
        assertThat(score.total()).isEqualTo(new Tally(8, 5, 5, 3, 5));
        assertThat(score.total().precision()).isEqualTo(3 / 5.0);
        assertThat(score.total().recall()).isEqualTo(3 / 5.0);
        assertThat(score.total().exactness()).isEqualTo(5 / 8.0);
    }

    @Test
    void aWrongCurrencyCostsOneRecallAndTheOtherPrecision() {
        var currencies = Objects.requireNonNull(score.tallies().get(Dimension.CURRENCY));
        assertThat(currencies)
                .containsOnlyKeys("CAD", "USD")
                .containsEntry("USD", new Tally(4, 4, 3, 2, 2))
                .containsEntry("CAD", new Tally(1, 1, 2, 1, 1));
    }

    @Test
    void payWhoseCurrencyIsNotLabelledSaysNothingOfCurrencies() {
        Score unlabelled = new Score("made up", List.of(judgement("", Optional.of("USD"))));
        assertThat(Objects.requireNonNull(unlabelled.tallies().get(Dimension.CURRENCY)))
                .isEmpty();
        assertThat(unlabelled.total()).isEqualTo(new Tally(1, 1, 1, 1, 1));
    }

    @Test
    void aShareIsNeverRoundedUpToAll() {
        var judgements = new ArrayList<Judgement>();
        for (int at = 0; at < 4_999; at++) {
            judgements.add(judgement("USD", Optional.of("USD")));
        }
        judgements.add(judgement("USD", Optional.empty()));
        assertThat(ScoreText.markdown(new Score("made up", judgements)))
                .contains("| **all** | 5000 | 5000 | 100.0 % | 99.9 % | 99.9 % |");
    }

    @Test
    void currenciesWithFewTextsShareARowInMarkdownAndKeepTheirOwnInJson() {
        assertThat(ScoreText.markdown(score)).contains("| 2 others | 5 | 5 | 60.0 % | 60.0 % | 60.0 % |");
        assertThat(ScoreText.json(List.of(score)))
                .contains("\"CAD\":{\"texts\":1,")
                .contains("\"USD\":{\"texts\":4,");
    }

    @Test
    void whereNothingIsLabelledOrReadNoShareIsShown() {
        assertThat(ScoreText.markdown(new Score("made up", List.of(nothing(Optional.empty())))))
                .contains("| **all** | 1 | 0 | – | – | 100.0 % |");
    }

    @Test
    void aDisagreementIsOneLineWhateverStandsInTheText() {
        assertThat(score.misses().stream().map(miss -> ScoreText.miss(score, miss)))
                .containsExactly(
                        "made up:2\tWRONG\tkind\tUS\tlabel 10..10 USD/?\tread 10..10 CAD/HOUR\t\"a\\tb\\n\\u001B[2J\"",
                        "made up:2\tMISSED\tkind\tUS\tlabel 10..10 USD/?\tread nothing\t\"a\\tb\\n\\u001B[2J\"",
                        "made up:2\tFALSE_FIND\tkind\tUS\tlabel nothing\tread 10..10 USD/HOUR\t\"a\\tb\\n\\u001B[2J\"");
    }

    private static Judgement judgement(String labelled, Optional<String> read) {
        Optional<BigDecimal> ten = Optional.of(BigDecimal.TEN);
        var unit = new Label.Unit(Optional.of(labelled).filter(given -> !given.isEmpty()), Optional.empty());
        return judgement(new Label.Bounds(ten, ten, BigDecimal.ZERO, unit), read);
    }

    private static Judgement nothing(Optional<String> read) {
        return judgement(new Label.Nothing(), read);
    }

    private static Judgement judgement(Label label, Optional<String> read) {
        Optional<BigDecimal> ten = Optional.of(BigDecimal.TEN);
        return Judgement.of(
                new LabelledText("a\tb\n\u001B[2J", Optional.of("US"), label, "kind", 2),
                read.map(currency -> new Pay(
                        ten,
                        ten,
                        Optional.of(currency),
                        Optional.of(Period.HOUR),
                        Optional.of(Pay.PeriodOrigin.STATED))));
    }
}
