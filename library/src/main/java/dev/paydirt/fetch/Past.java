package dev.paydirt.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What was asked of hosts before this process began, so that quotas of a day and longer hold across runs.
@FunctionalInterface
public interface Past {
    /// Nothing was asked before, or nobody knows.
    Past NONE = (_, _) -> List.of();

    /// Requests made in one go, or in a span short beside the quota.
    ///
    /// @param at when the last of them was sent; they count from then on
    /// @param requests more than zero
    /// @param ours whether the work that goes on now made them, so that they count against its [Portion]
    record Made(Instant at, int requests, boolean ours) {
        public Made {
            if (requests < 1) {
                throw new IllegalArgumentException("requests made are at least one, not " + requests);
            }
        }

        /// For other work.
        public Made(Instant at, int requests) {
            this(at, requests, false);
        }
    }

    /// Asked once for each lane, when it is used for the first time.
    ///
    /// @param host as [Lane] names it: who asked with which key was not written down, so all of them count
    /// @param within how far back matters: the longest quota of the lane
    /// @return in any order; what is older is ignored
    List<Made> made(String host, Duration within);
}
