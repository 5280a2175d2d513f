package dev.paydirt.bench.extract;

import dev.paydirt.Refused;
import dev.paydirt.bench.Measurement;
import dev.paydirt.extract.Extraction;
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

/// How right skills, experience, education, level and kind of employment are that are read from descriptions.
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = {
            "Reads the advertisements of sandboxes, which know what they say, and recorded ones that this project labelled.",
            "precision: share of what was read that is right. recall: share of what the texts say that was read."
        },
        footer = {"", "Examples:", "  bench/extract --seeds 6-10", "  bench/extract --explain advertisement.txt"})
public final class ExtractScorecard implements Runnable {
    @Parameters(
            paramLabel = "FILES",
            arity = "0..*",
            description = "with --explain: texts; the first line is the title")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--recorded", paramLabel = "DIR", description = "the folder that holds recorded answers")
    private Optional<Path> recorded = Optional.empty();

    @Option(names = "--seeds", paramLabel = "FROM-TO", description = "of the sandboxes (default: 6-10)")
    private String seeds = "6-10";

    @Option(names = "--postings", paramLabel = "N", description = "of each sandbox (default: 2000)")
    private int postings = 2_000;

    @Option(names = "--misses", description = "list the disagreements with their evidence, instead of the tables")
    private boolean misses;

    @Option(names = "--explain", description = "show what is read in the files, and from which words")
    private boolean explain;

    @Option(names = "--speed", description = "how long a description takes on one core, warm, instead of the tables")
    private boolean speed;

    @Spec
    private CommandLine.Model.CommandSpec spec;

    public static void main(String[] args) {
        Measurement.main(new ExtractScorecard(), args);
    }

    static int run(String[] args, PrintWriter out, PrintWriter err) {
        return Measurement.run(new ExtractScorecard(), args, out, err);
    }

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        if (explain) {
            files.forEach(file -> explained(file).forEach(out::println));
        } else if (speed) {
            out.println(ReadingSpeed.of(sandboxes()));
        } else {
            for (Score score : scores()) {
                if (misses) {
                    score.misses().forEach(out::println);
                } else {
                    out.println(score.table());
                }
            }
        }
        out.flush();
    }

    private List<Score> scores() {
        List<Score> scores = new ArrayList<>();
        scores.add(Score.of("sandbox, seeds " + seeds, sandboxes()));
        Optional<Path> folder =
                Measurement.recordedFolders(recorded).filter(Files::isDirectory).findFirst();
        folder.ifPresent(path -> scores.add(Score.of("recorded", RecordedLabels.of(RecordedTexts.in(path)))));
        if (folder.isEmpty()) {
            spec.commandLine().getErr().println("no recorded answers here: the sandboxes alone");
        }
        return scores;
    }

    private List<LabelledText> sandboxes() {
        String[] bounds = seeds.split("-", -1);
        List<LabelledText> texts = new ArrayList<>();
        try {
            for (long seed = Long.parseLong(bounds[0]); seed <= Long.parseLong(bounds[bounds.length - 1]); seed++) {
                texts.addAll(SandboxTexts.of(seed, postings));
            }
        } catch (NumberFormatException wrong) {
            throw new Refused("'" + seeds + "' names no seeds; expected two whole numbers such as 6-10", wrong);
        }
        return texts;
    }

    private static List<String> explained(Path file) {
        String content = Measurement.text(file);
        int end = content.indexOf('\n');
        String title = end < 0 ? content : content.substring(0, end);
        String description = end < 0 ? "" : content.substring(end + 1);
        Extraction extraction = Extraction.of(title, description);
        List<String> lines = new ArrayList<>();
        for (Field field : Field.values()) {
            field.read(extraction)
                    .forEach(found -> lines.add(
                            String.join("\t", field.label(), found.value(), Evidence.of(found, title, description))));
        }
        return lines;
    }
}
