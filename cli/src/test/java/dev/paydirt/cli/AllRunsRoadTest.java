package dev.paydirt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.api.World;
import dev.paydirt.run.Timestamp;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllRunsRoadTest {
    @TempDir
    private Path folder;

    private record Answer(int code, String out, String err) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "consolidate --all --store file:STORE",
                "consolidate --store file:STORE --json --all",
                "consolidate --all --store file:NEW",
                "consolidate --all --store file:FILE",
                "consolidate --all --store file:"
            })
    void whatItUnderstandsEndsAsWithTheParser(String words) throws IOException {
        String[] ours = words("ours", words);
        String[] parsed = words("parsed", words);

        Answer road = run(wiring -> AllRunsRoad.of(ours).orElseThrow().walk(wiring));
        Answer parser = run(wiring -> Commands.with(wiring, "consolidate").execute(parsed));

        assertThat(road.code()).isEqualTo(parser.code());
        assertThat(road.out()).isEqualTo(parser.out());
        assertThat(road.err().replace("ours", "parsed")).isEqualTo(parser.err());
        assertThat(content("ours")).isEqualTo(content("parsed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "consolidate --all",
                "consolidate --all --store",
                "consolidate --all --store data",
                "consolidate --all --store s3://bucket/data",
                "consolidate --all --store=file:data",
                "consolidate --all --store file:data --rebuild",
                "consolidate --all --all --store file:data",
                "consolidate --all --store file:data --store file:data",
                "consolidate --all --store file:data --no-merge",
                "consolidate --all --store file:data lines.jsonl",
                "consolidate --all --store @words",
                "consolidate --store file:data"
            })
    void whatItDoesNotKnowIsLeftToTheParser(String words) {
        assertThat(AllRunsRoad.of(words.split(" "))).isEmpty();
    }

    @Test
    void makesNoParserReady() throws IOException, InterruptedException {
        Path loaded = folder.resolve("loaded.txt");
        var environment = Map.of("JDK_JAVA_OPTIONS", "-Xlog:class+load:file=" + loaded);
        String[] words = words("ours", "consolidate --all --store file:STORE");

        int code = RealProcess.startWith(environment, folder, words).exitCode();

        assertThat(code).isZero();
        assertThat(Files.readString(loaded))
                .contains("dev.paydirt.dataset.RunAddition ")
                .doesNotContain("picocli.");
    }

    /// A store with one run of two postings.
    private String[] words(String name, String words) throws IOException {
        Path own = Files.createDirectories(folder.resolve(name));
        Files.writeString(own.resolve("file"), "");
        Path store = own.resolve("store");
        Practice.writeRun(store, Timestamp.of("2025-11-24T02-00-00Z"), """
                {"position":"Nurse","job_url":"https://jobs.example/1","company":null}
                {"position":"Cook","job_url":"https://jobs.example/2","company":"Ward"}
                """);
        return words.replace("STORE", store.toString())
                .replace("NEW", own.resolve("new").toString())
                .replace("FILE", own.resolve("file").toString())
                .split(" ");
    }

    private String content(String name) throws IOException {
        Path manifest = folder.resolve(name).resolve("store/dataset/dataset.json");
        return Files.exists(manifest) ? Files.readString(manifest) : "";
    }

    private static Answer run(ToIntFunction<Wiring> command) {
        var out = new StringWriter();
        var err = new StringWriter();
        var wiring = new Wiring(
                World.real(), new PrintWriter(out), new PrintWriter(err), false, () -> Screen.PLAIN, new Signals());
        return new Answer(command.applyAsInt(wiring), out.toString(), err.toString());
    }
}
