package dev.paydirt.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Requests as the tests need them.
final class Requests {
    static final Allowance UNLIMITED = new Allowance(List.of(), 10);

    private Requests() {}

    static Request get(String uri) {
        return get(URI.create(uri), UNLIMITED);
    }

    static Request get(URI uri, Allowance allowance) {
        return new Request(
                "GET", uri, Map.of(), Optional.empty(), uri.toString(), new Lane(uri.getAuthority(), ""), allowance);
    }

    static Request post(String uri, String body) {
        URI address = URI.create(uri);
        return new Request(
                "POST",
                address,
                Map.of("Content-Type", "application/json"),
                Optional.of(body),
                uri,
                new Lane(address.getAuthority(), ""),
                UNLIMITED);
    }

    static Allowance allowance(int concurrency, int requests, Duration per) {
        return new Allowance(List.of(new Rate(requests, per)), concurrency);
    }
}
