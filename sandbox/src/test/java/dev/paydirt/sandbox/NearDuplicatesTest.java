package dev.paydirt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Whether the truth about re-posts is also what their texts say.
class NearDuplicatesTest {
    private static final Universe USUAL = Universe.of(SandboxSettings.DEFAULT);

    @Test
    void aRePostHasNearlyTheWordsOfTheFirst() {
        Map<Long, Opening> firsts = new HashMap<>();
        int rePosts = 0;
        for (int index = 0; index < USUAL.size(); index++) {
            Opening opening = USUAL.posting(index);
            Opening first = firsts.putIfAbsent(opening.sameness(), opening);
            if (first != null) {
                rePosts++;
                assertThat(headOf(opening)).isEqualTo(headOf(first));
                assertThat(opening.disclosure()).isEqualTo(first.disclosure());
                assertThat(likeness(opening, first))
                        .as(opening.id())
                        .isGreaterThan(0.9)
                        .isLessThan(1);
                assertThat(Words.of(Prose.description(opening))).hasSizeGreaterThan(230);
            }
        }
        assertThat(rePosts).isBetween(400, 800);
    }

    @Test
    void differentJobsUnderOneCompanyTitleAndPlaceAreToldApartByTheirWords() {
        Map<String, List<Opening>> alike = new HashMap<>();
        for (int index = 0; index < USUAL.size(); index++) {
            alike.computeIfAbsent(headOf(USUAL.posting(index)), _ -> new ArrayList<>())
                    .add(USUAL.posting(index));
        }
        int pairs = 0;
        for (List<Opening> group : alike.values()) {
            for (Opening one : group) {
                for (Opening other : group) {
                    if (one.sameness() < other.sameness()) {
                        pairs++;
                        assertThat(likeness(one, other))
                                .as(one.id() + " " + other.id())
                                .isLessThan(0.7);
                    }
                }
            }
        }
        assertThat(pairs).isPositive();
    }

    @Test
    void theSameJobInAnotherCityIsAnotherJob() {
        long elsewhere = 0;
        for (int index = 0; index < USUAL.size(); index++) {
            Opening opening = USUAL.posting(index);
            Opening root = USUAL.posting(opening.root());
            if (opening.placeIndex() != root.placeIndex()) {
                elsewhere++;
                assertThat(opening.title()).isEqualTo(root.title());
                assertThat(opening.place().text()).isNotEqualTo(root.place().text());
                assertThat(likeness(opening, root)).isGreaterThan(0.9);
            }
        }
        assertThat(elsewhere).isBetween(150L, 450L);
    }

    private static String headOf(Opening opening) {
        return opening.company().name() + "|" + opening.title() + "|"
                + opening.place().text() + opening.remote();
    }

    /// Jaccard of runs of five words, markup left out.
    private static double likeness(Opening one, Opening other) {
        Set<List<String>> shared = runs(one);
        Set<List<String>> all = runs(other);
        int others = all.size();
        shared.retainAll(all);
        all.addAll(runs(one));
        assertThat(others).isPositive();
        return (double) shared.size() / all.size();
    }

    private static Set<List<String>> runs(Opening opening) {
        List<String> words = Words.of(Prose.description(opening).replaceAll("<[^>]*>", " "));
        Set<List<String>> runs = new HashSet<>();
        for (int i = 0; i + 5 <= words.size(); i++) {
            runs.add(List.copyOf(words.subList(i, i + 5)));
        }
        return runs;
    }
}
