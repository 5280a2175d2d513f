package dev.paydirt.fetch;

import java.time.Duration;

/// What became of one request after all its tries. Every case ends in a verdict; none is only logged.
public sealed interface Outcome {
    Request request();

    Effort effort();

    /// The host answered with a whole body (status 2xx).
    ///
    /// @param type the media type as sent, "" where none was
    /// @param body decompressed, within the size limit
    record Answered(Request request, Effort effort, int status, String type, byte[] body) implements Outcome {
        @Override
        public String toString() {
            return "%s: %d, %d bytes".formatted(request, status, body.length);
        }
    }

    /// The host answered, the answer is no, and asking again would not help: 401, 403, 404, another 4xx, a redirect
    /// that leads away from the host.
    record Refused(Request request, Effort effort, int status, String reason) implements Outcome {}

    /// The host may not be asked for longer than we may wait: it asks us to stay away, a quota is spent, or it failed
    /// so
    /// often in a row that it is left alone.
    ///
    /// @param reason which of these, for a person
    record Throttled(Request request, Effort effort, Duration comeBackAfter, String reason) implements Outcome {
        /// The host itself asks for it.
        public Throttled(Request request, Effort effort, Duration comeBackAfter) {
            this(request, effort, comeBackAfter, reason(request.lane().host(), comeBackAfter));
        }

        static String reason(String host, Duration comeBackAfter) {
            return "%s asks us to stay away for %d s".formatted(host, comeBackAfter.toSeconds());
        }
    }

    /// No usable answer after every try: connection errors, time limits, 5xx, a body cut short or too large.
    record Unreachable(Request request, Effort effort, String reason) implements Outcome {}
}
