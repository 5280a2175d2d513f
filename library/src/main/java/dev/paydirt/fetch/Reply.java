package dev.paydirt.fetch;

import java.util.Map;
import java.util.Optional;

/// What a host sent back, whole and not yet judged.
///
/// @param headers by lower-case name; a header that was sent twice has its values joined by ", " (RFC 9110 section 5.3)
/// @param body decompressed
public record Reply(int status, Map<String, String> headers, byte[] body) {
    public Reply {
        headers = Map.copyOf(headers);
    }

    /// @param name in lower case
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    @Override
    public String toString() {
        return "%d, %d bytes".formatted(status, body.length);
    }
}
