package dev.paydirt.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

class SalaryTextTest {
    private static final List<String> PIECES = List.of(
            "$", "€", "k", "K", "-", "–", " ", " ", "\u00a0", ".", ",", "'", "1", "90", "000", "120,000", "per", "hour",
            "/yr", "to", "bis", "up", "from", "+", "%", "401k", "LPA", "lakh", "bonus", "(", ")", "•", "\n", "USD",
            "p.a.", "and", "between", "\ud83d", "٣", "0", "1E9", "million");

    @ParameterizedTest
    @CsvFileSource(resources = "salary-texts.csv", numLinesToSkip = 1)
    void readsTextsOfManyCountries(ArgumentsAccessor row) {
        SalaryText.Reading reading = SalaryText.read(cell(row, 0), Optional.ofNullable(row.getString(1)));
        Optional<Pay> pay = reading.pay();
        String read = String.join(
                " | ",
                pay.flatMap(Pay::min).map(Pay::plain).orElse(""),
                pay.flatMap(Pay::max).map(Pay::plain).orElse(""),
                pay.flatMap(Pay::currency).orElse(""),
                pay.flatMap(Pay::period).map(Period::name).orElse(""),
                pay.flatMap(Pay::origin).map(Pay.PeriodOrigin::word).orElse(""),
                reading.reason().orElse(""));
        String expected =
                String.join(" | ", cell(row, 2), cell(row, 3), cell(row, 4), cell(row, 5), cell(row, 6), cell(row, 7));
        assertThat(read).as(cell(row, 0)).isEqualTo(expected);
    }

    @Test
    void findsThePayInAPageOfProse() {
        String prose =
                "Founded in 2015, we serve 40,000 customers in 12 countries and manage $500,000 of savings for each"
                        + " of them. Our 250 people raised $20M in 2023. You have 5+ years of experience and know that 100% is a"
                        + " myth. What we offer: 30 days of holiday, a €1,500 equipment budget, a bonus of up to €10,000 and free"
                        + " coffee from 9 to 5. The base salary for this role is €70,000 - €85,000 per year.";
        Pay pay = SalaryText.read(prose, Optional.of("DE")).pay().orElseThrow();
        assertThat(pay.min().map(Pay::plain)).contains("70000");
        assertThat(pay.max().map(Pay::plain)).contains("85000");
    }

    @Test
    void findsNothingInProseThatNamesNoPay() {
        String prose =
                "Founded in 2015, we serve 40,000 customers in 12 countries and manage $500,000 of savings for each"
                        + " of them. Our 250 people raised $20M in 2023. You have 5+ years of experience and know that 100% is a"
                        + " myth. What we offer: 30 days of holiday, a €1,500 equipment budget, a bonus of up to €10,000 and free"
                        + " coffee from 9 to 5, and 20000-30000 books to read.";
        assertThat(SalaryText.read(prose, Optional.of("DE")).reason()).contains("not a salary");
    }

    @Test
    void saysWhereInTheTextThePayStands() {
        String prose = "We are 40 people. The base range in Colorado is $120,000 to $150,000 a year plus equity.";
        SalaryText.Reading reading = SalaryText.read(prose, Optional.of("US"));
        assertThat(reading.evidence().orElseThrow().of(prose)).isEqualTo("$120,000 to $150,000 a year");
    }

    @Test
    void explainsWhatTheCharactersBecame() {
        String text = "$200k - $150k/yr + $20k bonus";
        assertThat(SalaryText.explain(text, Optional.empty()).stream()
                        .map(part -> part.span().of(text) + " = " + part.is()))
                .containsExactly("$200k = max", "$150k = min", "/yr = period YEAR", "$20k = not a salary");
    }

    @Test
    void readsALanguageForItsWordListAlone() {
        assertThat(SalaryText.read("mulai Rp 8.000.000 sebulan", Optional.empty())
                        .pay()
                        .orElseThrow()
                        .period())
                .contains(Period.MONTH);
    }

    @Test
    void blanksBehindATextChangeNothing() {
        for (String text : List.of("$50k", "from $20", "100k+", "PLN 18,000 -", "12 LPA")) {
            assertThat(SalaryText.read(text + " \u00a0\n", Optional.empty()).pay())
                    .as(text)
                    .isEqualTo(SalaryText.read(text, Optional.empty()).pay());
        }
    }

    @Test
    void anyTextGivesPayOrAReason() {
        for (int seed = 0; seed < 30_000; seed++) {
            Random random = new Random(seed);
            var text = new StringBuilder();
            for (int piece = random.nextInt(14); piece > 0; piece--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            SalaryText.Reading reading = SalaryText.read(text.toString(), Optional.empty());
            assertThat(reading.pay().isPresent())
                    .as("seed %d: %s", seed, text)
                    .isNotEqualTo(reading.reason().isPresent());
        }
    }

    @Test
    void endsOnTextsMadeToBeSlow() {
        for (String piece :
                List.of("1-", "to ", "$", "1 000 ", "a ", "1,", "up to 1 ", "(", "x1", "per ", "1' ", "9")) {
            SalaryText.Reading reading = SalaryText.read(piece.repeat(200_000), Optional.empty());
            assertThat(reading.pay()).as(piece).isEmpty();
        }
    }

    private static String cell(ArgumentsAccessor row, int column) {
        @Nullable String cell = row.getString(column);
        return cell == null ? "" : cell;
    }
}
