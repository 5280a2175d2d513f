package dev.paydirt.near;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearGroupTest {
    private static final String TEXT = words(1, 300);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ACME, Inc.        | Senior Data Engineer | Sr. Data Engineer (m/w/d) | Oslo              | true",
                "Acmé GmbH         | Data Engineer        | Data Engineer             | OSLO              | true",
                "Acme              | Data Engineer        | Senior Data Engineer      | Oslo              | false",
                "Acme              | Data Engineer        | Data Engineer             | Bergen            | false",
                "Globex            | Data Engineer        | Data Engineer             | Oslo              | false",
                "Acme              | C++ Engineer         | C# Engineer               | Oslo              | false",
            })
    void companyTitleAndPlaceMustAgree(String company, String title, String other, String place, boolean near) {
        var left = ad("Acme", title, "Oslo", TEXT);
        var right = ad(company, other, place, TEXT);

        assertThat(NearGroup.among(List.of(left, right))).hasSize(near ? 1 : 0);
    }

    @Test
    void statesAreOneHoweverTheyAreWritten() {
        var left = ad("Acme", "Nurse", "Austin, TX", TEXT);

        assertThat(NearGroup.among(List.of(left, ad("Acme", "Nurse", "Austin, Texas, United States", TEXT))))
                .hasSize(1);
        assertThat(NearGroup.among(List.of(left, ad("Acme", "Nurse", "Austin", TEXT))))
                .hasSize(1);
        assertThat(NearGroup.among(List.of(left, ad("Acme", "Nurse", "Austin, MN", TEXT))))
                .isEmpty();
    }

    @Test
    void longTextsMayDifferByALittleAndShortOnesByLess() {
        assertThat(near(words(1, 300), words(1, 290) + " and one more thing")).isTrue();
        assertThat(near(words(1, 300), words(1, 200) + words(2, 100))).isFalse();
        assertThat(near(words(1, 100), words(1, 95) + " and one more thing")).isFalse();
        assertThat(near("", "")).isFalse();
    }

    @Test
    void aTextThatIsVisiblyCutCountsWithTheShareThatStandsInTheOther() {
        assertThat(near(words(1, 80) + "…", words(1, 300))).isTrue();
        assertThat(near(words(1, 300), words(1, 80) + " ...")).isTrue();
        assertThat(near(words(1, 80), words(1, 300))).isFalse();
        assertThat(near(words(1, 80) + "…", "An agency is looking for somebody. " + words(1, 300)))
                .isTrue();
        assertThat(near(words(1, 80) + "…", words(1, 120) + "…")).isTrue();
        assertThat(near(words(1, 60) + words(2, 20) + "…", words(1, 300))).isFalse();
        assertThat(near(words(2, 80) + "…", words(1, 300))).isFalse();
    }

    @Test
    void manyOfOneCompanyTitleAndPlaceAreFoundWithoutComparingAll() {
        var random = new Random(7);
        List<Advertisement> all = new ArrayList<>();
        for (int text = 0; text < 100; text++) {
            for (int copy = 0; copy < 3; copy++) {
                all.add(ad("Acme", "Nurse", "Oslo", words(text, 300) + " number " + random.nextInt()));
            }
        }

        List<NearGroup> groups = NearGroup.among(all);

        assertThat(groups).hasSize(100).allMatch(group -> group.members().size() == 3);
        assertThat(groups.getFirst().members()).containsExactly(0, 1, 2);
    }

    @Test
    void likenessIsNotHandedOnWithoutEnd() {
        List<Advertisement> drifting = new ArrayList<>();
        for (int step = 0; step < 30; step++) {
            drifting.add(ad(
                    "Acme",
                    "Nurse",
                    "Oslo",
                    words(1, 300).substring(20 * 7 * step / 10 * 1) + words(step + 2, step * 2)));
        }

        assertThat(NearGroup.among(drifting))
                .allSatisfy(group -> assertThat(group.members()).hasSizeLessThan(25));
    }

    @Test
    void aLargeGroupSaysWhy() {
        var ad = ad("Acme", "Nurse", "Oslo", TEXT);
        List<NearGroup> groups = NearGroup.among(Collections.nCopies(60, ad));

        assertThat(groups).hasSize(1);
        assertThat(groups.getFirst().remark()).isPresent();
        assertThat(groups.getFirst().links()).hasSize(59);
    }

    private static boolean near(String left, String right) {
        return !NearGroup.among(List.of(ad("Acme", "Nurse", "Oslo", left), ad("Acme", "Nurse", "Oslo", right)))
                .isEmpty();
    }

    private static Advertisement ad(String company, String title, String location, String description) {
        return Advertisement.of(
                Optional.of(company), title, Optional.of(location), Optional.empty(), Optional.empty(), description);
    }

    private static String words(int seed, int count) {
        var random = new Random(seed);
        var words = new StringBuilder();
        for (int word = 0; word < count; word++) {
            words.append(" w").append(random.nextInt(5_000));
        }
        return words.toString();
    }
}
