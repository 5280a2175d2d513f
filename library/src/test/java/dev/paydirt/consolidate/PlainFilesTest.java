package dev.paydirt.consolidate;

import static dev.paydirt.consolidate.Trial.file;
import static dev.paydirt.consolidate.Trial.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paydirt.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainFilesTest {
    @TempDir
    Path folder;

    private Path a;
    private Path b;
    private Path out;

    @BeforeEach
    void twoFiles() throws IOException {
        a = file(folder, "a.jsonl", posting("1"), "not a posting").file();
        b = file(folder, "b.jsonl", posting("2"), posting("1")).file();
        out = folder.resolve("out.jsonl");
    }

    private PlainFiles into(Path output, Path... inputs) {
        return new PlainFiles(
                List.of(inputs), output, Optional.empty(), new ConsolidationSettings(true, Near.OFF, 1 << 20));
    }

    private PlainFiles withLedgers(Path ledgers, Path output) {
        return new PlainFiles(
                List.of(a, b), output, Optional.of(ledgers), new ConsolidationSettings(true, Near.OFF, 1 << 20));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writesTheOutputAndNothingElse() throws IOException {
        ConsolidationResult result = into(out, b, a).consolidate();

        assertThat(Files.readAllLines(out)).containsExactly(posting("1"), posting("2"));
        assertThat(result).isEqualTo(new ConsolidationResult(2, 1, 1, 0));
        assertThat(names()).containsExactly("a.jsonl", "b.jsonl", "out.jsonl");
    }

    @Test
    void writesTheLedgersIntoAFolderWhenAsked() throws IOException {
        Path ledgers = folder.resolve("why/so");
        withLedgers(ledgers, out).consolidate();

        assertThat(Files.readString(ledgers.resolve("rejected.jsonl")))
                .startsWith("{\"file\":\"" + a + "\",\"line\":2,\"reason\":\"");
        assertThat(Files.readString(ledgers.resolve("duplicates.jsonl")))
                .contains(b + ":2")
                .contains(out + ":1");
    }

    @Test
    void replacesAnOutputThatStoodThereAlsoThroughALink() throws IOException {
        Files.writeString(out, "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.jsonl"), out);

        into(link, a).consolidate();

        assertThat(link).isSymbolicLink();
        assertThat(Files.readAllLines(out)).containsExactly(posting("1"));
    }

    @Test
    void aFailureLeavesTheOldOutputAndNoHalfOne() throws IOException {
        Files.writeString(out, "old");
        Path ledgers = folder.resolve("ledgers");
        // A folder stands where the ledger is to be written first.
        Files.createDirectories(
                ledgers.resolve(".rejected.jsonl." + ProcessHandle.current().pid() + ".part/x"));

        assertThatThrownBy(() -> withLedgers(ledgers, out).consolidate()).isInstanceOf(IOException.class);

        assertThat(out).hasContent("old");
        assertThat(names()).containsExactly("a.jsonl", "b.jsonl", "ledgers", "out.jsonl");
    }

    @Test
    void refusesAnInputThatIsNoFile() throws IOException {
        Path missing = folder.resolve("missing.jsonl");

        assertThatThrownBy(() -> into(out, a, missing).consolidate())
                .isInstanceOf(Refused.class)
                .hasMessageContaining("there is no file " + missing);
        assertThatThrownBy(() -> into(out, folder).consolidate())
                .isInstanceOf(Refused.class)
                .hasMessageContaining("is a folder; name the files in it");
        assertThatThrownBy(() -> into(out, Path.of("/dev/null")).consolidate())
                .isInstanceOf(Refused.class)
                .hasMessageContaining("save it to a file");
        assertThatThrownBy(() -> into(out).consolidate()).isInstanceOf(Refused.class);
        assertThat(out).doesNotExist();
    }

    @Test
    void refusesAnOutputThatIsAlsoAnInputUnderWhateverName() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.jsonl"), a);

        for (Path output : List.of(a, folder.resolve("../" + folder.getFileName() + "/a.jsonl"), link)) {
            assertThatThrownBy(() -> into(output, b, a).consolidate())
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("is also an input");
        }
        assertThat(Files.readAllLines(a)).hasSize(2);
    }

    @Test
    void refusesAnOutputThatCannotStandThere() {
        assertThatThrownBy(() -> into(folder, a).consolidate()).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> into(Path.of("/dev/null"), a).consolidate())
                .isInstanceOf(Refused.class)
                .hasMessageContaining("no regular file");
        assertThatThrownBy(() -> into(folder.resolve("no/such/out.jsonl"), a).consolidate())
                .isInstanceOf(Refused.class)
                .hasMessageContaining("make " + folder.resolve("no/such") + " first");
    }

    @Test
    void refusesLedgersThatWouldOverwriteSomethingElse() throws IOException {
        Path duplicates = folder.resolve("duplicates.jsonl");
        Files.move(b, duplicates);
        b = duplicates;

        assertThatThrownBy(() -> withLedgers(folder, out).consolidate())
                .isInstanceOf(Refused.class)
                .hasMessageContaining("duplicates.jsonl is also an input");
        assertThatThrownBy(() -> withLedgers(a, out).consolidate())
                .isInstanceOf(Refused.class)
                .hasMessageContaining("name a folder for the ledgers");
        assertThatThrownBy(() -> new PlainFiles(
                                List.of(a),
                                folder.resolve("rejected.jsonl"),
                                Optional.of(folder),
                                new ConsolidationSettings(true, Near.OFF, 1 << 20))
                        .consolidate())
                .isInstanceOf(Refused.class)
                .hasMessageContaining("has the name of a ledger");
    }
}
