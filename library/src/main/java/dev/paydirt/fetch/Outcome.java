package dev.paydirt.fetch;

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

    /// The host asks us to stay away longer than we may wait.
    record Throttled(Request request, Effort effort, java.time.Duration comeBackAfter) implements Outcome {}

    /// No usable answer after every try: connection errors, time limits, 5xx, a body cut short or too large.
    record Unreachable(Request request, Effort effort, String reason) implements Outcome {}
}
