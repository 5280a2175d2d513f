package dev.paydirt.posting;

import static dev.paydirt.posting.Samples.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WinnerTest {
    @Test
    void aStatedSalaryComesBeforeATextBeforeAnEstimateBeforeNone() {
        PostingLine stated = line("{\"salary_min\":1,\"salary_origin\":\"stated\"}");
        PostingLine text = line("{\"salary_min\":1,\"salary_origin\":\"text\",\"a\":1}");
        PostingLine estimated = line("{\"salary_min\":1,\"salary_origin\":\"estimated\",\"a\":1,\"b\":2}");
        PostingLine none = line("{\"salary_min\":null,\"salary_origin\":null,\"a\":1,\"b\":2,\"c\":3}");
        assertThat(Winner.ranked(List.of(none, estimated, text, stated)))
                .containsExactly(stated, text, estimated, none);
    }

    @Test
    void anOlderLineCountsAsTextOnlyWhenItHasASalary() {
        PostingLine older = line("{\"salary\":\"$5\"}");
        PostingLine estimated = line("{\"salary_min\":1,\"salary_origin\":\"estimated\"}");
        PostingLine unspecified = line("{\"salary\":\"Not specified\",\"a\":1,\"b\":2}");
        PostingLine empty = line("{\"salary\":\"\",\"a\":1}");
        assertThat(Winner.ranked(List.of(empty, unspecified, estimated, older)))
                .containsExactly(older, estimated, unspecified, empty);
    }

    @Test
    void anOriginWithoutASalaryIsNone() {
        PostingLine claim = line("{\"salary\":null,\"salary_min\":null,\"salary_origin\":\"stated\"}");
        PostingLine estimated = line("{\"salary_min\":1,\"salary_origin\":\"estimated\"}");
        assertThat(Winner.ranked(List.of(claim, estimated))).containsExactly(estimated, claim);
    }

    @Test
    void theLaterOfTwoAlikeComesFirstWhateverTheTimeIsWrittenIn() {
        PostingLine late = line("{\"collected_at\":\"2025-11-24T02:00:00.5Z\"}");
        PostingLine middle = line("{\"collected_at\":\"2025-11-24T03:00:00+01:00\",\"a\":1}");
        PostingLine early = line("{\"collected_at\":\"2025-11-24 01:59:59\",\"a\":1,\"b\":1}");
        PostingLine day = line("{\"collected_at\":\"2025-11-23\",\"a\":1,\"b\":1,\"c\":1}");
        PostingLine never = line("{\"collected_at\":\"last week\",\"a\":1,\"b\":1,\"c\":1,\"d\":1}");
        assertThat(Winner.ranked(List.of(never, day, early, middle, late)))
                .containsExactly(late, middle, early, day, never);
    }

    @Test
    void theFullerLineComesFirst() {
        PostingLine fuller = line("{\"z\":1,\"company\":\"b\",\"x\":false}");
        PostingLine emptier = line("{\"a\":\"Not specified\",\"b\":\"\",\"c\":null,\"d\":[],\"e\":1,\"f\":2}");
        assertThat(Winner.ranked(List.of(emptier, fuller))).containsExactly(fuller, emptier);
    }

    @Test
    void whoFoundALineDecidesNothingThatTheRestCanDecide() {
        PostingLine lower = line("{\"a\":\"A\",\"queries\":[\"q9\"],\"batch\":\"9\"}");
        PostingLine higher = line("{\"a\":\"B\",\"queries\":[\"q1\"],\"batch\":\"1\"}");
        assertThat(Winner.ranked(List.of(higher, lower))).containsExactly(lower, higher);
        PostingLine ascii = line("{\"a\":\"z\"}");
        PostingLine accented = line("{\"a\":\"é\"}");
        assertThat(Winner.ranked(List.of(accented, ascii))).containsExactly(ascii, accented);
    }

    @Test
    void theOrderOfTheInputDecidesNothing() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<PostingLine> lines = RandomLines.some(random);
            String expected = Winner.merge(Winner.ranked(lines)).toString();
            var shuffled = new ArrayList<>(lines);
            for (int round = 0; round < 5; round++) {
                Collections.shuffle(shuffled, random);
                List<PostingLine> ranked = Winner.ranked(shuffled);
                assertThat(Winner.merge(ranked)).as("seed %d", seed).hasToString(expected);
                assertThat(Winner.only(ranked)).isSameAs(ranked.getFirst());
            }
        }
    }

    @Test
    void mergingAgainChangesNothing() {
        for (int seed = 0; seed < 300; seed++) {
            List<PostingLine> ranked = Winner.ranked(RandomLines.some(new Random(seed)));
            PostingLine merged = Winner.merge(ranked);
            assertThat(Winner.merge(List.of(merged))).isSameAs(merged);
            var again = new ArrayList<>(ranked);
            again.add(0, merged);
            assertThat(Winner.merge(again)).as("seed %d", seed).isSameAs(merged);
        }
    }

    @Test
    void mergingNeverMakesALinePoorer() {
        for (int seed = 0; seed < 300; seed++) {
            List<PostingLine> ranked = Winner.ranked(RandomLines.some(new Random(seed)));
            PostingLine merged = Winner.merge(ranked);
            for (String name : List.of("company", "description", "queries", "extra")) {
                boolean known = ranked.stream().anyMatch(each -> each.isFilled(name));
                assertThat(merged.isFilled(name)).as("seed %d, %s", seed, name).isEqualTo(known);
            }
            assertThat(merged.fields().keySet())
                    .containsAll(ranked.getFirst().fields().keySet());
        }
    }
}
