package dev.paydirt.bench.salary;

import dev.paydirt.Refused;
import dev.paydirt.bench.Measurement;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// How right the salaries are that are read in labelled texts, printed as the tables of the documentation.
@Command(
        name = "salary",
        mixinStandardHelpOptions = true,
        description = {
            "Reads every text of the project's corpus, and of recorded labels where somebody has them, and compares what"
                    + " was read with the labels.",
            "precision: share of what was read that is right. recall: share of the labelled pay that was read rightly."
                    + " exact: share of the texts where exactly what is labelled was read, nothing included."
        },
        footer = {"", "Example:", "  bench/salary --misses"})
public final class SalaryScorecard implements Runnable {
    @Parameters(
            paramLabel = "FILES",
            arity = "0..*",
            description = "labelled texts in either format, instead of the corpus and the recorded labels")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--recorded", paramLabel = "DIR", description = "the folder that holds salary_labelled.tsv")
    private Optional<Path> recorded = Optional.empty();

    @Option(names = "--misses", description = "list the disagreements, one a line, instead of the tables")
    private boolean misses;

    @Option(names = "--json", description = "the counts and shares as one JSON object")
    private boolean json;

    @Spec
    private CommandLine.Model.CommandSpec spec;

    public static void main(String[] args) {
        Measurement.main(new SalaryScorecard(), args);
    }

    static int run(String[] args, PrintWriter out, PrintWriter err) {
        return Measurement.run(new SalaryScorecard(), args, out, err);
    }

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        List<Score> scores = scores();
        if (misses) {
            scores.forEach(score -> score.misses().forEach(miss -> out.println(ScoreText.miss(score, miss))));
        } else if (json) {
            out.println(ScoreText.json(scores));
        } else {
            out.println(
                    String.join("\n", scores.stream().map(ScoreText::markdown).toList()));
        }
        out.flush();
    }

    private List<Score> scores() {
        if (!files.isEmpty()) {
            return files.stream().map(SalaryScorecard::score).toList();
        }
        List<Score> scores = new ArrayList<>();
        scores.add(Score.of("corpus.tsv", Corpus.ours()));
        Optional<Path> labels = Measurement.recordedFolders(recorded)
                .map(folder -> folder.resolve("salary_labelled.tsv"))
                .filter(Files::exists)
                .findFirst();
        labels.map(SalaryScorecard::score).ifPresent(scores::add);
        if (labels.isEmpty()) {
            spec.commandLine().getErr().println("no recorded labels here (salary_labelled.tsv): the corpus alone");
        }
        return scores;
    }

    private static Score score(Path file) {
        String name = String.valueOf(file.getFileName());
        Rows rows = Rows.of(name, Measurement.text(file));
        if (rows.header().equals(Corpus.COLUMNS)) {
            return Score.of(name, Corpus.of(rows));
        }
        if (rows.header().equals(RecordedLabels.COLUMNS)) {
            return Score.of(name, RecordedLabels.of(rows));
        }
        throw new Refused("%s:1: the columns are %s; expected %s or %s"
                .formatted(file, rows.header(), Corpus.COLUMNS, RecordedLabels.COLUMNS));
    }
}
