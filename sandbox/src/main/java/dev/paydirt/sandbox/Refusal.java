package dev.paydirt.sandbox;

import java.time.Duration;
import java.time.Instant;

/// What the board says to who asks too fast.
public enum Refusal {
    /// Status 429 and no word on when to come back.
    TOO_MANY("429"),
    /// Status 429 with seconds.
    TOO_MANY_SECONDS("429-seconds"),
    /// Status 429 with a date.
    TOO_MANY_DATE("429-date"),
    /// Status 503 and no word on when to come back.
    UNAVAILABLE("503"),
    /// Status 503 with seconds.
    UNAVAILABLE_SECONDS("503-seconds"),
    /// Status 503 with a date.
    UNAVAILABLE_DATE("503-date"),
    /// Status 403, as a few services do.
    FORBIDDEN("403");

    private final String label;

    Refusal(String label) {
        this.label = label;
    }

    /// As settings name it: `429-seconds`.
    public String label() {
        return label;
    }

    static Refusal labelled(String text) {
        for (Refusal refusal : values()) {
            if (refusal.label.equals(text)) {
                return refusal;
            }
        }
        throw new IllegalArgumentException("no refusal is called so");
    }

    /// @param wait until it is worth asking again
    Answer answer(Duration wait, Instant now) {
        return switch (this) {
            case TOO_MANY -> tooMany();
            case TOO_MANY_SECONDS -> tooMany().withRetryAfter(seconds(wait));
            case TOO_MANY_DATE -> tooMany().with("Retry-After", date(now.plus(wait)));
            case UNAVAILABLE -> unavailable();
            case UNAVAILABLE_SECONDS -> unavailable().withRetryAfter(seconds(wait));
            case UNAVAILABLE_DATE -> unavailable().with("Retry-After", date(now.plus(wait)));
            case FORBIDDEN -> Answer.error(403, "too many requests");
        };
    }

    static Answer tooMany() {
        return Answer.error(429, "too many requests");
    }

    static Answer unavailable() {
        return Answer.error(503, "back soon");
    }

    /// Whole seconds, rounded up: a header of 0 would invite an immediate repeat.
    static long seconds(Duration wait) {
        return wait.plusNanos(999_999_999).toSeconds();
    }

    /// The next whole second, as a date has no parts of one.
    static String date(Instant time) {
        return Line.httpDate(time.plusNanos(999_999_999));
    }
}
