package dev.paydirt.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SendOnceTest {
    @Test
    void aConnectionThatClosesWithoutAWordIsNotTriedAgainBehindOurBack() throws Exception {
        assertThat(requestsSeenBy("once")).isEqualTo("1");
    }

    @Test
    void theClientWouldTryAgainByItself() throws Exception {
        assertThat(requestsSeenBy("as it comes")).isNotEqualTo("1");
    }

    /// In a process of its own, because the client reads the setting only once in each.
    private static String requestsSeenBy(String manner) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Client.class.getName(),
                        manner)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.strip();
    }

    static final class Client {
        private Client() {}

        public static void main(String[] args) throws IOException, InterruptedException {
            if (args[0].equals("once")) {
                HttpTransport.sendOnce();
            }
            var seen = new AtomicInteger();
            try (var server = new RudeServer();
                    var transport = new HttpTransport(HttpClient.Builder.NO_PROXY)) {
                Request request = Requests.get(server.hangsUp(seen::incrementAndGet), Requests.UNLIMITED);
                transport.send(request, Duration.ofSeconds(10), 1000);
            } catch (IOException expected) {
                System.out.println(seen);
            }
        }
    }
}
