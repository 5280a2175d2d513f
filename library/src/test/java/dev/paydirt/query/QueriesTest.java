package dev.paydirt.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueriesTest {
    @TempDir
    Path folder;

    @Test
    void listsMultiplyKeywordByKeyword() throws IOException {
        assertThat(read("  - keyword: [a, b]\n    location: [x, y]\n  - keyword: c\n"))
                .extracting(Query::toString)
                .containsExactly("a, x", "a, y", "b, x", "b, y", "c");
    }

    @Test
    void aQuerysOwnKeysWinOverTheDefaults() throws IOException {
        List<Query> queries = queries("""
                sources: [sandbox]
                defaults: {location: [Texas, Ohio], salary: 100000, limit: 7, remote: true}
                queries:
                  - keyword: a
                  - {keyword: b, location: "${WHERE}", salary: 60000 GBP, limit: 9, remote: false}
                """);

        assertThat(queries).extracting(Query::toString).containsExactly("a, Texas", "a, Ohio", "b, Texas");
        assertThat(queries).extracting(Query::limit).containsExactly(7, 7, 9);
        assertThat(queries)
                .extracting(query -> query.salary().orElseThrow().toString())
                .containsExactly("100000", "100000", "60000 GBP");
        assertThat(queries).extracting(query -> query.conditions().remote()).containsExactly(true, true, false);
    }

    @Test
    void everyConditionIsRead() throws IOException {
        Query query = read("""
                          - keyword: a
                            posted-within: 7d
                            remote: true
                            radius: 50km
                            employment: [FULL_TIME, CONTRACTOR]
                            require-salary: true
                            exclude: {companies: [Acme], words: [intern, vice president]}
                        """).getFirst();

        assertThat(query.conditions())
                .isEqualTo(new Conditions(
                        Optional.of(Duration.ofDays(7)),
                        true,
                        Optional.of(50),
                        List.of("FULL_TIME", "CONTRACTOR"),
                        true,
                        List.of("Acme"),
                        List.of("intern", "vice president")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # what a query says too          | complaint
            limit: 0                         | limit is '0'; expected a whole number of at least 1
            limit: -1                        | limit is '-1'; expected a whole number of at least 1
            limit: 1e3                       | limit is '1e3'; expected a whole number of at least 1
            salary: lots                     | salary is 'lots'; expected a year's pay such as 100000 or '60000 GBP'
            salary: 0                        | salary is '0'; expected a year's pay such as 100000 or '60000 GBP'
            salary: -5                       | salary is '-5'; expected a year's pay such as 100000 or '60000 GBP'
            salary: 60000 pounds             | salary is '60000 pounds'; expected a year's pay such as 100000 or '60000 GBP'
            salary: "100,000"                | salary is '100,000'; expected a year's pay such as 100000 or '60000 GBP'
            salary: [1, 2]                   | salary is 'a list of 2'; expected a text
            locaton: Texas                   | the key 'locaton' is not known here; did you mean 'location'?
            location: []                     | location is empty; expected at least one word
            location: [Texas, ' ']           | location is empty; expected at least one word
            location: "a\\nb"                | location holds a control character or line break; take it out
            posted-within: 12h               | posted-within is '12h'; expected whole days such as 7d
            posted-within: week              | posted-within is 'week'; expected a span of time such as 500ms, 2s, 5m, 6h or 7d
            radius: 50 miles                 | radius is '50 miles'; expected a whole number from 1 to 1000
            employment: FULLTIME             | employment is 'FULLTIME'; expected one of CONTRACTOR, FULL_TIME, INTERN, OTHER, PART_TIME, PER_DIEM, TEMPORARY, VOLUNTEER
            remote: yes                      | remote is 'yes'; expected true or false
            exclude: {companys: [x]}         | the key 'companys' is not known here; did you mean 'companies'?
            exclude: {words: ['']}           | words is empty; expected at least one word
            sources: [sandbx]                | no source is named 'sandbx' above; did you mean 'sandbox'?
            batch: ../../etc                 | batch is '../../etc'; expected 1 to 40 lower-case letters, digits and inner hyphens, such as 11 or 11-west
            """)
    void whatCannotBeMeantIsRefusedWithItsLine(String line, String complaint) throws IOException {
        Written file = Written.yaml(folder, Written.SANDBOX + "  - keyword: x\n  - {keyword: x, " + line + "}\n");

        file.refused().hasMessage(file.file() + ":4: " + complaint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                 | the key 'keyword' is missing here
            {keyword: ''}      | keyword is empty; expected at least one word
            {keyword: []}      | keyword is empty; expected at least one word
            {keyword: "a\\0b"} | keyword holds a control character or line break; take it out
            engineer           | queries is 'engineer'; expected a map of keys and values
            """)
    void aQueryNeedsAKeyword(String query, String complaint) throws IOException {
        Written file = Written.yaml(folder, Written.SANDBOX + "  - " + query + "\n");

        file.refused().hasMessage(file.file() + ":3: " + complaint);
    }

    @ParameterizedTest
    @CsvSource({
        "../x",
        "..",
        "''",
        "a/b",
        "a\\b",
        "A",
        "1-",
        "-1",
        "a b",
        "$(id)",
        "a.b",
        "é",
        "11111111111111111111111111111111111111111"
    })
    void aBatchIdThatCouldLeaveItsFolderOrMeanSomethingToAShellIsNone(String id) {
        assertThat(BatchId.isOne(id)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1", "11", "11-west", "a", "1111111111111111111111111111111111111111"})
    void aPlainBatchIdIsOne(String id) {
        assertThat(BatchId.isOne(id)).isTrue();
    }

    @Test
    void aQueryMayAskFewerSources() throws IOException {
        List<Query> queries = queries("""
                sources: [sandbox, {name: adzuna, country: us}]
                queries:
                  - keyword: a
                  - {keyword: b, sources: [adzuna]}
                  - {keyword: c, sources: [adzuna, adzuna]}
                """);

        assertThat(queries)
                .extracting(Query::sources)
                .containsExactly(List.of("sandbox", "adzuna"), List.of("adzuna"), List.of("adzuna"));
    }

    @Test
    void aRepeatedQueryIsDroppedWithANotice() throws IOException {
        Written file = Written.yaml(folder, Written.SANDBOX + "  - keyword: [a, b]\n  - keyword: ' a '\n");

        assertThat(file.read().queries()).extracting(Query::keyword).containsExactly("a", "b");
        assertThat(file.read().notices())
                .containsExactly(file.file() + ":4: the query 'a' repeats an earlier one and is dropped");
    }

    @Test
    void queriesThatDifferOnlyInWhatTheyAskForAreTwo() throws IOException {
        assertThat(read("  - {keyword: a, limit: 5}\n  - {keyword: a, limit: 6}\n"))
                .hasSize(2);
    }

    @Test
    void listsThatMultiplyBeyondReasonAreRefused() throws IOException {
        String many =
                String.join(", ", IntStream.range(0, 200).mapToObj(i -> "w" + i).toList());
        Written file =
                Written.yaml(folder, Written.SANDBOX + "  - {keyword: [" + many + "], location: [" + many + "]}\n");

        file.refused().hasMessage(file.file() + ":3: these lists multiply to more than 20000 queries");
    }

    @ParameterizedTest
    @CsvSource({
        "100000, 100000",
        "60000 GBP, 60000 GBP",
        "60000.50, 60000.5",
        "1000000000, 1000000000",
        " 5  EUR , 5 EUR"
    })
    void aMinimumSalaryIsWrittenAsAPersonWouldWriteIt(String text, String written) {
        MinimumSalary salary = MinimumSalary.parse(text).orElseThrow();

        assertThat(salary).hasToString(written);
        assertThat(salary.amount().toString()).as("no exponent in JSON").doesNotContain("E");
        assertThat(MinimumSalary.parse(salary.toString())).contains(salary);
    }

    private List<Query> read(String queries) throws IOException {
        return queries(Written.SANDBOX + queries);
    }

    private List<Query> queries(String content) throws IOException {
        return Written.yaml(folder, content).read().queries();
    }
}
