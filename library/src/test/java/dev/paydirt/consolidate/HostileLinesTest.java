package dev.paydirt.consolidate;

import static dev.paydirt.consolidate.Trial.file;
import static dev.paydirt.consolidate.Trial.posting;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileLinesTest {
    private static final String MARK = "\uFEFF";

    @TempDir
    Path folder;

    private Trial consolidate(String content) throws IOException {
        return consolidate(content.getBytes(StandardCharsets.UTF_8));
    }

    private Trial consolidate(byte[] content) throws IOException {
        return Trial.of(List.of(file(folder, "a.jsonl", content)));
    }

    @Test
    void windowsLineEndsAreNoPartOfALine() throws IOException {
        Trial trial = consolidate(posting("1") + "\r\n" + posting("2") + "\r\r\n" + posting("1") + "\r\n");

        assertThat(trial.data()).isEqualTo(posting("1") + "\n" + posting("2") + "\n");
        assertThat(trial.result().duplicates()).isEqualTo(1);
    }

    @Test
    void aLastLineWithoutEndCounts() throws IOException {
        assertThat(consolidate(posting("1") + "\n" + posting("2")).data())
                .isEqualTo(posting("1") + "\n" + posting("2") + "\n");
        assertThat(consolidate(posting("1") + "\r").data()).isEqualTo(posting("1") + "\n");
    }

    @Test
    void blankLinesAreNumberedButNotCounted() throws IOException {
        Trial trial = consolidate("\n\r\n \t\nnot a posting\n\n" + posting("1") + "\n   ");

        assertThat(trial.result()).isEqualTo(new ConsolidationResult(1, 0, 1, 0));
        assertThat(trial.rejections().getFirst().line()).isEqualTo(4);
    }

    @Test
    void aByteOrderMarkIsDroppedAlsoWhereFilesWereAppended() throws IOException {
        String twoFiles = MARK + "not a posting\n" + MARK + posting("1") + "\n" + MARK + "\n" + MARK;

        Trial trial = consolidate(twoFiles);

        assertThat(trial.data()).isEqualTo(posting("1") + "\n");
        assertThat(trial.result()).isEqualTo(new ConsolidationResult(1, 0, 1, 0));
        assertThat(trial.rejections().getFirst().text()).isEqualTo("not a posting");
    }

    @Test
    void aFileThatWasCutOffLosesOnlyItsLastLine() throws IOException {
        String torn = posting("2").substring(0, 30);

        Trial trial = consolidate(posting("1") + "\n" + torn);

        assertThat(trial.lines()).containsExactly(posting("1"));
        assertThat(trial.reasons().getFirst()).endsWith("the file ends within this line");
        assertThat(trial.rejections().getFirst().text()).isEqualTo(torn);
    }

    @Test
    void aPowerCutsNulBytesAreRejectedNotFatal() throws IOException {
        Trial trial = consolidate(posting("1") + "\n" + "\0".repeat(4096) + "\n" + posting("2") + "\0\n");

        assertThat(trial.lines()).containsExactly(posting("1"));
        assertThat(trial.result().rejected()).isEqualTo(2);
    }

    @Test
    void aLineThatIsNotUtf8IsRejected() throws IOException {
        byte[] latin = (posting("1", "\"company\":\"Müller\"") + "\n").getBytes(StandardCharsets.ISO_8859_1);
        byte[] utf16 = (posting("1") + "\n").getBytes(StandardCharsets.UTF_16LE);

        assertThat(consolidate(latin).result().rejected()).isEqualTo(1);
        assertThat(consolidate(utf16).data()).isEmpty();
    }

    @Test
    void aLineBeyondTheLimitIsRejectedAndTheNextOneIsRead() throws IOException {
        var content = new ByteArrayOutputStream();
        content.write(posting("1", "\"description\":\"" + "x".repeat(LineScan.LIMIT) + "\"")
                .getBytes(StandardCharsets.UTF_8));
        content.write(("\n" + posting("2") + "\n").getBytes(StandardCharsets.UTF_8));

        Trial trial = consolidate(content.toByteArray());

        assertThat(trial.lines()).containsExactly(posting("2"));
        assertThat(trial.reasons()).containsExactly("longer than 16 MiB");
        assertThat(trial.rejections().getFirst().text()).hasSize(500);
    }

    @Test
    void aLineOfExactlyTheLimitIsKept() throws IOException {
        String empty = posting("1", "\"description\":\"\"");
        String full = posting("1", "\"description\":\"" + "x".repeat(LineScan.LIMIT - empty.length()) + "\"");

        assertThat(consolidate(full + "\n").result()).isEqualTo(new ConsolidationResult(1, 0, 0, 0));
    }

    @Test
    void anExcerptNeverEndsWithinACharacter() throws IOException {
        Trial trial = consolidate("x" + "😀".repeat(400) + "\n");

        assertThat(trial.rejections().getFirst().text()).isEqualTo("x" + "😀".repeat(249));
    }

    @Test
    void halfASurrogatePairInAFieldDoesNotStopTheLedger() throws IOException {
        String half = "{\"position\":\"Engineer\",\"job_url\":\"https://jobs.example/\\ud83d\"}";
        String otherHalf = "{\"position\":\"Engineer\",\"job_url\":\"https://jobs.example/\\ud83e\"}";

        Trial trial = consolidate(half + "\n" + half + "\n" + otherHalf + "\n");

        assertThat(trial.result()).isEqualTo(new ConsolidationResult(2, 1, 0, 0));
        assertThat(trial.gone()).hasSize(1);
    }

    @Test
    void linesLongerThanOneReadKeepTheirPlaces() throws IOException {
        String padding = "\"description\":\"" + "é".repeat(40_000) + "\"";
        String content = posting("1", padding) + "\r\n" + posting("2") + "\n" + posting("1", padding) + "\n"
                + posting("3", padding);

        Trial trial = consolidate(content);

        assertThat(trial.lines()).containsExactly(posting("1", padding), posting("2"), posting("3", padding));
        assertThat(trial.gone().getFirst().gone().where()).isEqualTo("a.jsonl:3");
    }
}
