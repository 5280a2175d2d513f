package dev.paydirt.sandbox;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Remembers the latest requests for postings, at most [#KEPT] of them.
final class ArrivalLog {
    /// About 20 MB, and more than five minutes at 300 a second.
    static final int KEPT = 100_000;

    private final InstantSource clock;
    private final Instant start;
    private final List<Arrival> ring = new ArrayList<>();
    private long total;

    ArrivalLog(InstantSource clock) {
        this.clock = clock;
        this.start = clock.instant();
    }

    /// @return its number, under which [#answered] knows it
    synchronized long arrived(String client, String path) {
        Arrival arrival = new Arrival(Duration.between(start, clock.instant()), client, path, 0);
        if (ring.size() < KEPT) {
            ring.add(arrival);
        } else {
            ring.set(slot(total), arrival);
        }
        return total++;
    }

    synchronized void answered(long number, int status) {
        if (total - number <= KEPT) {
            Arrival arrival = ring.get(slot(number));
            ring.set(slot(number), new Arrival(arrival.since(), arrival.client(), arrival.path(), status));
        }
    }

    private static int slot(long number) {
        return (int) (number % KEPT);
    }

    synchronized Arrivals all() {
        List<Arrival> latest = new ArrayList<>(ring.size());
        for (long number = total - ring.size(); number < total; number++) {
            latest.add(ring.get(slot(number)));
        }
        return new Arrivals(total, latest);
    }

    /// `{"total": …, "arrivals": [{"nanos", "client", "path", "status"}, …]}`
    Answer told() {
        Arrivals all = all();
        ByteArrayOutputStream bytes =
                new ByteArrayOutputStream(150 * all.latest().size() + 100);
        try (JsonGenerator json = Answer.JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeNumberField("total", all.total());
            json.writeArrayFieldStart("arrivals");
            for (Arrival arrival : all.latest()) {
                json.writeStartObject();
                json.writeNumberField("nanos", arrival.since().toNanos());
                json.writeStringField("client", arrival.client());
                json.writeStringField("path", arrival.path());
                json.writeNumberField("status", arrival.status());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Answer.json(bytes.toByteArray());
    }
}
