package dev.paydirt.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.fetch.Outcome.Answered;
import dev.paydirt.fetch.Outcome.Refused;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherRedirectTest {
    private final FakeTime time = new FakeTime();
    private final ScriptedTransport transport = new ScriptedTransport();
    private final Fetcher fetcher =
            new Fetcher(transport, new HostClocks(), FetchSettings.DEFAULT, time, time, new Random(1));

    @ParameterizedTest
    @CsvSource({
        "https://board.example/a,      /b,                           https://board.example/b",
        "https://board.example/a/b?q,  c,                            https://board.example/a/c",
        "https://board.example/a,      https://BOARD.example:443/b,  https://BOARD.example:443/b",
        "https://board.example:8443/a, //board.example:8443/b,       https://board.example:8443/b",
        "http://board.example/a,       https://board.example/b,      https://board.example/b",
    })
    void followsARedirectThatStaysAtItsHost(String from, String location, String to) throws InterruptedException {
        transport.answers(301, Map.of("location", location), "").answers(200);
        Request request = Requests.get(from);

        Outcome outcome = fetcher.fetch(request);

        assertThat(outcome).isInstanceOf(Answered.class);
        assertThat(outcome.request()).isSameAs(request);
        assertThat(outcome.effort().sent()).isEqualTo(2);
        assertThat(transport.sent().getLast().uri()).hasToString(to);
    }

    @ParameterizedTest
    @CsvSource({
        "https://board.example/a,      https://other.example/b",
        "https://board.example/a,      //other.example/",
        "https://board.example/a,      https://board.example:8443/b",
        "https://board.example/a,      https://board.example.evil.example/",
        "https://board.example/a,      https://board.example@evil.example/",
        "https://board.example/a,      http://board.example/b",
        "http://board.example:8080/a,  https://board.example:8443/b",
        "https://board.example/a,      file:///etc/passwd",
        "https://board.example/a,      http://169.254.169.254/latest/meta-data",
        "https://board.example/a,      ftp://board.example/",
    })
    void refusesARedirectThatLeadsAway(String from, String location) throws InterruptedException {
        transport.answers(302, Map.of("location", location), "").answers(200);

        Outcome outcome = fetcher.fetch(Requests.get(from));

        assertThat(outcome).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.status()).isEqualTo(302);
            assertThat(refused.reason()).startsWith("redirects away from its host, to ");
        });
        assertThat(transport.sent()).hasSize(1);
    }

    @Test
    void namesTheHostARedirectLeadsToAndNothingElseOfIt() throws InterruptedException {
        transport.answers(302, Map.of("location", "https://other.example/?key=hunter2"), "");

        assertThat(((Refused) fetcher.fetch(Requests.get("https://board.example/"))).reason())
                .isEqualTo("redirects away from its host, to other.example");
    }

    @Test
    void refusesARedirectToNowhere() throws InterruptedException {
        transport.answers(302).answers(302, Map.of("location", "ht tp:\u0007"), "");

        assertThat(((Refused) fetcher.fetch(Requests.get("https://board.example/"))).reason())
                .isEqualTo("redirects without saying where to");
        assertThat(((Refused) fetcher.fetch(Requests.get("https://board.example/"))).reason())
                .isEqualTo("redirects to something that is not an address");
    }

    @Test
    void followsFiveRedirectsAndNotSix() throws InterruptedException {
        transport.answers(307, Map.of("location", "/round"), "");

        Outcome outcome = fetcher.fetch(Requests.get("https://board.example/round"));

        assertThat(((Refused) outcome).reason()).isEqualTo("redirects more than 5 times");
        assertThat(outcome.effort().sent()).isEqualTo(6);
    }

    @Test
    void eachRedirectTakesATurn() throws InterruptedException {
        transport.answers(307, Map.of("location", "/b"), "").answers(200);
        Request request = Requests.get("https://board.example/a");

        fetcher.fetch(Requests.get(request.uri(), Requests.allowance(1, 1, Duration.ofSeconds(3))));

        assertThat(time.slept()).containsExactly(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303})
    void afterTheseAPostBecomesAGet(int status) throws InterruptedException {
        transport.answers(status, Map.of("location", "/b"), "").answers(200);

        fetcher.fetch(Requests.post("https://board.example/a", "{}"));

        Request second = transport.sent().getLast();
        assertThat(second.method()).isEqualTo("GET");
        assertThat(second.body()).isEmpty();
        assertThat(second.headers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {307, 308})
    void afterTheseAPostIsRepeatedAsItWas(int status) throws InterruptedException {
        transport.answers(status, Map.of("location", "/b"), "").answers(200);

        fetcher.fetch(Requests.post("https://board.example/a", "{}"));

        Request second = transport.sent().getLast();
        assertThat(second.method()).isEqualTo("POST");
        assertThat(second.body()).isEqualTo(Optional.of("{}"));
        assertThat(second.headers()).containsEntry("Content-Type", "application/json");
    }
}
