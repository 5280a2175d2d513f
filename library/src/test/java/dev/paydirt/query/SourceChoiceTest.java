package dev.paydirt.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceChoiceTest {
    @TempDir
    Path folder;

    @Test
    void aSourceMayBeNamedWithItsSettings() throws IOException {
        SourceChoice choice = read("""
                {name: adzuna, as: uk, country: gb, boards: [a, b], faults: {error-500: 0.05, slow: 0.1}, empty: null,
                 base-url: "https://mirror.example.org/adzuna", optional: true, accept-terms: true}
                """);

        assertThat(choice.name()).isEqualTo("uk");
        assertThat(choice.source()).isEqualTo("adzuna");
        assertThat(choice.settings())
                .isEqualTo(Map.of("country", "gb", "boards", "a,b", "faults", "error-500=0.05,slow=0.1"));
        assertThat(choice.baseUrl()).contains(URI.create("https://mirror.example.org/adzuna"));
        assertThat(choice.optional()).isTrue();
        assertThat(choice.termsAccepted()).isTrue();
        assertThat(choice.where()).endsWith("s.yaml:1");
    }

    @Test
    void aSourceOfOnesOwnIsReadWithTheSearches() throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), "name: mine\n");

        assertThat(read("{name: mine, file: mine.yaml}").definition()).contains("name: mine\n");
    }

    @Test
    void savedAnswersAreFoundBesideTheSearchesFile() throws IOException {
        Files.createDirectories(folder.resolve("saved"));
        Files.writeString(folder.resolve("one.json"), "[]");

        assertThat(read("{name: adzuna, country: us, files: [one.json, 'saved/*.json', gone.json]}")
                        .files())
                .containsExactly(
                        folder.resolve("one.json").toString(),
                        folder.resolve("saved/*.json").toString(),
                        folder.resolve("gone.json").toString());
    }

    @Test
    void aFileThatIsNotBesideTheSearchesIsTakenFromTheFolderOfTheCommand() throws IOException {
        assertThat(read("{name: adzuna, files: pom.xml}").files())
                .containsExactly(Path.of("pom.xml").toAbsolutePath().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Sandbox                                 | sources is 'Sandbox'; expected a source's name: 1 to 40 lower-case letters, digits and inner hyphens, such as 11 or 11-west
            {name: sandbox, as: ../x}               | as is '../x'; expected a source's name: 1 to 40 lower-case letters, digits and inner hyphens, such as 11 or 11-west
            {as: x}                                 | the key 'name' is missing here
            {name: adzuna, base-url: adzuna}        | base-url is 'adzuna'; expected an address such as https://mirror.example.org
            {name: adzuna, base-url: "file:///etc"} | base-url is 'file:///etc'; expected an address such as https://mirror.example.org
            {name: adzuna, base-url: "https://me:secret@x.org"} | base-url holds a user name or password; credentials belong in the environment
            {name: adzuna, base-url: "https://x.org/?a=b"} | base-url is 'https://x.org/?a=b'; expected an address such as https://mirror.example.org
            {name: adzuna, optional: perhaps}       | optional is 'perhaps'; expected true or false
            {name: adzuna, files: []}               | files is empty; expected at least one path
            {name: adzuna, files: "a\\0b"}          | files is 'a\\0b'; expected the path of a file
            {name: adzuna, boards: [[a]]}           | boards is 'a list of 1'; expected a text
            [sandbox, sandbox]                      | two sources are named 'sandbox'; give one another name with 'as:'
            [{name: adzuna, as: sandbox}, sandbox]  | two sources are named 'sandbox'; give one another name with 'as:'
            """)
    void whatCannotBeMeantIsRefusedWithItsLine(String source, String complaint) throws IOException {
        Written file = Written.yaml(folder, "sources: " + source + "\nqueries: {keyword: x}\n");

        file.refused().hasMessage(file.file() + ":1: " + complaint.translateEscapes());
    }

    @Test
    void aMissingSourceFileIsNamed() throws IOException {
        Written.yaml(folder, "sources: {name: mine, file: gone.yaml}\nqueries: {keyword: x}\n")
                .refused()
                .hasMessage("there is no file " + folder.resolve("gone.yaml"));
    }

    private SourceChoice read(String source) throws IOException {
        return Written.yaml(folder, "sources: " + source.strip() + "\nqueries: {keyword: x}\n")
                .read()
                .sources()
                .getFirst();
    }
}
