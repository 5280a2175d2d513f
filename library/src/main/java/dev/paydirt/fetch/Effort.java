package dev.paydirt.fetch;

import java.time.Duration;

/// What one outcome took.
///
/// @param sent requests that went out, the first and every repeat
/// @param retries repeats after a failure
/// @param throttled answers that told us to slow down (429, or 503 with `Retry-After`)
/// @param answering time from requests being sent to the ends of their answers
/// @param waited time spent waiting for a turn or for a pause to end, not for answers
public record Effort(int sent, int retries, int throttled, Duration answering, Duration waited) {
    public static final Effort NONE = new Effort(0, 0, 0, Duration.ZERO, Duration.ZERO);
}
