package dev.paydirt.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paydirt.Refused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            # what the file says         | what a person reads
            "a:\\n  b: 1\\n c: 2\\n"    | "f:3: while parsing a block mapping, expected <block end>, but found '<block mapping start>'"
            "a: [1, 2\\nb: 3\\n"        | "f:2: while parsing a flow sequence, expected ',' or ']', but got :"
            "a: 1\\n---\\nb: 2\\n"      | "f:2: expected a single document in the stream, but found another document"
            "a: *nobody\\n"             | "f:1: found undefined alias nobody"
            "a: 1\\nb: 2\\na: 3\\n"     | "f:3: the key 'a' stands here twice"
            "a:\\na: 3\\n"              | "f:2: the key 'a' stands here twice"
            "? [a, b]\\n: 1\\n"         | "f:1: a key must be a plain word"
            "a:\\n- 1\\n-\\n"           | "f:3: a place in this list is empty; write something there or take it out"
            "a: [b, null]\\n"           | "f:1: a place in this list is empty; write something there or take it out"
            "a: 1\\nb: &loop [*loop]\\n"| "f:2: nested more than 50 levels deep, or in itself"
            """)
    void saysInWhichLineAMistakeStands(String content, String complaint) {
        refused(content.translateEscapes()).hasMessage(complaint);
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() {
        refused("").hasMessage("f is empty");
        refused("# only a comment\n").hasMessage("f is empty");
    }

    @Test
    void readsJsonWhateverItsBlanksAndEscapes() {
        Entry.Keys keys =
                yaml("{\n\t\"a\":\"b\\/c \\ud83d\\ude00\",\n\t\"d\":[\n\t\t1]}").keys();

        assertThat(keys.need("a").text()).isEqualTo("b/c 😀");
        assertThat(keys.need("d").texts()).containsExactly("1");
        assertThat(keys.need("d").items().getFirst().spot()).isEqualTo(new Spot("f", 4, "d"));
    }

    @ParameterizedTest
    @CsvSource({"''", "~", "null", "Null", "NULL"})
    void aKeyWithoutAValueIsLeftOut(String nothing) {
        assertThat(yaml("a: " + nothing + "\nb: 1\n").keys().entries()).containsOnlyKeys("b");
    }

    @Test
    void anEmptyTextIsAValue() {
        assertThat(yaml("a: ''\n").keys().need("a").text()).isEmpty();
    }

    @Test
    void aValueStandsWhereItsKeyDoes() {
        Entry value = yaml("a: 1\nb:\n\n  - c\n").keys().need("b");

        assertThat(value.spot()).isEqualTo(new Spot("f", 2, "b"));
        assertThat(value.items().getFirst().spot()).isEqualTo(new Spot("f", 4, "b"));
    }

    @Test
    void variablesOfTheEnvironmentAreFilledInWhereverTheyStand() {
        Entry.Keys keys =
                yaml("a: ${HOST}:${PORT}/$HOST\nb: ['${HOST}']\n${HOST}: c\n").keys();

        assertThat(keys.need("a").text()).isEqualTo("board.example:80/$HOST");
        assertThat(keys.need("b").texts()).containsExactly("board.example");
        assertThat(keys.entries()).as("keys are never filled in").containsKey("${HOST}");
    }

    @Test
    void whatAVariableHoldsIsTextAndNoMoreYaml() {
        Entry entry = Document.with(Map.of("X", "[1, 2]: ${X} $1 \\"))
                .yaml("f", "a: ${X}\n")
                .keys()
                .need("a");

        assertThat(entry.text()).isEqualTo("[1, 2]: ${X} $1 \\");
    }

    @Test
    void aMissingVariableIsNamedAndNeverTakenForNothing() {
        refused("a: 1\nb: x${NOBODY}\n").hasMessage("f:2: the environment has no variable NOBODY");
    }

    @Test
    void aVerbatimDocumentLeavesVariablesAlone() {
        assertThat(Document.VERBATIM.yaml("f", "a: ${HOST}\n").keys().need("a").text())
                .isEqualTo("${HOST}");
    }

    /// Unfolded, the last key would hold 10^30 words.
    @Test
    void aBombOfAliasesIsRefusedBeforeItUnfolds() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            String below = "*a" + (i - 1);
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, String.join(", ", Collections.nCopies(10, below))));
        }

        refused(bomb.toString()).hasMessage("f: Number of aliases for non-scalar nodes exceeds the specified max=50");
    }

    /// Fifty aliases are allowed, and with two on each level still reach 2^25 words if each were copied.
    @Test
    void whatAnAliasRepeatsIsSharedAndNotCopied() {
        StringBuilder file = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i <= 25; i++) {
            file.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }

        Entry entry = yaml(file.toString()).keys().need("a25");

        for (int i = 25; i > 0; i--) {
            assertThat(entry.items().get(0)).isSameAs(entry.items().get(1));
            entry = entry.items().get(0);
        }
        assertThat(entry.texts()).containsExactly("x", "x");
    }

    @ParameterizedTest
    @CsvSource({"52", "5000", "500000"})
    void deepNestingIsRefused(int depth) {
        refused("[".repeat(depth) + "]".repeat(depth))
                .hasMessageStartingWith("f")
                .hasMessageContaining("nested");
    }

    @Test
    void fiftyLevelsAreRead() {
        Entry entry = yaml("[".repeat(50) + "x" + "]".repeat(50));

        for (int i = 0; i < 50; i++) {
            entry = entry.items().getFirst();
        }
        assertThat(entry.text()).isEqualTo("x");
    }

    @Test
    void aFileThatIsNotUtf8IsRefusedNamingTheByte() throws IOException {
        Path file = Files.write(folder.resolve("f.yaml"), "name: Müller\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> Document.text(file))
                .isInstanceOf(Refused.class)
                .hasMessage(file + " is not UTF-8: byte 8 is not part of any letter; save the file as UTF-8");
    }

    @Test
    void aLetterThatTheEndOfTheFileCutsInHalfIsNoUtf8() throws IOException {
        byte[] whole = "name: Ü".getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("f.yaml"), Arrays.copyOf(whole, whole.length - 1));

        assertThatThrownBy(() -> Document.text(file)).hasMessageContaining("byte 7 is not part of any letter");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() throws IOException {
        Path file = Files.writeString(folder.resolve("f.yaml"), "\uFEFFname: x\n");

        assertThat(yaml(Document.text(file)).keys().entries()).containsOnlyKeys("name");
        assertThat(Document.csv("f", "\uFEFFname\nx\n".substring(1), Set.of("name"))
                        .items())
                .hasSize(1);
    }

    @Test
    void whatIsNoFileIsRefusedByName() throws IOException {
        Path missing = folder.resolve("missing.yaml");
        assertThatThrownBy(() -> Document.text(missing))
                .isInstanceOf(Refused.class)
                .hasMessage("there is no file " + missing);
        assertThatThrownBy(() -> Document.text(folder))
                .isInstanceOf(Refused.class)
                .hasMessage(folder + " is a folder; expected a file");
        Path beneath = Files.writeString(folder.resolve("file"), "").resolve("beneath");
        assertThatThrownBy(() -> Document.text(beneath))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(beneath.toString());
    }

    @Test
    void aFileOfMoreThanSixteenMebibytesIsRefused() throws IOException {
        Path file = folder.resolve("large.yaml");
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {'x'}), 16 << 20);
        }

        assertThatThrownBy(() -> Document.text(file))
                .isInstanceOf(Refused.class)
                .hasMessage(file + " is larger than 16 MiB; split it");
    }

    private static Entry yaml(String content) {
        return Document.with(Map.of("HOST", "board.example", "PORT", "80")).yaml("f", content);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(String content) {
        return assertThatThrownBy(() -> yaml(content)).isInstanceOf(Refused.class);
    }
}
