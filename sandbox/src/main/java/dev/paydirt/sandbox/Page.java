package dev.paydirt.sandbox;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// Which part of what a search shows is asked for.
///
/// @param number from 1
/// @param size results on a page
record Page(Search search, int number, int size) {
    /// The page's JSON. A page past the end, or past the cap, has no jobs.
    byte[] render(Listing listing, SandboxSettings settings) {
        List<Listing.Entry> reachable = listing.reachable(settings);
        int from = (int) Math.min((long) (number - 1) * size, reachable.size());
        int to = (int) Math.min((long) from + size, reachable.size());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(3200 * (to - from) + 100);
        try (JsonGenerator json = Answer.JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeNumberField("total", listing.entries().size());
            json.writeNumberField("page", number);
            json.writeNumberField("pages", (reachable.size() + size - 1) / size);
            json.writeArrayFieldStart("jobs");
            for (Listing.Entry entry : reachable.subList(from, to)) {
                Shown.write(entry.opening(), Shown.address(entry, this), json);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
