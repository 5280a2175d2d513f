package dev.paydirt.sandbox;

/// Answers that refuse.
final class Refusal {
    private Refusal() {}

    static Answer brokenInside() {
        return Answer.error(500, "something went wrong");
    }

    static Answer unavailable(int retryAfter) {
        return Answer.error(503, "back soon").withRetryAfter(retryAfter);
    }

    static Answer tooMany() {
        return Answer.error(429, "too many requests");
    }

    static Answer tooMany(long retryAfter) {
        return tooMany().withRetryAfter(retryAfter);
    }
}
