package dev.paydirt.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.run.Duplicate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsolidationPropertiesTest {
    private static final int ROUNDS = 100;

    @TempDir
    Path folder;

    @Test
    void theOrderOfTheArgumentsChangesNoByteOfDataOrLedgers() throws IOException {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            List<Input> inputs = new Corpus(random).inputs(folder.resolve("s" + seed));
            List<Input> shuffled = new ArrayList<>(inputs);
            Collections.shuffle(shuffled, random);

            assertThat(Trial.of(shuffled)).as("seed %d", seed).isEqualTo(Trial.of(inputs));
        }
    }

    @Test
    void consolidatingWhatWasConsolidatedGivesTheSameBytes() throws IOException {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            var consolidator = Trial.consolidator(random.nextBoolean());
            Trial once = Trial.of(consolidator, new Corpus(random).inputs(folder.resolve("s" + seed)));
            Input again = Trial.file(folder, "again.jsonl", once.data().getBytes(StandardCharsets.UTF_8));
            Trial twice = Trial.of(consolidator, List.of(again));

            long unique = once.result().unique();
            assertThat(twice.data()).as("seed %d", seed).isEqualTo(once.data());
            assertThat(twice.result())
                    .as("seed %d", seed)
                    .isEqualTo(
                            new ConsolidationResult(unique, 0, 0, once.result().withSalary()));
        }
    }

    @Test
    void oneFileAndItsPartsInTheOrderOfTheirNamesGiveTheSameData() throws IOException {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            var corpus = new Corpus(random);
            List<String> lines = corpus.lines(30);
            int cut = random.nextInt(lines.size() + 1);
            Input whole = Trial.file(folder, "whole", corpus.file(lines));
            Input head = Trial.file(folder, "part-1", corpus.file(lines.subList(0, cut)));
            Input tail = Trial.file(folder, "part-2", corpus.file(lines.subList(cut, lines.size())));

            Trial parts = Trial.of(List.of(tail, head));

            assertThat(parts.data())
                    .as("seed %d", seed)
                    .isEqualTo(Trial.of(List.of(whole)).data());
        }
    }

    @Test
    void everyLineIsWrittenOrRejectedOrStoodForAndNeverTwoOfThese() throws IOException {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var corpus = new Corpus(new Random(seed));
            Input input = Trial.file(folder, "in.jsonl", corpus.file(corpus.lines(40)));
            Trial trial = Trial.of(List.of(input));

            List<String> accounted = Stream.concat(
                            trial.rejections().stream().map(line -> line.file() + ":" + line.line()),
                            trial.gone().stream().map(line -> line.gone().where()))
                    .toList();
            List<String> read = numberedLines(input);
            assertThat(accounted).as("seed %d", seed).doesNotHaveDuplicates().isSubsetOf(read);
            assertThat(trial.lines()).as("seed %d", seed).hasSize(read.size() - accounted.size());
            assertThat(trial.result())
                    .as("seed %d", seed)
                    .extracting(ConsolidationResult::lines, ConsolidationResult::rejected)
                    .containsExactly(
                            (long) read.size(), (long) trial.rejections().size());
            assertThat(trial.gone())
                    .as("seed %d", seed)
                    .allSatisfy(line -> assertThat(stands(trial, line))
                            .contains("\"" + line.stands().jobUrl() + "\""));
        }
    }

    private static String stands(Trial trial, Duplicate duplicate) {
        String line = duplicate.stands().where().substring("out.jsonl:".length());
        return trial.lines().get(Integer.parseInt(line) - 1);
    }

    private static List<String> numberedLines(Input input) throws IOException {
        List<String> numbered = new ArrayList<>();
        String[] lines = Files.readString(input.file()).split("\n", -1);
        for (int line = 0; line < lines.length; line++) {
            if (!lines[line].replace("\uFEFF", "").isBlank()) {
                numbered.add(input.name() + ":" + (line + 1));
            }
        }
        return numbered;
    }
}
