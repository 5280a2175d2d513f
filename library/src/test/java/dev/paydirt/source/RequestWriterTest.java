package dev.paydirt.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.fetch.Lane;
import dev.paydirt.fetch.Request;
import dev.paydirt.query.SourceChoice;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestWriterTest {
    private static final String AWKWARD = "{keyword: 'C++ R\"&\"D ü,/%{}'}";

    @Test
    void aValueInThePathIsEncodedOnceAndStaysInItsPlace() {
        Request request = first(Small.endpoint("request: {path: '/jobs/{keyword}/list'}"), AWKWARD);

        assertThat(request.uri().getRawPath()).isEqualTo("/jobs/C%2B%2B%20R%22%26%22D%20%C3%BC%2C%2F%25%7B%7D/list");
        assertThat(request.uri().getPath()).isEqualTo("/jobs/C++ R\"&\"D ü,/%{}/list");
    }

    @Test
    void aValueInAQueryIsEncodedTogetherWithWhatStandsAroundIt() {
        Request request =
                first(Small.endpoint("request: {path: /jobs, query: {'a&b': 'title:({keyword}) x=y'}}"), AWKWARD);

        assertThat(request.uri().getRawQuery())
                .isEqualTo("a%26b=title%3A%28C%2B%2B+R%22%26%22D+%C3%BC%2C%2F%25%7B%7D%29+x%3Dy");
    }

    @Test
    void aParameterOrHeaderWithoutAValueIsLeftOut() {
        Endpoint endpoint = Small.endpoint(
                "request: {path: /jobs, query: {q: '{keyword}', l: '{location}', s: '{salary}', p: '{posted-since}'},"
                        + " headers: {X-Place: '{location}', X-Word: '{keyword}'}}",
                "filters: {keyword: server, location: server, posted-within: server}");

        assertThat(first(endpoint, "{keyword: x}").toString()).isEqualTo("GET https://small.example/jobs?q=x");
        assertThat(first(endpoint, "{keyword: x}").headers())
                .doesNotContainKey("X-Place")
                .containsEntry("X-Word", "x");
        assertThat(first(endpoint, "{keyword: x, location: y, posted-within: 7d}")
                        .toString())
                .isEqualTo("GET https://small.example/jobs?q=x&l=y&p=2025-11-17");
    }

    @Test
    void aHeaderHoldsOneLineOfAscii() {
        Endpoint endpoint = Small.endpoint(
                Map.of("agent", "Zoë\r\nX-Injected: yes"),
                "settings: {agent: {meaning: a test's}}",
                "request: {path: /jobs, headers: {User-Agent: '{agent}'}}");

        assertThat(first(endpoint, "{keyword: x}").headers()).containsEntry("User-Agent", "Zo???X-Injected: yes");
    }

    @Test
    void aBodyIsJsonWhateverTheWordsAre() {
        Endpoint endpoint = Small.endpoint(
                "request: {method: POST, path: /jobs, body: '{{\"q\": \"{keyword}\", \"page\": {page}}'}",
                "paging: {style: page, first: 0}");

        Request request = first(endpoint, "{keyword: 'a b\"c\" \\ c ü'}");

        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.body()).contains("{\"q\": \"a b\\\"c\\\" \\\\ c ü\", \"page\": 0}");
    }

    @Test
    void anotherAddressTakesThePlaceOfTheSourcesOwn() {
        SourceChoice mirrored = new SourceChoice(
                "small",
                "small",
                Optional.empty(),
                Map.of(),
                Optional.of(URI.create("http://mirror.example:81/x/")),
                List.of(),
                false,
                false,
                "s.yaml:1");
        Endpoint endpoint = Endpoint.of(mirrored, SourceFile.read("small.yaml", Small.file()));

        assertThat(first(endpoint, "{keyword: y}").toString()).isEqualTo("GET http://mirror.example:81/x/jobs?q=y");
        assertThat(first(endpoint, "{keyword: y}").lane().host()).isEqualTo("mirror.example:81");
    }

    @Test
    void credentialsAreSentAndNeverShown() {
        Endpoint endpoint = withKey(
                "request: {path: '/{token}/jobs', query: {key: '{token}'}, headers: {X-Key: 'Bearer {token}'}}");

        Request request =
                endpoint.request(Small.query("{keyword: x}"), PagePosition.START, key("s3cr/et+"), Small.TIMESTAMP);

        assertThat(request.uri()).hasToString("https://small.example/s3cr%2Fet%2B/jobs?key=s3cr%2Fet%2B");
        assertThat(request.headers()).containsEntry("X-Key", "Bearer s3cr/et+");
        assertThat(request.toString()).isEqualTo("GET https://small.example/TOKEN/jobs?key=TOKEN");
        assertThat(key("s3cr/et+").toString()).doesNotContain("s3cr");
        assertThat(request.lane().key()).isNotEmpty().doesNotContain("s3cr");
    }

    @Test
    void callersWithOtherCredentialsAreCountedApart() {
        Endpoint endpoint = withKey("request: {path: /jobs}");

        assertThat(lane(endpoint, "a")).isEqualTo(lane(endpoint, "a")).isNotEqualTo(lane(endpoint, "b"));
        assertThat(first(Small.endpoint(), "{keyword: x}").lane().key()).isEmpty();
    }

    @Test
    void aCredentialThatALinkRepeatsIsNotShown() {
        Endpoint endpoint = withKey("request: {path: /jobs}", "paging: {style: link, next: .next}");
        PagePosition second =
                new PagePosition(1, 10, Optional.of("https://small.example/jobs?page=2&key=s3cr%2Fet%2B&raw=s3cr/et+"));

        Request request = endpoint.request(Small.query("{keyword: x}"), second, key("s3cr/et+"), Small.TIMESTAMP);

        assertThat(request.uri()).hasToString("https://small.example/jobs?page=2&key=s3cr%2Fet%2B&raw=s3cr/et+");
        assertThat(request.toString()).isEqualTo("GET https://small.example/jobs?page=2&key=TOKEN&raw=TOKEN");
    }

    private static Endpoint withKey(String... lines) {
        List<String> all =
                new ArrayList<>(List.of("credentials: {token: {env: SMALL_TOKEN, from: 'https://small.example/'}}"));
        all.addAll(List.of(lines));
        return Small.endpoint(all.toArray(String[]::new));
    }

    private static Access.Open key(String value) {
        return new Access.Open("paydirt/test", Map.of("token", value), Optional.empty());
    }

    private static Lane lane(Endpoint endpoint, String key) {
        return endpoint.request(Small.query("{keyword: x}"), PagePosition.START, key(key), Small.TIMESTAMP)
                .lane();
    }

    private static Request first(Endpoint endpoint, String query) {
        return endpoint.request(Small.query(query), PagePosition.START, Small.OPEN, Small.TIMESTAMP);
    }
}
