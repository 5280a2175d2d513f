package dev.paydirt.plan;

import dev.paydirt.query.SourceChoice;
import dev.paydirt.run.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Everything that a run will do, before it does any of it: complete in itself, so that another machine can collect a
/// batch with nothing but this and its own credentials.
///
/// @param digest of everything but the timestamp: two plans with one digest ask the same things in the same order
/// @param pause between two queries of a batch
/// @param sources with their settings, never with a credential
public record Plan(
        String name,
        Timestamp timestamp,
        String digest,
        int runners,
        Optional<String> contact,
        Duration pause,
        List<SourceChoice> sources,
        List<Batch> batches,
        RunCost estimate,
        List<String> warnings) {
    public static final int VERSION = 1;

    public Plan {
        sources = List.copyOf(sources);
        batches = List.copyOf(batches);
        warnings = List.copyOf(warnings);
    }

    public Optional<Batch> batch(String id) {
        return batches.stream().filter(batch -> batch.id().equals(id)).findFirst();
    }

    /// Whether its postings come from the sandbox.
    public boolean isSynthetic() {
        return sources.stream().anyMatch(SourceChoice::isInvented);
    }

    public Plan at(Timestamp other) {
        return new Plan(name, other, digest, runners, contact, pause, sources, batches, estimate, warnings);
    }

    Plan withDigest(String made) {
        return new Plan(name, timestamp, made, runners, contact, pause, sources, batches, estimate, warnings);
    }
}
