package dev.paydirt.bench.replay;

import dev.paydirt.posting.FieldFill;
import dev.paydirt.posting.Posting;
import dev.paydirt.posting.PostingLine;
import dev.paydirt.posting.Salary;
import dev.paydirt.source.Page;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How many postings of one source tell each field, and why its other records were rejected.
final class Fill {
    private final FieldFill fields = new FieldFill();
    private final Map<String, Integer> rejected = new TreeMap<>();
    private final Map<String, Integer> origins = new TreeMap<>();

    /// @return the posting's line, or why there is none
    String add(Page.Reading reading) {
        return switch (reading) {
            case Page.Reading.Read read -> add(read.posting());
            case Page.Reading.Rejected no -> {
                rejected.merge(no.reason(), 1, Integer::sum);
                yield "rejected: " + no.reason() + ": " + no.text();
            }
        };
    }

    private String add(Posting posting) {
        fields.add(posting);
        posting.salary().origin().map(Salary.Origin::word).ifPresent(origin -> origins.merge(origin, 1, Integer::sum));
        return PostingLine.of(posting, "2025-11-24T02:00:00Z", List.of("q1"), "1")
                .toString();
    }

    int postings() {
        return fields.postings();
    }

    Map<String, Integer> rejected() {
        return rejected;
    }

    /// By where the pay comes from.
    Map<String, Integer> origins() {
        return origins;
    }

    /// Per cent of the postings that tell a field.
    String share(String field) {
        int count = fields.told(field);
        return count == 0 ? "" : Integer.toString(Math.max(1, Math.floorDiv(100 * count, fields.postings())));
    }
}
