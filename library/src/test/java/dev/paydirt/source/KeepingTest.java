package dev.paydirt.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.query.Query;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepingTest {
    private static final String OURS =
            "filters: {keyword: us, location: us, salary: us, posted-within: us, remote: us, employment: us}";

    /// The postings' other fields are unknown; the source's own currency is the dollar.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # query                               | posting                                              | kept
            {keyword: data engineer}              | "position": "Senior Data Engineer"                   | true
            {keyword: data engineer}              | "position": "Engineer", "description": "Big DATA."   | true
            {keyword: data engineer}              | "position": "Database Engineer"                      | false
            {keyword: C}                          | "position": "C programmer"                           | true
            {keyword: C}                          | "position": "C++ programmer"                         | false
            {keyword: C}                          | "position": "C# programmer"                          | false
            {keyword: C++}                        | "position": "Embedded C++/Rust"                      | true
            {keyword: C++}                        | "position": "C programmer"                           | false
            {keyword: 'C#'}                       | "position": "(C#) programmer"                        | true
            {keyword: 'C#'}                       | "position": "C++ programmer"                         | false
            {keyword: müller}                     | "position": "MÜLLER (m/w/d)"                         | true
            {keyword: x, location: Texas}         | "position": "x"                                      | true
            {keyword: x, location: Texas}         | "position": "x", "location": "Austin, Texas"         | true
            {keyword: x, location: Texas}         | "position": "x", "location": "Ohio"                  | false
            {keyword: x, location: Texas}         | "position": "x", "location": "Texaco Street"         | false
            {keyword: x, location: Austin Texas}  | "position": "x", "city": "Austin", "region": "Texas" | true
            {keyword: x, location: United States} | "position": "x", "country": "US"                     | true
            {keyword: x, location: United States} | "position": "x", "country": "GB"                     | false
            {keyword: x, salary: 100000}          | "position": "x"                                      | true
            {keyword: x, salary: 100000}          | "position": "x", "salary": "competitive"             | true
            {keyword: x, salary: 100000}          | "position": "x", "salary_min": 90000, "salary_max": 110000, "salary_currency": "USD", "salary_period": "YEAR" | true
            {keyword: x, salary: 100000}          | "position": "x", "salary_min": 80000, "salary_max": 90000, "salary_currency": "USD", "salary_period": "YEAR"  | false
            {keyword: x, salary: 100000}          | "position": "x", "salary_max": 90000, "salary_currency": "USD", "salary_period": "YEAR"  | false
            {keyword: x, salary: 100000}          | "position": "x", "salary_min": 90000, "salary_currency": "USD", "salary_period": "YEAR"  | true
            {keyword: x, salary: 100000}          | "position": "x", "salary_min": 50, "salary_max": 50, "salary_currency": "USD", "salary_period": "HOUR"  | true
            {keyword: x, salary: 100000}          | "position": "x", "salary_min": 40, "salary_max": 40, "salary_currency": "USD", "salary_period": "HOUR"  | false
            {keyword: x, salary: 100000}          | "position": "x", "salary_min": 10, "salary_max": 20, "salary_currency": "EUR", "salary_period": "HOUR"  | true
            {keyword: x, salary: 60000 GBP}       | "position": "x", "salary_min": 50000, "salary_max": 50000, "salary_currency": "GBP", "salary_period": "YEAR" | false
            {keyword: x, salary: 60000 GBP}       | "position": "x", "salary_min": 50000, "salary_max": 50000, "salary_currency": "USD", "salary_period": "YEAR" | true
            {keyword: x, require-salary: true}    | "position": "x"                                      | false
            {keyword: x, require-salary: true}    | "position": "x", "salary": "competitive"             | false
            {keyword: x, require-salary: true}    | "position": "x", "salary_min": 50, "salary_currency": "CHF", "salary_period": "HOUR" | true
            {keyword: x, require-salary: true, salary: 9} | "position": "x", "salary_min": 50000, "salary_currency": "CHF", "salary_period": "YEAR" | false
            {keyword: x, require-salary: true, salary: 9} | "position": "x", "salary_min": 50000, "salary_currency": "USD", "salary_period": "YEAR" | true
            {keyword: x, require-salary: true, salary: 9 CHF} | "position": "x", "salary_min": 50000, "salary_currency": "CHF", "salary_period": "YEAR" | true
            {keyword: x, posted-within: 7d}       | "position": "x"                                      | true
            {keyword: x, posted-within: 7d}       | "position": "x", "posted_date": "2025-11-17"         | true
            {keyword: x, posted-within: 7d}       | "position": "x", "posted_date": "2025-11-16"         | false
            {keyword: x, remote: true}            | "position": "x"                                      | true
            {keyword: x, remote: true}            | "position": "x", "remote": true                      | true
            {keyword: x, remote: true}            | "position": "x", "remote": false                     | false
            {keyword: x, employment: FULL_TIME}   | "position": "x"                                      | true
            {keyword: x, employment: [FULL_TIME, INTERN]} | "position": "x", "employment_type": "INTERN" | true
            {keyword: x, employment: FULL_TIME}   | "position": "x", "employment_type": "PART_TIME"      | false
            {keyword: x, exclude: {companies: [ACME Inc]}} | "position": "x"                             | true
            {keyword: x, exclude: {companies: [ACME Inc]}} | "position": "x", "company": "Acme Inc"      | false
            {keyword: x, exclude: {companies: [ACME Inc]}} | "position": "x", "company": "Acme Incorporated" | true
            {keyword: x, exclude: {words: [intern]}} | "position": "x Intern"                            | false
            {keyword: x, exclude: {words: [intern]}} | "position": "x, international"                    | true
            {keyword: x, exclude: {words: [intern]}} | "position": "x", "description": "not an intern"   | true
            {keyword: x, exclude: {words: [vice president]}} | "position": "x, Vice President"           | false
            {keyword: x, exclude: {words: [vice president]}} | "position": "x for the president"         | true
            {keyword: x, exclude: {words: ['&&']}} | "position": "x"                                     | true
            """)
    void whatAPostingDoesNotTellNeverSpeaksAgainstIt(String query, String posting, boolean kept) {
        Endpoint endpoint = Small.endpoint(OURS, "currency: USD");
        var keeping = new Keeping(Small.query(query), endpoint, Small.TIMESTAMP);

        assertThat(keeping.keeps(Small.posting("{\"job_url\": \"https://x.example/\", " + posting + "}")))
                .isEqualTo(kept);
    }

    @Test
    void whatTheSourceFiltersByItselfIsNotFilteredAgain() {
        Endpoint endpoint = Small.endpoint("filters: {keyword: server, location: server, remote: server}");
        var keeping =
                new Keeping(Small.query("{keyword: x, location: Texas, remote: true}"), endpoint, Small.TIMESTAMP);

        assertThat(
                        keeping.keeps(
                                Small.posting(
                                        "{\"position\": \"y\", \"job_url\": \"https://x.example/\", \"location\": \"Ohio\", \"remote\": false}")))
                .isTrue();
    }

    /// The source counts in dollars, so that a minimum in pounds is not sent to it; then it is ours.
    @Test
    void aMinimumInAnotherCurrencyThanTheSourcesIsNeitherSentNorDropped() {
        Endpoint endpoint = Small.endpoint(
                "request: {path: /jobs, query: {least: '{salary}'}}",
                "filters: {keyword: server, salary: server}",
                "currency: USD");
        Query query = Small.query("{keyword: x, salary: 60000 GBP}");
        String pounds = "{\"position\": \"x\", \"job_url\": \"https://x.example/\", \"salary_min\": 50000, "
                + "\"salary_max\": 50000, \"salary_currency\": \"GBP\", \"salary_period\": \"YEAR\"}";

        assertThat(endpoint.request(query, PagePosition.START, Small.OPEN, Small.TIMESTAMP)
                        .toString())
                .isEqualTo("GET https://small.example/jobs");
        assertThat(new Keeping(query, endpoint, Small.TIMESTAMP).keeps(Small.posting(pounds)))
                .isFalse();
        assertThat(endpoint.request(
                                Small.query("{keyword: x, salary: 60000 USD}"),
                                PagePosition.START,
                                Small.OPEN,
                                Small.TIMESTAMP)
                        .toString())
                .isEqualTo("GET https://small.example/jobs?least=60000");
    }

    @Test
    void aFilterThatNobodyAppliesIsImpossible() {
        Endpoint endpoint = Small.endpoint("filters: {keyword: server, salary: us}");

        assertThat(Keeping.impossible(
                        Small.query(
                                "{keyword: x, location: y, salary: 1, radius: 5, remote: true, require-salary: true}"),
                        endpoint))
                .isEqualTo(Set.of(Filter.LOCATION, Filter.REMOTE, Filter.RADIUS));
        assertThat(Keeping.impossible(Small.query("{keyword: x, exclude: {words: [y]}}"), endpoint))
                .isEmpty();
    }
}
