package dev.paydirt.consolidate;

import static dev.paydirt.consolidate.Trial.file;
import static dev.paydirt.consolidate.Trial.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What others do to an input after it was read for the first time and before it is read for the second.
class ChangingInputTest {
    @TempDir
    Path folder;

    private Input input;

    @BeforeEach
    void anInputWithARejectedLine() throws IOException {
        input = file(folder, "a.jsonl", posting("1"), posting("2"), posting("1"), "not a posting");
    }

    @Test
    void aFileThatIsReplacedIsReadAsItWas() throws IOException {
        Path other = file(folder, "other.jsonl", posting("3")).file();

        String data = consolidate(() -> Files.move(other, input.file(), StandardCopyOption.REPLACE_EXISTING));

        assertThat(data.lines()).containsExactly(posting("1"), posting("2"));
        assertThat(input.file()).hasContent(posting("3"));
    }

    @Test
    void aFileThatIsCutShortStopsTheConsolidation() {
        assertThatThrownBy(() -> consolidate(() -> Files.write(input.file(), new byte[3])))
                .isInstanceOf(IOException.class)
                .hasMessage("a.jsonl was changed while it was being consolidated; do it again");
    }

    @Test
    void aFileThatIsOverwrittenStopsTheConsolidationWhereItWouldMatter() {
        assertThatThrownBy(() -> consolidate(() -> Files.write(input.file(), new byte[10_000])))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("was changed");
    }

    @FunctionalInterface
    private interface Change {
        void happen() throws IOException;
    }

    /// The rejected line is the last of the first pass, so what happens when it is written happens between the passes.
    private String consolidate(Change change) throws IOException {
        var between = new OutputStream() {
            private boolean changed;

            @Override
            public void write(int octet) {
                if (!changed) {
                    changed = true;
                    try {
                        change.happen();
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                }
            }
        };
        var data = new ByteArrayOutputStream();
        Trial.consolidator(true)
                .consolidate(
                        List.of(input),
                        new Outputs(
                                "out",
                                data,
                                between,
                                OutputStream.nullOutputStream(),
                                OutputStream.nullOutputStream()));
        return data.toString(StandardCharsets.UTF_8);
    }
}
