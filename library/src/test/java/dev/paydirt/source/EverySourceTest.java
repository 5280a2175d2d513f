package dev.paydirt.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.fetch.Request;
import dev.paydirt.query.Query;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every source file with saved answers in its true shape. To add a source, add a folder to the test resources.
class EverySourceTest {
    static final List<String> NAMES = Sources.names();

    /// Words that must be encoded once, and nothing of them lost.
    static final Query AWKWARD = Small.query("""
            {keyword: 'C++ & "R&D team" Jürgen, 100% a/b? vue OR react -intern', location: "Île-de-France, Paris",
             salary: 60000, limit: 100,
             posted-within: 7d, radius: 50km, remote: true}
            """);

    static List<SavedAnswer> answers() throws IOException {
        return SavedAnswer.all();
    }

    static Stream<String> asked() {
        return NAMES.stream().filter(name -> source(name).reading() != Source.Reading.FILES);
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void hasSavedAnswers(String name) throws IOException {
        assertThat(answers()).extracting(SavedAnswer::source).contains(name);
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void isNamedAsItsFile(String name) {
        assertThat(source(name).name()).isEqualTo(name);
        assertThat(source(name).facts()).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(source(name).homepage()).startsWith("https://");
    }

    @ParameterizedTest
    @MethodSource("answers")
    void aSavedAnswerIsReadAsExpected(SavedAnswer answer) throws IOException {
        String read = String.join(
                "",
                SavedAnswer.lines(answer.endpoint(), answer.body()).stream()
                        .map(line -> line + "\n")
                        .toList());

        assertThat(read).isEqualTo(answer.expected());
    }

    /// `<case>.details/<id>.json` is what a posting's own request is answered; `<case>.completed.jsonl` what is then
    /// known.
    @ParameterizedTest
    @MethodSource("answers")
    void savedDetailsCompleteTheirPostings(SavedAnswer answer) throws IOException {
        assertThat(answer.completed()).isEqualTo(answer.expectedCompleted());
    }

    /// The twin of that: what we wrote, read again as postings of our own, is what we wrote.
    @ParameterizedTest
    @MethodSource("answers")
    void whatWasWrittenReadsAsItself(SavedAnswer answer) throws IOException {
        List<String> postings = answer.expected()
                .lines()
                .filter(line -> line.startsWith("{\"coll"))
                .toList();
        Endpoint own = SavedAnswer.of("postings", "own-lines.jsonl").endpoint();

        assertThat(SavedAnswer.lines(own, String.join("\n", postings).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(postings);
    }

    /// `first-request.txt` beside the answers; `first-request.settings` for what the source must be told.
    @ParameterizedTest
    @MethodSource("asked")
    void theFirstRequestIsExact(String name) throws IOException {
        SavedAnswer expected = SavedAnswer.of(name, "first-request.txt");
        Endpoint endpoint = expected.asking();
        Map<String, String> credentials = new HashMap<>();
        endpoint.source().credentials().keySet().forEach(key -> credentials.put(key, "secret of " + key));
        Access.Open access = new Access.Open("paydirt/test", credentials, Optional.empty());

        Request request = endpoint.firstRequest(AWKWARD, access, Small.TIMESTAMP);

        List<String> lines =
                new ArrayList<>(List.of(request.toString(), request.uri().toString()));
        request.headers().forEach((header, value) -> lines.add(header + ": " + value));
        request.body().ifPresent(lines::add);
        assertThat(String.join("\n", lines) + "\n").isEqualTo(Files.readString(expected.file()));
        assertThat(request.toString()).doesNotContain("secret");
    }

    @Test
    void noSourceIsBuiltInUnderAnotherSpelling() {
        assertThat(NAMES).contains("adzuna", "sandbox", "postings").isSorted().doesNotHaveDuplicates();
        assertThat(Sources.find("Adzuna")).isEmpty();
        assertThat(Sources.find("../sources/adzuna")).isEmpty();
        assertThat(Sources.find("")).isEmpty();
    }

    private static Source source(String name) {
        return Sources.find(name).orElseThrow();
    }
}
