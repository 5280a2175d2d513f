package dev.paydirt.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostingTableTest {
    private static final Filter FILTER = new Filter(
            Map.of(Facet.COUNTRY, Set.of("US", ""), Facet.QUERY, Set.of("q1"), Facet.ORIGIN, Set.of("text", "stated")),
            "aCmE e",
            60_000,
            190_000);

    @TempDir
    private Path folder;

    private static boolean fits(Lines.Made line, boolean anyCountry) {
        String words = line.title() + " " + line.company();
        return (anyCountry || !line.country().equals("DE"))
                && line.queries().contains("q1")
                && Set.of("text", "stated").contains(line.origin())
                && words.contains("Acme")
                && words.contains("e")
                && line.pay() >= 60_000
                && line.pay() <= 190_000;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aFilterLeavesWhatAPlainSearchLeaves(long seed) throws IOException {
        List<Lines.Made> lines = Lines.random(seed, 2000);
        Selection selection = Lines.table(folder, lines).select(FILTER);
        List<Integer> left = new ArrayList<>();
        selection.forEach(left::add);

        assertThat(left).isEqualTo(rows(lines, line -> fits(line, false))).isNotEmpty();
        assertThat(selection.size()).isEqualTo(left.size());
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7, 8})
    void aFacetCountsWhatItsOtherValuesWouldAdd(long seed) throws IOException {
        List<Lines.Made> lines = Lines.random(seed, 2000);
        Selection selection = Lines.table(folder, lines).select(FILTER);

        for (String country : List.of("US", "DE", "")) {
            long expected = lines.stream()
                    .filter(line -> line.country().equals(country) && fits(line, true))
                    .count();
            assertThat(selection.counts(Facet.COUNTRY)).contains(new Selection.Count(country, (int) expected));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {9, 10, 11})
    void quartilesAreThoseOfTheSortedAmounts(long seed) throws IOException {
        List<Lines.Made> lines = Lines.random(seed, 777);
        Pay pay = Lines.table(folder, lines).select(Filter.ALL).pay("USD");

        for (Pay.Group group : pay.by(Facet.COUNTRY)) {
            double[] sorted = lines.stream()
                    .filter(line -> line.country().equals(group.value())
                            && line.origin().equals(group.origin().key()))
                    .mapToDouble(Lines.Made::pay)
                    .sorted()
                    .toArray();
            assertThat(group.count()).isEqualTo(sorted.length);
            assertThat((double) group.median()).isCloseTo(at(sorted, 0.5), within());
            assertThat((double) group.quarter()).isCloseTo(at(sorted, 0.25), within());
            assertThat((double) group.threeQuarters()).isCloseTo(at(sorted, 0.75), within());
        }
        assertThat(pay.by(Facet.COUNTRY).stream().mapToInt(Pay.Group::count).sum())
                .isEqualTo(pay.count())
                .isEqualTo(rows(lines, line -> line.pay() > 0).size());
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(0.51);
    }

    private static double at(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted[below] * (1 - (place - below)) + sorted[above] * (place - below);
    }

    @Test
    void everyBarTogetherHoldsEveryPosting() throws IOException {
        Pay pay = Lines.table(folder, Lines.random(12, 3000)).select(Filter.ALL).pay("USD");
        Pay.Histogram histogram = pay.histogram(30);

        assertThat(histogram.counts().stream().flatMapToInt(IntStream::of).sum())
                .isEqualTo(pay.count());
        assertThat(histogram.counts()).hasSizeBetween(8, 31);
    }

    @Test
    void rowsComeInEveryOrderWithoutOneLostOrTwice() throws IOException {
        List<Lines.Made> lines = Lines.random(13, 500);
        Selection all = Lines.table(folder, lines).select(Filter.ALL);
        for (Selection.Order order : Selection.Order.values()) {
            List<Integer> seen = new ArrayList<>();
            for (int skip = 0; skip < 500; skip += 70) {
                all.page(order, skip, 70).forEach(row -> seen.add(row.row()));
            }
            assertThat(seen).as(order.name()).hasSize(500).doesNotHaveDuplicates();
        }
        assertThat(all.page(Selection.Order.PAY_HIGH, 0, 300))
                .isSortedAccordingTo(
                        Comparator.comparingInt(PostingTable.Row::pay).reversed());
        assertThat(all.page(Selection.Order.NEWEST, 0, 500))
                .isSortedAccordingTo(
                        Comparator.comparing(PostingTable.Row::posted).reversed());
    }

    @Test
    void aLineIsGivenBackAsItStands() throws IOException {
        List<Lines.Made> lines = Lines.random(14, 50);
        PostingTable table = Lines.table(folder, lines);
        for (int row = 0; row < 50; row++) {
            assertThat(new String(table.line(row), StandardCharsets.UTF_8).strip())
                    .isEqualTo(lines.get(row).text());
        }
    }

    @Test
    void whatIsNoJsonIsPassedOver() throws IOException {
        Path file = folder.resolve("broken.jsonl");
        Files.writeString(
                file,
                "\n{\"position\":\"a\"}\nnot json\n{\"position\":\"b\",\"salary_annual_min\":\"x\"}\n[1]\n{\"pos");
        PostingTable table = PostingTable.read(file);

        assertThat(table.select(Filter.ALL).page(Selection.Order.FILE, 0, 9))
                .extracting(PostingTable.Row::title)
                .containsExactly("a", "b");
        assertThat(new String(table.line(1), StandardCharsets.UTF_8)).startsWith("{\"position\":\"b\"");
    }

    @Test
    void aDataSetWithoutALineAnswersEverything() {
        Selection nothing = PostingTable.empty().select(FILTER);
        assertThat(nothing.size()).isZero();
        assertThat(nothing.pay("USD").histogram(10).counts()).isEmpty();
        assertThat(nothing.pay("USD").by(Facet.CITY)).isEmpty();
        assertThat(nothing.counts(Facet.QUERY)).isEmpty();
    }

    private static List<Integer> rows(List<Lines.Made> lines, Predicate<Lines.Made> wanted) {
        return IntStream.range(0, lines.size())
                .filter(row -> wanted.test(lines.get(row)))
                .boxed()
                .toList();
    }
}
