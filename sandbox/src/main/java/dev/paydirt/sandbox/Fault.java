package dev.paydirt.sandbox;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A way in which the board misbehaves towards single requests. New ones are added at the end, so that a seed keeps
/// its meaning.
public enum Fault {
    /// Status 500.
    ERROR_500,
    /// Status 503 with `Retry-After` of 0 or 1 seconds.
    UNAVAILABLE_503,
    /// Status 429 without `Retry-After`.
    TOO_MANY,
    /// Status 429 with `Retry-After` of 0 or 1 seconds.
    TOO_MANY_RETRY_AFTER,
    /// The right answer in small pieces, over ten times the latency and 50 ms at least.
    SLOW,
    /// An answer that ends in the middle of its JSON, but whole by the rules of HTTP.
    BROKEN_JSON,
    /// A connection closed before as much came as `Content-Length` said.
    CUT,
    /// Status 200 with a page for people.
    HTML("html", "html-200"),
    /// Status 429 with a date in `Retry-After`, the next whole second that is a second away.
    TOO_MANY_DATE("429-with-date"),
    /// Status 429 with a `Retry-After` of an hour.
    TOO_MANY_HOUR("429-one-hour"),
    /// The right answer, a few bytes at a time, over [SandboxSettings#drip()].
    SLOW_DRIP,
    /// A connection broken off (RST) in the middle of the body.
    RESET_MID_BODY,
    /// A `Content-Length` that is half or twice as long as the body.
    WRONG_LENGTH,
    /// A connection closed before the first byte.
    CLOSE_BEFORE_ANSWER,
    /// Status 200 and nothing.
    EMPTY_200,
    /// The right answer, as the only element of a list.
    ARRAY_FOR_OBJECT,
    /// An answer that ends in the middle of its compression.
    GZIP_BROKEN,
    /// A redirect to an address that redirects to itself.
    REDIRECT_LOOP,
    /// A redirect to another host.
    REDIRECT_ELSEWHERE,
    /// Status 404 for the first request for an address, and never again.
    ERROR_404_ONCE,
    /// Status 403 with a page that asks for a proof of being human.
    CAPTCHA_403,
    /// A title with the first two of a character's three bytes.
    TRUNCATED_UTF8,
    /// The right answer behind a list of lists, 100,000 deep.
    DEEP_NESTING,
    /// The right answer behind a text of 40 MB.
    HUGE_FIELD,
    /// The right answer behind a text of 1 GB, compressed to 1 MB.
    GZIP_BOMB,
    /// The right answer behind keys that stand in it too, with other values; the last ones are right.
    DUPLICATE_KEYS,
    /// Status 404 for single postings, always for the same ones.
    DETAIL_404;

    private final String label;
    private final String alias;

    Fault() {
        this("", "");
    }

    Fault(String label) {
        this(label, label);
    }

    Fault(String label, String alias) {
        this.label = label;
        this.alias = alias;
    }

    /// As settings name it: `error-500`.
    public String label() {
        return label.isEmpty() ? name().toLowerCase(Locale.ROOT).replace('_', '-') : label;
    }

    static Optional<Fault> labelled(String text) {
        return Stream.of(values())
                .filter(fault -> fault.label().equals(text) || (!text.isEmpty() && fault.alias.equals(text)))
                .findFirst();
    }
}
