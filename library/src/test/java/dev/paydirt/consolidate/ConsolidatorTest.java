package dev.paydirt.consolidate;

import static dev.paydirt.consolidate.Trial.file;
import static dev.paydirt.consolidate.Trial.posting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.run.Duplicate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsolidatorTest {
    private static final String SALARY = "\"salary_min\":50000";

    @TempDir
    Path folder;

    @Test
    void writesEachJobOnceWhereItWasFirstSeen() throws IOException {
        Trial trial = Trial.of(List.of(
                file(folder, "a.jsonl", posting("1"), posting("2"), posting("1")),
                file(folder, "b.jsonl", posting("3"), posting("2"))));

        assertThat(trial.lines()).containsExactly(posting("1"), posting("2"), posting("3"));
        assertThat(trial.result()).isEqualTo(new ConsolidationResult(3, 2, 0, 0));
        assertThat(trial.result().lines()).isEqualTo(5);
    }

    @Test
    void copiesALineThatStandsAloneByteForByte() throws IOException {
        String odd =
                "  { \"job_url\" : \"https:\\/\\/jobs.example/1\",\t\"position\":\"\\u0041\", \"x\":1.50, \"x\":2 } ";

        assertThat(Trial.of(List.of(file(folder, "a.jsonl", odd))).data()).isEqualTo(odd + "\n");
    }

    @Test
    void theLedgerSaysForEveryLineThatIsGoneWhichOneStandsForIt() throws IOException {
        Trial trial = Trial.of(List.of(
                file(folder, "a.jsonl", posting("1"), "", posting("2")),
                file(folder, "b.jsonl", posting("2", SALARY), posting("2"))));

        var stands = new Duplicate.Line("out.jsonl:2", "https://jobs.example/2");
        assertThat(trial.gone()).extracting(Duplicate::stands).containsExactly(stands, stands);
        assertThat(trial.gone())
                .extracting(Duplicate::gone)
                .containsExactly(
                        new Duplicate.Line("a.jsonl:3", "https://jobs.example/2"),
                        new Duplicate.Line("b.jsonl:2", "https://jobs.example/2"));
        assertThat(trial.gone()).extracting(Duplicate::rule).containsOnly("source id");
    }

    @Test
    void theLineThatStandsTakesOverWhatItLacks() throws IOException {
        Input salary = file(folder, "a.jsonl", posting("1", SALARY));
        Input company = file(folder, "b.jsonl", posting("1", "\"company\":\"Acme\""));

        Trial merged = Trial.of(Trial.consolidator(true), List.of(salary, company));
        Trial kept = Trial.of(Trial.consolidator(false), List.of(salary, company));

        assertThat(merged.data()).contains(SALARY).contains("Acme");
        assertThat(kept.lines()).containsExactly(posting("1", SALARY));
        assertThat(kept.duplicates()).isEqualTo(merged.duplicates());
    }

    @Test
    void countsTheSalariesOfTheLinesThatStand() throws IOException {
        Trial trial = Trial.of(List.of(
                file(folder, "a.jsonl", posting("1"), posting("1", SALARY), posting("2", SALARY), posting("3"))));

        assertThat(trial.result().withSalary()).isEqualTo(2);
    }

    @Test
    void aLineThatIsNoPostingIsRejectedWithItsPlaceAndAReason() throws IOException {
        Trial trial = Trial.of(List.of(file(
                folder,
                "a.jsonl",
                "",
                "{\"position\":\"Engineer\"}",
                "{\"job_url\":\"https://jobs.example/1\"}",
                "position,job_url",
                "[]")));

        assertThat(trial.reasons().get(0)).contains("job_url");
        assertThat(trial.reasons().get(1)).contains("position");
        assertThat(trial.rejections()).extracting("line").containsExactly(2L, 3L, 4L, 5L);
        assertThat(trial.rejections()).extracting("file").containsOnly("a.jsonl");
        assertThat(trial.rejections().get(2).text()).isEqualTo("position,job_url");
        assertThat(trial.result()).isEqualTo(new ConsolidationResult(0, 0, 4, 0));
        assertThat(trial.data()).isEmpty();
    }

    @Test
    void aPostingWithoutCompanyIsKept() throws IOException {
        assertThat(Trial.of(List.of(file(folder, "a.jsonl", posting("1", "\"company\":null"))))
                        .result())
                .isEqualTo(new ConsolidationResult(1, 0, 0, 0));
    }

    @Test
    void takesInputsByFileNameWhateverTheOrderOfTheArguments() throws IOException {
        Input ten = file(folder, "batch-10.jsonl", posting("ten"));
        Input two = file(folder, "batch-2.jsonl", posting("two"));
        Input accent = file(folder, "batch-é.jsonl", posting("accent"));

        Trial trial = Trial.of(List.of(accent, two, ten));

        assertThat(trial.lines()).containsExactly(posting("ten"), posting("two"), posting("accent"));
        assertThat(Trial.of(List.of(ten, accent, two))).isEqualTo(trial);
    }

    @Test
    void comparesFileNamesAsBytesNotAsCharacters() throws IOException {
        // In UTF-16 the second comes first, because it begins with a surrogate.
        Input fullwidth = file(folder, "ｚ.jsonl", posting("fullwidth"));
        Input emoji = file(folder, "😀.jsonl", posting("emoji"));

        assertThat(Trial.of(List.of(emoji, fullwidth)).lines()).containsExactly(posting("fullwidth"), posting("emoji"));
    }

    @Test
    void filesOfOneNameAreTakenByTheirContentWhereverTheyLie() throws IOException {
        Input one = file(folder.resolve("x"), "a.jsonl", posting("1"));
        Input two = file(folder.resolve("y"), "a.jsonl", posting("2"));
        Input moved = file(folder.resolve("a"), "a.jsonl", posting("2"));

        String data = Trial.of(List.of(one, two)).data();

        assertThat(Trial.of(List.of(two, one)).data()).isEqualTo(data);
        assertThat(Trial.of(List.of(moved, one)).data()).isEqualTo(data);
    }

    @Test
    void anInputGivenTwiceIsCountedTwiceAndWrittenOnce() throws IOException {
        Input input = file(folder, "a.jsonl", posting("1"), "not a posting", posting("2"));

        Trial trial = Trial.of(List.of(input, input));

        assertThat(trial.lines()).containsExactly(posting("1"), posting("2"));
        assertThat(trial.result()).isEqualTo(new ConsolidationResult(2, 2, 2, 0));
        assertThat(trial.gone()).hasSize(2);
        assertThat(trial.rejections()).hasSize(2);
    }

    @Test
    void nothingGivesNothing() throws IOException {
        Trial trial = Trial.of(List.of(file(folder, "a.jsonl")));

        assertThat(trial).isEqualTo(new Trial(new ConsolidationResult(0, 0, 0, 0), "", "", "", ""));
        assertThat(Trial.of(List.of())).isEqualTo(trial);
    }

    @Test
    void whatAMergeWouldTurnIntoAnotherPostingStandsAsItIs() throws IOException {
        String same = "{\"position\":\"Engineer\",\"job_url\":\"https://jobs.example/1\",";
        Input input = file(
                folder,
                "a.jsonl",
                same + "\"source\":\"board\",\"salary_min\":1}",
                same + "\"source_id\":\"7\"}",
                posting("7"));

        Trial once = Trial.of(List.of(input));
        Trial twice = Trial.of(List.of(file(folder, "b.jsonl", once.data().strip())));

        assertThat(once.result().unique()).isEqualTo(2);
        assertThat(twice.data()).isEqualTo(once.data());
    }
}
