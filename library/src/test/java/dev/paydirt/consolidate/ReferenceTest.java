package dev.paydirt.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.consolidate.ReferenceConsolidator.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The consolidator beside one that is slow and simple.
class ReferenceTest {
    /// More with `-Dpaydirt.rounds=N`.
    private static final int ROUNDS = Integer.getInteger("paydirt.rounds", 400);

    private static final long FROM = Long.getLong("paydirt.seed", 0);
    private static final int LINES = 40;

    @TempDir
    Path folder;

    @Test
    void agreesWithTheReferenceOnLinesOfEveryKind() throws IOException {
        for (long seed = FROM; seed < FROM + ROUNDS; seed++) {
            var random = new Random(seed);
            Map<String, byte[]> files = new TreeMap<>();
            for (String name : List.of("a", "b")) {
                files.put(name, new MutatedLines(random).file(random.nextInt(LINES)));
            }
            Outcome expected = ReferenceConsolidator.of(files);

            Trial kept = Trial.of(Trial.consolidator(false), inputs(files, random));

            assertThat(kept.data()).as("seed %d", seed).isEqualTo(expected.data());
            assertThat(kept.rejections().stream().map(line -> line.file() + ":" + line.line()))
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(expected.rejected());
        }
    }

    @Test
    void ledgersMergingAndSpillingChangeNoWinner() throws IOException {
        for (long seed = FROM; seed < FROM + ROUNDS / 4; seed++) {
            var random = new Random(seed);
            Map<String, byte[]> files = Map.of("a", new MutatedLines(random).file(LINES * 5));
            List<Input> inputs = inputs(files, random);
            boolean merge = random.nextBoolean();

            Trial roomy = Trial.of(Trial.consolidator(merge), inputs);
            try (var scratch = new Scratch(folder)) {
                assertThat(Trial.of(new Consolidator(new ConsolidationSettings(merge, Near.OFF, 0), scratch), inputs))
                        .as("seed %d", seed)
                        .isEqualTo(roomy);
            }
            assertThat(Trial.dataAlone(Trial.consolidator(merge), inputs))
                    .as("seed %d", seed)
                    .isEqualTo(roomy.data());
            try (var scratch = new Scratch(folder)) {
                assertThat(Trial.dataAlone(
                                new Consolidator(new ConsolidationSettings(merge, Near.OFF, 0), scratch), inputs))
                        .as("seed %d", seed)
                        .isEqualTo(roomy.data());
            }
        }
    }

    private List<Input> inputs(Map<String, byte[]> files, Random random) throws IOException {
        List<Input> inputs = new ArrayList<>();
        for (var each : files.entrySet()) {
            inputs.add(Trial.file(folder, each.getKey(), each.getValue()));
        }
        Collections.shuffle(inputs, random);
        return inputs;
    }
}
