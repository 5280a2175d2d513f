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
        Habits habits = settings.habits();
        List<Listing.Entry> reachable = listing.first(settings.cap().orElse(Integer.MAX_VALUE));
        int held = habits.size(size);
        int shown = habits.shown(number);
        long pushed = habits.pushed(shown, held);
        int from = (int) Math.min((long) (shown - 1) * held - pushed, reachable.size());
        int to = (int) Math.min((long) from + held, reachable.size());
        long total = listing.entries().size() + pushed;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(3200 * (to - from) + 100);
        try (JsonGenerator json = Answer.JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeNumberField("total", habits.told(total));
            json.writeNumberField("page", number);
            json.writeNumberField("pages", (reachable.size() + pushed + held - 1) / held);
            json.writeArrayFieldStart("jobs");
            for (Listing.Entry entry : reachable.subList(from, to)) {
                Shown.write(entry.opening(), Shown.address(entry, this), settings.details(), json);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
