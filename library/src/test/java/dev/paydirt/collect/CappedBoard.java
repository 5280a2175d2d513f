package dev.paydirt.collect;

import dev.paydirt.posting.Posting;
import dev.paydirt.query.SourceChoice;
import dev.paydirt.run.Timestamp;
import dev.paydirt.source.Endpoint;
import dev.paydirt.source.Page;
import dev.paydirt.source.PagePosition;
import dev.paydirt.source.Part;
import dev.paydirt.source.Sources;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// A board that shows no more than the first postings of each list, and can be asked for parts.
///
/// @param jobs in the board's order
/// @param size of a page
/// @param cap of one list
record CappedBoard(List<Job> jobs, int size, int cap, boolean capDeclared) implements Pages {
    static final Timestamp TIMESTAMP = Timestamp.of("2025-11-24T02-00-00Z");

    /// @param pay for a year; empty where it is not told
    record Job(int id, String place, OptionalInt pay) {
        private boolean isIn(Part part) {
            boolean here = part.location().isEmpty() || part.location().get().equals(place);
            Part.Band band = part.band().orElse(new Part.Band(OptionalLong.empty(), OptionalLong.empty()));
            boolean paid = pay.isPresent()
                    && pay.getAsInt() >= band.from().orElse(0)
                    && pay.getAsInt() <= band.to().orElse(Long.MAX_VALUE);
            return here && (paid || (pay.isEmpty() && band.to().isEmpty()));
        }
    }

    CappedBoard {
        jobs = List.copyOf(jobs);
    }

    Endpoint endpoint() {
        Map<String, String> settings =
                capDeclared ? Map.of("page-size", "" + size, "cap", "" + cap) : Map.of("page-size", "" + size);
        return Sources.endpoint(new SourceChoice(
                "sandbox",
                "sandbox",
                Optional.empty(),
                settings,
                Optional.of(URI.create("http://127.0.0.1:1")),
                List.of(),
                false,
                false,
                "test"));
    }

    List<Job> in(Part part) {
        return part.remote()
                ? List.of()
                : jobs.stream().filter(job -> job.isIn(part)).toList();
    }

    @Override
    public Got at(PagePosition position, Predicate<Posting> wanted) throws InterruptedException {
        List<Job> all = in(position.part());
        List<Job> shown = new ArrayList<>(all.subList(0, Math.min(cap, all.size())));
        int from = Math.min(position.index() * size, shown.size());
        String records = shown.subList(from, Math.min(from + size, shown.size())).stream()
                .map(job -> "{\"id\":\"%d\",\"title\":\"Nurse\",\"url\":\"https://board.example/%d?p=%s\"}"
                        .formatted(job.id(), job.id(), Integer.toHexString(position.hashCode())))
                .collect(Collectors.joining(","));
        String body = "{\"total\":%d,\"jobs\":[%s]}".formatted(all.size(), records);
        Page page = endpoint().reader(TIMESTAMP).read(body.getBytes(StandardCharsets.UTF_8), "page");
        return new Arrived(
                (Page.Listing) page, Optional.empty(), false, List.of(), new KeptPage.Tally(1, 0, 0, Map.of()));
    }
}
