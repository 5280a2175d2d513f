package dev.paydirt.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A connection breaks in the middle of an object that somebody replaces before it can go on.
class ReplacedObjectTest {
    private static final byte[] GONE =
            "<Error><Code>PreconditionFailed</Code><Message>no</Message></Error>".getBytes(UTF_8);

    @TempDir
    Path machine;

    private final List<String> asked = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String range = String.valueOf(exchange.getRequestHeaders().getFirst("Range"));
            asked.add(range + " " + exchange.getRequestHeaders().getFirst("If-Match"));
            boolean first = asked.size() == 1;
            exchange.getResponseHeaders().set("ETag", first ? "\"old\"" : "\"new\"");
            if (range.equals("null")) {
                exchange.sendResponseHeaders(200, 10);
                exchange.getResponseBody().write((first ? "01234" : "abcdefghij").getBytes(UTF_8));
                exchange.getResponseBody().flush();
            } else {
                exchange.sendResponseHeaders(412, GONE.length);
                exchange.getResponseBody().write(GONE);
            }
        }
    }

    private Store store() {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new TestBucket(address, "a", "b", "tests", "p").store(machine);
    }

    @Test
    void isToldApartFromAStoreThatIsIll() {
        assertThatThrownBy(() -> store().get("a"))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        failure -> assertThat(failure.isPassing()).isTrue())
                .hasMessage(
                        "could not read s3://tests/p/a: it was replaced while it was read; run the same command again");
        assertThat(asked).containsExactly("null null", "bytes=5- \"old\"");
    }

    @Test
    void isReadAnewByWhoeverIsPatient() throws IOException {
        Store patient = new PatientStore(store(), _ -> {}, new Random(1));

        assertThat(patient.get("a").orElseThrow()).asString(UTF_8).isEqualTo("abcdefghij");
        assertThat(asked).containsExactly("null null", "bytes=5- \"old\"", "null null");
    }
}
