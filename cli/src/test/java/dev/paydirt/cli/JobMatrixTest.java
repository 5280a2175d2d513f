package dev.paydirt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobMatrixTest {
    private static List<String> batches(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 255, 256, 257, 300, 512, 513, 5000})
    void everyBatchHasOneJobAndNoJobHasTwoMoreThanAnother(int count) {
        List<List<String>> cells = JobMatrix.cells(batches(count));
        assertThat(cells).hasSize(Math.min(count, JobMatrix.MOST_JOBS));
        assertThat(cells.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(batches(count));
        List<Integer> sizes = cells.stream().map(List::size).distinct().sorted().toList();
        assertThat(sizes.getLast() - sizes.getFirst()).isLessThanOrEqualTo(1);
    }

    @Test
    void nothingButIdsStandsInIt() {
        assertThat(JobMatrix.json(List.of("1", "11-west")))
                .isEqualTo("{\"include\":[{\"batch\":\"1\"},{\"batch\":\"11-west\"}]}");
        assertThat(JobMatrix.json(batches(300))).contains("{\"batch\":\"44,300\"},{\"batch\":\"45\"}");
    }
}
