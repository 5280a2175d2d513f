package dev.paydirt.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SalaryHistogramTest {
    private static final Pattern COUNT = Pattern.compile(" (\\d+)$", Pattern.MULTILINE);

    private static String line(String currency, String min, String max) {
        return "{\"position\":\"a\",\"job_url\":\"http://e\",\"salary_currency\":%s,\"salary_annual_min\":%s,\"salary_annual_max\":%s}"
                .formatted(currency, min, max);
    }

    private static String text(List<String> lines) throws IOException {
        byte[] content = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return SalaryHistogram.of(new ByteArrayInputStream(content)).text();
    }

    @Test
    void theMiddleOfARangeCountsAndOneBoundAloneDoesToo() throws IOException {
        String text = text(List.of(
                line("\"USD\"", "100000", "140000"),
                line("\"USD\"", "120000", "null"),
                line("\"USD\"", "null", "120000")));
        assertThat(text).startsWith("USD a year, middle of the range, 3 postings, median 120,000\n");
    }

    @Test
    void whatTellsNoPayOrNoCurrencyDoesNotCountAndWhatIsNoLineNeither() throws IOException {
        assertThat(text(List.of(
                        line("\"USD\"", "null", "null"), line("null", "5", "6"), line("\"| $\"", "5", "6"), "{")))
                .isEmpty();
        assertThat(SalaryHistogram.empty().text()).isEmpty();
    }

    @Test
    void everyPostingStandsInOneRowHoweverFarOutItIs() throws IOException {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            List<String> lines = new ArrayList<>();
            int count = 1 + random.nextInt(300);
            for (int at = 0; at < count; at++) {
                long pay = (long) Math.exp(random.nextGaussian() * (1 + seed % 4) + 8) + 1;
                lines.add(line("\"EUR\"", Long.toString(pay), "null"));
            }
            String text = text(lines);
            String rows = text.substring(text.indexOf('\n') + 1);
            int shown = COUNT.matcher(rows)
                    .results()
                    .mapToInt(found -> Integer.parseInt(found.group(1)))
                    .sum();
            assertThat(shown).as("seed %d\n%s", seed, text).isEqualTo(count);
            assertThat(rows.lines().count()).as("seed %d\n%s", seed, text).isBetween(1L, 13L);
            assertThat(rows.lines()).allMatch(row -> row.length() < 80);
        }
    }

    @Test
    void theThreeLargestCurrenciesAreShown() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String currency : List.of("AAA", "BBB", "BBB", "CCC", "CCC", "CCC", "DDD", "DDD", "DDD", "DDD")) {
            lines.add(line("\"" + currency + "\"", "100", "100"));
        }
        assertThat(text(lines).lines().filter(row -> row.contains("a year")).map(row -> row.substring(0, 3)))
                .containsExactly("DDD", "CCC", "BBB");
    }
}
