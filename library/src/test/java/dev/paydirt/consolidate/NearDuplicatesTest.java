package dev.paydirt.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.run.Duplicate;
import dev.paydirt.run.JobGroup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NearDuplicatesTest {
    @TempDir
    Path folder;

    @Test
    void marksThePostingsOfOneJobAndTouchesNothingElse() throws IOException {
        String first = posting("1", 1, "");
        String again = posting("2", 1, " ");
        String other = posting("3", 2, "");

        Trial trial = trial(Near.MARK, first, other, again);

        assertThat(trial.lines())
                .containsExactly(marked(first, "\"board:1\""), marked(other, "null"), marked(again, "\"board:1\""));
        JobGroup group = trial.jobGroups().getFirst();
        assertThat(group.group()).isEqualTo("board:1");
        assertThat(group.members())
                .extracting(member -> member.where().orElse(""))
                .containsExactly("out.jsonl:1", "out.jsonl:3");
        assertThat(group.evidence()).containsExactly(new JobGroup.Evidence("board:2", "board:1", 1.0));
        assertThat(trial.result()).isEqualTo(new ConsolidationResult(3, 0, 0, 0));
    }

    @Test
    void dropsAllButTheBestAndSaysSo() throws IOException {
        String poor = posting("1", 1, "");
        String other = posting("2", 2, "");
        String best = posting("3", 1, ",\"salary_min\":5,\"salary_origin\":\"stated\"");

        Trial trial = trial(Near.DROP, poor, other, poor, best);

        assertThat(trial.lines()).containsExactly(other, best);
        assertThat(trial.result()).isEqualTo(new ConsolidationResult(2, 1, 1, 0, 1));
        assertThat(trial.gone()).extracting(Duplicate::rule).containsExactly("near duplicate", "near duplicate");
        assertThat(trial.gone()).extracting(gone -> gone.stands().where()).containsOnly("out.jsonl:2");
    }

    @Test
    void markingWhatWasMarkedChangesNothing() throws IOException {
        String data = trial(Near.MARK, posting("1", 1, ""), posting("2", 1, ""), posting("3", 3, ""))
                .data();

        assertThat(trial(Near.MARK, data.lines().toArray(String[]::new)).data()).isEqualTo(data);
    }

    @Test
    void spillingAndTheOrderOfTheArgumentsChangeNothing() throws IOException {
        Input left = Trial.file(folder, "a.jsonl", posting("1", 1, ""), posting("2", 2, ""), posting("3", 1, ""));
        Input right = Trial.file(folder, "b.jsonl", posting("4", 2, ""), posting("1", 1, ",\"city\":\"Oslo\""));
        Trial roomy = Trial.of(Trial.consolidator(true, Near.MARK), List.of(left, right));

        try (var scratch = new Scratch(folder)) {
            var narrow = new Consolidator(new ConsolidationSettings(true, Near.MARK, 0), scratch);
            assertThat(Trial.of(narrow, List.of(right, left))).isEqualTo(roomy);
        }
    }

    private Trial trial(Near near, String... lines) throws IOException {
        return Trial.of(Trial.consolidator(true, near), List.of(Trial.file(folder, "a.jsonl", lines)));
    }

    private static String marked(String line, String group) {
        int end = line.lastIndexOf('}');
        return line.substring(0, end) + ",\"group\":" + group + "}";
    }

    /// @param text which description; the same number, the same text
    private static String posting(String id, int text, String more) {
        var random = new Random(text);
        var description = new StringBuilder();
        for (int word = 0; word < 250; word++) {
            description.append("word").append(random.nextInt(5_000)).append(' ');
        }
        return Trial.posting(
                id,
                "\"company\":\"Acme\",\"location\":\"Oslo\",\"description\":\"" + description + "\""
                        + (more.isBlank() ? "" : more));
    }
}
