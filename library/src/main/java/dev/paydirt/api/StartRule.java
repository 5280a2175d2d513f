package dev.paydirt.api;

import dev.paydirt.run.Timestamp;
import java.time.Duration;
import java.util.Optional;

/// Which run a command means.
///
/// @param timestamp the run to start or continue, where the user named one
/// @param fresh start anew though an unfinished run of the same plan is there
/// @param resumeWithin how long ago an unfinished run may have begun to be continued
public record StartRule(Optional<Timestamp> timestamp, boolean fresh, Duration resumeWithin) {
    public static final StartRule DEFAULT = new StartRule(Optional.empty(), false, Duration.ofHours(6));
}
