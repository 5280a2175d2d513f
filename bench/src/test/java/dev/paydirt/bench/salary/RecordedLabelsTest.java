package dev.paydirt.bench.salary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paydirt.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordedLabelsTest {
    private static final String HEADER = String.join("\t", RecordedLabels.COLUMNS) + "\n";

    @Test
    void quotesAreLettersLikeAnyOther() {
        assertThat(one("\"20k\" a year\t20000\t\t\tYEAR\t\thand\tsomebody\t1").text())
                .isEqualTo("\"20k\" a year");
    }

    @Test
    void theOriginSaysTheCountry() {
        assertThat(one("20k\t20000\t\t\tYEAR\t\thand\ttests (Australian ads)\t1")
                        .country())
                .contains("AU");
        assertThat(one("20k\t20000\t\t\tYEAR\t\thand\tsomebody\t1").country()).isEmpty();
    }

    @Test
    void emptyAndZeroAmountsAreNone() {
        assertThat(one("Competitive\t\t\t\t\t\thand\tsomebody\t1").label()).isEqualTo(new Label.Nothing());
        assertThat(one("$0 - $5\t0\t5\t\tHOUR\t\thand\tsomebody\t1").label())
                .isInstanceOfSatisfying(
                        Label.OneAmount.class, one -> assertThat(one.amount()).isEqualByComparingTo("5"));
    }

    @Test
    void boundsThatWereSwappedByThemselvesAreOrdered() {
        assertThat(one("9-8k\t9000\t8000\t\t\t\thand\tsomebody\t1").label())
                .isInstanceOfSatisfying(Label.Bounds.class, bounds -> {
                    assertThat(bounds.min().orElseThrow()).isEqualByComparingTo("8000");
                    assertThat(bounds.max().orElseThrow()).isEqualByComparingTo("9000");
                });
    }

    @Test
    void onlyABoardsOwnThousandsMayBeRounded() {
        assertThat(rounding("£82.1K\t82112\t90000\tGBP\tYEAR\t\tsource_structured\ta board\t1"))
                .isEqualTo(50);
        assertThat(rounding("£12 - £14\t12\t14\tGBP\tHOUR\t\tsource_structured\ta board\t1"))
                .isZero();
        assertThat(rounding("£82.1K\t82112\t90000\tGBP\tYEAR\t\tauthor_parser\tsomebody\t1"))
                .isZero();
    }

    @Test
    void aLabelWhoseAmountsTheTextDoesNotNameStandsApart() {
        assertThat(one("Pay depends on the city.\t150000\t180000\tUSD\tYEAR\t\tsource_structured\tb\t1")
                        .kind())
                .isEqualTo("source_structured, amounts not in the text");
        assertThat(one("$150,000 or more\t150000\t180000\tUSD\tYEAR\t\tsource_structured\tb\t1")
                        .kind())
                .isEqualTo("source_structured");
    }

    @Test
    void middlesOfAnnualAmountsStandApartFromThoseOfShorterPeriods() {
        assertThat(middle("20000 to 22000 per year")).isEqualTo("source_midpoint, annual amount");
        assertThat(middle("20-22k DOE")).isEqualTo("source_midpoint, annual amount");
        for (String period :
                List.of("10/hour", "10 p/h", "10 ph", "100 per day", "500 pw", "2000 Monthly", "10 p.h.")) {
            assertThat(middle(period)).as(period).isEqualTo("source_midpoint, other periods");
        }
    }

    @Test
    void anAmountThatIsNoNumberIsRefusedWithItsLine() {
        assertThatThrownBy(() -> one("20k\ttwenty\t\t\t\t\thand\tsomebody\t1"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("given.tsv:2: min is 'twenty'");
    }

    private static String middle(String text) {
        return one(text + "\t\t\t\t\t21000\tsource_midpoint\tsomebody\t1").kind();
    }

    private static int rounding(String row) {
        return ((Label.Bounds) one(row).label()).rounding().intValueExact();
    }

    private static LabelledText one(String row) {
        return RecordedLabels.of(Rows.of("given.tsv", HEADER + row + "\n")).getFirst();
    }
}
