package dev.paydirt.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paydirt.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchesFileTest {
    @TempDir
    Path folder;

    @Test
    void everyDefaultIsAsDocumented() throws IOException {
        Searches searches = yaml(Written.SANDBOX + "  - keyword: engineer\n").read();

        assertThat(searches)
                .isEqualTo(new Searches(
                        "s",
                        Optional.empty(),
                        searches.sources(),
                        "file:./paydirt-data",
                        10,
                        new BatchRule.Related(2, 5),
                        Duration.ofSeconds(2),
                        List.of("California", "New York", "Washington"),
                        List.of(new Query(
                                "engineer",
                                Optional.empty(),
                                Optional.empty(),
                                100,
                                Conditions.NONE,
                                List.of("sandbox"),
                                Optional.empty())),
                        List.of()));
    }

    @Test
    void whatTheFileSaysIsTaken() throws IOException {
        Searches searches = yaml("""
                        name: pay
                        contact: ${MAIL}
                        sources: [sandbox]
                        store: s3://bucket/prefix
                        runners: 20
                        batches: {smallest: 3, largest: 4}
                        pause: 500ms
                        regions: [Texas]
                        queries: {keyword: nurse}
                        """).read();

        assertThat(searches.name()).isEqualTo("pay");
        assertThat(searches.contact()).contains("data@example.org");
        assertThat(searches.store()).isEqualTo("s3://bucket/prefix");
        assertThat(searches.runners()).isEqualTo(20);
        assertThat(searches.batches()).isEqualTo(new BatchRule.Related(3, 4));
        assertThat(searches.pause()).isEqualTo(Duration.ofMillis(500));
        assertThat(searches.regions()).containsExactly("Texas");
        assertThat(searches.notices()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # batches                      | rule                                | notices
            {}                             | Related[smallest=2, largest=5]      | 0
            {largest: 4}                   | Related[smallest=2, largest=4]      | 0
            {largest: 1}                   | Related[smallest=1, largest=1]      | 1
            {smallest: 1, largest: 3}      | Related[smallest=1, largest=3]      | 1
            {strategy: related, largest: 9}| Related[smallest=2, largest=9]      | 1
            {strategy: chunks, size: 3}    | Chunks[size=3]                      | 0
            {strategy: chunks, size: 6}    | Chunks[size=6]                      | 1
            """)
    void batchesOutsideTwoToFiveAreAllowedAndWarnedAbout(String batches, String rule, int notices) throws IOException {
        Searches searches = yaml("batches: " + batches + "\n" + Written.SANDBOX + "  - keyword: x\n")
                .read();

        assertThat(searches.batches()).hasToString(rule);
        assertThat(searches.notices())
                .hasSize(notices)
                .allMatch(notice -> notice.endsWith("s.yaml:1: batches of 2 to 5 queries are best; "
                        + "one alone wastes a runner, many lose the parallelism"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # a line too many                    | complaint
            runner: 3                            | the key 'runner' is not known here; did you mean 'runners'?
            runners: 21                          | runners is '21'; expected a whole number from 1 to 20
            runners: 0                           | runners is '0'; expected a whole number from 1 to 20
            runners: many                        | runners is 'many'; expected a whole number from 1 to 20
            pause: soon                          | pause is 'soon'; expected a span of time such as 500ms, 2s, 5m, 6h or 7d
            batches: {smalest: 2}                | the key 'smalest' is not known here; did you mean 'smallest'?
            batches: {smallest: 4, largest: 3}   | smallest is 4 and largest 3; expected them the other way round
            batches: {smallest: 0}               | smallest is '0'; expected a whole number from 1 to 1000
            batches: {strategy: chunks}          | the key 'size' is missing here
            batches: {strategy: chunk, size: 3}  | strategy is 'chunk'; expected related or chunks
            batches: 3                           | batches is '3'; expected a map of keys and values
            contact: ${NOBODY}                   | the environment has no variable NOBODY
            contact: Zoë                         | contact is 'Zoë'; expected an address or a page in plain ASCII, such as data@example.org
            contact: "a\\r\\nX-Key: b"           | contact is 'a\\r\\nX-Key: b'; expected an address or a page in plain ASCII, such as data@example.org
            defaults: {limt: 5}                  | the key 'limt' is not known here; did you mean 'limit'?
            defaults: {keyword: x}               | the key 'keyword' is not known here; known are batch, employment, exclude, limit, location, posted-within, radius, remote, require-salary, salary, sources
            """)
    void whatCannotBeMeantIsRefusedWithItsLine(String line, String complaint) throws IOException {
        Written file = yaml("name: x\n" + line + "\n" + Written.SANDBOX + "  - keyword: x\n");

        file.refused().hasMessage(file.file() + ":2: " + complaint.translateEscapes());
    }

    @Test
    void aFileWithoutQueriesOrSourcesIsRefused() throws IOException {
        yaml("sources: [sandbox]\n").refused().hasMessageEndingWith("s.yaml:1: the key 'queries' is missing here");
        yaml("sources: [sandbox]\nqueries: []\n")
                .refused()
                .hasMessageEndingWith("s.yaml:2: queries is empty; expected at least one with a keyword");
        yaml("queries: {keyword: x}\n")
                .refused()
                .hasMessageEndingWith(
                        "s.yaml:1: no source is named; say which to ask under 'sources:' or with --sources");
        yaml("- keyword: x\n").refused().hasMessageEndingWith("expected a map of keys and values");
    }

    @Test
    void theCommandLineOverridesTheFile() throws IOException {
        Written file =
                yaml("contact: a@example.org\nstore: file:a\nrunners: 3\n" + Written.SANDBOX + "  - keyword: x\n");

        Searches searches = file.read(
                new Overrides(Optional.of("file:b"), List.of("adzuna"), Optional.of(4), Optional.of("b@example.org")));

        assertThat(searches.store()).isEqualTo("file:b");
        assertThat(searches.runners()).isEqualTo(4);
        assertThat(searches.contact()).contains("b@example.org");
        assertThat(searches.sources()).extracting(SourceChoice::name).containsExactly("adzuna");
        assertThat(searches.queries().getFirst().sources()).containsExactly("adzuna");
    }

    @Test
    void aSourceNamedOnTheCommandLineKeepsTheSettingsItHasInTheFile() throws IOException {
        Written file = yaml("sources: [sandbox, {name: adzuna, as: uk, country: gb}]\nqueries: {keyword: x}\n");

        Searches searches = file.read(Written.overriding("uk uk"));

        assertThat(searches.sources()).hasSize(1);
        assertThat(searches.sources().getFirst().settings()).containsEntry("country", "gb");
    }

    @Test
    void overridesAreCheckedAsTheFileIs() throws IOException {
        Written file = yaml(Written.SANDBOX + "  - keyword: x\n");

        assertThatThrownBy(
                        () -> file.read(new Overrides(Optional.empty(), List.of(), Optional.of(21), Optional.empty())))
                .isInstanceOf(Refused.class)
                .hasMessage("--runners is 21; expected 1 to 20");
        assertThatThrownBy(() ->
                        file.read(new Overrides(Optional.empty(), List.of(), Optional.empty(), Optional.of("a\nb"))))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("--contact is 'a\nb'; expected an address or a page");
    }

    @Test
    void csvIsASearchesFileWhoseSourcesStandOnTheCommandLine() throws IOException {
        Written file = Written.as(
                folder,
                "jobs.CSV",
                "keyword,location,salary,limit\nnurse,\"Washington, D.C.\",60000,50\naccountant,,,\n");

        Searches searches = file.read(Written.overriding("sandbox"));

        assertThat(searches.name()).isEqualTo("jobs");
        assertThat(searches.queries())
                .extracting(Query::toString)
                .containsExactly("nurse, Washington, D.C.", "accountant");
        assertThat(searches.queries().getFirst().salary()).hasToString("Optional[60000]");
        assertThat(searches.queries()).extracting(Query::limit).containsExactly(50, 100);
        file.refused().hasMessageContaining("no source is named");
    }

    @Test
    void aMistakeInCsvIsNamedByItsLine() throws IOException {
        Written.as(folder, "a.csv", "keyword,limit\nnurse,5\nnurse,0\n");
        Written file = new Written(folder.resolve("a.csv"));

        assertThatThrownBy(() -> file.read(Written.overriding("sandbox")))
                .isInstanceOf(Refused.class)
                .hasMessageEndingWith("a.csv:3: limit is '0'; expected a whole number of at least 1");
    }

    private Written yaml(String content) throws IOException {
        return Written.yaml(folder, content);
    }
}
