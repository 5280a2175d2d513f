package dev.paydirt.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.SdkClientException;

/// Whatever is wrong with a bucket is said at once, with the remedy.
class BucketIllTest {
    private final TestBucket bucket = TestBucket.here();

    @TempDir
    Path machine;

    private StoreException ill(TestBucket wrong) {
        try {
            wrong.store(machine).check();
        } catch (StoreException failure) {
            assertThat(failure.getMessage()).doesNotContain(wrong.secretKey()).hasLineCount(1);
            return failure;
        }
        throw new AssertionError("nothing was wrong");
    }

    @Test
    void whatIsRightIsNotComplainedAbout() throws IOException {
        bucket.store(machine).check();

        assertThat(bucket.store(machine).keys("")).isEmpty();
    }

    @Test
    void aKeyThatNobodyKnows() {
        StoreException failure = ill(new TestBucket(bucket.address(), "nobody", "only-this", bucket.bucket(), "p"));

        assertThat(failure)
                .hasMessageContaining("could not write s3://tests/p/metadata/runs/")
                .hasMessageContaining("does not know the access key; check AWS_ACCESS_KEY_ID");
        assertThat(failure.isPassing()).isFalse();
    }

    @Test
    void aSecretThatIsWrong() {
        StoreException failure =
                ill(new TestBucket(bucket.address(), bucket.accessKey(), "mistyped", bucket.bucket(), "p"));

        assertThat(failure).hasMessageContaining("check AWS_SECRET_ACCESS_KEY");
        assertThat(failure.isPassing()).isFalse();
    }

    @Test
    void aBucketThatIsNotThere() {
        TestBucket missing = new TestBucket(bucket.address(), bucket.accessKey(), bucket.secretKey(), "nowhere", "p");

        assertThat(ill(missing)).hasMessageContaining("there is no bucket 'nowhere'; make it, or name another");
        assertThatThrownBy(() -> missing.store(machine).get("a")).hasMessageContaining("there is no bucket 'nowhere'");
        assertThatThrownBy(() -> missing.store(machine).keys("")).hasMessageContaining("there is no bucket 'nowhere'");
    }

    @Test
    void aServiceThatIsNotThere() throws IOException {
        URI nobody;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
        StoreException failure = ill(bucket.behind(nobody));

        assertThat(failure).hasMessageContaining("nobody answers at that address; check --s3-endpoint");
        assertThat(failure.isPassing()).isTrue();
        assertThat(ill(bucket.behind(URI.create("http://no-such-host.invalid"))))
                .hasMessageContaining("there is no host 'no-such-host.invalid'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            403 | AccessDenied                 | false | grant these credentials s3:PutObject on arn:aws:s3:::tests/
            400 | ExpiredToken                 | false | the credentials have expired; get new ones
            400 | InvalidToken                 | false | check AWS_SESSION_TOKEN
            301 | PermanentRedirect            | false | is in another region; name its region with --s3-region
            400 | AuthorizationHeaderMalformed | false | is in another region; name its region with --s3-region
            403 | RequestTimeTooSkewed         | false | this machine's clock is wrong
            418 | Teapot                       | false | the service answered 418 Teapot: on purpose
            503 | SlowDown                     | true  | the service answered 503 SlowDown: on purpose
            500 | InternalError                | true  | the service answered 500 InternalError: on purpose
            """)
    void everyAilmentHasItsRemedy(int status, String code, boolean passing, String words) throws IOException {
        try (Sick sick = new Sick(status, code)) {
            StoreException failure = ill(bucket.behind(sick.address()));

            assertThat(failure).hasMessageContaining(words);
            assertThat(failure.isPassing()).isEqualTo(passing);
        }
    }

    @Test
    void whoMayNotListIsToldSo() throws IOException {
        try (Sick sick = new Sick(403, "AccessDenied")) {
            Store store = bucket.behind(sick.address()).store(machine);

            assertThatThrownBy(() -> store.keys(""))
                    .hasMessageContaining("grant these credentials s3:ListBucket on arn:aws:s3:::tests (");
            // Who may not list is not told that nothing is there.
            assertThat(store.get("a")).isEmpty();
            assertThatThrownBy(() -> store.open("a")).hasMessageContaining("or these credentials may not see it");
        }
    }

    @Test
    void withoutCredentialsTheVariablesAreNamed() {
        var client = BucketClient.builder(
                        new BucketSettings(
                                Optional.of(bucket.address()), Optional.empty(), Optional.empty(), Path.of("unused")),
                        Duration.ofSeconds(1))
                .credentialsProvider(() -> {
                    throw SdkClientException.create(
                            "Unable to load credentials from any of the providers in the chain");
                })
                .build();
        var part = new Bucket(new BucketAddress("tests", "p/"), () -> client);

        assertThatThrownBy(() -> part.list(""))
                .hasMessageContaining("there are no credentials for it; set AWS_ACCESS_KEY_ID and");
    }

    /// A service that answers every request with the same failure.
    private static final class Sick implements AutoCloseable {
        private final HttpServer server;

        Sick(int status, String code) throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            byte[] body = "<Error><Code>%s</Code><Message>on purpose</Message></Error>"
                    .formatted(code)
                    .getBytes(UTF_8);
            server.createContext("/", exchange -> {
                try (exchange) {
                    exchange.getRequestBody().readAllBytes();
                    exchange.sendResponseHeaders(status, body.length);
                    exchange.getResponseBody().write(body);
                }
            });
            server.start();
        }

        URI address() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
