package dev.paydirt.bench.salary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paydirt.Refused;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CorpusTest {
    private static final String HEADER = String.join("\t", Corpus.COLUMNS) + "\n";
    private static final String PAY = "$10k to $12k\tUS\t10000\t12000\tUSD\tYEAR\trange\t\n";

    /// Letters a row is broken with; none of them leaves an amount, a code or a kind as it was.
    private static final String NOISE = "!$ -,_\u00A0€";

    @Test
    void oursHoldsSixHundredTextsAndAQuarterOfThemNamesNoPay() {
        List<LabelledText> ours = Corpus.ours();
        long nothing = ours.stream().filter(text -> !text.label().isPay()).count();
        assertThat(ours).hasSizeGreaterThanOrEqualTo(600);
        assertThat(nothing * 4).isGreaterThanOrEqualTo(ours.size());
        assertThat(nothing).isGreaterThanOrEqualTo(200);
    }

    @Test
    void oursHoldsEveryFormOfTextWithPayAndWithout() {
        assertThat(Corpus.ours().stream().map(LabelledText::kind).distinct())
                .contains("range", "one-sided", "single", "suffix", "thousands", "decimals", "period", "swapped")
                .contains("bare-dollar", "currency-code", "currency-symbol", "currency-word", "zero-bound")
                .contains("indian", "german", "french", "swiss", "nordic", "eastern", "latin", "asian", "african")
                .contains("prose", "title", "several-amounts", "by-location", "ote-vs-base", "equity", "bonus")
                .contains("ashby", "greenhouse", "lever", "jooble", "remotive", "reed", "adzuna", "naukri")
                .contains("linkedin", "glassdoor", "hackernews", "stepstone", "indeed", "benefits", "hostile")
                .contains("nothing-phone", "nothing-date", "nothing-401k", "nothing-revenue", "nothing-headcount")
                .contains("nothing-competitive", "nothing-equity", "nothing-bonus", "nothing-benefits")
                .contains("nothing-prose", "nothing-number", "nothing-hours", "nothing-hostile", "nothing-zero")
                .contains("other-board", "description", "nothing-description", "nothing-price", "nothing-commission");
    }

    @Test
    void oursHoldsEveryPeriodAndTheCurrenciesThatMatter() {
        Set<Label.Unit> units = Corpus.ours().stream()
                .flatMap(text -> text.label().labelledUnit().stream())
                .collect(Collectors.toSet());
        assertThat(units.stream().flatMap(unit -> unit.period().stream()).distinct())
                .contains("HOUR", "DAY", "WEEK", "MONTH", "YEAR");
        assertThat(units.stream().flatMap(unit -> unit.currency().stream()).distinct())
                .contains("USD", "EUR", "GBP", "CAD", "AUD", "NZD", "INR", "BRL", "PHP", "SGD", "HKD", "CHF")
                .contains("SEK", "NOK", "DKK", "PLN", "CZK", "JPY", "ZAR", "MXN", "none");
    }

    @Test
    void noTextOfOursWasBrokenByAnEncoding() {
        assertThat(Corpus.ours())
                .noneMatch(text -> text.text().contains("\uFFFD") || text.text().contains("\u00C3"));
    }

    @Test
    void aRowSaysWhatItsCellsSay() {
        LabelledText read = texts(HEADER + PAY).getFirst();
        assertThat(read.country()).contains("US");
        assertThat(read.line()).isEqualTo(2);
        assertThat(read.label()).isInstanceOfSatisfying(Label.Bounds.class, bounds -> {
            assertThat(bounds.min().orElseThrow()).isEqualByComparingTo("10000");
            assertThat(bounds.max().orElseThrow()).isEqualByComparingTo("12000");
            assertThat(bounds.unit()).isEqualTo(new Label.Unit(Optional.of("USD"), Optional.of("YEAR")));
        });
    }

    @Test
    void aTextMayHoldWhatALineCannot() {
        String row = "a\\nb\\tc\\\\n\\u00A0d\t\t\t\t\t\tnothing-hostile\t\n";
        assertThat(texts(HEADER + row).getFirst().text()).isEqualTo("a\nb\tc\\n\u00A0d");
        assertThat(texts(HEADER + row).getFirst().label()).isInstanceOf(Label.Nothing.class);
    }

    @Test
    void everyMistakeIsRefusedWithItsFileAndLine() {
        refuses("", "a line break");
        refuses(HEADER + PAY.stripTrailing(), "does not end with a line break");
        refuses("text\tcountry\n", "the columns are");
        refuses("text\ttext\n", "twice");
        refuses(HEADER + PAY + PAY, "given.tsv:3: this text stands here twice");
        refuses(HEADER + PAY.replace("range", "nothing-phone"), "given.tsv:2: the kind 'nothing-phone'");
        refuses(HEADER + PAY.replace("10000", "13000"), "min 13000 is above max 12000");
        refuses(HEADER + PAY.replace("10000", "0"), "a bound of 0");
        refuses(HEADER + PAY.replace("\t10000\t12000", "\t\t"), "without an amount");
        refuses(HEADER + PAY.replace("$10k", "\\q"), "a lone backslash");
        refuses(HEADER + PAY.replace("$10k", "\\u12"), "four hexadecimal digits");
        refuses(HEADER + PAY.replace("\tUS\t", "\tUK\t"), "country is 'UK'");
        refuses(HEADER + PAY.replace("USD", "US$"), "currency is 'US$'");
        refuses(HEADER + PAY.replace("YEAR", "year"), "period is 'year'");
        refuses(HEADER + PAY.replace("$10k to $12k", " "), "a text is missing");
        refuses(HEADER + PAY.replace("\n", "\r\n"), "a carriage return");
        refuses(HEADER + "\n" + PAY, "given.tsv:2: 8 cells were expected");
    }

    /// The law: whichever cell that carries a meaning is broken, in whichever row, the file is refused there.
    @Test
    void oneBrokenCellAnywhereIsRefusedInItsLine() {
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            int rows = 1 + random.nextInt(6);
            int broken = random.nextInt(rows);
            var file = new StringBuilder(HEADER);
            for (int row = 0; row < rows; row++) {
                String good = row(random, row);
                file.append(row == broken ? broken(random, good) : good);
            }
            int line = broken + 2;
            assertThatThrownBy(() -> texts(file.toString()))
                    .as("seed %d: %s", seed, file)
                    .isInstanceOf(Refused.class)
                    .hasMessageStartingWith("given.tsv:" + line + ": ");
        }
    }

    @Test
    void randomRowsComeBackAsTheyWereWritten() {
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            String row = row(random, seed);
            LabelledText read = texts(HEADER + row).getFirst();
            String label = switch (read.label()) {
                case Label.Bounds(var min, var max, var _, var unit) ->
                    String.join(
                            "\t",
                            min.map(Objects::toString).orElse(""),
                            max.map(Objects::toString).orElse(""),
                            unit.currency().orElse(""),
                            unit.period().orElse(""));
                case Label.Nothing _ -> "\t\t\t";
                case Label.OneAmount _, Label.Middle _ -> "not a label of this format";
            };
            assertThat(read.text() + "\t" + read.country().orElse("") + "\t" + label + "\t" + read.kind() + "\t\n")
                    .as("seed %d", seed)
                    .isEqualTo(row);
        }
    }

    private static String row(Random random, int number) {
        String country = random.nextBoolean() ? "DE" : "";
        if (random.nextInt(4) == 0) {
            return "text %d\t%s\t\t\t\t\tnothing-date\t\n".formatted(number, country);
        }
        int min = 1 + random.nextInt(100_000);
        return "text %d\t%s\t%d\t%s\t%s\t%s\trange\t\n"
                .formatted(
                        number,
                        country,
                        min,
                        random.nextBoolean() ? min + random.nextInt(9) + ".5" : "",
                        random.nextBoolean() ? "EUR" : "none",
                        random.nextBoolean() ? "MONTH" : "");
    }

    private static String broken(Random random, String row) {
        char noise = NOISE.charAt(random.nextInt(NOISE.length()));
        String[] cells = row.substring(0, row.length() - 1).split("\t", -1);
        int cell = random.nextInt(8);
        if (cell == 0) {
            return row.replaceFirst("\t", "");
        }
        if (cell == 7) {
            return row.replaceFirst("\n", "\t\n");
        }
        cells[cell] = cells[cell] + noise;
        return String.join("\t", cells) + "\n";
    }

    private static void refuses(String content, String why) {
        assertThatThrownBy(() -> texts(content)).isInstanceOf(Refused.class).hasMessageContaining(why);
    }

    private static List<LabelledText> texts(String content) {
        return Corpus.of(Rows.of("given.tsv", content));
    }
}
