package dev.paydirt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.sandbox.Sandbox;
import dev.paydirt.sandbox.SandboxSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What is wrong is refused in a line that names it, before anything is asked or written.
class BadInputTest {
    private static final String GOOD = """
            sources:
              - {name: sandbox, base-url: "ADDRESS"}
            pause: 0s
            queries:
              - keyword: data scientist
            """;

    private static final String BOMB = """
            a: &a [x, x, x, x, x, x, x, x, x, x]
            b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
            c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
            d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
            e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]
            f: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e, *e]
            g: &g [*f, *f, *f, *f, *f, *f, *f, *f, *f, *f]
            h: &h [*g, *g, *g, *g, *g, *g, *g, *g, *g, *g]
            queries: [{keyword: *h}]
            """;

    @TempDir
    private Path folder;

    private Sandbox board;
    private Shell shell;

    @BeforeEach
    void startBoard() throws IOException {
        board = Sandbox.start(SandboxSettings.DEFAULT, 0);
        shell = new Shell(folder.resolve("store"));
    }

    @AfterEach
    void closeBoard() {
        board.close();
    }

    private Shell.Answer run(String searches, String... options) throws IOException {
        String text = searches.replace("ADDRESS", board.address().toString());
        String file = SmallSearches.write(folder, text);
        String[] args =
                Stream.concat(Stream.of("run", file), Stream.of(options)).toArray(String[]::new);
        return shell.at(args);
    }

    private void nothingHappened() {
        assertThat(new Kept(shell.folder()).files()).isEmpty();
        assertThat(board.requests()).isZero();
    }

    private static Arguments file(String what, String text, String named) {
        return Arguments.of(what, text, named);
    }

    static Stream<Arguments> wrongFiles() {
        return Stream.of(
                file("unknown key", GOOD + "runers: 3\n", "runners"),
                file("misspelt source", GOOD.replace("sandbox", "sandbux"), "sandbox"),
                file("limit of nothing", GOOD + "defaults: {limit: 0}\n", "limit"),
                file("salary in words", GOOD + "defaults: {salary: lots}\n", "lots"),
                file("too many runners", GOOD + "runners: 21\n", "21"),
                file("no queries", GOOD.replaceAll("(?s)queries:.*", "queries: []\n"), "queries"),
                file("nothing at all", "", "searches"),
                file("an alias bomb", BOMB, "searches.yaml"),
                file(
                        "a missing credential",
                        GOOD.replace("name: sandbox", "name: adzuna, accept-terms: true, country: us"),
                        "ADZUNA_APP_ID"),
                file(
                        "terms that nobody accepted",
                        GOOD.replace("name: sandbox, base-url: \"ADDRESS\"", "name: adzuna, country: us"),
                        "accept-terms"),
                file(
                        "a saved answer that is not there",
                        GOOD.replace("base-url:", "files: [no-such-file.json], base-url:"),
                        "no-such-file.json"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongFiles")
    void aWrongFileIsRefusedInALine(String what, String text, String named) throws IOException {
        Shell.Answer answer = run(text);
        assertThat(answer.code()).as(what + ": " + answer.err()).isEqualTo(2);
        assertThat(answer.err().lines()).hasSize(1);
        assertThat(answer.err()).startsWith("paydirt: ").contains(named);
        assertThat(answer.out()).isEmpty();
        nothingHappened();
    }

    @Test
    void textThatIsNotUtf8IsRefused() throws IOException {
        Path file = folder.resolve("latin.yaml");
        Files.write(file, (GOOD + "name: Zürich\n").getBytes(StandardCharsets.ISO_8859_1));
        Shell.Answer answer = shell.at("run", file.toString());
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("UTF-8").hasLineCount(1);
        nothingHappened();
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        Shell.Answer answer = shell.at("run", folder.resolve("none.yaml").toString());
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("none.yaml").hasLineCount(1);
        nothingHappened();
    }

    @ParameterizedTest
    @MethodSource("wrongOptions")
    void aWrongOptionIsRefused(String option, String value) throws IOException {
        Shell.Answer answer = run(GOOD, option, value);
        assertThat(answer.code()).as(answer.err()).isEqualTo(2);
        assertThat(answer.err()).startsWith("paydirt: ").contains(value);
        assertThat(answer.out()).isEmpty();
        nothingHappened();
    }

    static Stream<Arguments> wrongOptions() {
        return Stream.of(
                Arguments.of("--no-such-option", "17"),
                Arguments.of("--runners", "21"),
                Arguments.of("--runners", "many"),
                Arguments.of("--retries", "101"),
                Arguments.of("--time-limit", "soon"),
                Arguments.of("--require", "some"),
                Arguments.of("--resume-within", "later"),
                Arguments.of("--timestamp", "yesterday"),
                Arguments.of("--timestamp", "../../escape"));
    }

    @Test
    void aStoreBelowAPlainFileIsTheStoresFault() throws IOException {
        Path plain = Files.writeString(folder.resolve("plain"), "here already");
        var blocked = new Shell(plain.resolve("store"));
        String file = SmallSearches.write(
                folder, GOOD.replace("ADDRESS", board.address().toString()));
        Shell.Answer answer = blocked.at("run", file);
        assertThat(answer.code()).as(answer.err()).isEqualTo(5);
        assertThat(answer.err()).contains(plain.toString()).hasLineCount(1);
        assertThat(board.requests()).isZero();
    }

    @Test
    void aRetryWithAWrongOptionAsksNothing() throws IOException {
        assertThat(run(GOOD, "--require", "all").code()).isZero();
        long asked = board.requests();
        byte[] record = new Kept(shell.folder()).bytes("metadata/latest-run.json");
        for (String[] option : new String[][] {{"--require", "some"}, {"--time-limit", "soon"}, {"--retries", "-1"}}) {
            assertThat(shell.at("retry", "--again", option[0], option[1]).code())
                    .isEqualTo(2);
        }
        assertThat(board.requests()).isEqualTo(asked);
        assertThat(new Kept(shell.folder()).bytes("metadata/latest-run.json")).isEqualTo(record);
    }
}
