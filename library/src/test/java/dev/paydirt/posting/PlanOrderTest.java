package dev.paydirt.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlanOrderTest {
    private static final List<String> IN_ORDER = List.of(
            "",
            "01",
            "1",
            "2",
            "10",
            "10a",
            "99999999999999999998",
            "99999999999999999999",
            "a",
            "q",
            "q01",
            "q1",
            "q1b",
            "q2",
            "q2-2",
            "q2-10",
            "q10",
            "qb",
            "ü");

    @Test
    void countsRunsOfDigitsAsNumbers() {
        for (int seed = 0; seed < 200; seed++) {
            var shuffled = new ArrayList<>(IN_ORDER);
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.sort(PlanOrder.INSTANCE);
            assertThat(shuffled).as("seed %d", seed).isEqualTo(IN_ORDER);
        }
    }

    @Test
    void onlyTheSameIdIsEqual() {
        for (String left : IN_ORDER) {
            for (String right : IN_ORDER) {
                assertThat(PlanOrder.INSTANCE.compare(left, right) == 0).isEqualTo(left.equals(right));
            }
        }
    }
}
