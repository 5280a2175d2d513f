package dev.paydirt.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paydirt.Refused;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFileTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # a line too many or another                             | complaint
            pagging: {style: one}                                    | 11: the key 'pagging' is not known here; did you mean 'paging'?
            read: everything                                         | 6: read is 'everything'; expected files or search or whole
            request: {path: /jobs, query: {q: '{keywrd}'}}           | 7: nothing is called {keywrd}; did you mean 'keyword'?
            request: {path: /jobs, headers: {X: '{tken}'}}           | 7: nothing is called {tken}; known are cursor, keyword, keyword-any, keyword-excluded, keyword-phrase, keyword-words, location, offset, page, page-size, paid-only, posted-since, posted-within-days, radius, radius-miles, remote, salary, salary-by-25000, salary-to, unpaid-too
            request: {query: {q: x}}                                 | 7: the key 'path' is missing here
            request: {path: /jobs, method: PUT}                      | 7: method is 'PUT'; expected GET or POST
            answer: {format: xml}                                    | 8: format is 'xml'; expected csv or json or json-ld or jsonl or sitemap
            filters: {keywords: server}                              | 9: keywords is 'keywords'; expected a filter such as keyword, location or salary
            filters: {keyword: them}                                 | 9: keyword is 'them'; expected both or server or us
            limits: {rat: 5 per 1s}                                  | 11: the key 'rat' is not known here; did you mean 'rate'?
            limits: {rate: '{rate} per 1s'}                          | 11: nothing is called {rate}
            understands: [poetry]                                    | 11: understands is 'poetry'; expected alternatives or exclusions or phrases
            each: {as: board}                                        | 11: the key 'of' is missing here
            request: {path: /jobs, body: a, json: {b: c}}            | 7: a request has either 'body' or 'json'; take one of them out
            settings: {keyword: {meaning: x}}                        | 11: 'keyword' is what {keyword} stands for in every query; choose another name
            settings: {board: {one-of: [a]}}                         | 11: the key 'meaning' is missing here
            credentials: {page: {env: X, from: y}}                   | 11: 'page' is what {page} stands for in every query; choose another name
            credentials: {token: {from: y}}                          | 11: the key 'env' is missing here
            terms: {sentence: x, link: y, accept: maybe}             | 11: accept is 'maybe'; expected true or false
            split: {remote: 'false'}                                 | 11: a split needs 'salary' or 'places'
            split: {places: {anywhere: [a]}}                         | 11: places needs a request that names {location}
            split: {salary: {top: 9, step: 1, unpaid: none}}         | 11: salary needs a request that names {salary}
            currency: {by: country}                                  | 11: the key 'of' is missing here
            """)
    void aMistakeIsNamedByItsLine(String line, String complaint) {
        assertThatThrownBy(() -> SourceFile.read("small.yaml", Small.file(line)))
                .isInstanceOf(Refused.class)
                .hasMessage("small.yaml:" + complaint);
    }

    @Test
    void anExpressionThatIsNoneIsNamedWithWhatIsWrong() {
        assertThatThrownBy(() -> SourceFile.read("small.yaml", Small.file("posting: '{position: .t'")))
                .isInstanceOf(Refused.class)
                .hasMessage("small.yaml:10: posting is not a jq expression: Cannot compile query: {position: .t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "about",
                "homepage",
                "facts",
                "read",
                "base-url",
                "request",
                "answer",
                "filters",
                "posting"
            })
    void everyKeyThatIsNeededIsAskedFor(String key) {
        String without = Small.file().replaceFirst("(?m)^" + key + ":.*\n", "");

        assertThatThrownBy(() -> SourceFile.read("small.yaml", without))
                .isInstanceOf(Refused.class)
                .hasMessage("small.yaml:1: the key '" + key + "' is missing here");
    }

    @Test
    void twoFiltersCanBeAppliedWhateverTheSourceIs() {
        assertThat(SourceFile.read("small.yaml", Small.file()).filters())
                .isEqualTo(Map.of(
                        Filter.KEYWORD, Filter.Side.SERVER,
                        Filter.REQUIRE_SALARY, Filter.Side.US,
                        Filter.EXCLUDE, Filter.Side.US));
    }

    @Test
    void aBraceIsWrittenTwiceAndAValueIsFilledInOnce() {
        Template template = new Template("{{a} {b}{b} {c}");

        assertThat(template.placeholders()).isEqualTo(List.of("b", "b", "c"));
        assertThat(template.fill(Map.of("b", "{c}", "c", "x"), UnaryOperator.identity()))
                .contains("{a} {c}{c} x");
        assertThat(template.fill(Map.of("b", "y"), UnaryOperator.identity()))
                .as("c has no value")
                .isEmpty();
        assertThat(new Template("{open").fill(Map.of(), UnaryOperator.identity()))
                .contains("{open");
    }
}
