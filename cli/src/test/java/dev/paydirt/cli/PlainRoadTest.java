package dev.paydirt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.api.World;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainRoadTest {
    private static final String LINES = """
            {"position":"Nurse","job_url":"https://jobs.example/1","company":null}
            {"position":"Nurse","job_url":"https://jobs.example/1","company":"Ward"}
            {"position":"Cook","job_url":"https://jobs.example/2","company":"Ward"}
            nothing
            """;

    @TempDir
    private Path folder;

    private record Answer(int code, String out, String err) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "consolidate IN -o OUT",
                "consolidate --no-merge --near off IN -o OUT --json",
                "consolidate -o OUT --near mark --max-memory 256m IN IN",
                "consolidate IN -o OUT --ledgers DIR/ledgers",
                "consolidate IN -o OUT --near sideways",
                "consolidate IN -o OUT --max-memory much",
                "consolidate DIR/missing.jsonl -o OUT",
                "consolidate IN -o DIR/missing/out.jsonl"
            })
    void whatItUnderstandsEndsAsWithTheParser(String words) throws IOException {
        String[] ours = words("ours", words);
        String[] parsed = words("parsed", words);

        Answer road = run((wiring) -> PlainRoad.of(ours).orElseThrow().walk(wiring));
        Answer parser = run((wiring) -> Commands.with(wiring, "consolidate").execute(parsed));

        assertThat(road.code()).isEqualTo(parser.code());
        assertThat(road.out().replace("ours", "parsed")).isEqualTo(parser.out());
        assertThat(road.err().replace("ours", "parsed")).isEqualTo(parser.err());
        for (String file : List.of("out.jsonl", "ledgers/duplicates.jsonl", "ledgers/rejected.jsonl")) {
            assertThat(content("ours", file)).isEqualTo(content("parsed", file));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "run IN -o OUT",
                "consolidate",
                "consolidate IN",
                "consolidate -o OUT",
                "consolidate --all",
                "consolidate IN -o",
                "consolidate IN -o OUT --help",
                "consolidate IN -o OUT -o OUT",
                "consolidate IN -o OUT --json --json",
                "consolidate IN -o=OUT",
                "consolidate @words -o OUT",
                "consolidate IN -o OUT --near --json",
                "consolidate -- IN -o OUT",
                "consolidate IN -o OUT --store file:DIR"
            })
    void whatItDoesNotKnowIsLeftToTheParser(String words) {
        assertThat(PlainRoad.of(words.isEmpty() ? new String[0] : words.split(" ")))
                .isEmpty();
    }

    @Test
    void anEmptyWordIsLeftToTheParser() {
        assertThat(PlainRoad.of(new String[] {"consolidate", "", "-o", "out.jsonl"}))
                .isEmpty();
    }

    /// Making the JSON library's tree reader and its record writer ready takes longer than a night's files do.
    @Test
    void makesNothingReadyThatItDoesNotNeed() throws IOException, InterruptedException {
        Path loaded = folder.resolve("loaded.txt");
        var environment = Map.of("JDK_JAVA_OPTIONS", "-Xlog:class+load:file=" + loaded);
        String[] words = words("ours", "consolidate IN -o OUT --ledgers DIR/ledgers");

        int code = RealProcess.startWith(environment, folder, words).exitCode();

        assertThat(code).isZero();
        assertThat(content("ours", "ledgers/duplicates.jsonl")).isNotEmpty();
        assertThat(Files.readString(loaded))
                .contains("dev.paydirt.consolidate.Consolidator ")
                .doesNotContain("com.fasterxml.jackson.databind.", "sun.security.provider.", "picocli.");
    }

    private String[] words(String name, String words) throws IOException {
        Path own = Files.createDirectories(folder.resolve(name));
        Path in = Files.writeString(own.resolve("in.jsonl"), LINES);
        return words.replace("IN", in.toString())
                .replace("OUT", own.resolve("out.jsonl").toString())
                .replace("DIR", own.toString())
                .split(" ");
    }

    private String content(String name, String file) throws IOException {
        Path path = folder.resolve(name).resolve(file);
        return Files.exists(path) ? Files.readString(path).replace("ours", "parsed") : "";
    }

    private static Answer run(ToIntFunction<Wiring> command) {
        var out = new StringWriter();
        var err = new StringWriter();
        var wiring = new Wiring(
                World.real(), new PrintWriter(out), new PrintWriter(err), false, () -> Screen.PLAIN, new Signals());
        return new Answer(command.applyAsInt(wiring), out.toString(), err.toString());
    }
}
