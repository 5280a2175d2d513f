package dev.paydirt;

import dev.paydirt.posting.Pay;
import dev.paydirt.posting.Period;
import dev.paydirt.posting.Place;
import dev.paydirt.posting.Posting;
import dev.paydirt.posting.Salary;
import dev.paydirt.run.HostReport.Window;
import dev.paydirt.run.PairReport;
import dev.paydirt.run.QueryReport;
import dev.paydirt.run.RunRecord;
import dev.paydirt.run.Status;
import dev.paydirt.run.Timestamp;
import dev.paydirt.run.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// One of each thing that we write, with everything in it, and with as little as may be.
final class Specimens {
    private Specimens() {}

    static Posting full() {
        Pay pay = new Pay(
                Optional.of(BigDecimal.valueOf(150_000)),
                Optional.of(BigDecimal.valueOf(200_000)),
                Optional.of("USD"),
                Optional.of(Period.YEAR),
                Optional.of(Pay.PeriodOrigin.STATED));
        return new Posting(
                "Data Engineer",
                Optional.of("Globex"),
                Optional.of("San Francisco, CA"),
                Optional.of("2025-11-20"),
                "https://example.org/jobs/7",
                new Salary(Optional.of("$150k - $200k"), Optional.of(pay), Optional.of(Salary.Origin.TEXT)),
                Optional.of("SENIOR"),
                Optional.of("FULL_TIME"),
                Optional.of("Engineering"),
                Optional.of("Shipping"),
                Optional.of(12),
                Optional.of("5+"),
                Optional.of("BSc"),
                List.of("Java", "C++"),
                Optional.of("https://example.org/logo.png"),
                Optional.of("What you will do"),
                "globex",
                Optional.of("7"),
                new Place(
                        Optional.of(true), Optional.of("San Francisco"), Optional.of("California"), Optional.of("US")));
    }

    static Posting bare() {
        Optional<String> unknown = Optional.empty();
        return new Posting(
                "Nurse",
                unknown,
                unknown,
                unknown,
                "http://example.org/8",
                Salary.NONE,
                unknown,
                unknown,
                unknown,
                unknown,
                Optional.empty(),
                unknown,
                unknown,
                List.of(),
                unknown,
                unknown,
                "globex",
                unknown,
                Place.UNKNOWN);
    }

    static RunRecord record() {
        Instant moment = Timestamp.of("2025-11-24T02-00-00Z").instant();
        PairReport pair = new PairReport(
                Verdict.COMPLETE, Optional.of("all of it"), 3, 1, 1, 1, 2, 2, 0.4, OptionalDouble.of(0.2));
        QueryReport query = new QueryReport("q1", "nurse", Optional.empty(), Map.of("globex", pair), 3, 2);
        RunRecord.BatchEntry batch = new RunRecord.BatchEntry(
                "1", Status.COMPLETE, 1, List.of(query), 5, 1, 2, 2, 0, 0, 1.5, 4096, "0a".repeat(32));
        return new RunRecord(
                RunRecord.VERSION,
                new Timestamp(moment),
                "nurses",
                false,
                Status.PARTIAL,
                "threads",
                10,
                moment,
                moment.plusMillis(1500),
                List.of(batch),
                List.of("2"),
                new RunRecord.Totals(5, 3, 1, 0, 1, 2),
                new RunRecord.Consolidated("consolidated/a.jsonl", 4096, "0a".repeat(32)),
                new RunRecord.Costs(Map.of("requests", 2.0), Map.of("requests", 2.0, "seconds", 1.5)),
                List.of(new RunRecord.HostLoad(
                        "example.org", 2, List.of(new Window(2, 60)), List.of(new Window(25, 60)))),
                List.of(new RunRecord.SourceEntry("globex", 3, Map.of("salary", 0.667), List.of("too few"))));
    }
}
