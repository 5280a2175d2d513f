package dev.paydirt.fetch;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Where a redirect may lead: to the same host and port, or from http to https of the same host. Anything else could
/// take a credential to a stranger or reach a machine that nobody configured.
sealed interface Redirect {
    /// The request to send next.
    record To(Request request) implements Redirect {}

    /// Why it is not followed.
    record Nowhere(String reason) implements Redirect {}

    static boolean isOne(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    static Redirect follow(Request request, Reply reply) {
        Optional<String> location = reply.header("location");
        if (location.isEmpty()) {
            return new Nowhere("redirects without saying where to");
        }
        URI target;
        try {
            target = request.uri().resolve(location.get().strip());
        } catch (IllegalArgumentException _) {
            return new Nowhere("redirects to something that is not an address");
        }
        if (target.getHost() == null || !leadsHome(request.uri(), target)) {
            // The host alone: the rest of an address may repeat a credential.
            return new Nowhere("redirects away from its host, to "
                    + Optional.ofNullable(target.getRawAuthority()).orElse("no host"));
        }
        return new To(redirected(request, target, reply.status()));
    }

    private static boolean leadsHome(URI from, URI to) {
        if (!from.getHost().equalsIgnoreCase(to.getHost())) {
            return false;
        }
        boolean sameScheme = from.getScheme().equalsIgnoreCase(to.getScheme());
        boolean upwards = "http".equalsIgnoreCase(from.getScheme()) && "https".equalsIgnoreCase(to.getScheme());
        return sameScheme ? port(from) == port(to) : upwards && port(from) == 80 && port(to) == 443;
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

    /// RFC 9110 section 15.4: 307 and 308 repeat the request as it was; after the others a POST becomes a GET.
    private static Request redirected(Request request, URI target, int status) {
        boolean repeats = status == 307 || status == 308 || request.method().equals("GET");
        String method = repeats ? request.method() : "GET";
        Optional<String> body = repeats ? request.body() : Optional.empty();
        Map<String, String> headers = new TreeMap<>(request.headers());
        if (body.isEmpty()) {
            headers.keySet().removeIf("content-type"::equalsIgnoreCase);
        }
        return new Request(method, target, headers, body, request.shown(), request.lane(), request.allowance());
    }
}
