package dev.paydirt.fetch;

import java.net.URI;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// One request as a value, so that it can be printed, compared and named in messages before it is sent.
///
/// @param method `GET` or `POST`
/// @param uri where to, with every parameter; may hold a credential, so it is printed only through [#toString]
/// @param headers by name, in name order
/// @param body what is sent along, if anything
/// @param shown the address fit to be seen: credentials replaced by their names
/// @param lane whose turn it takes
/// @param allowance what that lane may do
public record Request(
        String method,
        URI uri,
        Map<String, String> headers,
        Optional<String> body,
        String shown,
        Lane lane,
        Allowance allowance) {
    public Request {
        headers = Collections.unmodifiableMap(new TreeMap<>(headers));
        if (uri.getHost() == null) {
            throw new IllegalArgumentException("a request needs a host: " + shown);
        }
    }

    public Request withAllowance(Allowance other) {
        return new Request(method, uri, headers, body, shown, lane, other);
    }

    /// The address without credentials, and no headers.
    @Override
    public String toString() {
        return method + " " + shown;
    }
}
