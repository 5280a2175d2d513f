package dev.paydirt.sandbox;

import java.net.URI;
import java.util.Map;

/// One request as it came in.
///
/// @param target as it stands in the first line, still encoded
/// @param address the same, read
/// @param headers by their names in small letters
/// @param body empty where none came
/// @param stays whether the client wants to keep the connection
record Asked(String method, String target, URI address, Map<String, String> headers, byte[] body, boolean stays) {
    private static final int LONGEST_KEY = 100;

    Asked {
        headers = Map.copyOf(headers);
    }

    /// Who asks: the key that it sends as `X-Api-Key`, else the machine it comes from.
    String client(String machine) {
        String key = headers.getOrDefault("x-api-key", machine);
        return key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY);
    }
}
