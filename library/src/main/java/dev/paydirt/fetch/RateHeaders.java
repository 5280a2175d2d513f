package dev.paydirt.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// What an answer's headers say of the host's limits: `RateLimit` and `RateLimit-Policy` as the drafts -08 to -11 of
/// draft-ietf-httpapi-ratelimit-headers have them, `RateLimit-Limit`, `-Remaining` and `-Reset` of the drafts before,
/// and
/// the same three with `X-RateLimit-` and `X-Rate-Limit-`. What is malformed is as if it were not there.
///
/// @param remaining requests left until the reset
/// @param reset when more are given
/// @param policies limits that always hold; none where the host names none
record RateHeaders(OptionalDouble remaining, Optional<Instant> reset, List<Rate> policies) {
    private static final List<String> OLDER = List.of("ratelimit-", "x-ratelimit-", "x-rate-limit-");

    /// Numbers of seconds below this are spans, from here on moments since 1970, and from the other on in milliseconds.
    private static final double MOMENTS = 1e9;

    private static final double MILLISECONDS = 1e12;
    private static final double LONGEST = Duration.ofDays(365).toSeconds();

    static RateHeaders of(Reply reply, Instant now) {
        List<Rate> policies = reply.header("ratelimit-policy").stream()
                .flatMap(value -> FieldList.parse(value).stream())
                .flatMap(item -> policy(item).stream())
                .toList();
        Optional<FieldList.Item> current = reply.header("ratelimit").stream()
                .flatMap(value -> FieldList.parse(value).stream())
                .filter(item -> item.number("r").isPresent())
                .min(Comparator.comparingDouble(item -> item.number("r").orElse(0)));
        if (current.isPresent()) {
            return new RateHeaders(current.get().number("r"), at(current.get().number("t"), now), policies);
        }
        return older(reply, now, policies);
    }

    private static RateHeaders older(Reply reply, Instant now, List<Rate> policies) {
        return Stream.concat(OLDER.stream().map(prefix -> three(reply, prefix)), Stream.of(joined(reply)))
                .filter(three -> three.containsKey("remaining"))
                .findFirst()
                .map(three -> new RateHeaders(
                        OptionalDouble.of(three.getOrDefault("remaining", 0.0)),
                        at(number(three, "reset"), now),
                        policies))
                .orElseGet(() -> new RateHeaders(OptionalDouble.empty(), Optional.empty(), policies));
    }

    private static Map<String, Double> three(Reply reply, String prefix) {
        Map<String, Double> three = new HashMap<>();
        for (String name : List.of("remaining", "reset")) {
            reply.header(prefix + name)
                    .map(FieldList::number)
                    .ifPresent(number -> number.ifPresent(value -> three.put(name, value)));
        }
        return three;
    }

    /// `RateLimit: limit=100, remaining=50, reset=5`, as draft -07 had it.
    private static Map<String, Double> joined(Reply reply) {
        Map<String, Double> three = new HashMap<>();
        for (FieldList.Item item :
                reply.header("ratelimit").map(FieldList::parse).orElse(List.of())) {
            int equals = item.name().indexOf('=');
            if (equals > 0) {
                FieldList.number(item.name().substring(equals + 1))
                        .ifPresent(value ->
                                three.put(item.name().substring(0, equals).strip(), value));
            }
        }
        return three;
    }

    private static OptionalDouble number(Map<String, Double> three, String name) {
        Double value = three.get(name);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /// `"burst";q=100;w=60`, and `100;w=60` of the older drafts.
    private static Optional<Rate> policy(FieldList.Item item) {
        if (!item.text("qu").orElse("requests").equals("requests")) {
            return Optional.empty();
        }
        OptionalDouble quota = item.number("q").isPresent() ? item.number("q") : FieldList.number(item.name());
        OptionalDouble window = item.number("w");
        if (quota.isEmpty() || window.isEmpty()) {
            return Optional.empty();
        }
        double requests = quota.getAsDouble();
        double seconds = window.getAsDouble();
        return requests < 1 || requests > Integer.MAX_VALUE || seconds <= 0 || seconds > LONGEST
                ? Optional.empty()
                : Optional.of(new Rate((int) requests, Duration.ofNanos((long) (seconds * 1e9))));
    }

    private static Optional<Instant> at(OptionalDouble reset, Instant now) {
        if (reset.isEmpty()) {
            return Optional.empty();
        }
        double value = reset.getAsDouble();
        double epoch = value >= MILLISECONDS ? value / 1000 : value;
        double wait = value < MOMENTS ? value : epoch - now.toEpochMilli() / 1000.0;
        return Optional.of(now.plusMillis((long) Math.ceil(Math.clamp(wait, 0, LONGEST) * 1000)));
    }

    /// The same without what is left, for an answer whose `Retry-After` says it better.
    RateHeaders onlyPolicies() {
        return new RateHeaders(OptionalDouble.empty(), Optional.empty(), policies);
    }
}
