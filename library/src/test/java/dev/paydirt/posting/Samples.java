package dev.paydirt.posting;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Postings and lines to test with.
final class Samples {
    private Samples() {}

    static Posting posting(Optional<String> sourceId, String jobUrl, Salary salary) {
        return new Posting(
                "Data Scientist",
                Optional.of("Globex"),
                Optional.of("Zürich"),
                Optional.of("2025-11-20"),
                jobUrl,
                salary,
                Optional.of("SENIOR"),
                Optional.of("FULL_TIME"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(7),
                Optional.empty(),
                Optional.empty(),
                List.of("C++", "R"),
                Optional.empty(),
                Optional.of("Line one\n\"two\""),
                "sandbox",
                sourceId,
                new Place(Optional.of(true), Optional.of("Zürich"), Optional.empty(), Optional.of("CH")));
    }

    static Pay pay(String min, String max, Period period) {
        return new Pay(
                Optional.of(new BigDecimal(min)),
                Optional.of(new BigDecimal(max)),
                Optional.of("CHF"),
                Optional.of(period),
                Optional.of(Pay.PeriodOrigin.FIELD));
    }

    static Salary stated(Pay pay) {
        return new Salary(Optional.of("as told"), Optional.of(pay), Optional.of(Salary.Origin.STATED));
    }

    static PostingLine line(String json) {
        try {
            return PostingLine.parse(json.getBytes(StandardCharsets.UTF_8));
        } catch (MalformedLine unexpected) {
            throw new AssertionError(json, unexpected);
        }
    }
}
