package dev.paydirt.dashboard;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.util.Optional;
import java.util.Set;

/// Lets in what comes from this machine's own browser and only reads. A page elsewhere that gets a name to point to
/// loopback (DNS rebinding) is betrayed by the name that stands in `Host`.
final class Gate {
    private final Set<String> hosts;

    Gate(int port) {
        this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
    }

    /// Why the request is not answered, or empty when it is.
    Optional<Answer> refuse(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        String host = String.valueOf(headers.getFirst("Host"));
        String origin = headers.getFirst("Origin");
        if (!hosts.contains(host)) {
            return Optional.of(Answer.failure(
                    403, "This page is for this machine only", "It is asked for under a name that is not loopback."));
        }
        boolean foreign = origin != null && hosts.stream().noneMatch(known -> origin.equals("http://" + known));
        boolean embedded = "cross-site".equals(headers.getFirst("Sec-Fetch-Site"))
                && !"navigate".equals(headers.getFirst("Sec-Fetch-Mode"));
        if (foreign || embedded) {
            return Optional.of(Answer.failure(403, "Other pages may not read this one", "Open it by its address."));
        }
        String method = exchange.getRequestMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return Optional.of(Answer.failure(405, "This page can only be read", "Nothing can be changed here."));
        }
        return Optional.empty();
    }
}
