package dev.paydirt.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.query.Conditions;
import dev.paydirt.query.Query;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BatchTest {
    @Test
    void tellsHowManyPostingsAreWantedBehindEachOfItsQueries() {
        List<PlannedQuery> queries = List.of(planned("q1", 10), planned("q2", 20), planned("q3", 300));
        Batch batch = new Batch("1", "all", "a test", queries, new TreeMap<>(), new Cost(1, 1));

        assertThat(queries).extracting(batch::wantedAfter).containsExactly(320L, 300L, 0L);
    }

    private static PlannedQuery planned(String id, int limit) {
        List<String> sources = List.of("board");
        return new PlannedQuery(
                id,
                new Query(
                        "nurse",
                        Optional.empty(),
                        Optional.empty(),
                        limit,
                        Conditions.NONE,
                        sources,
                        Optional.empty()));
    }
}
