package dev.paydirt.sandbox;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads requests from a connection, HTTP/1.1 as RFC 9112 has it, as far as a board needs it.
final class Intake {
    private static final int LARGEST_HEAD = 32 << 10;
    static final int LARGEST_BODY = 16 << 20;

    private final InputStream in;
    private final OutputStream out;
    private int head;

    /// @param out where a client is told to go on that waits for leave to send its body
    Intake(InputStream in, OutputStream out) {
        this.in = new BufferedInputStream(in, 16 << 10);
        this.out = out;
    }

    /// A request that cannot be answered as it should be; the connection ends with the answer.
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1;

        private final int status;

        Refused(int status, String why) {
            super(why);
            this.status = status;
        }

        Answer answer() {
            return Answer.error(status, String.valueOf(getMessage()));
        }
    }

    /// Waits for the next one; empty when the client has gone.
    Optional<Asked> next() throws IOException {
        head = 0;
        Optional<String> first = line();
        // An empty line before a request is to be passed over (RFC 9112 section 2.2).
        if (first.isPresent() && first.get().isEmpty()) {
            first = line();
        }
        return first.isPresent() ? Optional.of(asked(first.get())) : Optional.empty();
    }

    private Asked asked(String first) throws IOException {
        List<String> words = List.of(first.split(" ", -1));
        if (words.size() != 3 || !words.get(2).startsWith("HTTP/1.")) {
            throw new Refused(400, "the first line must be method, address and HTTP/1.1");
        }
        Map<String, String> headers = headers();
        boolean kept = words.get(2).equals("HTTP/1.1")
                && !headers.getOrDefault("connection", "")
                        .toLowerCase(Locale.ROOT)
                        .contains("close");
        return new Asked(words.get(0), words.get(1), address(words.get(1)), headers, body(headers), kept);
    }

    private static URI address(String target) throws Refused {
        try {
            URI address = new URI(target);
            if (address.getPath() == null) {
                throw new Refused(400, "the address has no path");
            }
            return address;
        } catch (URISyntaxException wrong) {
            throw new Refused(400, "the address cannot be read");
        }
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new HashMap<>();
        while (true) {
            String line = line().orElseThrow(() -> new Refused(400, "the request ends in its head"));
            if (line.isEmpty()) {
                return headers;
            }
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new Refused(400, "a header needs a name and a colon");
            }
            String value = line.substring(colon + 1).strip();
            headers.merge(line.substring(0, colon).toLowerCase(Locale.ROOT), value, (one, other) -> one + ", " + other);
        }
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if (headers.containsKey("transfer-encoding")) {
            throw new Refused(411, "a body must come with its length");
        }
        String length = headers.getOrDefault("content-length", "0");
        if (length.isEmpty()
                || length.length() > 9
                || !length.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            throw new Refused(400, "Content-Length must be a number");
        }
        int size = Integer.parseInt(length);
        if (size > LARGEST_BODY) {
            throw new Refused(413, "a body has at most " + LARGEST_BODY + " bytes");
        }
        if (size > 0 && headers.containsKey("expect")) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        return in.readNBytes(size);
    }

    /// Up to the end of the line, without it; empty at the end of the stream.
    private Optional<String> line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(100);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return Optional.empty();
            }
            if (++head > LARGEST_HEAD) {
                throw new Refused(431, "a head has at most " + LARGEST_HEAD + " bytes");
            }
            line.write(next);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }
}
