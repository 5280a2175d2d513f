package dev.paydirt.consolidate;

import static dev.paydirt.consolidate.Trial.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedFilesTest {
    private static final byte[] LINES =
            (posting("1") + "\n" + posting("2") + "\n" + posting("1") + "\n").getBytes(StandardCharsets.UTF_8);
    private static final String STAND = posting("1") + "\n" + posting("2") + "\n";

    @TempDir
    Path folder;

    @Test
    void whatIsPackedIsReadWhateverItIsCalled() throws IOException {
        Trial plain = Trial.of(List.of(Trial.file(folder, "a", LINES)));

        assertThat(Trial.of(List.of(Trial.file(folder, "a", gzip(LINES))))).isEqualTo(plain);
        assertThat(Trial.of(List.of(Trial.file(folder, "a", Zstd.compress(LINES)))))
                .isEqualTo(plain);
    }

    @Test
    void piecesThatWerePackedOneByOneAreOneFile() throws IOException {
        byte[] twice = Arrays.copyOf(gzip(LINES), gzip(LINES).length * 2);
        System.arraycopy(gzip(LINES), 0, twice, gzip(LINES).length, gzip(LINES).length);

        assertThat(Trial.of(List.of(Trial.file(folder, "a.gz", twice))).result().lines())
                .isEqualTo(6);
    }

    @Test
    void theOutputIsPackedAsItsNameSays() throws IOException {
        Path input = Trial.file(folder, "in.jsonl", LINES).file();

        try (var gzip = new GZIPInputStream(Files.newInputStream(written(input, "out.jsonl.gz")))) {
            assertThat(new String(gzip.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(STAND);
        }
        try (var zstd = new ZstdInputStream(Files.newInputStream(written(input, "out.jsonl.zst")))) {
            assertThat(new String(zstd.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(STAND);
        }
    }

    @Test
    void aPackedFileThatIsCutOffIsNamedAndNothingIsWritten() throws IOException {
        byte[] packed = gzip(LINES);
        Path torn = Trial.file(folder, "torn.gz", Arrays.copyOf(packed, packed.length / 2))
                .file();

        assertThatThrownBy(() -> written(torn, "out.jsonl"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("torn.gz cannot be unpacked");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(torn);
        }
    }

    private Path written(Path input, String output) throws IOException {
        Path out = folder.resolve(output);
        new PlainFiles(List.of(input), out, Optional.empty(), new ConsolidationSettings(true, Near.OFF, 1 << 20))
                .consolidate();
        return out;
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
