package dev.paydirt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CopiesTest {
    private static final int POSTINGS = 5_000;
    private static final Universe PLAIN = Universe.of(3, POSTINGS);
    private static final Universe EVERY_KIND = Universe.of(3, POSTINGS, Copies.EVERY_KIND);

    @Test
    void thereAreCopiesOfEveryKind() {
        Map<Kinship, Integer> counts = new EnumMap<>(Kinship.class);
        all(EVERY_KIND).forEach(opening -> counts.merge(opening.kinship(), 1, Integer::sum));

        assertThat(counts).containsOnlyKeys(Kinship.values());
        assertThat(counts.values()).allMatch(count -> count > 50);
    }

    @Test
    void whatIsNoFurtherCopyIsAsOnAPlainBoard() {
        for (int index = 0; index < POSTINGS; index++) {
            Opening opening = EVERY_KIND.posting(index);
            if (opening.kinship() == Kinship.NONE) {
                assertThat(opening).isEqualTo(PLAIN.posting(index));
            }
        }
        assertThat(all(PLAIN)).extracting(Opening::kinship).containsOnly(Kinship.NONE, Kinship.RE_POST);
    }

    @Test
    void copiesAreTheSameJobAndTwinsAreNot() {
        for (Opening opening : all(EVERY_KIND)) {
            Opening first = EVERY_KIND.posting(opening.root());
            switch (opening.kinship()) {
                case AGENCY, REGIONAL, CUT -> assertThat(opening.job()).isEqualTo(first.job());
                case TWIN ->
                    assertThat(all(EVERY_KIND))
                            .anyMatch(other -> other.root() == opening.root()
                                    && other.placeIndex() == opening.placeIndex()
                                    && other.sameness() != opening.sameness()
                                    && !other.position().equals(opening.position()));
                case NONE, RE_POST -> {}
            }
        }
    }

    @Test
    void theSameJobHasOneTitleAndTwinsHaveTwo() {
        Map<Long, String> positions = new HashMap<>();
        for (Opening opening : all(EVERY_KIND)) {
            assertThat(opening.position())
                    .isEqualTo(positions.computeIfAbsent(opening.sameness(), _ -> opening.position()));
        }
    }

    @Test
    void anAgencyTellsTheCompanysWordsAndItsOwn() {
        Opening agency = one(Kinship.AGENCY);
        String words = Prose.description(agency);
        String told = Prose.description(EVERY_KIND.posting(agency.root()));

        assertThat(agency.employer()).isEqualTo(agency.company().name() + ", Inc.");
        assertThat(words).contains("Northgate Recruitment");
        String middle = told.substring(0, told.indexOf("Requisition")).replaceAll("[^>]*$", "");
        assertThat(words).contains(middle);
    }

    private static Opening one(Kinship kinship) {
        return all(EVERY_KIND).stream()
                .filter(opening -> opening.kinship() == kinship)
                .filter(opening -> EVERY_KIND.posting(opening.root()).sameness() == opening.sameness())
                .findFirst()
                .orElseThrow();
    }

    private static List<Opening> all(Universe universe) {
        List<Opening> all = new ArrayList<>();
        for (int index = 0; index < universe.size(); index++) {
            all.add(universe.posting(index));
        }
        return all;
    }
}
