package dev.paydirt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.paydirt.bucketserver.BucketServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A bucket that cannot be used ends a run before any source is asked; and who a process says it is may come from a
/// role.
class BucketRefusedTest {
    private final BucketServer server = BucketServer.shared();
    private final Map<String, String> environment = new HashMap<>(server.environment());

    @TempDir
    private Path folder;

    private StubbornBoard board;
    private String searches;

    @BeforeEach
    void open() throws IOException {
        board = new StubbornBoard(1_000);
        searches = SmallSearches.write(
                folder,
                SmallSearches.of("{name: sandbox, page-size: 20, base-url: \"%s\"}".formatted(board.address())));
        environment.put("XDG_STATE_HOME", folder.resolve("state").toString());
        environment.put("AWS_EC2_METADATA_DISABLED", "true");
    }

    @AfterEach
    void close() {
        board.close();
    }

    private RealProcess run(String place) throws IOException {
        return RealProcess.startWith(environment, folder, "run", searches, "--store", place);
    }

    private void failsBeforeAnySource(String place, String words) throws IOException, InterruptedException {
        RealProcess process = run(place);

        assertThat(process.exitCode()).as(process.said()).isEqualTo(5);
        assertThat(process.said()).contains(words).doesNotContain("\tat ", "SLF4J");
        assertThat(process.said().lines().filter(line -> line.startsWith("paydirt: ")))
                .hasSize(1);
        assertThat(board.answered()).isZero();
    }

    @Test
    void aWrongSecret() throws IOException, InterruptedException {
        environment.put("AWS_SECRET_ACCESS_KEY", "mistyped");

        failsBeforeAnySource("s3://" + server.bucket("refused") + "/a", "check AWS_SECRET_ACCESS_KEY");
    }

    @Test
    void aBucketThatIsNotThere() throws IOException, InterruptedException {
        failsBeforeAnySource("s3://nowhere/a", "there is no bucket 'nowhere'");
    }

    @Test
    void noCredentialsAtAll() throws IOException, InterruptedException {
        environment.remove("AWS_ACCESS_KEY_ID");
        environment.put("HOME", folder.toString());

        failsBeforeAnySource("s3://" + server.bucket("refused") + "/a", "there are no credentials for it");
    }

    @Test
    void aTokenThatHasExpired() throws IOException, InterruptedException {
        try (Refusing service = new Refusing(_ -> true, 400, "ExpiredToken")) {
            environment.put("AWS_ENDPOINT_URL_S3", service.address());

            failsBeforeAnySource("s3://any/a", "the credentials have expired; get new ones");
        }
    }

    @Test
    void noPermissionToList() throws IOException, InterruptedException {
        try (Refusing service = new Refusing(query -> query.contains("list-type"), 403, "AccessDenied")) {
            environment.put("AWS_ENDPOINT_URL_S3", service.address());

            failsBeforeAnySource("s3://any/a", "grant these credentials s3:ListBucket on arn:aws:s3:::any");
        }
    }

    /// A service that refuses some requests, holds nothing, and takes whatever else it is given.
    private static final class Refusing implements AutoCloseable {
        private final HttpServer server;

        Refusing(Predicate<String> refused, int status, String code) throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                try (exchange) {
                    exchange.getRequestBody().readAllBytes();
                    boolean isRefused =
                            refused.test(String.valueOf(exchange.getRequestURI().getQuery()));
                    boolean reads = exchange.getRequestMethod().matches("GET|HEAD");
                    byte[] body = "<Error><Code>%s</Code><Message>on purpose</Message></Error>"
                            .formatted(isRefused ? code : "NoSuchKey")
                            .getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("ETag", "\"e\"");
                    exchange.sendResponseHeaders(
                            isRefused ? status : reads ? 404 : 200, isRefused || reads ? body.length : -1);
                    if (isRefused || exchange.getRequestMethod().equals("GET")) {
                        exchange.getResponseBody().write(body);
                    }
                }
            });
            server.start();
        }

        String address() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    @Test
    void aRoleThatIsTakenByAWebIdentity() throws IOException, InterruptedException {
        HttpServer tokens = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] answer =
                """
                <AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
                  <AssumeRoleWithWebIdentityResult><Credentials>
                    <AccessKeyId>%s</AccessKeyId><SecretAccessKey>%s</SecretAccessKey><SessionToken>s</SessionToken>
                    <Expiration>2099-01-01T00:00:00Z</Expiration>
                  </Credentials></AssumeRoleWithWebIdentityResult>
                </AssumeRoleWithWebIdentityResponse>
                """.formatted(BucketServer.ACCESS_KEY, BucketServer.SECRET_KEY).getBytes(StandardCharsets.UTF_8);
        List<String> asked = Collections.synchronizedList(new ArrayList<>());
        tokens.createContext("/", exchange -> {
            try (exchange) {
                asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.getResponseHeaders().set("Content-Type", "text/xml");
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
            }
        });
        tokens.start();
        environment.remove("AWS_ACCESS_KEY_ID");
        environment.remove("AWS_SECRET_ACCESS_KEY");
        environment.put(
                "AWS_WEB_IDENTITY_TOKEN_FILE",
                Files.writeString(folder.resolve("token"), "the-token").toString());
        environment.put("AWS_ROLE_ARN", "arn:aws:iam::123456789012:role/collector");
        environment.put(
                "AWS_ENDPOINT_URL_STS",
                "http://127.0.0.1:" + tokens.getAddress().getPort());
        try {
            RealProcess process = run("s3://" + server.bucket("roles") + "/a");

            assertThat(process.exitCode()).as(process.said()).isZero();
            assertThat(process.said()).doesNotContain("SLF4J", "WARN");
            assertThat(asked).first().asString().contains("AssumeRoleWithWebIdentity", "the-token", "collector");
            assertThat(board.answered()).isPositive();
        } finally {
            tokens.stop(0);
        }
    }
}
