package dev.paydirt.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paydirt.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # paging                       | parameter     | first page        | third page, after 40 records and the token t/2
            {style: one}                   | n: '1'        | n=1               | n=1
            {style: page}                  | n: '{page}'   | n=1               | n=3
            {style: page, first: 0}        | n: '{page}'   | n=0               | n=2
            {style: offset}                | n: '{offset}' | n=0               | n=40
            {style: cursor, next: .cursor} | n: '{cursor}' | ``                | n=t%2F2
            """)
    void everyStyleAdvancesByWhatCameBack(String paging, String parameter, String first, String third) {
        Endpoint endpoint = Small.endpoint("request: {path: /jobs, query: {" + parameter + "}}", "paging: " + paging);

        assertThat(query(endpoint, PagePosition.START)).isEqualTo(first);
        assertThat(query(endpoint, new PagePosition(2, 40, Optional.of("t/2")))).isEqualTo(third);
    }

    @Test
    void aNextLinkIsFollowedAsItStands() {
        Endpoint endpoint = Small.endpoint("paging: {style: link, next: .links.next}");
        String link = "https://small.example/jobs?q=x&after=a%2Fb";

        assertThat(endpoint.request(
                                Small.query("{keyword: x}"),
                                new PagePosition(1, 20, Optional.of(link)),
                                Small.OPEN,
                                Small.TIMESTAMP)
                        .uri())
                .hasToString(link);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"jobs": [], "next": "abc"}  | abc
            {"jobs": [], "next": 17}     | 17
            {"jobs": [], "next": 12345678901234567890} | 12345678901234567890
            {"jobs": [], "next": null}   | ``
            {"jobs": [], "next": ""}     | ``
            {"jobs": [], "next": " "}    | ``
            {"jobs": [], "next": ["a"]}  | ``
            {"jobs": [], "next": {}}     | ``
            {"jobs": []}                 | ``
            {"jobs": [], "next": "abc"   | ``
            """)
    void theTokenOfTheNextPageIsAValueOrThereIsNone(String body, String next) {
        PageReader reader =
                Small.endpoint("paging: {style: cursor, next: .next}").reader(Small.TIMESTAMP);

        Page page = reader.read(body.getBytes(StandardCharsets.UTF_8), "page");

        assertThat(page)
                .isInstanceOfSatisfying(
                        Page.Listing.class,
                        listing -> assertThat(listing.next().orElse("")).isEqualTo(next));
    }

    @Test
    void aStyleThatIsNoneIsRefused() {
        assertThatThrownBy(() -> Small.endpoint("paging: {style: pages}"))
                .isInstanceOf(Refused.class)
                .hasMessage("small.yaml:11: style is 'pages'; expected one, page, offset, cursor or link");
        assertThatThrownBy(() -> Small.endpoint("paging: {style: cursor}"))
                .hasMessage("small.yaml:11: the key 'next' is missing here");
        assertThatThrownBy(() -> Small.endpoint("paging: {style: page, first: 2}"))
                .hasMessage("small.yaml:11: first is '2'; expected a whole number from 0 to 1");
    }

    private static String query(Endpoint endpoint, PagePosition position) {
        String query = endpoint.request(Small.query("{keyword: x}"), position, Small.OPEN, Small.TIMESTAMP)
                .uri()
                .getRawQuery();
        return query == null ? "" : query;
    }
}
